import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { moved, plainTerms, withoutGone } from "../agenda";
import { rebased, same } from "../agenda-rebase";
import { freshId } from "../convening";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { type Item, Mode } from "../wire";
import "./agenda-change";
import { PageElement, base } from "./base";
import { dialog } from "./dialog";
import { form, languageName, valueOf } from "./form";

/** A chair writes another agenda, in a dialog, and puts the whole of it to the other chairs. */
@customElement("plenum-agenda-editor")
export class AgendaEditor extends PageElement {
  /** As it is being written; nothing while the dialog is closed. */
  @state() private items: readonly Item[] | undefined;
  /** The agenda on which that rests. */
  private basis: readonly Item[] = [];
  private shown: Element | null = null;

  static override styles = [
    base,
    form,
    dialog,
    css`
      :host {
        display: contents;
      }
      li {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) 5rem auto;
        gap: var(--u);
        align-items: center;
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.5) 0;
        overflow-wrap: anywhere;
      }
      .stale {
        border: 1px solid var(--ink);
        padding: calc(var(--u) * 1.5);
        display: grid;
        gap: var(--u);
      }
      ol {
        border-bottom: 1px solid var(--rule);
      }
      li .buttons {
        flex-wrap: nowrap;
      }
      .new {
        display: grid;
        gap: calc(var(--u) * 1.5);
        background: var(--ground);
        padding: calc(var(--u) * 1.5);
      }
      @media (max-width: 600px) {
        li {
          grid-template-columns: 1.5em minmax(0, 1fr) 5rem;
        }
        li .buttons {
          grid-column: 2 / -1;
        }
      }
    `,
  ];

  show(): void {
    this.items = this.basis = this.page.views.conference!.agenda.items;
    this.page.say("");
    void this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
  }

  override render() {
    const { items } = this;
    const agenda = this.page.views.conference?.agenda;
    const stale = agenda !== undefined && this.isStale(agenda.items);
    return items === undefined || agenda === undefined
      ? nothing
      : html`<dialog aria-labelledby="editor" @close=${() => (this.items = undefined)}>
          <div class="sheet">
            <h2 id="editor">${t(agenda.items.length === 0 ? "agenda.draw" : "agenda.change")}</h2>
            <p class="small quiet">${t("agenda.proposeNote")}</p>
            ${stale ? this.stale(agenda.items) : nothing}
            <ol>
              ${repeat(
                items,
                (it) => it.id,
                (it, at) => this.row(items, it, at),
              )}
            </ol>
            ${this.addition()}
            <p role="alert">${this.page.refusal}</p>
            <div class="buttons">
              <button class="first" ?disabled=${items.length === 0 || stale} @click=${this.send}>${t("agenda.send")}</button>
              <button @click=${this.close}>${t("photograph.cancel")}</button>
            </div>
          </div>
        </dialog>`;
  }

  /** Whoever writes further below is brought to it, once. */
  override updated(): void {
    const now = this.renderRoot.querySelector(".stale");
    if (now !== null && now !== this.shown) {
      now.scrollIntoView({ block: "center" });
    }
    this.shown = now;
  }

  private isStale(now: readonly Item[]): boolean {
    return !same(now, this.basis);
  }

  /** All have agreed to something else meanwhile: nothing is sent before the person has seen it. */
  private stale(now: readonly Item[]) {
    return html`<section class="stale" role="alert" aria-labelledby="stale">
      <h3 id="stale">${t("agenda.stale")}</h3>
      <plenum-agenda-change .was=${this.basis} .becomes=${now}></plenum-agenda-change>
      <div class="buttons">
        <button class="low" @click=${() => this.rest(now, rebased(this.basis, this.items!, now))}>${t("agenda.takeOver")}</button>
        <button class="low" @click=${() => this.rest(now, this.items!)}>${t("agenda.keepMine")}</button>
        <button class="low" @click=${() => this.rest(now, now)}>${t("agenda.beginAnew")}</button>
      </div>
      <p class="small quiet">${t("agenda.staleNote")}</p>
    </section>`;
  }

  private rest(now: readonly Item[], items: readonly Item[]): void {
    this.basis = now;
    this.items = items;
    this.requestUpdate();
  }

