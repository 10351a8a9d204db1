import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { type Heard, choices, isInterpreted } from "../interpretation";
import { t } from "../language";
import { MOST_ORIGINAL } from "../listening";
import { signsOf, watchedSigns } from "../signs";
import { HearingMode, type OwnView } from "../wire";
import { PageElement, base } from "./base";
import { languageName, valueOf } from "./form";

/** What is heard, honestly: also where it is not what was chosen. */
export function heardWords(heard: Heard, tag: string): string {
  switch (heard) {
    case "own":
      return t("hearing.floorOwn");
    case "chosen":
      return t("hearing.floorChosen");
    case "booth":
      return t("hearing.booth", { language: languageName(tag) });
    case "none":
      return t("hearing.noBooth", { language: languageName(tag) });
  }
}

/** What one wants to hear: a language, and how much of the original; and what one wants to see signed. */
@customElement("plenum-hearing-choice")
export class HearingChoice extends PageElement {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--u) * 0.5) var(--u);
        align-items: center;
      }
      :host([hidden]) {
        display: none;
      }
      select {
        color: var(--ink);
        min-height: calc(var(--u) * 4);
        padding: 0 var(--u);
        font-size: var(--text-1);
        max-width: 20rem;
      }
      label {
        display: flex;
        gap: var(--u);
        align-items: center;
      }
      input {
        width: 7rem;
        accent-color: var(--ink);
        min-height: 1.5rem;
      }
      .share {
        min-width: 3ch;
      }
    `,
  ];

  override render() {
    const own = this.page.views.own;
    if (own === undefined || own.interpretation.booth) {
      return nothing;
    }
    return html`${isInterpreted(own) ? this.hears(own) : nothing}
    ${signsOf(own).length === 0 ? nothing : this.watches(own)}`;
  }

  private watches(own: OwnView) {
    const now = watchedSigns(own, this.page.hearing);
    const names = signsOf(own).map((it) => [it, languageName(it)] as const);
    return html`<select
      aria-label=${t("sign.label")}
      @change=${(event: Event) => this.page.listen({ sign: valueOf(event) })}
    >
      ${[["", t("sign.none")] as const, ...names].map(
        ([tag, name]) => html`<option value=${tag} .selected=${tag === (now ?? "")}>${name}</option>`,
      )}
    </select>`;
  }

  private hears(own: OwnView) {
    const { language, mode, original } = this.page.hearing;
    const now = language ?? own.language;
    return html`
      <select
        aria-label=${t("hearing.language")}
        @change=${(event: Event) => this.page.listen({ language: valueOf(event) })}
      >
        ${choices(own).map((it) => html`<option value=${it} .selected=${it === now}>${languageName(it)}</option>`)}
      </select>
      <select
        aria-label=${t("hearing.label")}
        @change=${(event: Event) => this.page.listen({ mode: valueOf(event) as HearingMode })}
      >
        ${HearingMode.map((it) => html`<option value=${it} .selected=${it === mode}>${t(`hearing.${it}`)}</option>`)}
      </select>
      ${mode === "BOTH"
        ? html`<label>
            <span>${t("hearing.original")}</span>
            <input
              type="range"
              min="0"
              max=${MOST_ORIGINAL * 100}
              step="5"
              .value=${String(Math.round(original * 100))}
              @input=${(event: Event) => this.page.listen({ original: Number(valueOf(event)) / 100 })}
            />
            <span class="figures share">${Math.round(original * 100)} %</span>
          </label>`
        : nothing}
    `;
  }
}
