import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { moved, plainTerms, withoutGone } from "../agenda";
import { freshId, sideName } from "../convening";
import { language, t } from "../language";
import { inLanguage } from "../names";
import type { Item } from "../wire";
import { base } from "./base";
import "./convene-terms";
import { DeskElement, form, languageName, unfolding, valueOf } from "./form";

/** Minutes that an item is given until somebody says otherwise. */
const USUAL = 15;

/** What is to be talked about: a line an item, which opens to be filled in. */
@customElement("plenum-convene-agenda")
export class ConveneAgenda extends DeskElement {
  static override styles = [
    base,
    form,
    unfolding,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 2);
      }
      li {
        border-bottom: 1px solid var(--rule);
      }
      .line {
        display: grid;
        grid-template-columns: 1em 1.5em minmax(0, 1fr) auto;
        gap: calc(var(--u) * 1.5);
        align-items: baseline;
        padding: var(--u) 0;
        min-height: calc(var(--u) * 4);
        overflow-wrap: anywhere;
      }
      .read {
        grid-template-columns: 1.5em minmax(0, 1fr) auto;
      }
      .add {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: calc(var(--u) * 2);
        align-items: end;
      }
      @media (max-width: 600px) {
        .add {
          grid-template-columns: 1fr;
          justify-items: start;
        }
        .add label {
          width: 100%;
        }
      }
    `,
  ];

  override render() {
    const { agenda, heading, mayEdit } = this.order;
    const planned = agenda.reduce((sum, it) => sum + it.minutes, 0);
    const minutes = t("record.minutes", { count: heading.minutes });
    return html`
      <p class="small quiet">
        ${agenda.length === 0 ? t("agenda.none") : t("agenda.total", { planned, minutes })}
        ${mayEdit ? t("agenda.conveneNote") : nothing}
      </p>
      <ol>
        ${repeat(
          agenda,
          (it) => it.id,
          (it, at) => html`<li>${mayEdit ? this.item(it, at) : html`<div class="line read">${this.summary(it, at)}</div>`}</li>`,
        )}
      </ol>
      ${mayEdit ? this.addition() : nothing}
    `;
  }

  private summary(item: Item, at: number) {
    return html`<span class="figures quiet">${at + 1}</span>
      <span>${inLanguage(item.title, language.tag)}${this.papers(item)}</span>
      <span class="quiet small figures">${t("agenda.minutes", { minutes: item.minutes })}</span>`;
  }

  private papers({ id }: Item) {
    const titles = this.order.papers.documents
      .filter(({ document }) => document.item === id)
      .map(({ document }) => inLanguage(document.title, language.tag));
    return titles.length === 0
      ? nothing
      : html`<br /><span class="small quiet">${t("papers.title")}: ${titles.join(" · ")}</span>`;
  }

  private item(item: Item, at: number) {
    const { agenda } = this.order;
    const title = inLanguage(item.title, language.tag);
    return html`<details>
      <summary class="line">${this.summary(item, at)}</summary>
      <fieldset class="inside">
        <legend class="unseen">${title}</legend>
        ${this.texts(t("agenda.itemTitle"), item.title, (tag, text) =>
          this.amend(item.id, (it) => ({ ...it, title: { ...it.title, [tag]: text } })),
        )}
        <div class="row tight">${this.length(item)} ${this.side(item)}</div>
        <plenum-convene-terms
          .desk=${this.desk}
          .terms=${item.terms}
          @change=${({ detail }: CustomEvent<Partial<Item["terms"]>>) =>
            this.amend(item.id, (it) => ({ ...it, terms: { ...it.terms, ...detail } }))}
        ></plenum-convene-terms>
        <div class="buttons">
          ${this.mover(item, -1, at === 0)} ${this.mover(item, 1, at === agenda.length - 1)}
          <button class="plain low" @click=${() => this.draw((items) => items.filter((it) => it.id !== item.id))}>
            ${t("agenda.removeItem")}<span class="unseen"> ${title}</span>
          </button>
        </div>
      </fieldset>
    </details>`;
  }

  private length(item: Item) {
    const save = (event: Event) => {
      const minutes = Math.round(Number(valueOf(event)));
      if (Number.isFinite(minutes)) {
        this.amend(item.id, (it) => ({ ...it, minutes }));
      }
    };
    return html`<label class="field">
      <span class="label">${t("agenda.itemMinutes")}</span>
      <input type="number" min="1" max="2880" step="1" .value=${live(String(item.minutes))} @change=${save} />
    </label>`;
  }

  private side(item: Item) {
    const { delegations } = this.order;
    return this.choice(
      t("agenda.side"),
      item.side ?? "",
      [
        ["", t("agenda.ofAll")],
        ...delegations.map(({ entry }, at) => [entry.id, sideName(entry, at)] as const),
      ],
      (side) => this.amend(item.id, (it) => ({ ...it, side: side === "" ? null : side })),
    );
  }

  private mover(item: Item, by: -1 | 1, last: boolean) {
    const move = () =>
      this.draw((items) => moved(items, items.findIndex((it) => it.id === item.id), by));
    return html`<button class="low" ?disabled=${last} @click=${move}>
      ${t(by < 0 ? "convene.up" : "convene.down")}<span class="unseen"> ${inLanguage(item.title, language.tag)}</span>
    </button>`;
  }

  /** An item begins with its title, in the language that leads: none can be kept without. */
  private addition() {
    const tag = this.order.heading.languages[0] ?? language.tag;
    return html`<div class="add">
      <label class="field">
        <span class="label">${t("agenda.newItem")}, ${languageName(tag)}</span>
        <input
          id="new"
          lang=${tag}
          maxlength="500"
          @keydown=${(it: KeyboardEvent) => it.key === "Enter" && !it.isComposing && this.add(tag)}
        />
      </label>
      <button class="low" @click=${() => this.add(tag)}>${t("agenda.add")}</button>
    </div>`;
  }

  private add(tag: string): void {
    const line = this.renderRoot.querySelector<HTMLInputElement>("#new")!;
    const title = line.value.trim();
    if (title !== "") {
      const item = { id: freshId("i"), title: { [tag]: title }, minutes: USUAL, terms: plainTerms("REQUEST") };
      this.draw((items) => [...items, item]);
      line.value = "";
    }
    line.focus();
  }

  private amend(id: string, change: (item: Item) => Item): void {
    this.draw((items) => items.map((it) => (it.id === id ? change(it) : it)));
  }

  private draw(change: (items: readonly Item[]) => readonly Item[]): void {
    void this.desk.edit(({ agenda, seats, delegations }) => ({
      is: "DrawAgenda",
      items: withoutGone(
        change(agenda),
        new Set(seats.map((it) => it.entry.id)),
        new Set(delegations.map((it) => it.entry.id)),
      ),
    }));
  }
}
