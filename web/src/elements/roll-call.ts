import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import type { Page } from "../page";
import { answersFor, counted, isAsked, missing, personName } from "../roll";
import { timeHere } from "../time";
import type { RollCall, RollEntry } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import type { RollSheet } from "./roll-sheet";
import "./roll-sheet";
import { sideColour } from "./side-colour";

/** Whether a roll was called, or this seat may call one. */
export function hasRoll({ views: { conference, own } }: Page): boolean {
  return conference?.opening.roll != null || !!own?.may.CALL_ROLL;
}

/** Whether this seat has to answer for its side before anything else. */
export function hasToAnswer({ views: { conference, own } }: Page): boolean {
  return conference !== undefined && own !== undefined && isAsked(conference, own);
}

/** The roll as everybody sees it: which side has answered, and who is not there. */
@customElement("plenum-roll-call")
export class RollCallList extends FloorElement {
  static override styles = [
    base,
    rows,
    css`
      .title {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 var(--u);
      }
      .wide {
        width: 100%;
      }
      summary {
        cursor: pointer;
        color: var(--action);
        font-size: var(--text-1);
        min-height: calc(var(--u) * 3);
      }
      .person {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 var(--u);
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined || !hasRoll(this.page)) {
      return nothing;
    }
    const roll = conference.opening.roll ?? undefined;
    const asked = hasToAnswer(this.page);
    return html`<section aria-labelledby="roll">
        <div class="title">
          <h2 id="roll">${t("roll.title")}</h2>
          ${roll === undefined
            ? nothing
            : html`<span class="small quiet">
                ${t("roll.calledBy", { name: this.name(roll.chair), time: timeHere(roll.at) })}
              </span>`}
        </div>
        ${roll === undefined
          ? nothing
          : html`<ul>
              ${conference.order.map((it) => html`<li class="row" ${sideColour(conference.sides[it]?.colour ?? "")}>${this.side(roll, it)}</li>`)}
            </ul>`}
        <div class="buttons">
          ${roll !== undefined && !asked && answersFor(conference, own) !== undefined
            ? html`<button class="low" @click=${this.open}>${t("roll.correct")}</button>`
            : nothing}
          ${own.may.CALL_ROLL && !asked
            ? html`<button class=${roll === undefined ? "wide" : "low"} @click=${() => this.act("call", { is: "CallRoll" })}>
                ${t(roll === undefined ? "roll.call" : "roll.again")}
              </button>`
            : nothing}
        </div>
        ${this.whyNot("call")}
      </section>
      ${asked || answersFor(conference, own) === undefined
        ? nothing
        : html`<plenum-roll-sheet .page=${this.page}></plenum-roll-sheet>`}`;
  }

  private side(roll: RollCall, side: string) {
    const answer = roll.sides[side];
    if (answer === undefined) {
      return html`<span class="name">${this.sideName(side)}</span>
        <span class="small quiet">${t("roll.waits")}</span>`;
    }
    const { entries, by, at } = answer;
    return html`<div class="who">
        <span class="name">${this.sideName(side)}</span>
        <span class="small figures">${t("roll.present", { count: counted(entries, "PRESENT") })}</span>
      </div>
      ${missing(entries).map((it) => this.person(it))}
      <details>
        <summary>${t("roll.all")}</summary>
        ${entries.map((it) => this.person(it))}
        <p class="small quiet">${t("roll.confirmedBy", { name: this.name(by), time: timeHere(at) })}</p>
      </details>`;
  }

  private person({ seat, person, attended, capacity }: RollEntry) {
    return html`<p class="person small">
      <span>${personName(this.conference, seat, person, language.tag)}, <span class="quiet">${t(`capacity.${capacity}`)}</span></span>
      ${attended === "PRESENT"
        ? html`<span class="quiet">${t(`attended.${attended}`)}</span>`
        : html`<strong>${t(`attended.${attended}`)}</strong>`}
    </p>`;
  }

  private open(): void {
    this.renderRoot.querySelector<RollSheet>("plenum-roll-sheet")?.show();
  }
}
