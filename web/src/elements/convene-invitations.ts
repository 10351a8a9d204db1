import { css, html, nothing } from "lit";
import { customElement, query } from "lit/decorators.js";
import { boothOf } from "../booth-plan";
import { seatName, seatsOf, sideName } from "../convening";
import { language, t } from "../language";
import { dayAndTime } from "../time";
import type { DelegationState, Knocking, SeatEntry, SeatStanding } from "../wire";
import { base } from "./base";
import { DeskElement, boothName, form } from "./form";
import "./hand-over";
import type { HandOver } from "./hand-over";
import { sideColour } from "./side-colour";

/** Every seat's invitation: its link in four shapes, and whether it has been opened. */
@customElement("plenum-convene-invitations")
export class ConveneInvitations extends DeskElement {
  @query("plenum-hand-over") private handOver!: HandOver;

  static override styles = [
    base,
    form,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 4);
      }
      .notice {
        border: 1px solid var(--rule-firm);
        padding: calc(var(--u) * 1.5) calc(var(--u) * 2);
        display: grid;
        gap: calc(var(--u) * 0.5);
      }
      code {
        font-size: 0.9em;
        overflow-wrap: anywhere;
      }
      .side {
        display: grid;
        border-left: 4px solid var(--side, var(--rule-firm));
        padding-inline-start: calc(var(--u) * 3);
      }
      .side > ul > li,
      .secretary {
        border-bottom: 1px solid var(--rule);
        padding: calc(var(--u) * 1.5) 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--u) calc(var(--u) * 3);
        align-items: center;
      }
      .who {
        display: grid;
      }
      .state {
        display: flex;
        gap: var(--u);
        align-items: baseline;
      }
      .state::before {
        content: "";
        width: 0.6em;
        height: 0.6em;
        border: 2px solid var(--rule-firm);
        border-radius: 50%;
        flex: none;
      }
      .state.opened::before {
        border-color: var(--action);
      }
      .state.present::before {
        border-color: var(--action);
        background: var(--action);
      }
      .door {
        grid-column: 1 / -1;
        border: 1px solid var(--ink);
        padding: var(--u) calc(var(--u) * 1.5);
        justify-content: space-between;
      }
      @media (max-width: 700px) {
        .side {
          padding-inline-start: calc(var(--u) * 1.5);
        }
        .side > ul > li,
        .secretary {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  override render() {
    const { order } = this;
    const sides = order.heading.order
      .flatMap((id) => order.delegations.filter((it) => it.entry.id === id))
      .filter((it) => !order.own || it.entry.id === order.own);
    const serving = seatsOf(order, undefined);
    return html`
      ${order.thisComputerOnly
        ? html`<div class="notice">
            <p><strong>${t("convene.thisComputer")}</strong></p>
            <p class="small">${t("convene.thisComputerMend")}</p>
          </div>`
        : nothing}
      ${sides.map((it) => this.side(it))}
      ${serving.length === 0 || order.own
        ? nothing
        : html`<div class="side">
            <h3>${t("convene.serving")}</h3>
            <ul>${serving.map((it) => this.seat(it))}</ul>
          </div>`}
      <plenum-hand-over @copied=${this.handedOver}></plenum-hand-over>
    `;
  }

  private side(state: DelegationState) {
    const at = this.order.delegations.indexOf(state);
    const name = sideName(state.entry, at);
    return html`<div class="side" ${sideColour(state.entry.colour)}>
      <h3>${name}</h3>
      ${this.secretary(state, name)}
      <ul>
        ${seatsOf(this.order, state.entry.id).map((it) => this.seat(it))}
      </ul>
    </div>`;
  }

  private secretary(state: DelegationState, name: string) {
    const { entry, link } = state;
    const own = Boolean(this.order.own);
    return html`<div class="secretary">
      ${state.claimed && !own && !link ? this.claimed(state) : this.about(state, own)}
      <span class="buttons">
        ${link ? this.copier(link, name) : nothing}
        ${link
          ? html`<button class="low" @click=${() => this.sideCode(entry.id, own, name)}>
                ${t("convene.code")}<span class="unseen"> ${name}</span>
              </button>
              <button class="low" @click=${() => this.sideLetter(entry.id, own, name)}>
                ${t(own ? "kept.letter" : "convene.letter")}<span class="unseen"> ${name}</span>
              </button>`
          : nothing}
        <button class="plain low" @click=${() => this.newSideLink(state, own)}>
          ${t("convene.newLink")}<span class="unseen"> ${name}</span>
        </button>
      </span>
    </div>`;
  }

  private about({ claimed }: DelegationState, own: boolean) {
    const note = own
      ? "convene.delegationLinkOwn"
      : claimed
        ? "convene.delegationLinkAnew"
        : "convene.delegationLinkNote";
    return html`<span class="who">
      <strong>${t(own ? "kept.link" : "convene.delegationLink")}</strong>
      <span class="small quiet">${t(note)}</span>
    </span>`;
  }

  private claimed({ takenOver }: DelegationState) {
    return html`<span class="who quiet">
      <span>${t("convene.claimed")}</span>
      ${takenOver
        ? html`<span class="small">
            ${t("convene.takenOver", { when: dayAndTime(Date.parse(takenOver), language.tag) })}
          </span>`
        : nothing}
    </span>`;
  }

  /** Who has the side loses its page by it: that is asked first. */
  private newSideLink({ entry, claimed, link }: DelegationState, own: boolean): void {
    if (own || link || !claimed || confirm(t("convene.newSideLinkAsk"))) {
      void this.desk.edit({ is: "ReissueDelegationLink", delegation: entry.id });
    }
  }

  private seat(seat: SeatStanding) {
    const name = seatName(this.order, seat.entry);
    return html`<li>
      <span class="who">
        <span><strong>${name}</strong> <span class="quiet small">${this.serves(seat.entry)}</span></span>
        ${this.standing(seat)}
      </span>
      <span class="buttons">
        ${seat.link
          ? html`${this.copier(seat.link, name)}
              <button class="low" @click=${() => this.code(seat, name)}>
                ${t("convene.code")}<span class="unseen"> ${name}</span>
              </button>
              <button class="low" @click=${() => this.calendar(seat)}>
                ${t("convene.calendar")}<span class="unseen"> ${name}</span>
              </button>
              <button class="low" @click=${() => this.letter(seat, name)}>
                ${t("convene.letter")}<span class="unseen"> ${name}</span>
              </button>`
          : nothing}
        ${seat.link || seat.revoked ? this.ends(seat, name) : nothing}
      </span>
      ${seat.waiting.map((it) => this.door(seat, it, name))}
    </li>`;
  }

  private serves({ id, role }: SeatEntry): string {
    const booth = boothOf(this.order, id);
    return [t(`role.${role}`), booth ? boothName(booth) : ""].filter((it) => it !== "").join(" · ");
  }

  private ends({ entry, revoked }: SeatStanding, name: string) {
    return html`
      <button class="plain low" @click=${() => this.desk.edit({ is: "ReissueSeatLink", seat: entry.id })}>
        ${t("convene.newLink")}<span class="unseen"> ${name}</span>
      </button>
      ${revoked
        ? nothing
        : html`<button class="plain low" @click=${() => this.desk.edit({ is: "RevokeSeatLink", seat: entry.id })}>
            ${t("convene.revoke")}<span class="unseen"> ${name}</span>
          </button>`}
    `;
  }

  private standing({ presence, opened, revoked, waiting }: SeatStanding) {
    const here = presence === "PRESENT";
    const text = () => {
      if (here || presence === "LINE_LOST") {
        return t(`convene.presence.${presence}`);
      }
      if (waiting.length > 0) {
        return t("convene.atTheDoor");
      }
      if (revoked) {
        return t("convene.revoked");
      }
      if (presence !== "AWAY") {
        return t(`convene.presence.${presence}`);
      }
      return opened
        ? t("convene.opened", { when: dayAndTime(Date.parse(opened), language.tag) })
        : t("convene.notOpened");
    };
    const kind = here ? "present" : opened || presence !== "AWAY" ? "opened" : "";
    return html`<span class="state small ${kind}">${text()}</span>`;
  }

  private door({ entry, mayAdmit }: SeatStanding, { device, label, secondDevice }: Knocking, name: string) {
    return html`<div class="buttons door">
      <span>${secondDevice ? t("knock.second", { label }) : t("convene.waits", { label })}</span>
      ${mayAdmit
        ? html`<span class="buttons">
            <button class="first low" @click=${() => this.desk.edit({ is: "AdmitSeat", seat: entry.id, device })}>
              ${t("knock.admit")}<span class="unseen"> ${name}</span>
            </button>
            <button class="low" @click=${() => this.desk.edit({ is: "TurnSeatAway", seat: entry.id, device })}>
              ${t("knock.turnAway")}<span class="unseen"> ${name}</span>
            </button>
          </span>`
        : html`<span class="quiet small">${this.order.own ? nothing : t("convene.sideAdmits")}</span>`}
    </div>`;
  }

  private copier(link: string, name: string) {
    return html`<button class="low" data-link=${link} @click=${() => this.copy(link, name)}>
      ${t("convene.copy")}<span class="unseen"> ${name}</span>
    </button>`;
  }

  private copy(text: string, name: string): void {
    void this.handOver.copy(text, name);
  }

  private handedOver(): void {
    this.desk.refusal = "";
  }

  private async code(seat: SeatStanding, name: string): Promise<void> {
    this.handOver.showCode(await this.desk.invitation(seat.entry.id, "qr"), () => name);
  }

  private async letter(seat: SeatStanding, name: string): Promise<void> {
    const letter = await this.desk.invitation(seat.entry.id, "letter");
    this.handOver.showLetter(letter, () => t("convene.letterFor", { name }));
  }

  private async sideCode(side: string, own: boolean, name: string): Promise<void> {
    const code = own ? this.desk.keptLink("qr") : this.desk.sideInvitation(side, "qr");
    this.handOver.showCode(await code, () => name);
  }

  private async sideLetter(side: string, own: boolean, name: string): Promise<void> {
    const letter = own ? this.desk.keptLink("letter") : this.desk.sideInvitation(side, "letter");
    const title = () => (own ? t("kept.link") : t("convene.letterForSide", { name }));
    this.handOver.showLetter(await letter, title);
  }

  private async calendar(seat: SeatStanding): Promise<void> {
    const file = await this.desk.invitation(seat.entry.id, "calendar");
    if (file !== "") {
      const link = document.createElement("a");
      link.href = address(file, "text/calendar");
      link.download = `${seat.entry.id}.ics`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
    }
  }
}

function address(text: string, type: string): string {
  return URL.createObjectURL(new Blob([text], { type }));
}
