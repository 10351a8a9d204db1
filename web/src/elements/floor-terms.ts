import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { t } from "../language";
import { Mode, type Role, type Terms } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import { form, valueOf } from "./form";

const VOICES: readonly Role[] = ["HEAD", "DELEGATE", "EXPERT", "SECRETARY", "GUEST"];

type Time = "intervention" | "presentation" | "quota";

/** On what terms the floor is taken. What was not touched follows what another chair sets. */
@customElement("plenum-floor-terms")
export class FloorTerms extends FloorElement {
  @state() private draft: Partial<Terms> = {};

  static override styles = [
    base,
    form,
    rows,
    css`
      .terms {
        display: grid;
        gap: calc(var(--u) * 1.5);
        padding-bottom: calc(var(--u) * 1.5);
      }
      .row.pair {
        border: 0;
        padding: 0;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 8rem), 1fr));
        gap: calc(var(--u) * 1.5);
      }
      li {
        display: flex;
        justify-content: space-between;
        align-items: center;
        gap: var(--u);
        padding: calc(var(--u) * 0.5) 0;
      }
      .check {
        min-height: calc(var(--u) * 3);
        font-size: var(--text-1);
      }
    `,
  ];

  private get terms(): Terms {
    return { ...this.conference.floor.terms, ...this.draft };
  }

  override render() {
    const { terms } = this;
    const { mode } = terms;
    return html`<form class="terms" @submit=${this.submit}>
      <label class="field">
        <span class="label">${t("floor.modeLabel")}</span>
        <select @change=${(it: Event) => this.set({ mode: valueOf(it) as Mode })}>
          ${Mode.map((it) => html`<option value=${it} .selected=${it === mode}>${t(`floor.mode.${it}`)}</option>`)}
        </select>
      </label>
      <p class="small quiet">${t(`floor.note.${mode}`)}</p>
      ${mode === "OPEN" ? nothing : this.details(terms)}
      <div class="buttons">
        <button class="first">${t("floor.setTerms")}</button>
        ${Object.keys(this.draft).length > 0
          ? html`<button type="button" @click=${() => (this.draft = {})}>${t("floor.discard")}</button>`
          : nothing}
      </div>
      ${this.whyNot("terms")}
    </form>`;
  }

  private details(terms: Terms) {
    const { mode } = terms;
    const timed = terms.intervention || terms.presentation || terms.quota;
    return html`
      ${mode === "BRIEFING" ? this.presenter(terms) : nothing}
      ${mode === "SPEAKERS_LIST" ? this.speakers(terms) : nothing}
      ${mode === "FREE"
        ? html`<label class="field">
              <span class="label">${t("floor.microphones")}</span>
              <input type="number" min="1" max="25" required .value=${String(terms.microphones)} @change=${(it: Event) => this.set({ microphones: Number(valueOf(it)) })} />
            </label>
            ${this.check("floor.override", terms.override, (override) => this.set({ override }))}`
        : nothing}
      ${this.check("floor.alternate", terms.alternate, (alternate) => this.set({ alternate }))}
      <div class="row pair">
        ${this.minutes("intervention", terms)} ${mode === "BRIEFING" ? this.minutes("presentation", terms) : nothing}
        ${this.minutes("quota", terms)}
      </div>
      ${timed ? this.check("floor.closes", terms.closes, (closes) => this.set({ closes })) : nothing}
    `;
  }

  private minutes(which: Time, terms: Terms) {
    const seconds = terms[which];
    return html`<label class="field">
      <span class="label">${t(`floor.minutes.${which}`)}</span>
      <input
        type="number"
        min="0.5"
        max="720"
        step="0.5"
        inputmode="decimal"
        placeholder=${t("floor.noLimit")}
        .value=${seconds ? String(seconds / 60) : ""}
        @change=${(it: Event) => this.set({ [which]: inSeconds(valueOf(it)) })}
      />
    </label>`;
  }

  private check(label: "floor.override" | "floor.alternate" | "floor.closes", on: boolean, save: (on: boolean) => void) {
    return html`<label class="check">
      <input type="checkbox" .checked=${on} @change=${(it: Event) => save((it.target as HTMLInputElement).checked)} />
      ${t(label)}
    </label>`;
  }

  private presenter(terms: Terms) {
    return html`<label class="field">
      <span class="label">${t("floor.presenter")}</span>
      <select required @change=${(it: Event) => this.set({ presenter: valueOf(it) || null })}>
        <option value="" .selected=${!terms.presenter}>${t("floor.choose")}</option>
        ${this.voices().map((id) => html`<option value=${id} .selected=${id === terms.presenter}>${this.name(id)}</option>`)}
      </select>
    </label>`;
  }

  private speakers(terms: Terms) {
    const { speakers } = terms;
    const others = this.voices().filter((it) => !speakers.includes(it));
    return html`<div class="field" role="group" aria-label=${t("floor.mode.SPEAKERS_LIST")}>
      <span class="label">${t("floor.speakersInOrder")}</span>
      <ol>
        ${speakers.map(
          (id, i) => html`<li>
            <span>${i + 1}. ${this.name(id)}</span>
            <button type="button" class="low" @click=${() => this.set({ speakers: speakers.filter((it) => it !== id) })}>
              ${t("floor.strike")}<span class="unseen">: ${this.name(id)}</span>
            </button>
          </li>`,
        )}
      </ol>
      <select aria-label=${t("floor.addSpeaker")} @change=${(it: Event) => this.add(it, speakers)}>
        <option value="" .selected=${true}>${t("floor.addSpeaker")}</option>
        ${others.map((id) => html`<option value=${id}>${this.name(id)}</option>`)}
      </select>
    </div>`;
  }

  private add(event: Event, speakers: readonly string[]): void {
    const id = valueOf(event);
    if (id !== "") {
      this.set({ speakers: [...speakers, id] });
      (event.target as HTMLSelectElement).value = "";
    }
  }

  private voices(): string[] {
    return Object.entries(this.conference.seats)
      .filter(([, it]) => VOICES.includes(it.role))
      .map(([id]) => id);
  }

  private set(change: Partial<Terms>): void {
    this.draft = { ...this.draft, ...change };
  }

  private async submit(event: Event): Promise<void> {
    event.preventDefault();
    if (await this.act("terms", { is: "SetTerms", terms: this.terms })) {
      this.draft = {};
    }
  }
}

/** Minutes as they were written, in whole seconds; nothing written is no limit. */
function inSeconds(minutes: string): number | null {
  const seconds = Math.round(Number(minutes) * 60);
  return minutes === "" || !(seconds > 0) ? null : seconds;
}
