import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { inLanguage, seatName } from "../names";
import { timeIn } from "../time";
import type { Note } from "../wire";
import { PageElement, base } from "./base";

/** UTF-16 units, as the rules count them. */
const LONGEST = 2000;

/** What people of one delegation write to each other; nobody else has it. */
@customElement("plenum-delegation-notes")
export class DelegationNotes extends PageElement {
  @query("textarea") private text!: HTMLTextAreaElement;
  @state() private refusal = "";

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--u);
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--u);
        align-items: end;
      }
      label {
        grid-column: 1 / -1;
      }
      textarea {
        font: inherit;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        border-radius: 2px;
        padding: calc(var(--u) * 0.75) var(--u);
        min-height: var(--target);
        max-height: 12rem;
        resize: vertical;
        field-sizing: content;
        inline-size: 100%;
      }
      ol {
        max-height: 20rem;
        overflow-y: auto;
      }
      li {
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
      }
      .text {
        white-space: pre-wrap;
      }
    `,
  ];

  override render() {
    const { own } = this.page.views;
    if (!own?.may.NOTE) {
      return nothing;
    }
    const notes = Object.entries(own.apart.notes).sort(([a], [b]) => Number(b) - Number(a));
    return html`
      <h2>${t("notes.title")}</h2>
      <form @submit=${this.write}>
        <label class="small quiet" for="note">${t("notes.hint")}</label>
        <textarea id="note" rows="1" maxlength=${LONGEST} @keydown=${this.pressed}></textarea>
        <button>${t("notes.send")}</button>
      </form>
      ${this.refusal === "" ? nothing : html`<p role="alert" class="small"><strong>${this.refusal}</strong></p>`}
      <ol aria-live="polite" tabindex=${notes.length > 3 ? 0 : nothing} aria-label=${t("notes.title")}>
        ${repeat(notes, ([number]) => number, ([, it]) => this.note(it))}
      </ol>
    `;
  }

  private note(note: Note) {
    return html`<li>
      <p class="small quiet figures">${this.author(note)}, ${timeIn(ZONE, Date.parse(note.at))}</p>
      <p class="text">${note.text}</p>
    </li>`;
  }

  private author({ seat, person }: Note): string {
    const { conference } = this.page.views;
    const named = conference?.seats[seat]?.people.find((it) => it.id === person);
    return named ? inLanguage(named.name, language.tag) : seatName(conference, seat, language.tag);
  }

  /** Enter sends; with the shift key it begins a line. An input method's Enter is its own. */
  private pressed(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      void this.write(event);
    }
  }

  private async write(event: Event): Promise<void> {
    event.preventDefault();
    const text = this.text.value;
    if (text.trim() === "") {
      return;
    }
    this.refusal = await this.page.attempt({ is: "WriteNote", text });
    if (this.refusal === "") {
      this.text.value = "";
    }
  }
}

const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;
