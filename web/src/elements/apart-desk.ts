import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { headsToAsk, interpretersToBring } from "../apart";
import type { Ask } from "../connection";
import { language, t } from "../language";
import { plateOf, seatName } from "../names";
import type { Invitation, Seat } from "../wire";
import { PageElement, base } from "./base";

/** Withdrawing with one's side, asking other heads to a tête-à-tête, and the answer to that. */
@customElement("plenum-apart-desk")
export class ApartDesk extends PageElement {
  @state() private refusal = "";
  @state() private asking = false;

  static override styles = [
    base,
    css`
      :host {
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
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
      fieldset {
        border: 0;
        margin: 0;
        padding: 0;
        display: grid;
      }
      legend {
        font-weight: var(--strong);
        padding: 0;
      }
      label {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: var(--u);
        align-items: start;
        padding: calc(var(--u) * 0.75) 0;
        border-top: 1px solid var(--rule);
        cursor: pointer;
      }
      input {
        inline-size: calc(var(--u) * 2.5);
        block-size: calc(var(--u) * 2.5);
        margin: 0;
        accent-color: var(--action);
      }
    `,
  ];

  override render() {
    const { own } = this.page.views;
    if (own === undefined) {
      return nothing;
    }
    const invitation = own.apart.invitation;
    const withdraws = own.may.WITHDRAW;
    if (!invitation && !withdraws && !own.may.INVITE_ASIDE) {
      return nothing;
    }
    return html`
      <h2>${t("apart.title")}</h2>
      ${invitation ? this.card(invitation) : nothing}
      ${this.asking && own.may.INVITE_ASIDE ? this.form() : this.buttons(!!withdraws, !!own.may.INVITE_ASIDE)}
      ${this.refusal === "" ? nothing : html`<p role="alert" class="small"><strong>${this.refusal}</strong></p>`}
    `;
  }

  private buttons(withdraws: boolean, invites: boolean) {
    return html`<div class="buttons">
        ${withdraws ? html`<button @click=${this.withdraw}>${t("apart.withdraw")}</button>` : nothing}
        ${invites ? html`<button @click=${() => (this.asking = true)}>${t("apart.invite")}</button>` : nothing}
      </div>
      ${withdraws ? html`<p class="small quiet">${t("apart.withdrawHint")}</p>` : nothing}`;
  }

  private card({ id, heads, interpreters, agreed }: Invitation) {
    const { own } = this.page.views;
    const mine = heads[0] === own?.seat;
    const others = heads.filter((it) => it !== own?.seat);
    const awaited = heads.filter((it) => !agreed.includes(it));
    const asked = own !== undefined && awaited.includes(own.seat);
    return html`<section class="card" aria-live="polite">
      <h3>
        ${mine
          ? t("apart.youInvite", { names: this.names(others) })
          : t("apart.invitedBy", { name: this.names([heads[0]!]) })}
      </h3>
      ${interpreters.length > 0 ? html`<p class="small">${t("apart.with", { names: this.names(interpreters) })}</p>` : nothing}
      ${!asked && awaited.length > 0 ? html`<p class="small">${t("close.awaited", { names: this.names(awaited) })}</p>` : nothing}
      <div class="buttons">
        ${asked
          ? html`<button class="first" @click=${() => this.ask({ is: "AnswerAside", room: id, agreed: true })}>
              ${t("apart.go")}
            </button>`
          : nothing}
        <button @click=${() => this.ask({ is: "AnswerAside", room: id, agreed: false })}>
          ${t(mine ? "close.withdraw" : "apart.decline")}
        </button>
      </div>
    </section>`;
  }

  private form() {
    const conference = this.page.views.conference!;
    const heads = headsToAsk(conference, this.page.views.own!);
    const interpreters = interpretersToBring(conference);
    return html`<form class="card" @submit=${this.invite}>
      <fieldset>
        <legend>${t("apart.whichHeads")}</legend>
        ${heads.map(([id, seat]) => this.choice("head", id, seat, heads.length === 1))}
      </fieldset>
      ${interpreters.length === 0
        ? nothing
        : html`<fieldset>
            <legend>${t("apart.whichInterpreters")}</legend>
            ${interpreters.map(([id, seat]) => this.choice("interpreter", id, seat, false))}
          </fieldset>`}
      <div class="buttons">
        <button class="first">${t("apart.send")}</button>
        <button type="button" @click=${() => (this.asking = false)}>${t("apart.cancel")}</button>
      </div>
      <p class="small quiet">${t("apart.inviteHint")}</p>
    </form>`;
  }

  private choice(name: string, id: string, seat: Seat, chosen: boolean) {
    const plate = plateOf(this.page.views.conference!, seat, language.tag);
    return html`<label>
      <input type="checkbox" name=${name} value=${id} .checked=${chosen} />
      <span>
        <strong>${plate.name}</strong><br />
        <span class="small quiet">${[plate.title, plate.side].filter((it) => it !== "").join(", ")}</span>
      </span>
    </label>`;
  }

  private invite(event: SubmitEvent): void {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    void this.ask({
      is: "InviteAside",
      heads: data.getAll("head").map(String),
      interpreters: data.getAll("interpreter").map(String),
    }).then(() => (this.asking = this.refusal !== ""));
  }

  private withdraw(): void {
    const { conference, own } = this.page.views;
    const side = own && conference?.seats[own.seat]?.side;
    if (side) {
      void this.ask({ is: "Withdraw", side });
    }
  }

  private async ask(ask: Ask): Promise<void> {
    this.refusal = await this.page.attempt(ask);
  }

  private names(seats: readonly string[]): string {
    return language.list(seats.map((it) => seatName(this.page.views.conference, it, language.tag)));
  }
}
