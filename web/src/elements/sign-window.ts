import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { plateOf } from "../names";
import { watchedSigns } from "../signs";
import { PageElement, base } from "./base";
import { languageName } from "./form";
import "./seat-picture";

/** Beside the stage: the interpreter into the sign language that was chosen, or that nobody signs. */
@customElement("plenum-sign-window")
export class SignWindow extends PageElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
        height: 100%;
        background: var(--paper);
        border-inline: 1px solid var(--rule);
      }
      plenum-seat-picture {
        min-height: 0;
      }
      .nobody {
        place-self: center;
        padding: calc(var(--u) * 2);
        text-align: center;
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: 0 calc(var(--u) * 1.5);
        padding: calc(var(--u) * 0.5) var(--u);
        border-top: 1px solid var(--rule);
      }
      .tongue {
        font-weight: var(--strong);
        font-size: var(--text-1);
        line-height: 1.3;
      }
      .tongue::first-letter {
        text-transform: uppercase;
      }
      @media (max-width: 700px) {
        .move {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const { own, conference } = this.page.views;
    const { hearing } = this.page;
    const watched = own && watchedSigns(own, hearing);
    if (watched === undefined || conference === undefined) {
      return nothing;
    }
    const tongue = languageName(watched);
    return html`<section aria-label=${tongue}>
      ${this.picture(watched) ?? html`<p class="nobody" role="status">${t("sign.nobody", { language: tongue })}</p>`}
      <div class="line">
        <span class="tongue">${tongue}</span>
        <span class="row">
          <button class="plain low move" @click=${() => this.page.listen({ signAt: hearing.signAt === "right" ? "left" : "right" })}>
            ${t(hearing.signAt === "right" ? "sign.toLeft" : "sign.toRight")}
          </button>
          <button class="plain low" aria-pressed=${hearing.signLarge} @click=${() => this.page.listen({ signLarge: !hearing.signLarge })}>
            ${t("sign.larger")}
          </button>
        </span>
      </div>
    </section>`;
  }

  /** Whose picture it is the packets say: at a handover it changes with its plate. */
  private picture(watched: string) {
    const conference = this.page.views.conference!;
    const { interpreter } = this.page.views.own!.interpretation.signs[watched]!;
    const carried = this.page.carried("PARTNER_OR_SIGN");
    const seat = carried && conference.seats[carried.seat];
    if (!interpreter || seat === undefined) {
      return undefined;
    }
    return html`<plenum-seat-picture
      size="tile"
      .whole=${true}
      .plate=${plateOf(conference, seat, language.tag)}
      .stream=${this.page.media.stream("PARTNER_OR_SIGN")}
      .live=${true}
      .away=${!seat.connected}
      .now=${this.page.now()}
    ></plenum-seat-picture>`;
  }
}
