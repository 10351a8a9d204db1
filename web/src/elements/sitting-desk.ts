import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import type { Ask } from "../connection";
import { language, t } from "../language";
import { inLanguage, plateOf, seatName } from "../names";
import type { Page } from "../page";
import { asked, heads, sitters } from "../sitting";
import type { Sitting } from "../wire";
import { PageElement, base } from "./base";
import { card } from "./column-card";

export function hasSittings(page: Page): boolean {
  const { own } = page.views;
  return own !== undefined && (own.photographs.mayAsk || asked(own) !== undefined);
}

/** Asks for a photograph at people's cameras, and says what became of it. */
@customElement("plenum-sitting-desk")
export class SittingDesk extends PageElement {
  @state() private refusal = "";

  static override styles = [
    base,
    card,
    css`
      :host {
        display: grid;
        gap: var(--u);
      }
      form {
        display: grid;
        gap: var(--u);
      }
      label {
        display: grid;
        gap: calc(var(--u) / 2);
        font-size: var(--text-1);
      }
      select {
        font: inherit;
        min-height: var(--target);
        min-width: 0;
        width: 100%;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
      }
    `,
  ];

  override render() {
    const { own } = this.page.views;
    if (own === undefined || !hasSittings(this.page)) {
      return nothing;
    }
    const last = asked(own);
    const goesOn = last !== undefined && last.end == null;
    return html`<h2>${t("sitting.title")}</h2>
      ${last === undefined ? nothing : html`<p role="status">${this.standing(last)}</p>`}
      ${goesOn
        ? html`<div class="buttons"><button @click=${() => this.ask({ is: "WithdrawSitting", sitting: last.id })}>${t("sitting.withdraw")}</button></div>`
        : own.photographs.mayAsk
          ? this.form()
          : nothing}
      ${this.refusal === "" ? nothing : html`<p role="alert" class="small"><strong>${this.refusal}</strong></p>`}`;
  }

  private form() {
    const conference = this.page.views.conference!;
    const leading = heads(conference);
    return html`
      ${leading.length < 2
        ? nothing
        : html`<div class="buttons"><button @click=${() => this.ask({ is: "AskToSit", seats: leading })}>${t("sitting.heads")}</button></div>`}
      <form @submit=${this.one}>
        <label
          >${t("sitting.who")}
          <select name="seat">
            ${sitters(conference).map(([id, seat]) => {
              const plate = plateOf(conference, seat, language.tag);
              return html`<option value=${id}>${[plate.name, plate.side].filter((it) => it !== "").join(", ")}</option>`;
            })}
          </select>
        </label>
        <div class="buttons"><button>${t("sitting.ask")}</button></div>
      </form>
      <p class="small quiet">${t("sitting.hint")}</p>
    `;
  }

  private standing({ end, awaited, left, seats }: Sitting): string {
    const { conference } = this.page.views;
    if (end != null) {
      return t(`sitting.end.${end}`);
    }
    if (awaited.length > 0) {
      const sides = awaited.map((it) => inLanguage(conference?.sides[it]?.name, language.tag));
      return t("sitting.awaits", { sides: language.list(sides) });
    }
    const names = language.list(seats.map((it) => seatName(conference, it, language.tag)));
    return left > 0 ? t("sitting.taking", { names }) : t("sitting.composing");
  }

  private one(event: SubmitEvent): void {
    event.preventDefault();
    const seat = String(new FormData(event.target as HTMLFormElement).get("seat") ?? "");
    if (seat !== "") {
      void this.ask({ is: "AskToSit", seats: [seat] });
    }
  }

  private async ask(ask: Ask): Promise<void> {
    this.refusal = await this.page.attempt(ask);
  }
}
