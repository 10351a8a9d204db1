import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { latestFirst, nameable, whoseName, whoseValue, withWhose } from "../marks";
import { inLanguage } from "../names";
import type { Page } from "../page";
import { timeHere } from "../time";
import { MarkKind, type MarkSays, type MarkedMoment } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import { form, valueOf } from "./form";

/** Marks that are shown before one asks for all: what was said in the last minutes. */
const LATEST = 6;

/** Whether this seat marks moments, or sees those of its side. */
export function hasMarks({ views: { own } }: Page): boolean {
  return !!own?.may.MARK || Object.keys(own?.marks ?? {}).length > 0;
}

/** What one's own side has marked: three large buttons, and the marks, the latest first. */
@customElement("plenum-marks-list")
export class MarksList extends FloorElement {
  /** What is being written about one of them, before it is saved. */
  @state() private written: { readonly number: number; readonly says: MarkSays } | undefined;

  @state() private whole = false;

  static override styles = [
    base,
    form,
    rows,
    css`
      .keys {
        display: grid;
        /* As wide as each word needs it: Russian has one of thirteen letters. */
        grid-template-columns: repeat(3, auto);
        gap: calc(var(--u) * 0.5);
      }
      .keys button {
        min-height: calc(var(--u) * 7);
        padding: calc(var(--u) * 0.5);
        display: grid;
        align-content: center;
        gap: calc(var(--u) * 0.25);
        overflow-wrap: anywhere;
      }
      kbd {
        font: inherit;
        font-size: var(--text-1);
        font-weight: var(--plain);
        color: var(--ink-quiet);
      }
      ol {
        border-bottom: 1px solid var(--rule);
      }
      li {
        border-top: 1px solid var(--rule);
      }
      summary {
        cursor: pointer;
        list-style: none;
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: 0 var(--u);
        padding: calc(var(--u) * 0.5) 0;
        min-height: calc(var(--u) * 4);
        overflow-wrap: anywhere;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary .kind {
        color: var(--action);
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      .edit {
        display: grid;
        gap: var(--u);
        padding: var(--u) 0 calc(var(--u) * 1.5);
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined || !hasMarks(this.page)) {
      return nothing;
    }
    const marks = latestFirst(own.marks);
    return html`<section aria-labelledby="marks">
      <h2 id="marks">${t("marks.title")}</h2>
      <p class="small quiet">${t("marks.note")}</p>
      ${own.may.MARK
        ? html`<div class="keys">
              ${MarkKind.map(
                (kind, i) => html`<button @click=${() => this.act("mark", { is: "MarkMoment", kind })}>
                  ${t(`mark.${kind}`)} <kbd>Ctrl+Alt+${i + 1}</kbd>
                </button>`,
              )}
            </div>
            ${this.whyNot("mark")}`
        : nothing}
      ${marks.length === 0
        ? nothing
        : html`<ol>
            ${repeat(
              this.whole ? marks : marks.slice(0, LATEST),
              ([number]) => number,
              ([number, it]) => html`<li>${this.mark(number, it)}</li>`,
            )}
          </ol>`}
      ${marks.length > LATEST
        ? html`<div class="buttons">
            <button class="low" aria-pressed=${this.whole} @click=${() => (this.whole = !this.whole)}>
              ${t("marks.all", { count: marks.length })}
            </button>
          </div>`
        : nothing}
    </section>`;
  }

  private mark(number: number, { moment, says }: MarkedMoment) {
    const line = html`<span class="figures small">${timeHere(moment)}</span>
      <span class="small">
        <strong class="kind">${says ? t(`mark.${says.kind}`) : t("marks.deleted")}</strong>
        ${says ? html`<br />${whoseName(this.conference, says, language.tag) || html`<span class="quiet">${t("marks.nobody")}</span>`}` : nothing}
        ${says?.note ? html`<br /><span class="quiet">${says.note}</span>` : nothing}
      </span>`;
    if (!says || !this.own.may.MARK) {
      return html`<div class="line">${line}</div>`;
    }
    return html`<details @toggle=${(it: Event) => this.toggled(it, number, says)}>
      <summary>${line}</summary>
      ${this.written?.number === number ? this.edit(number, this.written.says) : nothing}
    </details>`;
  }

  private edit(number: number, says: MarkSays) {
    const at = `mark ${number}`;
    return html`<div class="edit">
      <label class="field">
        <span class="label">${t("marks.kind")}</span>
        <select @change=${(it: Event) => this.write({ ...says, kind: valueOf(it) as MarkKind })}>
          ${MarkKind.map((it) => html`<option value=${it} .selected=${it === says.kind}>${t(`mark.${it}`)}</option>`)}
        </select>
      </label>
      <label class="field">
        <span class="label">${t("marks.whose")}</span>
        <select @change=${(it: Event) => this.write(withWhose(says, valueOf(it)))}>
          <option value="" .selected=${whoseValue(says) === ""}>${t("marks.nobody")}</option>
          ${nameable(this.conference).map(
            ({ side, people }) => html`<optgroup label=${this.sideName(side)}>
              <option value=${`side ${side}`} .selected=${whoseValue(says) === `side ${side}`}>${this.sideName(side)}</option>
              ${people.map(
                (it) => html`<option value=${`person ${it.id}`} .selected=${whoseValue(says) === `person ${it.id}`}>
                  ${inLanguage(it.name, language.tag)}
                </option>`,
              )}
            </optgroup>`,
          )}
        </select>
      </label>
      <label class="field">
        <span class="label">${t("marks.text")}</span>
        <textarea
          maxlength="500"
          .value=${says.note}
          @input=${(it: Event) => this.write({ ...says, note: (it.target as HTMLTextAreaElement).value })}
        ></textarea>
      </label>
      <div class="buttons">
        <button class="first" @click=${(it: Event) => this.save(it, number, says)}>${t("marks.save")}</button>
        <button @click=${() => this.act(at, { is: "WithdrawMark", number })}>${t("marks.withdraw")}</button>
      </div>
      ${this.whyNot(at)}
    </div>`;
  }

  private write(says: MarkSays): void {
    if (this.written !== undefined) {
      this.written = { ...this.written, says };
    }
  }

  /** One is written about at a time: another one that was open is folded. */
  private toggled(event: Event, number: number, says: MarkSays): void {
    const details = event.currentTarget as HTMLDetailsElement;
    if (details.open && this.written?.number !== number) {
      this.renderRoot.querySelectorAll("details[open]").forEach((it) => it !== details && it.removeAttribute("open"));
      this.written = { number, says };
    } else if (!details.open && this.written?.number === number) {
      this.written = undefined;
    }
  }

  private async save(event: Event, number: number, says: MarkSays): Promise<void> {
    const details = (event.currentTarget as HTMLElement).closest("details");
    if (await this.act(`mark ${number}`, { is: "AmendMark", number, says })) {
      details?.removeAttribute("open");
    }
  }
}
