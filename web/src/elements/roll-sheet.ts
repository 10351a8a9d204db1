import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { answersFor, groupsOf, personAt, personName, presetOf } from "../roll";
import { Attended, Capacity, type RollAnswer, type RollPlace } from "../wire";
import { base } from "./base";
import { dialog } from "./dialog";
import { FloorElement } from "./floor-element";
import { valueOf } from "./form";

/** Who leads a side says of everybody of it, in a dialog, whether they are there and as what. */
@customElement("plenum-roll-sheet")
export class RollSheet extends FloorElement {
  /** What was changed by hand, by person; nothing while the dialog is closed. */
  @state() private changed: ReadonlyMap<string, RollAnswer> | undefined;

  static override styles = [
    base,
    dialog,
    css`
      :host {
        display: contents;
      }
      dialog {
        --dialog: 58rem;
      }
      h3 {
        border-bottom: 1px solid var(--rule-firm);
        padding-top: calc(var(--u) * 1);
      }
      li {
        border-bottom: 1px solid var(--rule);
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: calc(var(--u) * 0.5) 0;
        min-width: 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto 11.5rem;
        gap: 0 calc(var(--u) * 2);
        align-items: center;
      }
      legend {
        padding: 0;
      }
      .name {
        font-weight: var(--strong);
        overflow-wrap: anywhere;
        line-height: 1.3;
      }
      .choices {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(var(--u) * 2);
      }
      .choices label {
        display: flex;
        align-items: center;
        gap: calc(var(--u) * 0.5);
        min-height: calc(var(--u) * 4);
        cursor: pointer;
      }
      input[type="radio"] {
        width: 1.125rem;
        height: 1.125rem;
        margin: 0;
        accent-color: var(--action);
      }
      select {
        width: 100%;
        color: var(--ink);
        min-height: calc(var(--u) * 4);
        font-size: var(--text-1);
        padding: 0 calc(var(--u) * 0.5);
      }
      .buttons .first {
        flex: 1 1 10rem;
        min-height: calc(var(--u) * 7);
        font-size: var(--text-3);
      }
      @media (max-width: 700px) {
        fieldset {
          grid-template-columns: minmax(0, 1fr);
          gap: calc(var(--u) * 0.5);
          padding: var(--u) 0;
        }
      }
    `,
  ];

  show(): void {
    this.changed = new Map();
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector("dialog")?.showModal();
      this.renderRoot.querySelector<HTMLElement>(".buttons .first")?.focus();
    });
  }

  override render() {
    const side = this.side();
    const roll = this.page.views.conference?.opening.roll;
    if (this.changed === undefined || side === undefined || roll == null) {
      return nothing;
    }
    return html`<dialog aria-labelledby="sheet" @close=${() => (this.changed = undefined)} @keydown=${this.pressed}>
      <form class="sheet" @submit=${this.confirm}>
        <h2 id="sheet">${t("roll.sheetTitle", { side: this.sideName(side) })}</h2>
        <p class="small quiet">${t("roll.sheetNote")}</p>
        ${groupsOf(this.conference, roll.lists[side] ?? []).map(
          ({ room, places }) => html`<div>
            ${room === undefined ? nothing : html`<h3>${inLanguage(room, language.tag)}</h3>`}
            <ul>
              ${repeat(
                places,
                (it) => it.person,
                (it) => this.row(it),
              )}
            </ul>
          </div>`,
        )}
        ${this.whyNot("confirm")}
        <div class="buttons">
          <button class="first" type="submit">${t("roll.confirm")}</button>
          <button type="button" @click=${this.close}>${t("photograph.cancel")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private row(place: RollPlace) {
    const { seat, person } = place;
    const answer = this.answers().find((it) => it.person === person);
    if (answer === undefined) {
      return nothing;
    }
    const name = personName(this.conference, seat, person, language.tag);
    const title = inLanguage(personAt(this.conference, seat, person)?.title, language.tag);
    return html`<li>
      <fieldset>
        <legend class="unseen">${name}</legend>
        <p><span class="name">${name}</span>${title === "" ? nothing : html`<br /><span class="small quiet">${title}</span>`}</p>
        <div class="choices">
          ${Attended.map(
            (it) => html`<label class="small">
              <input
                type="radio"
                name=${`attended ${person}`}
                value=${it}
                .checked=${answer.attended === it}
                @change=${() => this.put({ ...answer, attended: it })}
              />${t(`attended.${it}`)}
            </label>`,
          )}
        </div>
        <select
          aria-label=${t("roll.capacityOf", { name })}
          @change=${(it: Event) => this.put({ ...answer, capacity: valueOf(it) as Capacity })}
        >
          ${Capacity.map((it) => html`<option value=${it} .selected=${it === answer.capacity}>${t(`capacity.${it}`)}</option>`)}
        </select>
      </fieldset>
    </li>`;
  }

  private side(): string | undefined {
    const { conference, own } = this.page.views;
    return conference && own && answersFor(conference, own);
  }

  /** As the view presets it, but for what was changed by hand. */
  private answers(): RollAnswer[] {
    const roll = this.conference.opening.roll;
    const side = this.side();
    return roll == null || side === undefined
      ? []
      : presetOf(this.conference, roll, side).map((it) => this.changed?.get(it.person) ?? it);
  }

  private put(answer: RollAnswer): void {
    this.changed = new Map(this.changed).set(answer.person, answer);
  }

  /** Enter confirms wherever the focus is, but on a button that says something else. */
  private pressed(event: KeyboardEvent): void {
    const [at] = event.composedPath();
    if (event.key === "Enter" && !(at instanceof HTMLButtonElement)) {
      event.preventDefault();
      this.renderRoot.querySelector("form")?.requestSubmit();
    }
  }

  private async confirm(event: Event): Promise<void> {
    event.preventDefault();
    const roll = this.conference.opening.roll;
    const side = this.side();
    if (roll == null || side === undefined) {
      return;
    }
    const ask = { is: "ConfirmRoll", call: roll.number, side, answers: this.answers() } as const;
    if (await this.act("confirm", ask)) {
      this.close();
    }
  }

  private close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }
}
