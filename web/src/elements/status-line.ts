import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import type { DeviceKind } from "../devices";
import { language, t } from "../language";
import { onStage } from "../layout";
import { seatName } from "../names";
import { keepRead, wasRead } from "../session";
import { watchedSigns } from "../signs";
import { type Thin, thinOf } from "../thin-line";
import { dayAndTime } from "../time";
import { PageElement, base } from "./base";
import "./device-fault";
import { heardBy, isInterpreted } from "../interpretation";
import "./floor-notice";
import { heardWords } from "./hearing-choice";
import "./phones-desk";

const KINDS: readonly DeviceKind[] = ["microphone", "camera"];

/** One line of words under the stage: what I hear, how the line is, and what stands in the way. */
@customElement("plenum-status-line")
export class StatusLine extends PageElement {
  static override styles = [
    base,
    css`
      :host {
        background: var(--paper);
        border-top: 1px solid var(--rule);
      }
      .line,
      .fault {
        padding: calc(var(--u) * 0.5) calc(var(--u) * 3);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 calc(var(--u) * 3);
        min-height: calc(var(--u) * 4);
      }
      .refused {
        font-weight: var(--strong);
      }
      .fault {
        border-top: 1px solid var(--rule);
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: calc(var(--u) * 2);
        padding-block: calc(var(--u) * 1.5);
      }
      .fault > p {
        flex: 1 1 18rem;
      }
      @media (max-width: 700px) {
        .line,
        .fault {
          padding-inline: calc(var(--u) * 2);
        }
      }
    `,
  ];

  /** Of each device the failure that the person has read. */
  private readonly read = new Map<DeviceKind, number>();

  /** What the green room said already is not said again: the controls below still mend it. */
  override connectedCallback(): void {
    super.connectedCallback();
    for (const kind of KINDS) {
      this.read.set(kind, this.page.devices.slots[kind].failures);
    }
  }

  override render() {
    return html`
      <plenum-floor-notice .page=${this.page}></plenum-floor-notice>
      <div class="line small">
        <p role="status">${this.heardWords()}</p>
        <plenum-hearing-choice .page=${this.page}></plenum-hearing-choice>
        <plenum-phones-desk .page=${this.page}></plenum-phones-desk>
        ${this.page.tabs.silencedByAnother
          ? html`<p>${t("sound.another")}</p>
              <button class="low" @click=${() => this.page.tabs.turn(true)}>${t("sound.turnOn")}</button>`
          : nothing}
        <p role="status" class=${this.thin() ? "" : "quiet"}>${this.lineWords()}</p>
        <p role="alert" class="refused">${this.page.refusal}</p>
        <p class="unseen" aria-live="polite">${this.stageWords()}</p>
      </div>
      ${this.sideTaken() ?? this.fault(KINDS.find((it) => this.unread(it)))}
    `;
  }

  /** What is heard, honestly: also where it is not what was chosen. */
  private heardWords(): string {
    const { own } = this.page.views;
    if (!this.page.tabs.loud) {
      return t("line.silent");
    }
    if (own === undefined || !isInterpreted(own) || own.interpretation.booth) {
      return own?.interpretation.booth ? "" : t("line.original");
    }
    const { heard, language } = heardBy(own, this.page.hearing);
    return heardWords(heard, language);
  }

  private lineWords(): string {
    if (this.page.connection.line.is !== "open") {
      return t("line.again");
    }
    switch (this.page.media.flow) {
      case "none":
      case "connecting":
        return t("line.connecting");
      case "flowing": {
        const thin = this.thin();
        return thin ? t(`line.thin.${thin}`) : t("line.good");
      }
      case "broken":
        return t("line.broken");
    }
  }

  private thin(): Thin | undefined {
    const { own } = this.page.views;
    const stands = this.page.connection.line.is === "open" && this.page.media.flow === "flowing";
    return own && stands ? thinOf(own.lacking, watchedSigns(own, this.page.hearing) !== undefined) : undefined;
  }

  private stageWords(): string {
    const { conference, own } = this.page.views;
    const seat = conference && own && onStage(conference, own, (it) => this.page.carried(it));
    return seat === undefined ? "" : t("stage.now", { name: seatName(conference, seat, language.tag) });
  }

  /** For who leads a side: somebody else has its secretary's page now. */
  private sideTaken() {
    const { own, conference } = this.page.views;
    const at = own?.sideTakenOver;
    if (!at || conference === undefined || wasRead(`${conference.id}.${at}`)) {
      return undefined;
    }
    return html`<div class="fault" role="alert">
      <p>${t("line.sideTakenOver", { when: dayAndTime(Date.parse(at), language.tag) })}</p>
      <button class="plain" @click=${() => this.readOf(`${conference.id}.${at}`)}>${t("line.read")}</button>
    </div>`;
  }

  private readOf(what: string): void {
    keepRead(what);
    this.requestUpdate();
  }

  private unread(kind: DeviceKind): boolean {
    const { fault, failures } = this.page.devices.slots[kind];
    return fault !== undefined && this.read.get(kind) !== failures;
  }

  /** One at a time, so that the stage keeps its place on a phone. */
  private fault(kind: DeviceKind | undefined) {
    const fault = kind && this.page.devices.slots[kind].fault;
    return kind === undefined || fault === undefined
      ? nothing
      : html`<div class="fault">
          <plenum-device-fault
            .kind=${kind}
            .fault=${fault}
            @mend=${() => this.page.devices.take(kind)}
          ></plenum-device-fault>
          <button class="plain" @click=${() => this.putAway(kind)}>${t("device.goOn")}</button>
        </div>`;
  }

  private putAway(kind: DeviceKind): void {
    this.read.set(kind, this.page.devices.slots[kind].failures);
    this.requestUpdate();
  }
}
