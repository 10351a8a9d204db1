import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { language, t } from "../language";
import type { Minutes } from "../minutes";
import { before } from "../minutes-draft";
import { inLanguage } from "../names";
import type { MinutesRequest, ProposedCorrection } from "../wire";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form, languageName, valueOf } from "./form";

/** UTF-16 units, as the rules count them. */
const LONGEST = 4000;
const SENTENCE = 500;

/** What somebody would have the minutes say, or why that is not taken. */
@customElement("plenum-minutes-correction")
export class MinutesCorrection extends Translated {
  @property({ attribute: false }) minutes!: Minutes;
  @state() private entry: number | undefined;
  @state() private declines: ProposedCorrection | undefined;
  @state() private open = false;
  @state() private tag = "";
  @state() private text = "";
  @state() private sentence = "";
  @state() private refusal = "";

  static override styles = [
    base,
    dialog,
    form,
    css`
      :host {
        display: contents;
      }
      blockquote {
        margin: 0;
        border-left: 2px solid var(--rule-firm);
        padding-left: var(--u);
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  /** For an entry, or for what is missing. */
  propose(entry?: number): void {
    const { languages } = this.minutes.view!;
    const written = this.minutes.view!.entries.find((it) => it.number === entry)?.substance?.text ?? {};
    const own = languages.includes(language.tag) && (written[language.tag] !== undefined || entry === undefined);
    this.begin(entry, undefined);
    this.speak(own ? language.tag : (languages.find((it) => written[it]) ?? languages[0]!));
  }

  decline(correction: ProposedCorrection): void {
    this.begin(undefined, correction);
  }

  private begin(entry: number | undefined, declines: ProposedCorrection | undefined): void {
    this.entry = entry;
    this.declines = declines;
    this.sentence = "";
    this.refusal = "";
    this.open = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
  }

  /** Another language begins with what the entry says in it. */
  private speak(tag: string): void {
    this.tag = tag;
    this.text = before(this.minutes.view!, { entry: this.entry ?? null, language: tag });
  }

  override render() {
    return this.open
      ? html`<dialog aria-labelledby="correcting" @close=${() => (this.open = false)}>
          <form class="sheet" @submit=${this.send}>
            ${this.declines === undefined ? this.wish() : this.answer(this.declines)}
            ${this.refusal === "" ? nothing : html`<p class="refused" role="alert">${this.refusal}</p>`}
            <div class="buttons">
              <button class="first" type="submit">
                ${t(this.declines === undefined ? "minutes.correction.send" : "minutes.decline")}
              </button>
              <button type="button" @click=${this.close}>${t("photograph.cancel")}</button>
            </div>
          </form>
        </dialog>`
      : nothing;
  }

  private wish() {
    const { languages } = this.minutes.view!;
    return html`<h2 id="correcting">
        ${this.entry === undefined ? t("minutes.correction.missing") : t("minutes.correction.entry", { number: this.entry })}
      </h2>
      <label class="field">
        <span class="label">${t("language")}</span>
        <select @change=${(it: Event) => this.speak(valueOf(it))}>
          ${languages.map((it) => html`<option value=${it} .selected=${it === this.tag}>${languageName(it)}</option>`)}
        </select>
      </label>
      <label class="field">
        <span class="label">${t("minutes.correction.text")}</span>
        <textarea
          lang=${this.tag}
          maxlength=${LONGEST}
          .value=${this.text}
          @input=${(it: Event) => (this.text = (it.target as HTMLTextAreaElement).value)}
        ></textarea>
      </label>
      ${this.line("minutes.correction.reason")}`;
  }

  private answer({ by, text, language: tag }: ProposedCorrection) {
    return html`<h2 id="correcting">${t("minutes.correction.decline", { who: inLanguage(by, language.tag) })}</h2>
      <blockquote lang=${tag}>${text}</blockquote>
      ${this.line("minutes.correction.why")}`;
  }

  private line(label: "minutes.correction.reason" | "minutes.correction.why") {
    return html`<label class="field">
      <span class="label">${t(label)}</span>
      <input maxlength=${SENTENCE} .value=${this.sentence} @input=${(it: Event) => (this.sentence = valueOf(it))} />
    </label>`;
  }

  private request(): MinutesRequest {
    return this.declines === undefined
      ? { is: "ProposeCorrection", entry: this.entry ?? null, language: this.tag, text: this.text, reason: this.sentence.trim() }
      : { is: "DeclineCorrection", number: this.declines.number, sentence: this.sentence };
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.refusal = await this.minutes.ask(this.request());
    if (this.refusal === "") {
      this.close();
    }
  };

  private readonly close = (): void => {
    this.renderRoot.querySelector("dialog")?.close();
  };
}
