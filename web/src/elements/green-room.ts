import { css, html, nothing, type TemplateResult } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { DeviceKind } from "../devices";
import { LANGUAGES, language, t } from "../language";
import { guideOf, inLanguage, plateOf } from "../names";
import { isObserver } from "../observer";
import { echo, testTone } from "../sound";
import { dayAndTime } from "../time";
import { blockage, placesNamed } from "../way";
import { PageElement, base } from "./base";
import { sheet } from "./sheet";
import "./device-fault";
import "./headphones";
import "./level-meter";
import "./page-tools";
import "./seat-picture";

const STEPS = ["language", "camera", "microphone", "loudspeaker", "ready"] as const;
type Step = (typeof STEPS)[number];

/** Who is neither seen nor heard is asked for no device. */
const OBSERVER: readonly Step[] = ["language", "loudspeaker", "ready"];

/** One question at a time, before the door. Every step can be passed; no device is a condition. */
@customElement("plenum-green-room")
export class GreenRoom extends PageElement {
  @state() private step: Step = "language";
  @state() private echoing: "" | "records" | "plays" = "";
  @state() private heardTone = false;

  static override styles = [
    base,
    sheet,
    css`
      .question {
        display: grid;
        gap: calc(var(--u) * 2);
        width: 100%;
        justify-items: start;
      }
      .question > * {
        max-width: 100%;
      }
      .picture {
        width: min(100%, 27rem);
        aspect-ratio: 16 / 9;
      }
      plenum-level-meter {
        width: 100%;
        height: calc(var(--u) * 6);
      }
      .results {
        width: 100%;
        border-top: 1px solid var(--rule);
      }
      .results > div {
        display: grid;
        grid-template-columns: 10rem 1fr;
        gap: calc(var(--u) * 2);
        align-items: center;
        padding: var(--u) 0;
        border-bottom: 1px solid var(--rule);
        min-height: calc(var(--u) * 6);
      }
      .results dd {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: var(--u);
      }
      .results dt {
        color: var(--ink-quiet);
      }
      .foot {
        width: 100%;
        border-top: 1px solid var(--rule);
        padding-top: calc(var(--u) * 3);
        justify-content: space-between;
      }
      @media (max-width: 600px) {
        .results > div {
          grid-template-columns: 1fr;
          gap: 0;
        }
      }
    `,
  ];

