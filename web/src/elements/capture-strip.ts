import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { type Captured, capturesHere } from "../captures";
import { language, t } from "../language";
import { seatName } from "../names";
import { timeHere } from "../time";
import { PageElement, base } from "./base";

/** Tells a seat and its side that headers of packets are recorded, as long as that goes on. */
@customElement("plenum-capture-strip")
export class CaptureStrip extends PageElement {
  static override styles = [
    base,
    css`
      p {
        padding: calc(var(--u) * 0.75) calc(var(--u) * 3);
        background: var(--raised);
        border-bottom: 1px solid var(--rule);
        overflow-wrap: anywhere;
      }
      @media (max-width: 700px) {
        p {
          padding-inline: calc(var(--u) * 2);
        }
      }
    `,
  ];

  override render() {
    // The region stands before anything is in it: else what comes first is not read out.
    return html`<div role="status">${capturesHere(this.page.views).map((it) => this.told(it))}</div>`;
  }

  private told({ capture: { seat, by, state, until } }: Captured) {
    const { own, conference } = this.page.views;
    const words = {
      name: seatName(conference, seat, language.tag),
      by: seatName(conference, by, language.tag),
      time: timeHere(until),
    };
    return html`<p class="small">
      ${t(seat === own?.seat ? "capture.own" : "capture.side", words)} ${state === "PAUSES" ? t("capture.pauses") : nothing}
    </p>`;
  }
}
