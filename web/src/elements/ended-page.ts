import { html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { t } from "../language";
import type { Ending } from "../wire";
import { Translated, base } from "./base";
import { sheet } from "./sheet";
import "./page-tools";

/** Endings after which the same link may be tried again at once. */
const AGAIN: readonly Ending[] = ["LEFT", "OPENED_IN_ANOTHER_TAB", "REPLACED", "OUTDATED_PAGE"];

/** This page's part is over: what happened, and what can be done. */
@customElement("plenum-ended-page")
export class EndedPage extends Translated {
  @property() why: Ending = "LEFT";

  static override styles = [base, sheet];

  override render() {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools about="delegate"></plenum-page-tools>
      </header>
      <main>
        <h1>${t(`ended.${this.why}`)}</h1>
        <p class="lead">${t(`ended.${this.why}.then`)}</p>
        ${AGAIN.includes(this.why)
          ? html`<div class="buttons">
              <button class="first" @click=${() => location.reload()}>
                ${t(this.why === "LEFT" ? "ended.comeBack" : "ended.openHere")}
              </button>
            </div>`
          : nothing}
      </main>
    `;
  }
}
