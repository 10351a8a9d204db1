import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { chairOf, changes, isCarried } from "../agenda";
import { language, t } from "../language";
import { inLanguage, seatName } from "../names";
import type { AgendaView, Item, Proposal } from "../wire";
import { PageElement, base } from "./base";

/** What a chair has put to the others about the agenda; and for chairs, the answer to it. */
@customElement("plenum-agenda-proposals")
export class AgendaProposals extends PageElement {
  /** The view does not say what became of a proposal: one's own that is gone unheeded was declined. */
  @state() private declined = false;
  private mine: readonly Proposal[] = [];
  private readonly withdrawn = new Set<number>();

  static override styles = [
    base,
    css`
      :host {
        display: contents;
      }
      /* It waits for what is to be said without taking room. */
      .all:empty {
        position: absolute;
      }
      .all {
        display: grid;
        gap: var(--u);
      }
      .card {
        border: 1px solid var(--ink);
        padding: calc(var(--u) * 1.5);
        display: grid;
        gap: var(--u);
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
        color: var(--action);
        font-weight: var(--strong);
        min-height: calc(var(--u) * 3);
      }
      .line {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) auto;
        gap: var(--u);
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.5) 0;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
    `,
  ];

  override willUpdate(): void {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined || conference.phase !== "OPEN") {
      return;
    }
    const { agenda } = conference;
    const chair = chairOf(conference, own);
    const now = agenda.proposals.filter((it) => it.proposedBy === chair);
    const gone = this.mine.filter((it) => !now.some(({ number }) => number === it.number));
    if (now.length > this.mine.length) {
      this.declined = false;
    }
    if (gone.some((it) => !this.withdrawn.has(it.number) && !isCarried(agenda, it))) {
      this.declined = true;
    }
    this.mine = now;
  }

  override render() {
    const agenda = this.page.views.conference?.agenda;
    const declined = this.declined ? html`<p class="small">${t("agenda.declined")}</p>` : nothing;
    const cards = agenda?.proposals.map((it) => this.card(agenda, it));
    return html`<div class="all" aria-live="polite">${declined}${cards}</div>`;
  }

  private card(agenda: AgendaView, proposal: Proposal) {
    const { conference, own } = this.page.views;
    const chair = own && conference && chairOf(conference, own);
    const { number, items, agreed, awaited, proposedBy } = proposal;
    const others = agreed.filter((it) => it !== proposedBy);
    const still = awaited.filter((it) => it !== chair);
    const asked = chair !== undefined && awaited.includes(chair);
    const title = `proposal-${number}`;
    return html`<section class="card" aria-labelledby=${title}>
      <h3 id=${title}>${this.says(proposal, chair)}</h3>
      ${items ? this.shown(agenda, items, asked) : nothing}
      ${others.length > 0 ? html`<p class="small">${t("close.agreed", { names: this.names(others) })}</p>` : nothing}
      ${still.length > 0 ? html`<p class="small">${t("close.awaited", { names: this.names(still) })}</p>` : nothing}
      ${chair === proposedBy
        ? html`<div class="buttons">
            <button class="low" @click=${() => this.withdraw(number)}>${t("close.withdraw")}</button>
          </div>`
        : nothing}
      ${asked
        ? html`<div class="buttons">
            <button class="first" @click=${() => this.answer(number, true)}>
              ${t(items ? "agenda.agreeChange" : "agenda.agreeAdoption")}
            </button>
            <button @click=${() => this.answer(number, false)}>${t("agenda.decline")}</button>
          </div>`
        : nothing}
    </section>`;
  }

  private says({ items, proposedBy }: Proposal, chair: string | undefined): string {
    if (chair === proposedBy) {
      return t(items ? "agenda.changeYours" : "agenda.adoptionYours");
    }
    return t(items ? "agenda.changeBy" : "agenda.adoptionBy", { name: this.name(proposedBy) });
  }

  /** Whoever has to answer sees what it is about; for the others it stays folded. */
  private shown(agenda: AgendaView, items: readonly Item[], asked: boolean) {
    const change = this.change(agenda, items);
    return asked
      ? html`<div>${change}</div>`
      : html`<details>
          <summary class="small">${t("agenda.seeChange")}</summary>
          ${change}
        </details>`;
  }

  /** The whole agenda as it would be, with what is not as it was. */
  private change(agenda: AgendaView, items: readonly Item[]) {
    const { marks, struck } = changes(agenda.items, items);
    return html`<ol>
        ${items.map((it, at) => {
          const mark = marks.get(it.id);
          return html`<li class="line small">
            <span class="figures quiet">${at + 1}</span>
            <span class=${mark === undefined ? "quiet" : ""}>
              ${inLanguage(it.title, language.tag)}${mark === undefined
                ? nothing
                : html` <strong>(${t(`agenda.mark.${mark}`)})</strong>`}
            </span>
            <span class="figures quiet">${t("agenda.minutes", { minutes: it.minutes })}</span>
          </li>`;
        })}
      </ol>
      ${struck.length === 0
        ? nothing
        : html`<p class="small">
            ${t("agenda.struck", { titles: language.list(struck.map((it) => inLanguage(it.title, language.tag))) })}
          </p>`}`;
  }

  private answer(number: number, agreed: boolean): void {
    void this.page.ask({ is: "AnswerProposal", number, agreed });
  }

  private withdraw(number: number): void {
    this.withdrawn.add(number);
    void this.page.ask({ is: "WithdrawProposal", number });
  }

  private names(seats: readonly string[]): string {
    return language.list(seats.map((it) => this.name(it)));
  }

  private name(seat: string): string {
    return seatName(this.page.views.conference, seat, language.tag);
  }
}
