import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { isRegulated, timeOf } from "../floor";
import { t } from "../language";
import { lasting } from "../time";
import { base } from "./base";
import "./floor-desk";
import { FloorElement, rows } from "./floor-element";
import "./floor-queue";
import "./floor-turns";
import { sideColour } from "./side-colour";

/** Five minutes more for a side, as it is asked for between delegations. */
const MORE = 300;

/** The floor as everyone sees it: how it is taken, who speaks, who waits, each side's time. */
@customElement("plenum-floor-list")
export class FloorList extends FloorElement {
  static override styles = [
    base,
    rows,
    css`
      :host {
        gap: calc(var(--u) * 2);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 calc(var(--u) * 2);
      }
      .sides {
        display: grid;
        gap: calc(var(--u) * 0.5);
      }
      .side {
        border-top: 3px solid var(--side);
        padding-top: calc(var(--u) * 0.5);
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined) {
      return nothing;
    }
    const { floor } = conference;
    const regulated = isRegulated(floor);
    return html`
      <section>
        <div class="head">
          <h2><span class="unseen">${t("floor.title")}: </span>${t(`floor.mode.${floor.terms.mode}`)}</h2>
        </div>
        ${regulated ? this.terms() : html`<p class="small quiet">${t("floor.openNote")}</p>`}
      </section>
      ${regulated
        ? html`<plenum-floor-turns .page=${this.page}></plenum-floor-turns>
            <plenum-floor-queue .page=${this.page}></plenum-floor-queue>
            ${this.times()}`
        : nothing}
      ${own.may.LEAD_FLOOR || own.interpreters.length > 0
        ? html`<plenum-floor-desk .page=${this.page}></plenum-floor-desk>`
        : nothing}
    `;
  }

  /** What the rules of this floor mean for who speaks, in one line. */
  private terms() {
    const { terms } = this.conference.floor;
    const parts = [
      terms.mode === "FREE" ? t("floor.upTo", { count: terms.microphones }) : "",
      terms.intervention ? t("floor.each", { time: lasting(terms.intervention * 1_000) }) : "",
      terms.alternate ? t("floor.alternates") : "",
      terms.closes && (terms.intervention || terms.quota || terms.presentation) ? t("floor.closesAtEnd") : "",
    ].filter((it) => it !== "");
    return parts.length === 0 ? nothing : html`<p class="small quiet">${parts.join(" · ")}</p>`;
  }

  private times() {
    const { floor, order } = this.conference;
    const limited = order.some((it) => floor.times[it]?.quota != null);
    if (!limited && Object.values(floor.times).length === 0) {
      return nothing;
    }
    return html`<section>
      <h3>${t("floor.times")}</h3>
      <div class="sides">${order.map((it) => this.side(it))}</div>
    </section>`;
  }

  private side(side: string) {
    const { spoken, left } = timeOf(this.conference, side, this.page.now());
    const colour = this.conference.sides[side]?.colour ?? "var(--rule-firm)";
    const at = `side ${side}`;
    return html`<div class="side" ${sideColour(colour)}>
      <div class="who">
        <span class="small">${this.sideName(side)}</span>
        <span class="clock">${lasting(spoken)}</span>
      </div>
      ${left === undefined
        ? nothing
        : html`<div class="who">
            <span class="small figures ${left === 0 ? "" : "quiet"}">${left === 0 ? html`<strong>${t("floor.quotaSpent")}</strong>` : t("floor.left", { time: lasting(Math.ceil(left / 1_000) * 1_000) })}</span>
            ${this.own.may.LEAD_FLOOR
              ? html`<button class="low" @click=${() => this.act(at, { is: "ExtendQuota", side, seconds: MORE })}>
                  ${t("floor.moreQuota")}<span class="unseen">: ${this.sideName(side)}</span>
                </button>`
              : nothing}
          </div>`}
      ${this.whyNot(at)}
    </div>`;
  }
}
