import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import { PageElement, base } from "./base";

/** Asks who was called in the sound check to read aloud, large, in their own language. */
@customElement("plenum-sound-reading")
export class SoundReading extends PageElement {
  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      section {
        grid-area: stage;
        z-index: 2;
        place-self: center;
        width: min(44rem, 100% - calc(var(--u) * 4));
        max-height: 100%;
        overflow-y: auto;
        background: var(--paper);
        border: 1px solid var(--ink);
        border-top-width: 3px;
        padding: calc(var(--u) * 3);
        display: grid;
        gap: calc(var(--u) * 2);
      }
      .read {
        font-size: var(--text-4);
        line-height: 1.35;
        text-wrap: pretty;
      }
      @media (max-width: 700px) {
        section {
          padding: calc(var(--u) * 2);
        }
        .read {
          font-size: var(--text-3);
        }
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (own === undefined || conference?.opening.soundCheck?.called !== own.seat) {
      return nothing;
    }
    const silent = this.page.devices.state("microphone") !== "ON";
    return html`<section role="alert">
      <h1>${t("sound.readAloud")}</h1>
      <p class="read">${t("sound.sentence1")}</p>
      <p class="read">${t("sound.sentence2")}</p>
      ${silent
        ? html`<p><strong>${t("sound.microphoneOff")}</strong></p>
            <p>
              <button class="first" @click=${() => this.page.devices.on("microphone")}>
                ${t(this.page.devices.state("microphone") === "NONE" ? "bar.microphoneNone" : "bar.microphoneOff")}
              </button>
            </p>`
        : html`<p class="quiet">${t("sound.thenWait")}</p>`}
    </section>`;
  }
}
