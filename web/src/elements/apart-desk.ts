import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { headsToAsk, interpretersToBring } from "../apart";
import type { Ask } from "../connection";
import { language, t } from "../language";
import { plateOf } from "../names";
import type { Seat } from "../wire";
import { PageElement, base } from "./base";
import { card } from "./column-card";

/**
 * Withdrawing with one's side and asking other heads to a tête-à-tête: folded, since it acts at once
 * and stands where a hand passes by on its way to other things.
 */
@customElement("plenum-apart-desk")
export class ApartDesk extends PageElement {
  @state() private refusal = "";
  @state() private asking = false;

  static override styles = [
    base,
    card,
    css`
      summary {
        cursor: pointer;
        color: var(--action);
        font-weight: var(--strong);
        min-height: calc(var(--u) * 3);
      }
      details {
        padding: calc(var(--u) * 1.5) calc(var(--u) * 2);
        border-top: 1px solid var(--rule);
      }
      .below {
        display: grid;
        gap: var(--u);
        padding-top: var(--u);
        max-height: 40vh;
        overflow-y: auto;
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
    const invites = !!own?.may.INVITE_ASIDE && !own.apart.invitation;
    if (!own?.may.WITHDRAW && !invites) {
      return nothing;
    }
    return html`<details>
      <summary>${t("apart.title")}</summary>
      <div class="below">
        ${this.asking && invites ? this.form() : this.buttons(!!own?.may.WITHDRAW, invites)}
        ${this.refusal === "" ? nothing : html`<p role="alert" class="small"><strong>${this.refusal}</strong></p>`}
      </div>
    </details>`;
  }

  private buttons(withdraws: boolean, invites: boolean) {
    return html`<div class="buttons">
        ${withdraws ? html`<button @click=${this.withdraw}>${t("apart.withdraw")}</button>` : nothing}
        ${invites ? html`<button @click=${() => (this.asking = true)}>${t("apart.invite")}</button>` : nothing}
      </div>
      ${withdraws ? html`<p class="small quiet">${t("apart.withdrawHint")}</p>` : nothing}`;
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

  /** What was done is folded away again. */
  private async ask(ask: Ask): Promise<void> {
    this.refusal = await this.page.attempt(ask);
    if (this.refusal === "") {
      this.renderRoot.querySelector("details")?.removeAttribute("open");
    }
  }
}
