import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import type { DeviceKind } from "../devices";
import { language, t } from "../language";
import { onStage } from "../layout";
import { seatName } from "../names";
import { PageElement, base } from "./base";
import "./device-fault";

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
      @media (max-width: 700px) {
        .line,
        .fault {
          padding-inline: calc(var(--u) * 2);
        }
      }
    `,
  ];

  /** Faults that the person has read and put away. */
  private readonly read = new Set<string>();

  override render() {
    return html`
      <div class="line small">
        <p>${t(this.page.tabs.loud ? "line.original" : "line.silent")}</p>
        ${this.page.tabs.silencedByAnother
          ? html`<p>${t("sound.another")}</p>
              <button class="low" @click=${() => this.page.tabs.turn(true)}>${t("sound.turnOn")}</button>`
          : nothing}
        <p role="status" class="quiet">${this.lineWords()}</p>
        <p role="alert" class="refused">${this.page.refusal}</p>
        <p class="unseen" aria-live="polite">${this.stageWords()}</p>
      </div>
      ${this.fault("microphone")} ${this.fault("camera")}
    `;
  }

  private lineWords(): string {
    if (this.page.connection.line.is !== "open") {
      return t("line.again");
    }
    switch (this.page.media.flow) {
      case "none":
      case "connecting":
        return t("line.connecting");
      case "flowing":
        return t("line.good");
      case "broken":
        return t("line.broken");
    }
  }

  private stageWords(): string {
    const { conference, own } = this.page.views;
    const seat = conference && own && onStage(conference, own, (it) => this.page.carried(it));
    return seat === undefined ? "" : t("stage.now", { name: seatName(conference, seat, language.tag) });
  }

  private fault(kind: DeviceKind) {
    const { fault } = this.page.devices.slots[kind];
    const key = `${kind}.${fault}`;
    return fault === undefined || this.read.has(key)
      ? nothing
      : html`<div class="fault">
          <plenum-device-fault
            .kind=${kind}
            .fault=${fault}
            @mend=${() => this.page.devices.take(kind)}
          ></plenum-device-fault>
          <button class="plain" @click=${() => this.putAway(key)}>${t("device.goOn")}</button>
        </div>`;
  }

  private putAway(key: string): void {
    this.read.add(key);
    this.requestUpdate();
  }
}