  private row(items: readonly Item[], item: Item, at: number) {
    const title = inLanguage(item.title, language.tag);
    const open = item.id === this.page.views.conference?.agenda.current;
    const minutes = (it: Event) => this.put(at, { ...item, minutes: minutesIn(it, item.minutes) });
    return html`<li>
      <span class="figures quiet">${at + 1}</span>
      <span>${title}</span>
      <input
        type="number"
        min="1"
        max="2880"
        aria-label=${t("agenda.minutesOf", { title })}
        .value=${String(item.minutes)}
        @change=${minutes}
      />
      <span class="buttons">
        <button class="low" ?disabled=${at === 0} @click=${() => (this.items = moved(items, at, -1))}>
          ${t("convene.up")}<span class="unseen"> ${title}</span>
        </button>
        <button class="low" ?disabled=${at === items.length - 1} @click=${() => (this.items = moved(items, at, 1))}>
          ${t("convene.down")}<span class="unseen"> ${title}</span>
        </button>
        <button class="low" ?disabled=${open} @click=${() => (this.items = items.filter((it) => it !== item))}>
          ${t("agenda.strike")}<span class="unseen"> ${title}</span>
        </button>
      </span>
    </li>`;
  }

  private addition() {
    const languages = this.page.views.conference!.languages;
    return html`<fieldset class="new">
      <legend class="unseen">${t("agenda.newItem")}</legend>
      <h3>${t("agenda.newItem")}</h3>
      <div class="field">
        <span class="label" aria-hidden="true">${t("agenda.itemTitle")}</span>
        ${languages.map(
          (tag) => html`<div class="tagged">
            <span class="tag" aria-hidden="true">${tag}</span>
            <input
              class="words"
              data-language=${tag}
              lang=${tag}
              maxlength="500"
              aria-label="${t("agenda.itemTitle")}, ${languageName(tag)}"
            />
          </div>`,
        )}
      </div>
      <div class="row tight">
        <label class="field">
          <span class="label">${t("agenda.itemMinutes")}</span>
          <input class="minutes" type="number" min="1" max="2880" value="15" />
        </label>
        <label class="field">
          <span class="label">${t("floor.terms")}</span>
          <select class="mode">
            ${Mode.map((it) => html`<option value=${it} ?selected=${it === "REQUEST"}>${t(`floor.mode.${it}`)}</option>`)}
          </select>
        </label>
      </div>
      <div class="buttons">
        <button class="low" @click=${this.add}>${t("agenda.add")}</button>
      </div>
    </fieldset>`;
  }

  private put(at: number, item: Item): void {
    this.items = this.items?.map((it, i) => (i === at ? item : it));
  }

  /** Without any title there is nothing to add: the first line is where one is missing. */
  private add(): void {
    const lines = [...this.renderRoot.querySelectorAll<HTMLInputElement>(".words")];
    const written = lines.filter((it) => it.value.trim() !== "");
    if (written.length === 0 || this.items === undefined) {
      lines[0]?.focus();
      return;
    }
    const minutes = this.renderRoot.querySelector<HTMLInputElement>(".minutes")!;
    const mode = this.renderRoot.querySelector<HTMLSelectElement>(".mode")!;
    const item: Item = {
      id: freshId("i"),
      title: Object.fromEntries(written.map((it) => [it.dataset["language"]!, it.value.trim()])),
      minutes: wholeMinutes(minutes.value, 15),
      terms: plainTerms(mode.value as Mode),
    };
    this.items = [...this.items, item];
    lines.forEach((it) => (it.value = ""));
    lines[0]?.focus();
  }

  private async send(): Promise<void> {
    const { seats, sides, agenda } = this.page.views.conference!;
    if (this.isStale(agenda.items)) {
      return; // it has just become so: what changed is being drawn
    }
    const items = withoutGone(this.items ?? [], new Set(Object.keys(seats)), new Set(Object.keys(sides)));
    if ((await this.page.ask({ is: "ProposeAgenda", items })) !== undefined) {
      this.close();
    }
  }

  private close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }
}

function minutesIn(event: Event, before: number): number {
  return wholeMinutes(valueOf(event), before);
}

/** What was written as whole minutes, or what stood before where it is none. */
function wholeMinutes(written: string, before: number): number {
  const minutes = Math.round(Number(written));
  return Number.isFinite(minutes) && minutes > 0 ? minutes : before;
}
