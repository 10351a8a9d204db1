import { css, html, nothing } from "lit";
import { state } from "lit/decorators.js";
import type { Ask } from "../connection";
import { language } from "../language";
import { inLanguage, seatName } from "../names";
import type { ConferenceView, OwnView } from "../wire";
import { PageElement } from "./base";

/** What the parts of the floor share: rows under a side's colour, clocks, small buttons. */
export const rows = css`
  :host,
  section {
    display: grid;
    gap: var(--u);
  }
  .row {
    border-left: 4px solid var(--side, var(--rule-firm));
    padding: calc(var(--u) * 0.5) 0 calc(var(--u) * 0.75) var(--u);
    display: grid;
    gap: calc(var(--u) * 0.5);
  }
  li + li {
    border-top: 1px solid var(--rule);
  }
  .who {
    display: flex;
    justify-content: space-between;
    gap: var(--u);
    align-items: baseline;
  }
  .name {
    font-weight: var(--strong);
    line-height: 1.3;
    overflow-wrap: anywhere;
  }
  .clock {
    white-space: nowrap;
    font-variant-numeric: tabular-nums;
    font-weight: var(--strong);
  }
  .calm {
    color: var(--in-time);
  }
  .soon {
    color: var(--granted-ink);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--u) * 0.5);
    align-items: center;
  }
  .buttons .low {
    padding: 0 calc(var(--u) * 0.75);
  }
  .refused {
    font-weight: var(--strong);
    font-size: var(--text-1);
    line-height: 1.35;
  }
`;

/** A part of the floor: asks for things where they are shown, and shows there why one was refused. */
export class FloorElement extends PageElement {
  /** Which control the last refusal belongs to, and its sentence. */
  @state() private refused = { at: "", sentence: "" };
  private tick: number | undefined;

  protected get conference(): ConferenceView {
    return this.page.views.conference!;
  }

  protected get own(): OwnView {
    return this.page.views.own!;
  }

  protected async act(at: string, ask: Ask): Promise<boolean> {
    const sentence = await this.page.attempt(ask);
    this.refused = { at, sentence };
    return sentence === "";
  }

  protected whyNot(at: string) {
    return this.refused.at === at && this.refused.sentence !== ""
      ? html`<p class="refused" role="alert">${this.refused.sentence}</p>`
      : nothing;
  }

  protected name(seat: string): string {
    return seatName(this.conference, seat, language.tag);
  }

  protected sideName(side: string): string {
    return inLanguage(this.conference.sides[side]?.name, language.tag);
  }

  protected colour(seat: string): string {
    const side = this.conference.seats[seat]?.side;
    return (side && this.conference.sides[side]?.colour) || "var(--rule-firm)";
  }

  /** A clock of which so many milliseconds are over is drawn again when its next second begins. */
  protected drawAtNextSecond(over: number): void {
    clearTimeout(this.tick);
    this.tick = setTimeout(() => this.isConnected && this.requestUpdate(), 1_010 - (over % 1_000));
  }
}
