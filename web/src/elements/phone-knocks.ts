import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { seatName } from "../names";
import { type Listed, asking } from "../phones";
import { PageElement, base } from "./base";
import { bare, card } from "./column-card";

/** Phones that ask to listen beside a seat of one's own side: to be let in, each or all. */
@customElement("plenum-phone-knocks")
export class PhoneKnocks extends PageElement {
  static override styles = [
    base,
    card,
    bare,
    css`
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--u);
      }
      ul {
        display: grid;
        gap: var(--u);
      }
    `,
  ];

  override render() {
    const { own, conference } = this.page.views;
    return (own === undefined ? [] : asking(own)).map(
      ({ seat, phones }) => html`<section class="card" aria-label=${t("phones.title")}>
        <h3>${t("phones.ask", { count: phones.length, name: seatName(conference, seat, language.tag) })}</h3>
        <p class="small quiet">${t("phones.compare")}</p>
        <ul>
          ${phones.map((it) => this.one(seat, it))}
        </ul>
        ${phones.length > 1
          ? html`<div class="buttons">
              <button class="first" @click=${() => this.admit(seat, phones)}>${t("phones.admitAll")}</button>
            </div>`
          : ""}
      </section>`,
    );
  }

  private one(seat: string, phone: Listed) {
    const { device, number, label } = phone;
    return html`<li>
      <span><strong class="figures">${t("phones.number", { number })}</strong> <span class="small">${label}</span></span>
      <span class="buttons">
        <button class="low" @click=${() => this.admit(seat, [phone])}>${t("knock.admit")}</button>
        <button class="low" @click=${() => this.page.ask({ is: "RemovePhone", seat, device })}>
          ${t("knock.turnAway")}
        </button>
      </span>
    </li>`;
  }

  private admit(seat: string, phones: readonly Listed[]): void {
    void this.page.ask({ is: "AdmitPhones", seat, devices: phones.map((it) => it.device) });
  }
}
