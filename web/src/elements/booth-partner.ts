import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { capOf } from "../booth-keymap";
import { language, t } from "../language";
import { plateOf, seatName } from "../names";
import { lasting } from "../time";
import type { BoothPartner as Partner, BoothView, ConferenceView, HandoverView } from "../wire";
import { PageElement, base } from "./base";
import "./booth-keyboard";
import { consoleButtons } from "./booth-style";
import { languageName } from "./form";
import "./seat-picture";

/** Milliseconds of one interpreter's turn, as the profession has it. */
const TURN = 30 * 60_000;

/** Milliseconds between two drawings of the count-down. */
const CLOCK = 500;

/** The colleague in the booth, how long who has been on the air, and changing places. */
@customElement("plenum-booth-partner")
export class BoothPartner extends PageElement {
  @state() private why = "";

  static override styles = [
    base,
    consoleButtons,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 0.75);
        align-content: start;
        min-width: 0;
      }
      h2 {
        font-size: var(--text-1);
        color: var(--ink-quiet);
      }
      .colleague {
        display: flex;
        gap: var(--u);
        align-items: center;
      }
      plenum-seat-picture {
        flex: none;
        width: 7rem;
        height: 4.5rem;
      }
      .strong {
        font-weight: var(--strong);
      }
      .long {
        color: var(--on-granted);
        background: var(--granted);
        padding: 0 0.4em;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const clock = setInterval(() => this.requestUpdate(), CLOCK);
    this.until(() => clearInterval(clock));
  }

  override render() {
    const { own, conference } = this.page.views;
    const booth = own?.interpretation.booth;
    if (!booth || conference === undefined) {
      return nothing;
    }
    const { partner, onAir } = booth;
    return html`<h2>${t("booth.partner")}</h2>
      ${partner ? this.colleague(conference, partner) : html`<p class="quiet">${t("booth.alone")}</p>`}
      ${partner?.onAir && !partner.connected
        ? html`<p class="strong" role="alert">${t("booth.partnerAway")}</p>`
        : nothing}
      ${onAir ? this.turn(onAir) : nothing}
      ${partner && (onAir || partner.onAir) ? this.handover(booth, booth.handover ?? undefined) : nothing}
      <div class="row"><plenum-booth-keyboard .page=${this.page}></plenum-booth-keyboard></div>
      ${this.why === "" ? nothing : html`<p class="strong" role="alert">${this.why}</p>`}`;
  }

  private colleague(conference: ConferenceView, partner: Partner) {
    const { seat, onAir, out } = partner;
    const name = seatName(conference, seat, language.tag);
    const seen = conference.seats[seat]?.camera === "ON";
    const state = onAir
      ? t("booth.partnerOnAir", { language: languageName(out), time: this.since(onAir) })
      : t("booth.partnerOff");
    return html`<div class="colleague">
      ${seen
        ? html`<plenum-seat-picture
            .plate=${plateOf(conference, conference.seats[seat]!, language.tag)}
            .stream=${this.page.media.stream("PARTNER_OR_SIGN")}
            .live=${true}
            .away=${!partner.connected}
          ></plenum-seat-picture>`
        : nothing}
      <p><span class="strong">${name}</span>, ${state}</p>
    </div>`;
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
