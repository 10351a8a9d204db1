import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { inLanguage, plateOf } from "../names";
import { type PeopleGroup, peopleGroups } from "../people";
import type { Seat } from "../wire";
import { PageElement, base } from "./base";
import { boothName } from "./form";
import { sideColour } from "./side-colour";

/** Who is in the conference, by delegation; and what one may do for one's own side. */
@customElement("plenum-people-list")
export class PeopleList extends PageElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 2);
      }
      h3 {
        border-top: 3px solid var(--side);
        padding: calc(var(--u) * 0.5) 0;
        font-size: var(--text-1);
      }
      li {
        border-top: 1px solid var(--rule);
      }
      .row {
        display: block;
        padding: calc(var(--u) * 0.75) 0;
      }
      .who {
        display: flex;
        justify-content: space-between;
        gap: var(--u);
        align-items: baseline;
      }
      .name {
        font-weight: var(--strong);
      }
      .state {
        text-align: right;
      }
      summary {
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary .name {
        color: var(--action);
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
        padding-bottom: var(--u);
      }
    `,
  ];

  override render() {
    const { conference } = this.page.views;
    if (conference === undefined) {
      return nothing;
    }
    return repeat(peopleGroups(conference), (it) => it.of + it.side, (it) => this.group(it));
  }

  private group({ of, side: id, seats }: PeopleGroup) {
    const side = this.page.views.conference!.sides[id];
    return html`<section ${sideColour(side?.colour ?? "var(--rule-firm)")}>
      <h3>${of === "side" ? inLanguage(side?.name ?? {}, language.tag) : t(`people.${of}`)}</h3>
      <ul>
        ${repeat(
          seats,
          ([seat]) => seat,
          ([seat, it]) => html`<li>${this.seat(seat, it)}</li>`,
        )}
      </ul>
    </section>`;
  }

  private seat(id: string, seat: Seat) {
    const actions = this.actions(id, seat);
    const row = this.row(id, seat);
    return actions.length === 0
      ? html`<div class="row">${row}</div>`
      : html`<details>
          <summary class="row">${row}</summary>
          <div class="buttons">${actions}</div>
        </details>`;
  }

  private row(id: string, seat: Seat) {
    const plate = plateOf(this.page.views.conference!, seat, language.tag);
    const own = id === this.page.views.own?.seat;
    const booth = this.page.views.conference!.booths[id];
    return html`
      <span class="who">
        <span class="name">${plate.name}${own ? html` <span class="quiet">(${t("you")})</span>` : nothing}</span>
        <span class="state small quiet">${this.standing(id, seat)}</span>
      </span>
      <span class="small quiet">${[plate.title, seat.chair ? t("people.chair") : "", booth ? boothName({ into: booth }) : ""].filter((it) => it !== "").join(", ")}</span>
    `;
  }

  private standing(id: string, seat: Seat): string {
    const rooms = Object.values(this.page.views.conference?.withdrawn ?? {});
    const hidden = rooms.find((it) => it.id !== this.page.views.own?.apart.room?.id && (it.side ? it.side === seat.side : it.seats.includes(id)));
    if (hidden !== undefined) {
      return t("seat.withdrawn");
    }
    if (!seat.connected) {
      return t("seat.away");
    }
    return seat.muted ? t("seat.muted") : seat.heard ? t("seat.heard") : "";
  }

  private actions(id: string, seat: Seat) {
    const { conference, own } = this.page.views;
    const mine = own !== undefined && conference?.seats[own.seat]?.side === seat.side;
    const actions = [];
    if (own?.may.PIN) {
      const pinned = conference?.pinned === id;
      actions.push(html`<button class="low" @click=${() => this.page.ask(pinned ? { is: "Unpin" } : { is: "Pin", seat: id })}>
        ${t(pinned ? "people.unpin" : "people.pin")}
      </button>`);
    }
    if (own?.may.ADMIT && mine && id !== own.seat) {
      actions.push(
        html`<button class="low" @click=${() => this.page.ask({ is: seat.muted ? "Unmute" : "Mute", seat: id })}>
            ${t(seat.muted ? "people.unmute" : "people.mute")}
          </button>
          <button class="low" @click=${() => this.page.ask({ is: "Remove", seat: id })}>${t("people.remove")}</button>`,
      );
    }
    return actions;
  }
}
