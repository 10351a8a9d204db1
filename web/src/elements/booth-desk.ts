import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { deviceOf, fallen } from "../booth";
import { capOf } from "../booth-keymap";
import { lacksRelay, relays } from "../interpretation";
import { t } from "../language";
import { MOST_VOLUME } from "../listening";
import type { BoothView, EarChoice } from "../wire";
import { PageElement, base } from "./base";
import "./booth-now";
import "./booth-partner";
import "./booth-signals";
import { consoleButtons } from "./booth-style";
import { languageName, valueOf } from "./form";
import "./seat-picture";
import { heardWords } from "./hearing-choice";
import "./level-meter";

/** An interpreter's console: what goes out, what is heard, the partner, and signals. Every control has its key. */
@customElement("plenum-booth-desk")
export class BoothDesk extends PageElement {
  private seen: MediaStream | undefined;
  @state() private why = "";

  static override styles = [
    base,
    consoleButtons,
    css`
      :host {
        background: var(--paper);
        border-top: 1px solid var(--ink);
        padding: var(--u) calc(var(--u) * 3);
        container-type: inline-size;
      }
      .desk {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr));
        gap: calc(var(--u) * 1.25) calc(var(--u) * 3);
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
        grid-column: 1 / -1;
        display: flex;
        flex-wrap: wrap;
        align-items: stretch;
        gap: calc(var(--u) * 0.75);
      }
      .speak h2 {
        flex-basis: 100%;
      }
      .speak > button {
        min-height: calc(var(--u) * 7);
      }
      .row.into {
        align-content: center;
        align-items: center;
        margin-right: auto;
      }
      .microphone {
        flex: 1 1 11rem;
        padding-block: calc(var(--u) * 0.75);
        line-height: 1.2;
        font-size: var(--text-3);
        display: grid;
        align-content: center;
        justify-items: center;
        gap: 2px;
      }
      /* Red only while it is out on a channel. */
      .microphone.on[aria-pressed="true"],
      .microphone.on:hover {
        color: var(--on-floor);
        background: var(--floor);
        border-color: var(--floor);
        --meter: var(--on-floor);
        --meter-ground: transparent;
      }
      .microphone.waits[aria-pressed="true"],
      .microphone.waits:hover {
        color: var(--on-granted);
        background: var(--granted);
        border-color: var(--granted);
      }
      .microphone plenum-level-meter {
        width: 100%;
        height: 5px;
      }
      .held[aria-pressed="true"] {
        color: var(--paper);
        background: var(--ink);
      }
      .strong {
        font-weight: var(--strong);
      }
      .tongue::first-letter {
        text-transform: uppercase;
      }
      .tongue {
        display: inline-block;
      }
      .into plenum-seat-picture {
        width: 8rem;
        height: 4.5rem;
      }
      .lacks {
        border-left: 4px solid var(--granted);
        padding-left: 0.35em;
      }
      .slider {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1.4fr);
        gap: var(--u);
        align-items: center;
      }
      .slider input {
        min-width: 0;
        width: 100%;
        min-height: 1.5rem;
        accent-color: var(--ink);
      }
      .refused {
        grid-column: 1 / -1;
        font-weight: var(--strong);
      }
      @container (min-width: 1250px) {
        .desk {
          grid-template-columns: minmax(34rem, 1.6fr) repeat(3, minmax(0, 1fr));
        }
        .speak {
          grid-column: auto;
        }
      }
      @container (max-width: 640px) {
        .desk {
          grid-template-columns: minmax(0, 1fr);
        }
      }
      @media (max-width: 700px) {
        :host {
          padding: var(--u);
          max-height: 30dvh;
          overflow-y: auto;
        }
      }
    `,
  ];


  override render() {
    const booth = this.page.views.own?.interpretation.booth;
    if (!booth) {
      return nothing;
    }
    return html`<plenum-booth-now .page=${this.page}></plenum-booth-now>
    <div class="desk" role="group" aria-label=${t("booth.label")}>
      ${this.speaks(booth)} ${this.hears(booth)}
      <plenum-booth-partner .page=${this.page}></plenum-booth-partner>
      <plenum-booth-signals .page=${this.page}></plenum-booth-signals>
      ${this.why === "" ? nothing : html`<p class="refused" role="alert">${this.why}</p>`}
    </div>`;
  }

