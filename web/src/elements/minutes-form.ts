import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Key, language, t } from "../language";
import {
  type Minutes,
  begun,
  lineOf,
  nameOfWho,
  openMarks,
  recast,
  speakersOf,
  valueOfWho,
  whoOfValue,
  withLine,
} from "../minutes";
import { inLanguage } from "../names";
import { timeHere } from "../time";
import { type MinutesRequest, type MinutesView, type OwnEntry, type ProposedCorrection, StatementKind, type Substance, type Who } from "../wire";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form, languageName, valueOf } from "./form";

/** UTF-16 units, as the rules count them. */
const LONGEST = 4000;

const KINDS = ["Statement", "Commitment", "PriorMessage"] as const;

/** One entry of a side's minutes as it is written: who, to whom, what kind of word, and the words. */
@customElement("plenum-minutes-form")
export class MinutesForm extends Translated {
  @property({ attribute: false }) minutes!: Minutes;
  /** The item of the agenda that is open: what is written now was most likely said under it. */
  @property() item = "";
  @state() private written: Substance | undefined;
  @state() private refusal = "";
  private amends: number | undefined;
  /** The correction that is taken by keeping this. */
  private takes: number | undefined;
  @state() private moment = "";

  static override styles = [
    base,
    dialog,
    form,
    css`
      :host {
        display: contents;
      }
      .kinds {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--u) * 0.5);
      }
      summary {
        cursor: pointer;
        min-height: calc(var(--u) * 4);
      }
      details > div {
        display: grid;
        gap: calc(var(--u) * 2);
      }
    `,
  ];

  /** Opens it, for a new entry or to change one. */
  show(entry?: OwnEntry): void {
    this.amends = entry?.number;
    this.takes = undefined;
    this.moment = "";
    this.refusal = "";
    const fresh = begun(this.view);
    this.written = entry?.substance ?? (fresh.is === "Statement" && this.item !== "" ? { ...fresh, item: this.item } : fresh);
    void this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
  }

  /** Opens it for what was marked then. */
  showMark(number: number): void {
    this.show();
    this.takeMoment(String(number));
  }

  /** Opens it with what somebody found missing. */
  showMissing({ number, language: tag, text }: ProposedCorrection): void {
    this.show();
    this.takes = number;
    this.written = { ...begun(this.view), text: { [tag]: text } };
  }

  private get view(): MinutesView {
    return this.minutes.view!;
  }

