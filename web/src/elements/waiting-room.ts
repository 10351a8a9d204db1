import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { guideOf, inLanguage } from "../names";
import { dayAndTime } from "../time";
import { PageElement, base } from "./base";
import { sheet } from "./sheet";
import "./page-tools";

/** At the door: somebody of one's own side admits. */
@customElement("plenum-waiting-room")
export class WaitingRoom extends PageElement {
  static override styles = [
    base,
    sheet,
    css`
      .waits {
        width: 100%;
        height: 2px;
        background: var(--rule);
        overflow: hidden;
      }
      .waits::after {
        content: "";
        display: block;
        width: 25%;
        height: 100%;
        background: var(--ink);
        animation: to-and-fro 3s ease-in-out infinite alternate;
      }
      @keyframes to-and-fro {
        to {
          transform: translateX(300%);
        }
      }
      @media (prefers-reduced-motion: reduce) {
        .waits::after {
          animation: none;
          width: 100%;
        }
      }
    `,
  ];

  override render() {
    const { own, conference } = this.page.views;
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools .about=${guideOf(this.page.views)}></plenum-page-tools>
      </header>
      <main>
        ${conference
          ? html`<p class="quiet">
              ${inLanguage(conference.subject, language.tag)} ·
              <span class="figures">${dayAndTime(Date.parse(conference.starts), language.tag)}</span>
            </p>`
          : nothing}
        <h1>${t(own?.secondDevice ? "waiting.secondTitle" : "waiting.title")}</h1>
        <p class="lead" role="status">${t(own?.secondDevice ? "waiting.second" : "waiting.told")}</p>
        <div class="waits"></div>
        <p class="quiet small">${t("waiting.stay")}</p>
        <p role="alert">${this.page.refusal}</p>
        <div class="buttons">
          <button @click=${() => this.page.ask({ is: "Leave" })}>${t("bar.leave")}</button>
        </div>
      </main>
    `;
  }
}
