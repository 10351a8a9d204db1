import { html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { language, t } from "../language";
import { seatName } from "../names";
import { consents } from "../sitting";
import type { Sitting } from "../wire";
import { PageElement, base } from "./base";
import { bare, card } from "./column-card";

/** Another side asks to photograph people of mine at their cameras: the answer is in the journal. */
@customElement("plenum-sitting-asked")
export class SittingAsked extends PageElement {
  @state() private refusal = "";

  static override styles = [base, card, bare];

  override render() {
    const { own } = this.page.views;
    return own === undefined ? nothing : consents(own).map((it) => this.one(it));
  }

  private one({ id, by, seats, answer }: Sitting) {
    const { conference } = this.page.views;
    const ours = seats.filter((it) => conference?.seats[it]?.side === answer);
    const names = language.list(ours.map((it) => seatName(conference, it, language.tag)));
    return html`<section class="card" aria-labelledby=${id}>
      <h3 id=${id}>${t("sitting.askedBy", { name: seatName(conference, by, language.tag), names })}</h3>
      <p class="small">${t(seats.length > 1 ? "sitting.askedBoth" : "sitting.askedOne")}</p>
      <div class="buttons">
        <button class="first" @click=${() => this.answer(id, answer!, true)}>${t("sitting.agree")}</button>
        <button @click=${() => this.answer(id, answer!, false)}>${t("sitting.decline")}</button>
      </div>
      ${this.refusal === "" ? nothing : html`<p role="alert" class="small"><strong>${this.refusal}</strong></p>`}
    </section>`;
  }

  private async answer(sitting: string, side: string, agreed: boolean): Promise<void> {
    this.refusal = await this.page.attempt({ is: "AnswerSitting", sitting, side, agreed });
  }
}
