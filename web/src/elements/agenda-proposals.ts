import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { chairOf } from "../agenda";
import { language, t } from "../language";
import { seatName } from "../names";
import type { AgendaView, Item, Proposal } from "../wire";
import "./agenda-change";
import { PageElement, base } from "./base";
import { card } from "./column-card";

/** What a chair has put to the others about the agenda: what waits for this chair's answer, or the rest. */
@customElement("plenum-agenda-proposals")
export class AgendaProposals extends PageElement {
  /** Those that wait for an answer from here; else all others. */
  @property({ type: Boolean }) asked = false;

  static override styles = [
    base,
    card,
    css`
      :host {
        display: contents;
      }
      summary {
        cursor: pointer;
        color: var(--action);
        font-weight: var(--strong);
        min-height: calc(var(--u) * 3);
      }
      /* The answer stays in sight below a long agenda. */
      .buttons {
        position: sticky;
        bottom: calc(var(--u) * -1.5);
        background: var(--paper);
        padding-block: calc(var(--u) * 0.5);
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    const chair = own && conference && chairOf(conference, own);
    const agenda = conference?.agenda;
    return agenda?.proposals
      .filter((it) => this.asked === (chair !== undefined && it.awaited.includes(chair)))
      .map((it) => this.card(agenda, it));
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
    const change = html`<plenum-agenda-change .was=${agenda.items} .becomes=${items}></plenum-agenda-change>`;
    return asked
      ? change
      : html`<details>
          <summary class="small">${t("agenda.seeChange")}</summary>
          ${change}
        </details>`;
  }

  private answer(number: number, agreed: boolean): void {
    void this.page.ask({ is: "AnswerProposal", number, agreed });
  }

  private withdraw(number: number): void {
    this.page.proposals.withdrew(number);
    void this.page.ask({ is: "WithdrawProposal", number });
  }

  private names(seats: readonly string[]): string {
    return language.list(seats.map((it) => this.name(it)));
  }

  private name(seat: string): string {
    return seatName(this.page.views.conference, seat, language.tag);
  }
}