  override render() {
    const { written } = this;
    if (written === undefined) {
      return nothing;
    }
    return html`<dialog aria-labelledby="writing" @close=${() => (this.written = undefined)}>
      <form class="sheet" @submit=${this.save}>
        <h2 id="writing">${t(this.amends === undefined ? "minutes.write" : "minutes.amend")}</h2>
        <div class="kinds" role="group" aria-label=${t("minutes.is")}>
          ${KINDS.map(
            (it) => html`<button
              type="button"
              class="low"
              aria-pressed=${written.is === it}
              @click=${() => written.is !== it && (this.written = recast(written, it))}
            >
              ${t(`minutes.is.${it}`)}
            </button>`,
          )}
        </div>
        ${this.amends === undefined && this.takes === undefined ? this.moments() : nothing}
        <div class="row">
          ${this.who("minutes.by", written.by, (by) => by && this.put({ ...written, by }), written.is === "PriorMessage", false)}
          ${written.is === "Commitment" ? nothing : this.kind(written.kind)}
        </div>
        ${this.words(written)}
        ${written.is === "PriorMessage"
          ? html`<div class="row">
              ${this.who("minutes.to", written.to, (to) => to && this.put({ ...written, to }), true, false)}
              ${this.date("minutes.date", written.date, (date) => this.put({ ...written, date }))}
            </div>`
          : this.more(written)}
        ${this.refusal === "" ? nothing : html`<p class="refused" role="alert">${this.refusal}</p>`}
        <div class="buttons">
          <button class="first" type="submit">${t("minutes.save")}</button>
          <button type="button" @click=${this.close}>${t("photograph.cancel")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private moments() {
    const marks = openMarks(this.view);
    return marks.length === 0
      ? nothing
      : html`<label class="field">
          <span class="label">${t("minutes.moment")}</span>
          <select @change=${(it: Event) => this.takeMoment(valueOf(it))}>
            <option value="" .selected=${this.moment === ""}>${t("minutes.now")}</option>
            ${marks.map(
              ({ number, mark }) => html`<option value=${number} .selected=${this.moment === String(number)}>
                ${timeHere(mark.moment)} ${mark.says ? t(`mark.${mark.says.kind}`) : ""} ${mark.says?.note ?? ""}
              </option>`,
            )}
          </select>
        </label>`;
  }

  private takeMoment(value: string): void {
    const mark = this.view.marks.find((it) => String(it.number) === value);
    this.moment = value;
    if (mark !== undefined) {
      this.written = begun(this.view, mark.mark);
    }
  }

  private kind(kind: StatementKind) {
    return html`<label class="field">
      <span class="label">${t("minutes.kind")}</span>
      <select
        @change=${(it: Event) => {
          const { written } = this;
          if (written !== undefined && written.is !== "Commitment") {
            this.put({ ...written, kind: valueOf(it) as StatementKind });
          }
        }}
      >
        ${StatementKind.map((it) => html`<option value=${it} .selected=${it === kind}>${t(`minutes.kind.${it}`)}</option>`)}
      </select>
    </label>`;
  }

  private words(written: Substance) {
    return html`<fieldset>
      <legend class="label">${t(written.is === "Commitment" ? "minutes.undertakes" : "minutes.text")}</legend>
      ${this.view.languages.map(
        (tag) => html`<label class="field">
          <span class="small quiet">${languageName(tag)}</span>
          <textarea
            lang=${tag}
            maxlength=${LONGEST}
            .value=${written.text[tag] ?? ""}
            @input=${(it: Event) =>
              this.put({ ...written, text: { ...written.text, [tag]: (it.target as HTMLTextAreaElement).value } })}
          ></textarea>
        </label>`,
      )}
    </fieldset>`;
  }

  /** What most entries do without. */
  private more(written: Exclude<Substance, { is: "PriorMessage" }>) {
    return html`<label class="check">
        <input
          type="checkbox"
          .checked=${written.discussed}
          @change=${(it: Event) => this.put({ ...written, discussed: (it.target as HTMLInputElement).checked })}
        />
        ${t("minutes.discussed")}
      </label>
      <details>
        <summary>${t("minutes.more")}</summary>
        <div>${written.is === "Statement" ? this.ofStatement(written) : this.ofCommitment(written)}</div>
      </details>`;
  }

  private ofStatement(written: Extract<Substance, { is: "Statement" }>) {
    const { items, documents, sides } = this.view;
    return html`<div class="row">
        ${this.who("minutes.to", written.to, (to) => this.put({ ...written, to }), false, true)}
        ${this.choice("minutes.behalf", written.behalf ?? "", sides, (behalf) => this.put({ ...written, behalf: behalf || null }))}
        ${Object.keys(items).length === 0
          ? nothing
          : this.choice("minutes.item", written.item ?? "", items, (item) => this.put({ ...written, item: item || null }))}
      </div>
      ${this.lines("minutes.topics", written.topics, (topics) => this.put({ ...written, topics }))}
      ${Object.entries(documents).map(
        ([id, title]) => html`<label class="check">
          <input
            type="checkbox"
            .checked=${written.documents.includes(id)}
            @change=${(it: Event) =>
              this.put({
                ...written,
                documents: (it.target as HTMLInputElement).checked
                  ? [...written.documents, id]
                  : written.documents.filter((other) => other !== id),
              })}
          />
          ${t("minutes.rests", { document: inLanguage(title, language.tag) })}
        </label>`,
      )}`;
  }

  private ofCommitment(written: Extract<Substance, { is: "Commitment" }>) {
    return html`<div class="row">
        ${this.who("minutes.with", written.with, (it) => this.put({ ...written, with: it }), true, true)}
        ${this.who("minutes.for", written.beneficiary, (it) => this.put({ ...written, beneficiary: it }), true, true)}
        ${this.date("minutes.until", written.until, (until) => this.put({ ...written, until }))}
      </div>
      ${this.lines("minutes.fields", written.fields, (fields) => this.put({ ...written, fields }))}`;
  }

  private who(label: Key, who: Who | null | undefined, put: (who: Who | undefined) => void, outside: boolean, none: boolean) {
    const value = valueOfWho(who);
    return html`<div class="field">
      <label class="field">
        <span class="label">${t(label)}</span>
        <select @change=${(it: Event) => put(whoOfValue(valueOf(it)))}>
          ${none ? html`<option value="" .selected=${value === ""}>${t("minutes.nobody")}</option>` : nothing}
          ${speakersOf(this.view).map(
            ({ side, people }) => html`<optgroup label=${this.sideName(side)}>
              <option value=${`side ${side}`} .selected=${value === `side ${side}`}>${this.sideName(side)}</option>
              ${people.map(
                (it) => html`<option value=${`person ${it.id}`} .selected=${value === `person ${it.id}`}>
                  ${nameOfWho(this.view, { is: "ThePerson", id: it.id }, language.tag, t)}
                </option>`,
              )}
            </optgroup>`,
          )}
          <option value="participants" .selected=${value === "participants"}>${t("minutes.participants")}</option>
          <option value="all" .selected=${value === "all"}>${t("minutes.allSides")}</option>
          ${outside ? html`<option value="outside" .selected=${value === "outside"}>${t("minutes.outside")}</option>` : nothing}
        </select>
      </label>
      ${who?.is === "Outsider"
        ? html`<input
            aria-label=${t("minutes.outsideName")}
            maxlength="200"
            .value=${who.name}
            @input=${(it: Event) => put({ is: "Outsider", name: valueOf(it) })}
          />`
        : nothing}
    </div>`;
  }

  private choice(
    label: Key,
    value: string,
    options: Readonly<Record<string, Readonly<Record<string, string>>>>,
    put: (value: string) => void,
  ) {
    return html`<label class="field">
      <span class="label">${t(label)}</span>
      <select @change=${(it: Event) => put(valueOf(it))}>
        <option value="" .selected=${value === ""}>${t("minutes.nobody")}</option>
        ${Object.entries(options).map(
          ([id, name]) => html`<option value=${id} .selected=${id === value}>${inLanguage(name, language.tag)}</option>`,
        )}
      </select>
    </label>`;
  }

  private lines(
    label: Key,
    words: readonly Readonly<Record<string, string>>[],
    put: (words: readonly Readonly<Record<string, string>>[]) => void,
  ) {
    return html`<fieldset>
      <legend class="label">${t(label)}</legend>
      ${this.view.languages.map(
        (tag) => html`<label class="field">
          <span class="small quiet">${languageName(tag)}</span>
          <input lang=${tag} .value=${lineOf(words, tag)} @change=${(it: Event) => put(withLine(words, tag, valueOf(it)))} />
        </label>`,
      )}
    </fieldset>`;
  }

  private date(label: Key, value: string | null | undefined, put: (value: string | null) => void) {
    return html`<label class="field">
      <span class="label">${t(label)}</span>
      <input type="date" .value=${value ?? ""} @change=${(it: Event) => put(valueOf(it) || null)} />
    </label>`;
  }

  private put(written: Substance): void {
    this.written = written;
  }

  private sideName(side: string): string {
    return inLanguage(this.view.sides[side], language.tag);
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    const substance = this.written;
    if (substance === undefined) {
      return;
    }
    const moment = this.view.marks.find((it) => String(it.number) === this.moment)?.mark.moment ?? null;
    this.refusal = await this.minutes.ask(this.request(moment, substance));
    if (this.refusal === "") {
      this.close();
    }
  };

  private request(moment: string | null, substance: Substance): MinutesRequest {
    if (this.takes !== undefined) {
      return { is: "TakeCorrection", number: this.takes, substance };
    }
    return this.amends === undefined ? { is: "WriteEntry", moment, substance } : { is: "AmendEntry", number: this.amends, substance };
  }

  private readonly close = (): void => {
    this.renderRoot.querySelector("dialog")?.close();
  };
}
