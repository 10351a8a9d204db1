import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { fallen } from "../booth";
import { capOf } from "../booth-keymap";
import { relays } from "../interpretation";
import { language, t } from "../language";
import { seatName } from "../names";
import { lasting } from "../time";
import type { BoothView, EarChoice, HandoverView } from "../wire";
import { PageElement, base } from "./base";
import "./booth-keyboard";
import "./booth-now";
import "./booth-signals";
import { consoleButtons } from "./booth-style";
import { languageName } from "./form";
import "./level-meter";

/** Milliseconds of one interpreter's turn, as the profession has it. */
const TURN = 30 * 60_000;

/** Milliseconds between two drawings of the clocks. */
const CLOCK = 500;

/** An interpreter's console: what is heard, what goes out, and the partner. Every control has its key. */
@customElement("plenum-booth-desk")
export class BoothDesk extends PageElement {
  @state() private why = "";
  private clock: number | undefined;

  static override styles = [
    base,
    consoleButtons,
    css`
      :host {
        background: var(--paper);
        border-top: 1px solid var(--ink);
        padding: var(--u) calc(var(--u) * 3);
      }
      .desk {
        display: grid;
        grid-template-columns: minmax(12rem, 1fr) auto minmax(12rem, 1fr) minmax(12rem, 1fr);
        gap: var(--u) calc(var(--u) * 3);
        align-items: start;
      }
      section {
        display: grid;
        gap: calc(var(--u) * 0.75);
        align-content: start;
        min-width: 0;
      }
      h2 {
        font-size: var(--text-1);
        color: var(--ink-quiet);
      }
      .speak {
        grid-template-columns: auto auto auto;
        align-items: stretch;
        justify-content: center;
      }
      .speak h2,
      .speak .row {
        grid-column: 1 / -1;
        justify-content: center;
        text-align: center;
      }
      .microphone {
        min-width: 15rem;
        min-height: calc(var(--u) * 8);
        font-size: var(--text-3);
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 2px;
      }
      /* Red only while it is out on a channel. */
      .microphone.on,
      .microphone.on:hover {
        color: var(--on-floor);
        background: var(--floor);
        border-color: var(--floor);
        --meter: var(--on-floor);
        --meter-ground: transparent;
      }
      .microphone.waits,
      .microphone.waits:hover {
        color: var(--on-granted);
        background: var(--granted);
        border-color: var(--granted);
      }
      .microphone plenum-level-meter {
        width: 100%;
        height: 5px;
      }
      .held {
        color: var(--paper);
        background: var(--ink);
      }
      .strong {
        font-weight: var(--strong);
      }
      .long {
        color: var(--on-granted);
        background: var(--granted);
        padding: 0 0.4em;
      }
      .refused {
        grid-column: 1 / -1;
        font-weight: var(--strong);
      }
      @media (max-width: 1250px) {
        .desk {
          grid-template-columns: minmax(0, 1fr) auto minmax(0, 1fr);
        }
      }
      @media (max-width: 900px) {
        :host {
          padding: var(--u);
          max-height: 55vh;
          overflow-y: auto;
        }
        .desk {
          grid-template-columns: minmax(0, 1fr);
        }
        .speak {
          order: -1;
          grid-template-columns: 1fr 1fr;
        }
        .microphone {
          grid-column: 1 / -1;
          min-width: 0;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.clock = setInterval(() => this.requestUpdate(), CLOCK);
    this.until(() => clearInterval(this.clock));
  }

  override render() {
    const booth = this.page.views.own?.interpretation.booth;
    if (!booth) {
      return nothing;
    }
    return html`<plenum-booth-now .page=${this.page}></plenum-booth-now>
    <div class="desk" role="group" aria-label=${t("booth.label")}>
      ${this.hears(booth)} ${this.speaks(booth)} ${this.partner(booth)}
      <plenum-booth-signals .page=${this.page}></plenum-booth-signals>
      ${this.why === "" ? nothing : html`<p class="refused" role="alert">${this.why}</p>`}
    </div>`;
  }

  private hears(booth: BoothView) {
    const own = this.page.views.own!;
    const { ear } = booth;
    const choice = (figure: number, words: string, value: EarChoice, chosen: boolean) =>
      html`<button aria-pressed=${chosen} aria-keyshortcuts=${figure} @click=${() => this.act(this.page.booth.hear(value))}>
        ${words}<kbd>${figure}</kbd>
      </button>`;
    const { spoken } = own.interpretation;
    return html`<section>
      <h2>${t("booth.hearing")}</h2>
      <div class="row">
        ${choice(0, t("booth.asNeeded"), { asNeeded: true }, ear.asNeeded)}
        ${choice(1, t("booth.floor"), { asNeeded: false }, !ear.asNeeded && !ear.channel)}
        ${relays(own, booth).map((channel, at) =>
          choice(at + 2, languageName(channel), { asNeeded: false, channel }, ear.channel === channel),
        )}
      </div>
      <p class="strong" role="status">${this.heard(booth)}</p>
      ${spoken ? html`<p class="small quiet">${t("booth.spoken", { language: languageName(spoken) })}</p>` : nothing}
    </section>`;
  }

  private heard({ hears }: BoothView): string {
    const { spoken } = this.page.views.own!.interpretation;
    if (!hears.channel || hears.degree === 0) {
      return t("booth.hearsFloor");
    }
    const words = { language: languageName(hears.channel) };
    const says = t(hears.degree > 1 ? "booth.hearsRelayOfRelay" : "booth.hearsRelay", words);
    return hears.byItself && spoken ? `${says} (${t("booth.byItself", { language: languageName(spoken) })})` : says;
  }

  private speaks(booth: BoothView) {
    const { page } = this;
    const keys = page.booth.keymap;
    const on = !!booth.onAir;
    const language = languageName(booth.out);
    const device = page.devices.state("microphone");
    const words = on
      ? t(booth.carried || !this.taken(booth) ? "booth.onAir" : "booth.waitsForChannel", { language })
      : device === "NONE"
        ? t("booth.noMicrophone")
        : fallen(booth)
          ? t("booth.takeOverNow", { language: languageName(booth.partner!.out) })
          : t("booth.goOn");
    const look = on ? (booth.carried || !this.taken(booth) ? "on" : "waits") : "first";
    const held = (name: "cough" | "talkBack", down: boolean) => () => page.booth[name](down);
    const hold = (name: "cough" | "talkBack", is: boolean, words: string, key: string) =>
      html`<button
        class=${is ? "held" : ""}
        aria-pressed=${is}
        aria-keyshortcuts=${key}
        @pointerdown=${held(name, true)}
        @pointerup=${held(name, false)}
        @pointerleave=${held(name, false)}
        @pointercancel=${held(name, false)}
        @keydown=${(event: KeyboardEvent) => pressesHeld(event) && held(name, true)()}
        @keyup=${(event: KeyboardEvent) => pressesHeld(event) && held(name, false)()}
      >
        ${words}<kbd>${capOf(key)}</kbd>
      </button>`;
    return html`<section class="speak">
      <h2>${t("booth.out")}</h2>
      <div class="row" role="group" aria-label=${t("booth.out")}>
        ${booth.into.map(
          (into, at) =>
            html`<button aria-pressed=${into === booth.out} aria-keyshortcuts=${keys.DIRECTION} @click=${() => this.act(page.booth.turn(into))}>
              ${"AB"[at]} ${languageName(into)}${into === booth.out ? nothing : html`<kbd>${capOf(keys.DIRECTION)}</kbd>`}
            </button>`,
        )}
        ${booth.into.length > 1
          ? html`<button
              class="plain low"
              aria-pressed=${booth.automatic}
              @click=${() => this.act(page.booth.automatic(!booth.automatic))}
            >
              ${t("booth.automatic")}
            </button>`
          : nothing}
      </div>
      <button class="microphone ${look}" aria-pressed=${on} aria-keyshortcuts=${keys.MICROPHONE} @click=${() => this.act(page.booth.press())}>
        <span>${words}<kbd>${capOf(keys.MICROPHONE)}</kbd></span>
        ${on ? html`<plenum-level-meter .track=${page.devices.sending("microphone")}></plenum-level-meter>` : nothing}
      </button>
      ${hold("cough", page.booth.coughing, t("booth.cough"), keys.COUGH)}
      ${booth.partner ? hold("talkBack", page.booth.talking, t("booth.talkBack"), keys.TALK_BACK) : nothing}
    </section>`;
  }

  /** Whether somebody else is carried on the channel into which this console speaks. */
  private taken({ out }: BoothView): boolean {
    const other = this.page.views.own!.interpretation.channels[out]?.interpreter;
    return !!other && other !== this.page.views.own!.seat;
  }

  private partner(booth: BoothView) {
    const { partner, onAir } = booth;
    const conference = this.page.views.conference!;
    return html`<section>
      <h2>${t("booth.partner")}</h2>
      ${partner
        ? html`<p>
            <span class="strong">${seatName(conference, partner.seat, language.tag)}</span>,
            ${partner.onAir
              ? t("booth.partnerOnAir", { language: languageName(partner.out), time: this.since(partner.onAir) })
              : t("booth.partnerOff")}
          </p>`
        : html`<p class="quiet">${t("booth.alone")}</p>`}
      ${partner?.onAir && !partner.connected
        ? html`<p class="strong" role="alert">${t("booth.partnerAway")}</p>`
        : nothing}
      ${onAir ? this.turn(onAir) : nothing}
      ${partner && (onAir || partner.onAir) ? this.handover(booth, booth.handover ?? undefined) : nothing}
      <div class="row"><plenum-booth-keyboard .page=${this.page}></plenum-booth-keyboard></div>
    </section>`;
  }

  /** Interpreters change after half an hour: nobody hears as well after that, themselves included. */
  private turn(onAir: string) {
    const long = this.page.now() - Date.parse(onAir) >= TURN;
    return html`<p class="figures">
      <span class=${long ? "long" : ""}>${t("booth.yourTurn", { time: this.since(onAir) })}</span>
      <span role="status">${long ? t("booth.turnIsLong") : ""}</span>
    </p>`;
  }

  private handover(booth: BoothView, handover: HandoverView | undefined) {
    const { page } = this;
    if (handover === undefined) {
      return html`<div class="row">
        <button aria-keyshortcuts=${page.booth.keymap.HANDOVER} @click=${() => this.act(page.booth.handOver())}>
          ${t(booth.onAir ? "booth.handOver" : "booth.takeOver")}<kbd>${capOf(page.booth.keymap.HANDOVER)}</kbd>
        </button>
      </div>`;
    }
    if (handover.due) {
      const seconds = Math.max(0, Math.ceil((Date.parse(handover.due) - page.now()) / 1_000));
      return html`<p class="strong figures" role="status">${t("booth.changeIn", { seconds })}</p>
        <div class="row">${this.drop("booth.decline")}</div>`;
    }
    return handover.by === page.views.own!.seat
      ? html`<p role="status">${t("booth.handoverAsked")}</p>
          <div class="row">${this.drop("booth.withdraw")}</div>`
      : html`<p class="strong" role="alert">${t("booth.partnerAsks")}</p>
          <div class="row">
            <button class="first" aria-keyshortcuts=${page.booth.keymap.HANDOVER} @click=${() => this.act(page.booth.handOver())}>
              ${t("booth.accept")}<kbd>${capOf(page.booth.keymap.HANDOVER)}</kbd>
            </button>
            ${this.drop("booth.decline")}
          </div>`;
  }

  private drop(words: "booth.decline" | "booth.withdraw") {
    return html`<button @click=${() => this.act(this.page.booth.dropHandover())}>${t(words)}</button>`;
  }

  private since(moment: string): string {
    return lasting(this.page.now() - Date.parse(moment));
  }

  private async act(asked: Promise<string>): Promise<void> {
    this.why = await asked;
  }
}

/** The keys by which a button is pressed, without their repetition. */
function pressesHeld(event: KeyboardEvent): boolean {
  return !event.repeat && (event.key === " " || event.key === "Enter");
}
