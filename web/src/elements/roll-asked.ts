import { html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import { timeHere } from "../time";
import { base } from "./base";
import { bare, card } from "./column-card";
import { FloorElement } from "./floor-element";
import { hasToAnswer } from "./roll-call";
import type { RollSheet } from "./roll-sheet";
import "./roll-sheet";

/** The roll is called, and this seat answers for its side. */
@customElement("plenum-roll-asked")
export class RollAsked extends FloorElement {
  static override styles = [base, card, bare];

  override render() {
    const roll = this.page.views.conference?.opening.roll;
    if (!roll || !hasToAnswer(this.page)) {
      return nothing;
    }
    return html`<section class="card" aria-labelledby="asked">
        <h3 id="asked">${t("roll.asked")}</h3>
        <p class="small quiet">${t("roll.calledBy", { name: this.name(roll.chair), time: timeHere(roll.at) })}</p>
        <div class="buttons">
          <button class="first" @click=${this.open}>${t("roll.open")}</button>
        </div>
      </section>
      <plenum-roll-sheet .page=${this.page}></plenum-roll-sheet>`;
  }

  private open(): void {
    this.renderRoot.querySelector<RollSheet>("plenum-roll-sheet")?.show();
  }
}
