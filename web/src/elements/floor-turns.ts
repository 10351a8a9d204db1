import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Clock, clockOf, interpretedIn } from "../floor";
import { language, t } from "../language";
import { plateOf } from "../names";
import { lasting } from "../time";
import type { Turn } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import { languageName, valueOf } from "./form";
import { sideColour } from "./side-colour";

/** A minute more, as one asks for it in a hall. */
const MORE = 60;

/** Who speaks: by which right, how long, who renders them; and what a chair may do about it. */
@customElement("plenum-floor-turns")
export class FloorTurns extends FloorElement {
  static override styles = [
    base,
    rows,
    css`
      progress {
        appearance: none;
        display: block;
        width: 100%;
        height: 4px;
        border: 0;
        background: var(--raised);
        color: var(--in-time);
      }
      progress::-webkit-progress-bar {
        background: var(--raised);
      }
      progress::-webkit-progress-value {
        background: currentcolor;
      }
      progress::-moz-progress-bar {
        background: currentcolor;
      }
      progress.soon {
        color: var(--granted-ink);
      }
      progress.over {
        color: var(--ink);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--u);
      }
      select {
        color: var(--ink);
        min-height: calc(var(--u) * 4);
        font-size: var(--text-1);
        padding: 0 calc(var(--u) * 0.5);
        min-width: 0;
      }
      .voice {
        font-weight: var(--strong);
      }
    `,
  ];

  override render() {
    if (this.page.views.own === undefined) {
      return nothing;
    }
    const { turns } = this.conference.floor;
    return html`
      <h3>${t("floor.speaks")}</h3>
      ${turns.length === 0
        ? html`<p class="quiet small">${t("floor.nobodySpeaks")}</p>`
        : html`<ul>
            ${repeat(turns, (it) => it.seat, (it) => html`<li class="row" ${sideColour(this.colour(it.seat))}>${this.turn(it)}</li>`)}
          </ul>`}
    `;
  }

  private turn(turn: Turn) {
    const seat = this.conference.seats[turn.seat];
    const plate = seat && plateOf(this.conference, seat, language.tag);
    const clock = clockOf(turn, this.page.now());
    if (turn.running) {
      this.drawAtNextSecond(clock.spoken);
    }
    return html`
      <div class="who">
        <span class="name">${plate?.name ?? turn.seat}${turn.seat === this.own.seat ? html` <span class="quiet">(${t("you")})</span>` : nothing}</span>
        ${this.clock(clock)}
      </div>
      ${clock.allowed === undefined
        ? nothing
        : html`<progress class=${clock.is} max=${clock.allowed} .value=${Math.min(clock.spoken, clock.allowed)} aria-label=${t("floor.time")}></progress>`}
      <p class="small quiet">${[plate?.title, plate?.side].filter((it) => it).join(", ")}</p>
      <p class="small">${[t(`floor.right.${turn.right}`), this.language(turn)].filter((it) => it !== "").join(" · ")}${turn.running ? nothing : html` · <strong>${t("floor.paused")}</strong>`}</p>
      ${this.spoken(turn)} ${this.interpreter(turn)} ${this.chair(turn, clock)}
    `;
  }

  /** Weight and words tell that the time is over: red is for who is heard. */
  private clock(clock: Clock) {
    const spoken = lasting(clock.spoken);
    if (clock.allowed === undefined) {
      return html`<span class="clock">${spoken}</span>`;
    }
    return clock.is === "over"
      ? html`<span class="clock">${t("floor.over", { time: lasting(clock.over) })}</span>`
      : html`<span class="clock ${clock.is}">${t("floor.of", { spoken, allowed: lasting(clock.allowed) })}</span>`;
  }

  private interpreter(turn: Turn) {
    if (!turn.interpreter) {
      return nothing;
    }
    const renders = turn.voice !== turn.seat;
    const time = lasting(interpretedIn(turn, this.page.now()));
    return html`<p class="small">
      ${t("floor.interpreter", { name: this.name(turn.interpreter) })} <span class="figures quiet">${time}</span><br />
      <span class="voice">${t(renders ? "floor.interpreterHeard" : "floor.speakerHeard")}</span>
    </p>`;
  }

  /** The person's own language, unless somebody said otherwise. */
  private spokenIn(turn: Turn): string | undefined {
    const { floor, seats, sides } = this.conference;
    const side = seats[turn.seat]?.side;
    return floor.languages[turn.seat] ?? (side ? sides[side]?.language : undefined);
  }

  private language(turn: Turn): string {
    const now = this.spokenIn(turn);
    return now === undefined || this.mayTell(turn) ? "" : t("floor.language", { language: languageName(now) });
  }

  /** Whoever may say which language is spoken says it here. */
  private spoken(turn: Turn) {
    const { languages, seats, sides } = this.conference;
    if (!this.mayTell(turn)) {
      return nothing;
    }
    const now = this.spokenIn(turn);
    const side = seats[turn.seat]?.side;
    const own = side ? sides[side]?.language : undefined;
    const at = `language ${turn.seat}`;
    return html`<label class="small">
        ${t("floor.languageNow")}
        <select @change=${(event: Event) => this.tell(at, turn.seat, valueOf(event), own)}>
          ${languages.map((it) => html`<option value=${it} .selected=${it === now}>${languageName(it)}</option>`)}
        </select>
      </label>
      ${this.whyNot(at)}`;
  }

  private mayTell(turn: Turn): boolean {
    const mine = this.conference.seats[this.own.seat];
    if (this.conference.languages.length < 2) {
      return false;
    }
    return (
      turn.seat === this.own.seat ||
      mine?.role === "INTERPRETER" ||
      mine?.role === "OPERATOR" ||
      (!!this.own.may.LEAD_FLOOR && mine?.side === this.conference.seats[turn.seat]?.side)
    );
  }

  private tell(at: string, seat: string, chosen: string, own: string | undefined): void {
    void this.act(at, { is: "SpeakLanguage", seat, ...(chosen === own ? {} : { language: chosen }) });
  }

  /** Equal chairs cannot cut each other: another chair is asked. */
  private chair(turn: Turn, clock: Clock) {
    if (!this.own.may.LEAD_FLOOR || turn.seat === this.own.seat) {
      return nothing;
    }
    const at = `turn ${turn.seat}`;
    const name = this.name(turn.seat);
    const chairs = this.conference.seats[turn.seat]?.chair;
    const { seat } = turn;
    return html`<div class="buttons">
        ${chairs
          ? nothing
          : html`<button class="low" title=${t("floor.thankNote")} @click=${() => this.act(at, { is: "TakeFloor", seat })}>
              ${t("floor.thank")}<span class="unseen">: ${name}</span>
            </button>`}
        ${clock.allowed === undefined
          ? nothing
          : html`<button class="low" @click=${() => this.act(at, { is: "ExtendTurn", seat, seconds: MORE })}>
              ${t("floor.more")}<span class="unseen">: ${name}</span>
            </button>`}
        <button class="low" @click=${() => this.act(at, { is: "AskToConclude", seat })}>
          ${t("floor.conclude")}<span class="unseen">: ${name}</span>
        </button>
      </div>
      ${this.whyNot(at)}`;
  }
}
