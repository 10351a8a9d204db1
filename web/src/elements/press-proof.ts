import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { nameIn, spaceIn } from "../releases";
import type { Remains } from "../remains";
import type { Proof, ProofSentence } from "../wire";
import { Translated, base } from "./base";
import "./kept-picture";
import { paper } from "./press-paper";

/** A release as a newspaper would print it; what the desk wrote is marked, and whose hand it is. */
@customElement("plenum-press-proof")
export class PressProof extends Translated {
  @property({ attribute: false }) proof!: Proof;
  @property({ attribute: false }) sides: Readonly<Record<string, Readonly<Record<string, string>>>> = {};
  @property({ attribute: false }) remains!: Remains;
  @property({ type: Boolean }) write = false;

  static override styles = [
    base,
    paper,
    css`
      .day {
        font-size: var(--text-1);
      }
      .sentence {
        border-radius: 2px;
      }
      .sentence[role] {
        cursor: pointer;
      }
      .sentence[role]:hover {
        background: color-mix(in srgb, var(--action) 12%, transparent);
      }
      .sentence:focus-visible {
        outline: 3px solid var(--action);
        outline-offset: 2px;
      }
      /* Not by colour alone: a line below the desk's own words, and the writer's name behind them. */
      .ours {
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.25em;
      }
      .hand {
        font-family: var(--sans);
        font-size: var(--text-1);
        color: var(--ink-quiet);
        white-space: nowrap;
      }
      .gap,
      .uncleared {
        color: var(--ink);
        background: light-dark(#ffefa3, #5c4d00);
        box-decoration-break: clone;
      }
      .uncleared {
        font-family: var(--sans);
        font-size: var(--text-1);
        font-weight: var(--strong);
        padding: 0 0.3em;
      }
      .end {
        text-align: center;
      }
      @media print {
        .hand,
        .uncleared {
          display: none;
        }
        .ours {
          text-decoration: none;
        }
      }
    `,
  ];

  override render() {
    const { proof } = this;
    const space = spaceIn(proof.language);
    return html`<article lang=${proof.language}>
      ${proof.notice == null ? nothing : html`<p class="notice">${proof.notice}</p>`}
      <p class="day">${proof.day}</p>
      ${this.picture()}
      <h1>${this.sentence(proof.headline)}</h1>
      ${proof.paragraphs.length === 0 ? html`<p>${proof.dateline}</p>` : nothing}
      ${proof.paragraphs.map(
        ({ sentences }, i) =>
          html`<p>${i === 0 ? `${proof.dateline} ` : ""}${sentences.map((it, at) => html`${at === 0 ? "" : space}${this.sentence(it)}`)}</p>`,
      )}
      ${proof.endMark === "" ? nothing : html`<p class="end">${proof.endMark}</p>`}
    </article>`;
  }

  private picture() {
    const { picture } = this.proof;
    return picture == null
      ? nothing
      : html`<figure>
          <plenum-kept-picture .remains=${this.remains} .hash=${picture.photograph} .printed=${picture.printed} .words=${picture.caption}></plenum-kept-picture>
          <figcaption>${picture.caption} <span class="quiet">${picture.credit}</span></figcaption>
        </figure>`;
  }

  private sentence(it: ProofSentence) {
    const ours = it.hand !== "DRAFTED";
    const name = `sentence ${ours ? "ours" : ""} ${it.whole ? "" : "gap"}`;
    return html`${this.write
      ? html`<span
          class=${name}
          role="button"
          tabindex="0"
          data-id=${it.id}
          title=${t("releases.edit")}
          @click=${() => this.choose(it.id)}
          @keydown=${(press: KeyboardEvent) => this.pressed(press, it.id)}
          >${it.text}</span
        >`
      : html`<span class=${name} data-id=${it.id}>${it.text}</span>`}${ours && it.by != null
      ? html` <span class="hand" lang=${language.tag}
          >${t(it.hand === "ADDED" ? "releases.addedBy" : "releases.alteredBy", { name: nameIn(it.by, language.tag) })}${it.stale
            ? html`, ${t("releases.stale")}`
            : nothing}</span
        >`
      : nothing}${it.notCleared.map(
      (side) => html` <span class="uncleared" lang=${language.tag}>${t("releases.notCleared", { side: inLanguage(this.sides[side], language.tag) || side })}</span>`,
    )}`;
  }

  private pressed(press: KeyboardEvent, id: string): void {
    if (press.key === "Enter" || press.key === " ") {
      press.preventDefault();
      this.choose(id);
    }
  }

  private choose(id: string): void {
    this.dispatchEvent(new CustomEvent<string>("sentence", { detail: id }));
  }
}
