import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { chairOf, minutesOver, nextItem, slipped, taken } from "../agenda";
import { language, t } from "../language";
import { inLanguage, seatName } from "../names";
import { lasting } from "../time";
import type { AgendaView, Item } from "../wire";
import type { AgendaEditor } from "./agenda-editor";
import "./agenda-editor";
import { PageElement, base } from "./base";

/** What is talked about: where the meeting stands, planned against actual time, what slips. */
@customElement("plenum-agenda-rail")
export class AgendaRail extends PageElement {
  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--u);
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 var(--u);
      }
      li {
        border-top: 1px solid var(--rule);
        border-left: 3px solid transparent;
        padding-inline-start: var(--u);
      }
      li[aria-current] {
        border-left-color: var(--ink);
      }
      .line {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) auto;
        gap: var(--u);
        align-items: baseline;
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
      }
      .time {
        text-align: right;
        white-space: nowrap;
      }
      .below {
        display: grid;
        gap: calc(var(--u) * 0.5);
        padding: 0 0 calc(var(--u) * 0.75) calc(1.5em + var(--u));
      }
      [aria-current] .name,
      [aria-current] .time strong {
        font-weight: var(--strong);
      }
      .done {
        color: var(--ink-quiet);
      }
      summary {
        cursor: pointer;
        list-style: none;
        min-height: calc(var(--u) * 4);
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary .name {
        color: var(--action);
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
      .wide {
        width: 100%;
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined) {
      return nothing;
    }
    const { agenda } = conference;
    return html`<section aria-labelledby="agenda">
      <div class="title">
        <h2 id="agenda">${t("agenda.title")}</h2>
        ${agenda.adopted || agenda.items.length === 0
          ? nothing
          : html`<span class="small quiet">${t("agenda.notAdopted")}</span>`}
      </div>
      ${agenda.items.length === 0
        ? html`<p class="small quiet">${t("agenda.none")}</p>`
        : html`<ol>
            ${repeat(
              agenda.items,
              (it) => it.id,
              (it, at) => this.item(agenda, it, at + 1),
            )}
          </ol>`}
      ${this.slip(agenda)} ${own.may.LEAD_FLOOR ? this.lead(agenda) : nothing}
    </section>`;
  }

  private item(agenda: AgendaView, item: Item, number: number) {
    const open = item.id === agenda.current;
    const done = !open && agenda.courses[item.id] !== undefined;
    const leads = this.page.views.own?.may.LEAD_FLOOR && !!agenda.adopted;
    const line = this.line(agenda, item, number);
    const below = open ? this.below(agenda, item) : nothing;
    if (open || !leads) {
      return html`<li aria-current=${open ? "step" : nothing} class=${done ? "done" : ""}>
        <div class="line">${line}</div>
        ${below}
      </li>`;
    }
    return html`<li class=${done ? "done" : ""}>
      <details>
        <summary class="line">${line}</summary>
        <div class="buttons below">
          <button class="low" @click=${(it: Event) => this.open(it, item.id)}>
            ${t(done ? "agenda.openAgain" : "agenda.openItem")}<span class="unseen"> ${number}</span>
          </button>
        </div>
      </details>
    </li>`;
  }

  private line(agenda: AgendaView, item: Item, number: number) {
    const { conference } = this.page.views;
    const side = item.side ? inLanguage(conference?.sides[item.side]?.name, language.tag) : "";
    return html`<span class="figures quiet">${number}</span>
      <span>
        <span class="name">${inLanguage(item.title, language.tag)}</span>
        ${side === "" ? nothing : html`<br /><span class="small quiet">${side}</span>`}
      </span>
      <span class="time small figures">${this.time(agenda, item)}</span>`;
  }

  /** What is planned; of an item that is open its clock, of one that is done what it took. */
  private time(agenda: AgendaView, item: Item) {
    if (agenda.courses[item.id] === undefined) {
      return html`<span class="quiet">${t("agenda.minutes", { minutes: item.minutes })}</span>`;
    }
    const clock = lasting(taken(agenda, item.id, this.page.now()));
    const of = t("agenda.of", { minutes: item.minutes });
    return item.id === agenda.current
      ? html`<strong>${clock}</strong> <span class="quiet">${of}</span>`
      : html`<span class="unseen">${t("agenda.done")} </span>${clock} ${of}`;
  }

  private below(agenda: AgendaView, item: Item) {
    const { conference, own } = this.page.views;
    const over = minutesOver(agenda, item, this.page.now());
    const presenter = item.terms.mode === "BRIEFING" ? item.terms.presenter : undefined;
    return html`<div class="below">
      <p class="small">
        ${t("agenda.openNow")}${over > 0 ? html`, <strong>${t("agenda.over", { count: over })}</strong>` : nothing}
      </p>
      ${presenter
        ? html`<p class="small quiet">
            ${t("agenda.presents", { name: seatName(conference, presenter, language.tag) })}
          </p>`
        : nothing}
      ${own?.may.LEAD_FLOOR
        ? html`<div class="buttons">
            <button class="low" @click=${() => this.page.ask({ is: "CloseItem", item: item.id })}>
              ${t("agenda.closeItem")}
            </button>
          </div>`
        : nothing}
    </div>`;
  }

  private slip(agenda: AgendaView) {
    const late = slipped(agenda, this.page.now());
    if (late === undefined) {
      return nothing;
    }
    const said =
      late === 0
        ? t("agenda.onTime")
        : t(late > 0 ? "agenda.behind" : "agenda.ahead", { count: Math.abs(late) });
    return html`<p class="small figures">${said}</p>`;
  }

  private lead(agenda: AgendaView) {
    const next = agenda.adopted ? nextItem(agenda) : undefined;
    const asked = agenda.proposals.some((it) => !it.items);
    const empty = agenda.items.length === 0;
    const chair = chairOf(this.page.views.conference!, this.page.views.own!);
    const waits = agenda.proposals.some((it) => it.items && it.proposedBy === chair);
    return html`
      ${!agenda.adopted && !asked && !empty
        ? html`<button class="first wide" @click=${() => this.page.ask({ is: "ProposeAdoption" })}>
            ${t("agenda.adopt")}
          </button>`
        : nothing}
      ${next === undefined
        ? nothing
        : html`<button class="wide" @click=${() => this.page.ask({ is: "OpenItem", item: next.id })}>
            ${t("agenda.openNext")}
          </button>`}
      <plenum-agenda-editor .page=${this.page}></plenum-agenda-editor>
      ${waits
        ? nothing
        : html`<div class="buttons">
            <button class="low" @click=${this.edit}>${t(empty ? "agenda.draw" : "agenda.change")}</button>
          </div>`}
    `;
  }

  private open(event: Event, item: string): void {
    (event.currentTarget as HTMLElement).closest("details")!.open = false;
    void this.page.ask({ is: "OpenItem", item });
  }

  private edit(): void {
    this.renderRoot.querySelector<AgendaEditor>("plenum-agenda-editor")?.show();
  }
}
