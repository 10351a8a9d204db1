import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { language, t } from "../language";
import { seatName } from "../names";
import { type Late, lateOf, lateSentence, newDangers, newlyLate, sentenceOf } from "../operator";
import { timeHere } from "../time";
import type { Danger } from "../wire";
import { PageElement, base } from "./base";
import { boothName } from "./operator-delays";
import "./operator-captures";
import "./operator-lines";
import { graded } from "./operator-mark";

/** A voice that reads more at once is not listened to. */
const MOST_TOLD = 3;

/** More are said as a number: the rows below show them. */
const MOST_SHOWN = 6;

/** The operator's work: what endangers the meeting, in words, and below it a row for each seat. */
@customElement("plenum-operator-desk")
export class OperatorDesk extends PageElement {
  @state() private told = "";
  private known: readonly Danger[] = [];
  private knownLate: readonly Late[] = [];

  static override styles = [
    base,
    graded,
    css`
      :host {
        display: block;
        min-height: 0;
        /* What is only for screen readers scrolls with it. */
        position: relative;
        overflow: auto;
        padding: calc(var(--u) * 2);
        background: var(--paper);
        border-right: 1px solid var(--rule);
        container-type: inline-size;
      }
      :host(:focus-visible) {
        outline-offset: -3px;
      }
      .attention {
        display: grid;
        gap: var(--u);
        margin-bottom: calc(var(--u) * 3);
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--u);
        padding: calc(var(--u) * 0.75) 0;
        border-top: 1px solid var(--rule);
        overflow-wrap: anywhere;
      }
      .call {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
        align-items: baseline;
        justify-content: space-between;
      }
      @media (max-width: 700px) {
        :host {
          border-right: 0;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    // Longer than the window for many seats: scrolled by the arrow keys.
    this.tabIndex = 0;
    this.role = "region";
    this.until(this.page.lines.watch(() => this.tell()));
  }

  override render() {
    const { conference } = this.page.views;
    const { desk } = this.page.lines;
    this.ariaLabel = t("operator.desk");
    if (conference === undefined || desk === undefined) {
      return html`<p class="small quiet" role="status">${t("operator.none")}</p>`;
    }
    const { dangers } = desk;
    const shown = dangers.slice(0, MOST_SHOWN);
    const late = lateOf(desk);
    return html`<section class="attention" aria-labelledby="attention">
        <h2 id="attention">${t("operator.attention")}</h2>
        ${this.calls()}
        ${dangers.length + late.length === 0
          ? html`<p class="small quiet">${t("operator.well")}</p>`
          : html`<ul>
              ${shown.map((it) => this.danger(it))}
              ${late.map((it) => this.attention("care", lateSentence(it, boothName(it.booth))))}
            </ul>`}
        ${dangers.length > shown.length
          ? html`<p class="small quiet">${t("people.more", { count: dangers.length - shown.length })}</p>`
          : nothing}
        <p class="unseen" aria-live="polite">${this.told}</p>
      </section>
      <plenum-operator-delays .page=${this.page}></plenum-operator-delays>
      <plenum-operator-lines .page=${this.page}></plenum-operator-lines>
      <plenum-operator-captures .page=${this.page}></plenum-operator-captures>`;
  }

  /** Interpreters who ask for technical help, until they say that it is well. */
  private calls() {
    const { own, conference } = this.page.views;
    const calls = Object.entries(own?.intercom.calls ?? {});
    return calls.length === 0
      ? nothing
      : html`<ul role="alert">
          ${calls.map(
            ([seat, { at, seenBy }]) =>
              html`<li class=${seenBy ? "care" : "grave"}>
                <span class="mark" aria-hidden="true"></span>
                <span class="small call">
                  <span
                    >${t(seenBy ? "signal.isSeen" : "signal.calls", {
                      name: seatName(conference, seat, language.tag),
                      by: seenBy ? seatName(conference, seenBy, language.tag) : "",
                      time: timeHere(at),
                    })}</span
                  >
                  ${seenBy
                    ? nothing
                    : html`<button class="low" @click=${() => this.page.ask({ is: "AnswerCall", seat })}>${t("signal.come")}</button>`}
                </span>
              </li>`,
          )}
        </ul>`;
  }

  private danger(danger: Danger) {
    return this.attention(danger.grave ? "grave" : "care", sentenceOf(danger, this.page.views.conference!, language.tag));
  }

  private attention(grade: "grave" | "care", sentence: string) {
    return html`<li class=${grade}>
      <span class="mark" aria-hidden="true"></span>
      <span class="small"><strong class="word">${t(`operator.${grade}`)}</strong> ${sentence}</span>
    </li>`;
  }

  /** Told once, when it comes; the figure that rises is not told again and again. */
  private tell(): void {
    const { conference } = this.page.views;
    const { desk } = this.page.lines;
    if (conference === undefined || desk === undefined) {
      return;
    }
    const { dangers } = desk;
    const late = lateOf(desk);
    const sentences = [
      ...newDangers(this.known, dangers).map((it) => `${t(it.grave ? "operator.grave" : "operator.care")} ${sentenceOf(it, conference, language.tag)}`),
      ...newlyLate(this.knownLate, late).map((it) => `${t("operator.care")} ${lateSentence(it, boothName(it.booth))}`),
    ];
    this.known = dangers;
    this.knownLate = late;
    if (sentences.length > 0) {
      this.told = sentences.slice(0, MOST_TOLD).join(" ");
    } else if (dangers.length + late.length === 0) {
      this.told = "";
    }
  }
}
