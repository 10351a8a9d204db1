import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { circleOf, roomsOfOthers } from "../apart";
import { language, t } from "../language";
import { timeIn } from "../time";
import type { ConferenceView, Room } from "../wire";
import { PageElement, base } from "./base";

/**
 * Who has withdrawn to a sealed room. Whoever sits in one must never forget which walls they speak
 * between, so that their own room takes the whole width and is turned to the dark.
 */
@customElement("plenum-apart-strip")
export class ApartStrip extends PageElement {
  static override styles = [
    base,
    css`
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--u) * 0.5) calc(var(--u) * 2);
        padding: calc(var(--u) * 0.75) calc(var(--u) * 3);
        background: var(--raised);
        border-bottom: 1px solid var(--rule);
        overflow-wrap: anywhere;
      }
      .inside {
        color: var(--paper);
        background: var(--ink);
        border-bottom-color: var(--ink);
        padding-block: var(--u);
      }
      .says {
        flex: 1 1 20rem;
      }
      .inside button {
        background: var(--paper);
        color: var(--ink);
        border-color: var(--paper);
      }
      @media (max-width: 700px) {
        p {
          padding-inline: calc(var(--u) * 2);
        }
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined) {
      return nothing;
    }
    const room = own.apart.room;
    return html`<div role="status">
      ${room ? this.inside(conference, room) : nothing}
      ${roomsOfOthers(conference, own).map(
        (it) => html`<p class="small">
          ${t(it.side ? "apart.side" : "apart.heads", { names: this.names(conference, it), since: this.since(it) })}
        </p>`,
      )}
    </div>`;
  }

  private inside(conference: ConferenceView, room: Room) {
    const { own } = this.page.views;
    const back = room.side ? own?.may.REJOIN : own?.may.COME_BACK;
    return html`<p class="inside">
      <span class="says">
        <strong>${t(room.side ? "apart.yourSide" : "apart.yourHeads", { names: this.names(conference, room) })}</strong>
        <span class="small">${t("apart.sealed", { since: this.since(room) })}</span>
      </span>
      ${back
        ? html`<button @click=${() => this.back(room)}>${t(room.side ? "apart.rejoin" : "apart.comeBack")}</button>`
        : nothing}
    </p>`;
  }

  private names(conference: ConferenceView, room: Room): string {
    return language.list(circleOf(conference, room, language.tag));
  }

  private since(room: Room): string {
    return timeIn(Intl.DateTimeFormat().resolvedOptions().timeZone, Date.parse(room.since));
  }

  private back(room: Room): void {
    const ask = room.side ? ({ is: "Rejoin", side: room.side } as const) : ({ is: "ComeBack" } as const);
    void this.page.attempt(ask).then((refusal) => this.page.say(refusal));
  }
}
