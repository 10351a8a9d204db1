import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { askOf, asksToReply, clockOf, holds, isRegulated, placeOf, turnOf } from "../floor";
import { type Key, t } from "../language";
import { lasting } from "../time";
import type { AskKind, Voice } from "../wire";
import { base } from "./base";
import { FloorElement } from "./floor-element";
import "./level-meter";

/** What the large control says, and what a press of it does. */
interface Says {
  readonly state: string;
  /** What a press does, where the state does not say it. */
  readonly then?: string;
  readonly look: "usual" | "first" | "on" | "granted" | "floor";
  readonly off?: boolean;
}

/**
 * The one large control: it says what is true of one's microphone, and does what follows. Red means
 * that one is heard, and nothing else on any screen is red.
 */
@customElement("plenum-floor-control")
export class FloorControl extends FloorElement {
  @state() private why = "";

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: stretch;
        gap: calc(var(--u) * 0.75);
      }
      .large {
        position: relative;
        flex: 1 0 auto;
        width: var(--large-width, 13rem);
        min-height: calc(var(--u) * 6.5);
        padding: calc(var(--u) * 0.5) calc(var(--u) * 1.5);
        text-align: left;
        overflow: hidden;
        font-variant-numeric: tabular-nums;
        transition: background-color var(--quick);
      }
      .large.regulated {
        width: var(--large-width, 17rem);
      }
      .large span {
        display: block;
      }
      .then {
        font-size: var(--text-1);
        font-weight: var(--plain);
      }
      plenum-level-meter {
        position: absolute;
        left: 0;
        right: 0;
        bottom: 0;
        height: 5px;
      }
      .on {
        color: var(--ink);
        border: 2px solid var(--ink);
      }
      .off {
        color: var(--ink);
        border-color: var(--rule);
        background: var(--raised);
        cursor: default;
      }
      .granted,
      .granted:hover {
        color: var(--on-granted);
        background: var(--granted);
        border-color: var(--granted);
      }
      .floor,
      .floor:hover {
        color: var(--on-floor);
        background: var(--floor);
        border-color: var(--floor);
        --meter: var(--on-floor);
        --meter-ground: transparent;
      }
      .beside {
        display: grid;
        grid-auto-rows: 1fr;
        gap: 3px;
      }
      .beside button {
        min-height: calc(var(--u) * 3);
        padding: 0 var(--u);
        font-size: var(--text-1);
        text-align: left;
        white-space: nowrap;
      }
      .refused {
        flex-basis: 100%;
        font-weight: var(--strong);
        font-size: var(--text-1);
      }
      @media (max-width: 1400px) {
        .large {
          width: var(--large-width, 11rem);
        }
        .large.regulated {
          width: var(--large-width, 15.5rem);
        }
      }
      @media (max-width: 700px) {
        .large,
        .large.regulated {
          flex: 1 1 100%;
          width: auto;
        }
        .beside {
          flex: 1 1 100%;
          grid-auto-flow: column;
          grid-auto-columns: auto;
        }
        .beside button {
          min-height: calc(var(--u) * 4);
          text-align: center;
          white-space: normal;
        }
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined) {
      return nothing;
    }
    const says = this.says(own.voice);
    const switches = own.voice === "SWITCH";
    const sends = says.look === "floor" || (switches && says.look === "on");
    const track = this.page.devices.sending("microphone");
    return html`
      <button
        class="large ${says.look} ${switches ? "" : "regulated"} ${says.off ? "off" : ""}"
        aria-pressed=${switches ? this.page.devices.state("microphone") === "ON" : nothing}
        aria-disabled=${says.off ? "true" : nothing}
        ?disabled=${says.off && switches}
        aria-keyshortcuts="F2"
        title=${t("floor.keyFloor")}
        @click=${this.press}
      >
        <span>${says.state}</span>
        ${says.then === undefined ? nothing : html`<span class="then">${says.then}</span>`}
        ${sends ? html`<plenum-level-meter .track=${track}></plenum-level-meter>` : nothing}
      </button>
      ${this.beside(own.voice)}
      <p class="unseen" role="status">${switches ? "" : this.aloud(own.voice)}</p>
      ${this.why === "" ? nothing : html`<p class="refused" role="alert">${this.why}</p>`}
    `;
  }

  private says(voice: Voice): Says {
    switch (voice) {
      case "SWITCH":
        return this.asSwitch();
      case "MAY_ASK":
        return { state: t(asksToReply(this.conference, this.own.seat) ? "floor.askReply" : "floor.ask"), look: "first" };
      case "MAY_OPEN":
        return { state: t("floor.open"), look: "first" };
      case "WAITS": {
        const waits = placeOf(this.conference.floor, this.own.seat);
        return { state: waits ? t(`floor.place.${waits.kind}`, { place: waits.place }) : "", then: t("floor.thenWithdraw"), look: "on" };
      }
      case "GRANTED":
        return this.unheard() ?? this.granted();
      case "HEARD":
        // A line that broke is known here before the server misses it.
        return this.unheard() ?? (this.page.media.flow === "flowing" ? this.heard() : this.granted());
      case "OTHER_SPEAKS":
        return this.other();
      case "SILENCED":
        return { state: this.silenced(), look: "usual", off: true };
      case "MUTED":
        return { state: t("bar.muted"), look: "usual", off: true };
      case "LISTENS":
        return { state: this.listens(), look: "usual", off: true };
      case "BOOTH":
        return { state: t("booth.atConsole"), look: "usual", off: true };
    }
  }

  /** Nobody regulates the floor. Never "on" before the media flow. */
  private asSwitch(): Says {
    if (this.conference.seats[this.own.seat]?.muted) {
      return { state: t("bar.muted"), look: "usual", off: true };
    }
    switch (this.page.devices.state("microphone")) {
      case "NONE":
        return { state: t("bar.microphoneNone"), look: "usual" };
      case "OFF":
        return { state: t("bar.microphoneOff"), look: "first" };
      case "ON":
        return this.page.media.flow === "flowing"
          ? { state: t("bar.microphoneOn"), look: "on" }
          : { state: t("bar.microphoneConnects"), look: "usual" };
    }
  }

  /** Who has the floor and no microphone is not heard, whatever is routed. */
  private unheard(): Says | undefined {
    switch (this.page.devices.state("microphone")) {
      case "NONE":
        return { state: t(this.holds() ? "floor.yours" : "floor.unheard"), then: t("bar.microphoneNone"), look: "granted" };
      case "OFF":
        return { state: t(this.holds() ? "floor.yours" : "floor.unheard"), then: t("bar.microphoneOff"), look: "granted" };
      case "ON":
        return undefined;
    }
  }

  private granted(): Says {
    return { state: t(this.holds() ? "floor.granted" : "floor.grantedOther"), look: "granted" };
  }

  /** Chairs beside the floor, and interpreters, are heard without having it. */
  private holds(): boolean {
    return holds(this.conference.floor, this.own.seat);
  }

  private heard(): Says {
    const turn = turnOf(this.conference.floor, this.own.seat);
    if (turn === undefined) {
      return { state: t("floor.silences"), then: t("floor.thenRelease"), look: "floor" };
    }
    if (turn.seat !== this.own.seat) {
      return { state: t("floor.interprets"), then: t("floor.thenGiveBack", { name: this.name(turn.seat) }), look: "floor" };
    }
    const clock = clockOf(turn, this.page.now());
    this.drawAtNextSecond(clock.spoken);
    const then = t("floor.thenYield");
    if (turn.right === "CHAIR") {
      return { state: t("floor.opened"), then: t("floor.thenClose"), look: "floor" };
    }
    if (clock.left === undefined) {
      return { state: t("floor.heard", { time: lasting(clock.spoken) }), then, look: "floor" };
    }
    return clock.is === "over"
      ? { state: t("floor.heardOver", { time: lasting(clock.over) }), then, look: "floor" }
      : { state: t("floor.heardLeft", { time: lasting(Math.ceil(clock.left / 1_000) * 1_000) }), then, look: "floor" };
  }

  private other(): Says {
    const turn = turnOf(this.conference.floor, this.own.seat);
    const off = !this.own.may.PASS_VOICE;
    const then = off ? {} : { then: t("floor.thenTakeVoice") };
    return turn?.seat === this.own.seat
      ? { state: t("floor.interpreterSpeaks"), ...then, look: "on", off }
      : { state: t("floor.youInterpret", { name: turn ? this.name(turn.voice) : "" }), ...then, look: "on", off };
  }

  private silenced(): string {
    return t(this.conference.floor.priority.length > 0 ? "floor.silenced" : "floor.interrupted");
  }

  private listens(): string {
    if (this.conference.seats[this.own.seat]?.role === "EXPERT") {
      return t("floor.expert");
    }
    return t(this.own.may.POINT_OF_ORDER ? "floor.chairCalls" : "floor.listens");
  }

  /** What else one may ask for now, and what the one large control does not do. */
  private beside(voice: Voice) {
    const { may } = this.own;
    const buttons: unknown[] = [];
    const button = (key: Key, ask: () => void, shortcut?: string) =>
      buttons.push(html`<button aria-keyshortcuts=${shortcut ?? nothing} title=${shortcut ?? nothing} @click=${ask}>${t(key)}</button>`);
    const speaks = voice === "GRANTED" || voice === "HEARD";
    const turn = turnOf(this.conference.floor, this.own.seat);
    if (speaks && turn?.seat === this.own.seat && may.PASS_VOICE) {
      button("floor.letInterpreter", () => this.ask("PASS"), "F4");
    }
    if (speaks && this.unheard() !== undefined) {
      button("floor.giveBack", () => this.end());
    }
    if (isRegulated(this.conference.floor) && !speaks && turn === undefined && !may.LEAD_FLOOR) {
      const waits = this.conference.floor.waiting.filter((it) => it.seat === this.own.seat).map((it) => it.kind);
      if (may.REPLY && !this.isFree() && !waits.includes("REPLY") && !asksToReply(this.conference, this.own.seat)) {
        button("floor.reply", () => this.ask("REPLY"));
      }
      if (may.POINT_OF_ORDER && !waits.includes("POINT_OF_ORDER")) {
        button("floor.pointOfOrder", () => this.ask("POINT_OF_ORDER"));
      }
    }
    return buttons.length === 0 ? nothing : html`<div class="beside">${buttons}</div>`;
  }

  /** In a free discussion there is nothing to wait for but one's turn. */
  private isFree(): boolean {
    return this.conference.floor.terms.mode === "FREE";
  }

  /** What a screen reader says when it changes: without the clock. */
  private aloud(voice: Voice): string {
    const says = this.says(voice);
    return says.look === "floor" ? t(this.holds() ? "floor.yours" : "floor.opened") : says.state;
  }

  private async press(): Promise<void> {
    this.why = await this.page.press();
  }

  private async ask(what: AskKind | "PASS"): Promise<void> {
    this.why = await this.page.attempt(what === "PASS" ? { is: "PassVoice" } : { is: "AskFloor", kind: what });
  }

  private async end(): Promise<void> {
    const ask = askOf(this.conference, this.own);
    this.why = ask === undefined ? "" : await this.page.attempt(ask);
  }
}
