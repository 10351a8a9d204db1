import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { isRegulated } from "../floor";
import { t } from "../language";
import type { Role } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import "./floor-interpreters";
import "./floor-terms";
import { form } from "./form";

/** Whoever sits for these may hold the floor. */
const VOICES: readonly Role[] = ["HEAD", "DELEGATE", "EXPERT", "SECRETARY", "GUEST"];

/** Beside the list: a chair calls anybody and sets the terms, who leads a side ties interpreters. */
@customElement("plenum-floor-desk")
export class FloorDesk extends FloorElement {
  static override styles = [
    base,
    form,
    rows,
    css`
      details {
        border-top: 1px solid var(--rule);
      }
      summary {
        cursor: pointer;
        color: var(--action);
        font-weight: var(--strong);
        padding: var(--u) 0;
        min-height: calc(var(--u) * 3);
      }
      .call select {
        flex: 1 1 10rem;
        width: auto;
        min-width: 0;
      }
    `,
  ];

  private chosen = "";

  override render() {
    const leads = this.own.may.LEAD_FLOOR;
    const serves = Object.values(this.conference.seats).some((it) => it.role === "INTERPRETER");
    return html`
      ${leads && isRegulated(this.conference.floor) ? this.call() : nothing}
      ${leads
        ? html`<details>
            <summary>${t("floor.terms")}</summary>
            <plenum-floor-terms .page=${this.page}></plenum-floor-terms>
          </details>`
        : nothing}
      ${(leads && serves) || this.own.interpreters.length > 0
        ? html`<details>
            <summary>${t("floor.interpreters")}</summary>
            <plenum-floor-interpreters .page=${this.page}></plenum-floor-interpreters>
          </details>`
        : nothing}
    `;
  }

  /** Whoever is here, also unasked. */
  private call() {
    const { floor, seats } = this.conference;
    const here = Object.entries(seats).filter(([, it]) => it.admitted && VOICES.includes(it.role));
    if (!here.some(([id]) => id === this.chosen)) {
      this.chosen = here[0]?.[0] ?? "";
    }
    const listed = floor.terms.mode === "SPEAKERS_LIST";
    return html`<section>
      <h3>${t("floor.call")}</h3>
      <div class="buttons call">
        <select aria-label=${t("floor.person")} @change=${this.choose}>
          ${here.map(([id]) => html`<option value=${id} ?selected=${id === this.chosen}>${this.name(id)}</option>`)}
        </select>
        <button @click=${() => this.act("call", { is: "GiveFloor", seat: this.chosen })}>${t("floor.give")}</button>
        ${listed
          ? html`<button @click=${() => this.act("call", { is: "EnterOnList", seat: this.chosen })}>${t("floor.enter")}</button>`
          : nothing}
      </div>
      ${this.whyNot("call")}
    </section>`;
  }

  private choose(event: Event): void {
    this.chosen = (event.target as HTMLSelectElement).value;
  }
}