  override render() {
    const steps = this.steps;
    const at = steps.indexOf(this.step);
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools .about=${guideOf(this.page.views)}></plenum-page-tools>
      </header>
      <main>
        ${this.meeting()}
        <div class="question" role="group" aria-labelledby="question" aria-live="polite">
          <p class="quiet small figures">${t("green.step", { at: at + 1, of: steps.length })}</p>
          <h1 id="question" tabindex="-1">${t(`green.${this.step}`)}</h1>
          ${this.body()}
        </div>
        <p role="alert">${this.page.refusal}</p>
        <div class="buttons foot">
          <div class="buttons">
            ${this.step === "ready"
              ? html`<button class="first" @click=${this.knock}>${t("green.enter")}</button>`
              : html`<button class="first" @click=${() => this.go(at + 1)}>${t("green.next")}</button>`}
            ${at > 0 ? html`<button @click=${() => this.go(at - 1)}>${t("green.back")}</button>` : nothing}
          </div>
          ${this.step === "ready"
            ? nothing
            : html`<button class="plain" @click=${() => this.go(this.steps.length - 1)}>${t("green.skip")}</button>`}
        </div>
      </main>
    `;
  }

  private meeting() {
    const { conference, own } = this.page.views;
    if (conference === undefined) {
      return nothing;
    }
    const seat = own && conference.seats[own.seat];
    const plate = seat && plateOf(conference, seat, language.tag);
    return html`
      <div>
        <p><strong>${inLanguage(conference.subject, language.tag)}</strong></p>
        <p class="quiet small">
          <span class="figures">${dayAndTime(Date.parse(conference.starts), language.tag)}</span>${plate
            ? html`<br />${[plate.name, plate.title, plate.side].filter((it) => it !== "").join(", ")}`
            : nothing}
        </p>
      </div>
    `;
  }

  private body(): TemplateResult {
    switch (this.step) {
      case "language":
        return this.languages();
      case "camera":
        return this.camera();
      case "microphone":
        return this.microphone();
      case "loudspeaker":
        return this.loudspeaker();
      case "ready":
        return this.ready();
    }
  }

  private languages(): TemplateResult {
    return html`
      <div class="buttons">
        ${Object.entries(LANGUAGES).map(
          ([tag, name]) => html`<button
            lang=${tag}
            aria-pressed=${tag === language.tag}
            @click=${() => language.choose(tag)}
          >
            ${name}
          </button>`,
        )}
      </div>
      <p class="quiet">${t("green.languageNote")}</p>
    `;
  }

  private camera(): TemplateResult {
    const slot = this.page.devices.slots.camera;
    const { conference, own } = this.page.views;
    const seat = own && conference?.seats[own.seat];
    return html`
      ${slot.track || seat
        ? html`<plenum-seat-picture
            class="picture"
            size="head"
            .live=${true}
            .stream=${this.preview(slot.track)}
            .plate=${seat ? plateOf(conference!, seat, language.tag) : undefined}
            .now=${this.page.now()}
          ></plenum-seat-picture>`
        : nothing}
      <p>${t(slot.track ? "green.cameraGood" : slot.asking ? "green.asks" : "green.cameraNone")}</p>
      ${this.faultOr("camera")}
    `;
  }

  /** Whose sound is taken as it is in any case. */
  private get interprets(): boolean {
    const { conference, own } = this.page.views;
    return own !== undefined && conference?.booths[own.seat] !== undefined;
  }

  private get steps(): readonly Step[] {
    return isObserver(this.page.views) ? OBSERVER : STEPS;
  }

  private lastPreview: MediaStream | undefined;

  private preview(track: MediaStreamTrack | undefined): MediaStream | null {
    if (track === undefined) {
      this.lastPreview = undefined;
    } else if (this.lastPreview?.getTracks()[0] !== track) {
      this.lastPreview = new MediaStream([track]);
    }
    return this.lastPreview ?? null;
  }

  private microphone(): TemplateResult {
    const slot = this.page.devices.slots.microphone;
    return html`
      ${slot.track
        ? html`<plenum-level-meter .track=${slot.track}></plenum-level-meter>
            <p>${t("green.microphoneSay")}</p>
            <button ?disabled=${this.echoing !== ""} @click=${() => this.playBack(slot.track!)}>
              ${t(
                this.echoing === "records"
                  ? "green.recording"
                  : this.echoing === "plays"
                    ? "green.playing"
                    : "green.record",
              )}
            </button>`
        : html`<p>${t(slot.asking ? "green.asks" : "green.microphoneNone")}</p>`}
      ${this.faultOr("microphone")}
      ${this.interprets ? nothing : html`<plenum-headphones .page=${this.page}></plenum-headphones>`}
    `;
  }

  /** What is wrong, with the button that mends it, or which of several devices to use. */
  private faultOr(kind: DeviceKind) {
    const slot = this.page.devices.slots[kind];
    return slot.fault === undefined
      ? slot.track || slot.asking
        ? nothing
        : html`<button @click=${() => this.page.devices.take(kind)}>${t(`device.on.${kind}`)}</button>`
      : html`<plenum-device-fault
          .kind=${kind}
          .fault=${slot.fault}
          @mend=${() => this.page.devices.take(kind)}
        ></plenum-device-fault>`;
  }

  private loudspeaker(): TemplateResult {
    return html`
      <p>${t("green.loudspeakerSay")}</p>
      <button @click=${this.tone}>${t("green.tone")}</button>
      ${this.heardTone ? html`<p class="quiet">${t("green.toneHelp")}</p>` : nothing}
      ${this.page.tabs.silencedByAnother ? html`<p>${t("sound.another")}</p>` : nothing}
    `;
  }

  private ready(): TemplateResult {
    return html`
      <dl class="results">
        ${isObserver(this.page.views) ? nothing : html`${this.result("camera")} ${this.result("microphone")}`}
        <div>
          <dt>${t("green.line")}</dt>
          <dd>
            <span role="status">${t(`green.line.${this.page.media.flow}`)}</span>
            ${this.page.media.flow === "broken"
              ? html`<button class="low" @click=${() => this.page.connectMedia()}>${t("device.tryAgain")}</button>`
              : nothing}
          </dd>
        </div>
      </dl>
      ${isObserver(this.page.views) ? html`<p>${t("observer.ready")}</p>` : nothing}
      ${this.advice()}
    `;
  }

  /** What is wrong with the line, if anything is; nobody is told to listen where nothing would be heard. */
  private advice() {
    const { flow, offered, way } = this.page.media;
    const where = placesNamed(offered);
    if (flow === "broken") {
      return where === ""
        ? nothing
        : html`<p>${t(`green.blocked.${blockage(offered, location.hostname)}`, { where })}</p>`;
    }
    return html`
      ${way === "tcp" || way === "relay" ? html`<p>${t(`green.way.${way}`, { where })}</p>` : nothing}
      ${this.page.devices.state("microphone") === "ON" ? nothing : html`<p>${t("green.listen")}</p>`}
    `;
  }

  private result(kind: DeviceKind): TemplateResult {
    const on = this.page.devices.state(kind) === "ON";
    return html`<div>
      <dt>${t(`device.${kind}`)}</dt>
      <dd>
        <span>${t(on ? "green.works" : `green.without.${kind}`)}</span>
        ${on
          ? nothing
          : html`<button class="low" @click=${() => this.go(this.steps.indexOf(kind))}>${t("green.mend")}</button>`}
      </dd>
    </div>`;
  }

  private go(to: number): void {
    this.step = this.steps[to]!;
    const { devices } = this.page;
    const kind = this.step;
    if ((kind === "camera" || kind === "microphone") && devices.slots[kind].track === undefined) {
      void devices.take(kind);
    }
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>("#question")?.focus({ preventScroll: true });
    });
  }

  private async playBack(track: MediaStreamTrack): Promise<void> {
    this.echoing = "records";
    try {
      await echo(track, 3, () => (this.echoing = "plays"));
    } finally {
      this.echoing = "";
    }
  }

  private tone(): void {
    testTone();
    this.heardTone = true;
  }

  private async knock(): Promise<void> {
    this.page.loudspeaker.unblock();
    await this.page.ask({ is: "Knock" });
  }
}