  private hears(booth: BoothView) {
    const { page } = this;
    const own = page.views.own!;
    const { ear } = booth;
    const choice = (figure: number, words: string, value: EarChoice, chosen: boolean) =>
      html`<button aria-pressed=${chosen} aria-keyshortcuts=${figure} @click=${() => this.act(page.booth.hear(value))}>
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
      <p role="status" class=${lacksRelay(own, booth) ? "lacks" : ""}>
        <span class="strong">${this.sign(booth)}</span> ${this.heard(booth)}
      </p>
      ${this.slider(t("booth.volume"), page.hearing.volume * 100, 0, MOST_VOLUME * 100, (it) => page.listen({ volume: it / 100 }))}
      ${booth.partner
        ? this.slider(t("booth.balance"), page.hearing.balance * 100, -100, 100, (it) => page.listen({ balance: it / 100 }))
        : nothing}
      ${spoken ? html`<p class="small quiet">${t("booth.spoken", { language: languageName(spoken) })}</p>` : nothing}
    </section>`;
  }

  private slider(words: string, percent: number, min: number, max: number, moved: (percent: number) => void) {
    return html`<label class="slider">
      <span class="small quiet">${words}</span>
      <input
        type="range"
        min=${min}
        max=${max}
        step="5"
        .value=${String(Math.round(percent))}
        @input=${(event: Event) => moved(Number(valueOf(event)))}
      />
    </label>`;
  }

  /** FLOOR, "+" for a relay, "−" for a relay of a relay. */
  private sign({ hears: { channel, degree } }: BoothView): string {
    if (!channel || degree === 0) {
      return t("booth.floor");
    }
    return t(degree > 1 ? "booth.relayOfRelay" : "booth.relay", { language: languageName(channel) });
  }

  private heard(booth: BoothView): string {
    const { hears } = booth;
    const own = this.page.views.own!;
    const { spoken } = own.interpretation;
    if (lacksRelay(own, booth)) {
      return heardWords("none", hears.channel!);
    }
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
    const signs = booth.medium === "SIGN";
    const device = page.devices.state(deviceOf(booth.medium));
    // A microphone may be silent; a camera that is not seen goes out to nobody.
    const out = booth.carried || (!this.taken(booth) && !signs);
    const words = on
      ? t(out ? "booth.onAir" : this.taken(booth) ? "booth.waitsForChannel" : "booth.notSeen", { language })
      : device === "NONE"
        ? t(signs ? "booth.noCamera" : "booth.noMicrophone")
        : fallen(booth)
          ? t("booth.takeOverNow", { language: languageName(booth.partner!.out) })
          : t("booth.goOn");
    const look = on ? (out ? "on" : "waits") : "first";
    const talks = booth.partner && (!signs || page.devices.state("microphone") !== "NONE");
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
      <div class="row into" role="group" aria-label=${t("booth.out")}>
        ${signs ? this.mirror(language) : booth.into.map(
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
        ${on && !signs ? html`<plenum-level-meter .track=${page.devices.sending("microphone")}></plenum-level-meter>` : nothing}
      </button>
      ${signs ? nothing : hold("cough", page.booth.coughing, t("booth.cough"), keys.COUGH)}
      ${talks ? hold("talkBack", page.booth.talking, t("booth.talkBack"), keys.TALK_BACK) : nothing}
    </section>`;
  }

  /** Who signs has to see that the hands are in the picture. */
  private mirror(language: string) {
    const track = this.page.devices.sending("camera");
    if (track !== this.seen?.getVideoTracks()[0]) {
      this.seen = track ? new MediaStream([track]) : undefined;
    }
    return html`<strong class="tongue">${language}</strong>
      ${this.seen
        ? html`<plenum-seat-picture size="tile" .whole=${true} .live=${true} .stream=${this.seen}></plenum-seat-picture>`
        : nothing}`;
  }

  /** Whether somebody else is carried on the channel into which this console speaks. */
  private taken({ out, medium }: BoothView): boolean {
    const { seat, interpretation } = this.page.views.own!;
    const other = (medium === "SIGN" ? interpretation.signs : interpretation.channels)[out]?.interpreter;
    return !!other && other !== seat;
  }

  private async act(asked: Promise<string>): Promise<void> {
    this.why = await asked;
  }
}

/** The keys by which a button is pressed, without their repetition. */
function pressesHeld(event: KeyboardEvent): boolean {
  return !event.repeat && (event.key === " " || event.key === "Enter");
}
