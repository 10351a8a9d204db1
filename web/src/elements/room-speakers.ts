import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { PageElement, base } from "./base";
import { bare } from "./column-card";

/** In a room with several people somebody taps who speaks, so that plate and protocol follow. */
@customElement("plenum-room-speakers")
export class RoomSpeakers extends PageElement {
  static override styles = [
    base,
    bare,
    css`
      section {
        display: grid;
        gap: var(--u);
      }
      button {
        width: 100%;
        text-align: left;
      }
      li + li {
        margin-top: calc(var(--u) * 0.5);
      }
    `,
  ];

  override render() {
    const { own, conference } = this.page.views;
    const seat = own && conference?.seats[own.seat];
    if (!own?.may.TAP_SPEAKER || seat === undefined) {
      return nothing;
    }
    return html`<section aria-labelledby="room">
      <h2 id="room">${t("room.title")}</h2>
      <ul>
        ${seat.people.map(
          (it) => html`<li>
            <button aria-pressed=${seat.speaking === it.id} @click=${() => this.tap(it.id, seat.speaking === it.id)}>
              ${inLanguage(it.name, language.tag)}
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private tap(person: string, again: boolean): void {
    void this.page.ask(again ? { is: "TapSpeaker" } : { is: "TapSpeaker", person });
  }
}
