import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { holds } from "../floor";
import { asked } from "../intercom";
import { language, t } from "../language";
import { base } from "./base";
import { FloorElement } from "./floor-element";

/** What somebody has to know now about their own microphone, in words, with the one button that mends it. */
@customElement("plenum-floor-notice")
export class FloorNotice extends FloorElement {
  static override styles = [
    base,
    css`
      .notice {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--u) calc(var(--u) * 2);
        padding: var(--u) calc(var(--u) * 3);
        border-bottom: 1px solid var(--rule);
        border-left: 4px solid var(--granted);
      }
      .calm {
        border-left-color: var(--ink);
      }
      p {
        flex: 1 1 16rem;
      }
      .asked strong {
        font-size: var(--text-3);
      }
      @media (max-width: 700px) {
        .notice {
          padding-inline: calc(var(--u) * 2);
        }
      }
    `,
  ];

  override render() {
    if (this.page.views.own === undefined || this.page.views.conference === undefined) {
      return nothing;
    }
    return html`${this.silence()} ${this.concluding()} ${this.booths()} ${this.microphone()}`;
  }

  private silence() {
    const { priority } = this.conference.floor;
    const others = priority.filter((it) => it !== this.own.seat).map((it) => this.name(it));
    return others.length === 0
      ? nothing
      : html`<div class="notice calm" role="status">
          <p><strong>${t("floor.silencedBy", { names: language.list(others) })}</strong></p>
        </div>`;
  }

  private concluding() {
    const chair = this.page.concluding;
    return chair === undefined
      ? nothing
      : html`<div class="notice calm" role="alert">
          <p><strong>${t("floor.askedToConclude", { name: this.name(chair) })}</strong></p>
          <button class="low" @click=${() => this.page.conclude(undefined)}>${t("floor.read")}</button>
        </div>`;
  }

  /** What interpreters ask of whoever speaks: of this person, or, for a chair, of somebody else. */
  private booths() {
    const signals = asked(this.page.views.own);
    if (signals.length === 0) {
      return nothing;
    }
    const own = ["GRANTED", "HEARD", "SWITCH"].includes(this.own.voice);
    return html`<div class="notice" role=${own ? "alert" : "status"}>
      <p class="asked">
        <span class="quiet">${t(own ? "signal.askYou" : "signal.askSpeaker")}</span>
        <strong>${signals.map((it) => t(`signal.${it}`)).join(" · ")}</strong>
      </p>
    </div>`;
  }

  /** Who has the floor, or waits for it, with a microphone that is off or not there. */
  private microphone() {
    const { voice } = this.own;
    const state = this.page.devices.state("microphone");
    const speaks = voice === "GRANTED" || voice === "HEARD";
    if (state === "ON" || !(speaks || voice === "WAITS")) {
      return nothing;
    }
    const none = state === "NONE";
    const other = !holds(this.conference.floor, this.own.seat);
    const words = speaks
      ? other
        ? t(none ? "floor.noMicrophoneOther" : "floor.microphoneOffOther")
        : t(none ? "floor.noMicrophone" : "floor.microphoneOff")
      : t(none ? "floor.waitsWithout" : "floor.waitsOff");
    return html`<div class="notice" role="alert">
      <p><strong>${words}</strong></p>
      <button class=${speaks ? "first" : ""} @click=${() => this.page.devices.on("microphone")}>
        ${t(none ? "bar.microphoneNone" : "bar.microphoneOff")}
      </button>
    </div>`;
  }
}
