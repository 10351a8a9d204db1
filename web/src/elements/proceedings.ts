import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { seatName } from "../names";
import type { Page } from "../page";
import type { Closing } from "../wire";
import { PageElement, base } from "./base";

/** Whether there is anything to open, close or answer for this seat. */
export function hasProceedings({ views: { conference, own } }: Page): boolean {
  return conference?.closing != null || !!own?.may.OPEN || !!own?.may.PROPOSE_CLOSING;
}

/** Opening and closing: what one may do, and what another chair proposed. */
@customElement("plenum-proceedings")
export class Proceedings extends PageElement {
  static override styles = [
    base,
    css`
      .card {
        border: 1px solid var(--ink);
        padding: calc(var(--u) * 2);
        display: grid;
        gap: var(--u);
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
    if (conference.closing) {
      return this.closing(conference.closing);
    }
    if (own.may.OPEN) {
      return html`<button class="first wide" @click=${() => this.page.ask({ is: "Open" })}>${t("open")}</button>`;
    }
    return own.may.PROPOSE_CLOSING
      ? html`<button class="wide" @click=${() => this.page.ask({ is: "ProposeClosing" })}>${t("close.propose")}</button>`
      : nothing;
  }

  private closing({ proposedBy, agreed, awaited }: Closing) {
    const { own } = this.page.views;
    return html`
      <section class="card" aria-labelledby="closing">
        <h2 id="closing">${t("close.proposed", { name: this.name(proposedBy) })}</h2>
        ${agreed.length > 0 ? html`<p class="small">${t("close.agreed", { names: this.names(agreed) })}</p>` : nothing}
        ${awaited.length > 0 ? html`<p class="small">${t("close.awaited", { names: this.names(awaited) })}</p>` : nothing}
        <div class="buttons">
          ${own?.may.ANSWER_CLOSING
            ? html`<button class="first" @click=${() => this.answer(true)}>${t("close.agree")}</button>
                <button @click=${() => this.answer(false)}>${t("close.decline")}</button>`
            : nothing}
          ${own?.may.WITHDRAW_CLOSING
            ? html`<button @click=${() => this.page.ask({ is: "WithdrawClosing" })}>${t("close.withdraw")}</button>`
            : nothing}
        </div>
      </section>
    `;
  }

  private answer(agreed: boolean): void {
    void this.page.ask({ is: "AnswerClosing", agreed });
  }

  private names(seats: readonly string[]): string {
    return language.list(seats.map((it) => this.name(it)));
  }

  private name(seat: string): string {
    return seatName(this.page.views.conference, seat, language.tag);
  }
}
