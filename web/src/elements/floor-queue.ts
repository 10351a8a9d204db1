import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { reordered } from "../floor";
import { language, t } from "../language";
import { plateOf } from "../names";
import type { Asking } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import { sideColour } from "./side-colour";

/** Who waits, in the order in which they are served; a chair gives the floor from here. */
@customElement("plenum-floor-queue")
export class FloorQueue extends FloorElement {
  static override styles = [
    base,
    rows,
    css`
      .row {
        grid-template-columns: 1.4em minmax(0, 1fr);
        column-gap: calc(var(--u) * 0.5);
      }
      .row > * {
        grid-column: 2;
      }
      .place {
        grid-column: 1;
        grid-row: 1;
        font-variant-numeric: tabular-nums;
      }
      .mine {
        background: var(--raised);
      }
      .kind {
        font-weight: var(--strong);
      }
      .give {
        width: 100%;
        text-align: left;
      }
      .arrow {
        min-width: calc(var(--u) * 4);
      }
    `,
  ];

  override render() {
    if (this.page.views.own === undefined) {
      return nothing;
    }
    const { waiting } = this.conference.floor;
    return html`
      <h3>${t("floor.waits")}</h3>
      ${waiting.length === 0 ? html`<p class="quiet small">${t("floor.nobodyWaits")}</p>` : this.first(waiting[0]!)}
      <ol>
        ${repeat(
          waiting,
          (it) => `${it.seat} ${it.kind}`,
          (it, i) => html`<li class="row ${it.seat === this.own.seat ? "mine" : ""}" ${sideColour(this.colour(it.seat))}>${this.waits(it, i + 1)}</li>`,
        )}
      </ol>
    `;
  }

  /** Enter gives the floor to the first, wherever nothing else is about to be pressed. */
  private first(asking: Asking) {
    return this.own.may.LEAD_FLOOR
      ? html`<button class="first give" aria-keyshortcuts="F8 Enter" title="F8, Enter" @click=${() => this.act("first", { is: "GiveNext" })}>
            ${t("floor.giveFirst", { name: this.name(asking.seat) })}
          </button>
          ${this.whyNot("first")}`
      : nothing;
  }

  private waits(asking: Asking, place: number) {
    const seat = this.conference.seats[asking.seat];
    const plate = seat && plateOf(this.conference, seat, language.tag);
    const mine = asking.seat === this.own.seat;
    return html`
      <span class="place">${place}</span>
      <span class="name">${plate?.name ?? asking.seat}${mine ? html` <span class="quiet">(${t("you")})</span>` : nothing}</span>
      <span class="small quiet">
        ${asking.kind === "REQUEST" ? nothing : html`<span class="kind">${t(`floor.kind.${asking.kind}`)}</span> · `}
        ${[plate?.title, plate?.side].filter((it) => it).join(", ")}
      </span>
      ${this.chair(asking, place)}
    `;
  }

  private chair(asking: Asking, place: number) {
    if (!this.own.may.LEAD_FLOOR) {
      return nothing;
    }
    const { seat, kind } = asking;
    const at = `ask ${seat} ${kind}`;
    const named = html`<span class="unseen">: ${this.name(seat)}</span>`;
    return html`<div class="buttons">
        ${place === 1
          ? nothing
          : html`<button class="low" @click=${() => this.act(at, { is: "GiveFloor", seat })}>${t("floor.give")}${named}</button>`}
        ${this.orders(seat)
          ? html`${this.move(asking, -1)}${this.move(asking, 1)}
              <button class="low" @click=${() => this.act(at, kind === "LISTED" ? { is: "StrikeFromList", seat } : { is: "SkipAsk", seat, kind })}>
                ${t(kind === "LISTED" ? "floor.strike" : "floor.skip")}${named}
              </button>`
          : nothing}
      </div>
      ${this.whyNot(at)}`;
  }

  /** Among equal chairs each orders its own side's people; who alone chairs, everybody's. */
  private orders(seat: string): boolean {
    const { seats } = this.conference;
    const alone = Object.values(seats).filter((it) => it.chair).length === 1;
    return alone || (seats[seat]?.side ?? null) === null || seats[seat]?.side === seats[this.own.seat]?.side;
  }

  private move({ seat, kind }: Asking, by: 1 | -1) {
    const seats = reordered(this.conference, seat, kind, by);
    return seats === undefined
      ? nothing
      : html`<button
          class="low arrow"
          aria-label=${t(by < 0 ? "floor.up" : "floor.down", { name: this.name(seat) })}
          title=${t(by < 0 ? "floor.up" : "floor.down", { name: this.name(seat) })}
          @click=${() => this.act(`ask ${seat} ${kind}`, { is: "ReorderAsks", kind, seats })}
        >
          ${by < 0 ? "↑" : "↓"}
        </button>`;
  }
}
