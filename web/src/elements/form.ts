import { css, html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { type Desk, problemsAt } from "../convening";
import { language, t } from "../language";
import { isSignLanguage } from "../signs";
import type { BoothEntry, OrderOfProceedings } from "../wire";
import { Translated } from "./base";

/** Fields as one fills them in on paper: a label above, a rule below. */
export const form = css`
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-width: 0;
    display: grid;
    gap: calc(var(--u) * 2.5);
  }
  legend {
    padding: 0;
  }
  .field {
    display: grid;
    gap: calc(var(--u) * 0.5);
    align-content: start;
    min-width: 0;
  }
  .label {
    font-size: var(--text-1);
    font-weight: var(--strong);
    line-height: 1.45;
  }
  .row {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
    gap: calc(var(--u) * 2);
    align-items: start;
  }
  .row.tight {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 9.5rem), 1fr));
  }
  .tagged {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: var(--u);
    align-items: center;
  }
  label {
    position: relative;
  }
  .tagged .tag {
    min-width: 2.2em;
    font-size: var(--text-1);
    color: var(--ink-quiet);
  }
  input:not([type="checkbox"], [type="color"]) {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 0;
    border-bottom: 1px solid var(--rule-firm);
    border-radius: 0;
    width: 100%;
    min-height: calc(var(--u) * 4.5);
    padding: calc(var(--u) * 0.5) calc(var(--u) * 0.5);
  }
  textarea {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--rule-firm);
    border-radius: 2px;
    width: 100%;
    min-height: calc(var(--u) * 10);
    padding: var(--u);
    resize: vertical;
    field-sizing: content;
  }
  select {
    max-width: 100%;
    width: 100%;
    color: var(--ink);
    min-height: calc(var(--u) * 4.5);
    padding: 0 var(--u);
    text-overflow: ellipsis;
  }
  input:disabled,
  select:disabled {
    color: var(--ink);
    border-color: var(--rule);
    opacity: 1;
  }
  input[type="color"] {
    width: calc(var(--u) * 8);
    height: calc(var(--u) * 4.5);
    padding: 2px;
    border: 1px solid var(--rule-firm);
    border-radius: 2px;
    background: var(--paper);
    cursor: pointer;
  }
  input[type="checkbox"] {
    width: 1.25rem;
    height: 1.25rem;
    accent-color: var(--action);
    flex: none;
  }
  label.check {
    display: flex;
    gap: var(--u);
    align-items: center;
    min-height: calc(var(--u) * 4);
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--u);
    align-items: center;
  }
  .refused {
    font-weight: var(--strong);
  }
  .problems {
    color: var(--ink);
    border-left: 2px solid var(--rule-firm);
    padding-left: var(--u);
    font-size: var(--text-1);
    line-height: 1.45;
    display: grid;
    gap: calc(var(--u) * 0.5);
  }
`;

/** Lines that open to be filled in. */
export const unfolding = css`
  summary {
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: "+";
    color: var(--action);
    font-weight: var(--strong);
  }
  details[open] > summary::before {
    content: "–";
  }
  .inside {
    display: grid;
    gap: calc(var(--u) * 2.5);
    padding: var(--u) 0 calc(var(--u) * 3) calc(var(--u) * 3);
  }
  @media (max-width: 600px) {
    .inside {
      padding-inline-start: 0;
    }
  }
`;

/** An element of the convener's page, drawn again when the conference changes. */
export class DeskElement extends Translated {
  @property({ attribute: false }) desk!: Desk;

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(this.desk.watch(() => this.requestUpdate()));
  }

  protected get order(): OrderOfProceedings {
    return this.desk.order!;
  }

  /** What is wrong or missing at a place, said beside it. */
  protected problems(...places: string[]) {
    const found = problemsAt(this.order, ...places);
    return found.length === 0
      ? nothing
      : html`<ul class="problems">
          ${found.map((it) => html`<li>${it}</li>`)}
        </ul>`;
  }

  /** One line to write on; what was written is saved when it is left. */
  protected line(label: string, value: string, save: (value: string) => void, type = "text") {
    return html`<label class="field">
      <span class="label">${label}</span>
      <input type=${type} .value=${value} maxlength="500" @change=${(it: Event) => save(valueOf(it))} />
    </label>`;
  }

  /** A text for people: one line per language of the conference. */
  protected texts(
    label: string,
    texts: Readonly<Record<string, string>>,
    save: (tag: string, text: string) => void,
  ) {
    return html`<div class="field" role="group" aria-label=${label}>
      <span class="label">${label}</span>
      ${this.order.heading.languages.map(
        (tag, _, all) => html`<div class=${all.length > 1 ? "tagged" : ""}>
          <span class="tag" aria-hidden="true" ?hidden=${all.length < 2}>${tag}</span>
          <input
            aria-label="${label}, ${languageName(tag)}"
            lang=${tag}
            maxlength="500"
            .value=${texts[tag] ?? ""}
            @change=${(it: Event) => save(tag, valueOf(it).trim())}
          />
        </div>`,
      )}
    </div>`;
  }

  /** A choice among names; the empty value stands for none. */
  protected choice(
    label: string,
    value: string,
    options: readonly (readonly [string, string])[],
    save: (value: string) => void,
  ) {
    return html`<label class="field">
      <span class="label">${label}</span>
      <select title=${options.find(([id]) => id === value)?.[1] ?? ""} @change=${(it: Event) => save(valueOf(it))}>
        ${options.map(([id, name]) => html`<option value=${id} ?selected=${id === value}>${name}</option>`)}
      </select>
    </label>`;
  }

  protected none(): readonly [string, string] {
    return ["", t("convene.none")];
  }
}

export function valueOf(event: Event): string {
  return (event.target as HTMLInputElement | HTMLSelectElement).value;
}

/** What the reader's language calls a language. */
export function languageName(tag: string): string {
  if (isSignLanguage(tag)) {
    return t(`sign.${tag}`); // browsers know few of them, and those in English
  }
  try {
    return new Intl.DisplayNames(language.tag, { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** What a booth works between, in the reader's language. */
export function boothName({ into }: Pick<BoothEntry, "into">): string {
  const [one, other] = into.map(languageName);
  if (one === undefined) {
    return t("booths.unnamed");
  }
  return other === undefined ? t("booths.into", { language: one }) : t("booths.both", { one, other });
}
