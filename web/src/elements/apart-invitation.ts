import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { language, t } from "../language";
import { seatName } from "../names";
import { PageElement, base } from "./base";
import { bare, card } from "./column-card";

/** An invitation to a tête-à-tête: the answer to it, or how it stands for who invited. */
@customElement("plenum-apart-invitation")
export class ApartInvitation extends PageElement {
  @state() private refusal = "";

  static override styles = [base, card, bare];

  override render() {
    const { own } = this.page.views;
    const invitation = own?.apart.invitation;
    if (!own || !invitation) {
      return nothing;
    }
    const { id, heads, interpreters, agreed } = invitation;
    const mine = heads[0] === own.seat;
    const others = heads.filter((it) => it !== own.seat);
    const awaited = heads.filter((it) => !agreed.includes(it));
    const asked = awaited.includes(own.seat);
    return html`<section class="card" aria-labelledby="aside">
      <h3 id="aside">
        ${mine
          ? t("apart.youInvite", { names: this.names(others) })
          : t("apart.invitedBy", { name: this.names([heads[0]!]) })}
      </h3>
      ${interpreters.length > 0 ? html`<p class="small">${t("apart.with", { names: this.names(interpreters) })}</p>` : nothing}
      ${!asked && awaited.length > 0 ? html`<p class="small">${t("close.awaited", { names: this.names(awaited) })}</p>` : nothing}
      <div class="buttons">
        ${asked ? html`<button class="first" @click=${() => this.answer(id, true)}>${t("apart.go")}</button>` : nothing}
        <button @click=${() => this.answer(id, false)}>${t(mine ? "close.withdraw" : "apart.decline")}</button>
      </div>
      ${this.refusal === "" ? nothing : html`<p role="alert" class="small"><strong>${this.refusal}</strong></p>`}
    </section>`;
  }

  private async answer(room: string, agreed: boolean): Promise<void> {
    this.refusal = await this.page.attempt({ is: "AnswerAside", room, agreed });
  }

  private names(seats: readonly string[]): string {
    return language.list(seats.map((it) => seatName(this.page.views.conference, it, language.tag)));
  }
}
