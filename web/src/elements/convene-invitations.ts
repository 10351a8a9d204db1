import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { seatName, seatsOf, sideName } from "../convening";
import { language, t } from "../language";
import { dayAndTime } from "../time";
import type { DelegationState, Knocking, SeatStanding } from "../wire";
import { base } from "./base";
import { DeskElement, form } from "./form";
import { sideColour } from "./side-colour";

/** What the dialog shows: a code to be scanned, or a letter to be pasted. */
interface Shown {
  /** Asked for each time, since the reader's language may change. */
  readonly title: () => string;
  readonly code?: string;
  readonly letter?: string;
}

/** Every seat's invitation: its link in four shapes, and whether it has been opened. */
@customElement("plenum-convene-invitations")
export class ConveneInvitations extends DeskElement {
  @state() private shown: Shown | undefined;
  @state() private copied = "";

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
      dialog {
        font: inherit;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--ink);
        border-top-width: 3px;
        padding: calc(var(--u) * 3);
        width: min(44rem, 100vw - calc(var(--u) * 4));
        max-height: calc(100dvh - var(--u) * 8);
      }
      dialog::backdrop {
        background: color-mix(in srgb, var(--ground) 70%, transparent);
      }
      .sheet {
        display: grid;
        gap: calc(var(--u) * 2);
      }
      .sheet img {
        width: min(100%, 20rem);
        justify-self: center;
        image-rendering: pixelated;
      }
      textarea {
        font: inherit;
        font-size: var(--text-1);
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        width: 100%;
        min-height: 22rem;
        padding: var(--u);
        resize: vertical;
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
      <p class="unseen" role="status">${this.copied}</p>
      ${this.dialog()}
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

  private secretary({ entry, claimed, link }: DelegationState, name: string) {
    const own = this.order.own !== undefined && this.order.own !== null;
    if (claimed && !own) {
      return html`<p class="secretary quiet">${t("convene.claimed")}</p>`;
    }
    return html`<div class="secretary">
      <span class="who">
        <strong>${t("convene.delegationLink")}</strong>
        <span class="small quiet">${own ? t("convene.delegationLinkOwn") : t("convene.delegationLinkNote")}</span>
      </span>
      <span class="buttons">
        ${link ? this.copier(link, name) : nothing}
        ${link && !own
          ? html`<button class="low" @click=${() => this.sideCode(entry.id, name)}>
                ${t("convene.code")}<span class="unseen"> ${name}</span>
              </button>
              <button class="low" @click=${() => this.sideLetter(entry.id, name)}>
                ${t("convene.letter")}<span class="unseen"> ${name}</span>
              </button>`
          : nothing}
        <button class="plain low" @click=${() => this.desk.edit({ is: "ReissueDelegationLink", delegation: entry.id })}>
          ${t("convene.newLink")}<span class="unseen"> ${name}</span>
        </button>
      </span>
    </div>`;
  }

  private seat(seat: SeatStanding) {
    const name = seatName(this.order, seat.entry);
    return html`<li>
      <span class="who">
        <span><strong>${name}</strong> <span class="quiet small">${t(`role.${seat.entry.role}`)}</span></span>
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

  /** Browsers copy on encrypted pages and on this computer only; elsewhere one copies by hand. */
  private async copy(text: string, name: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = t("convene.copied", { name });
      this.desk.refusal = "";
    } catch {
      this.show({ title: () => t("convene.copyByHand"), letter: text });
    }
  }

  private async code(seat: SeatStanding, name: string): Promise<void> {
    this.showCode(await this.desk.invitation(seat.entry.id, "qr"), name);
  }

  private async sideCode(side: string, name: string): Promise<void> {
    this.showCode(await this.desk.sideInvitation(side, "qr"), name);
  }

  private async sideLetter(side: string, name: string): Promise<void> {
    const letter = await this.desk.sideInvitation(side, "letter");
    if (letter !== "") {
      this.show({ title: () => t("convene.letterForSide", { name }), letter });
    }
  }

  private showCode(svg: string, title: string): void {
    if (svg !== "") {
      this.show({ title: () => title, code: address(svg, "image/svg+xml") });
    }
  }

  private async letter(seat: SeatStanding, name: string): Promise<void> {
    const letter = await this.desk.invitation(seat.entry.id, "letter");
    if (letter !== "") {
      this.show({ title: () => t("convene.letterFor", { name }), letter });
    }
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

  private show(shown: Shown): void {
    this.forget();
    this.shown = shown;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector("dialog")?.showModal();
      // Browsers put the caret behind the last letter; one reads from the first.
      const text = this.renderRoot.querySelector("textarea");
      text?.setSelectionRange(0, 0);
      text?.scrollTo(0, 0);
    });
  }

  private forget(): void {
    if (this.shown?.code) {
      URL.revokeObjectURL(this.shown.code);
    }
    this.shown = undefined;
  }

  private dialog() {
    const { shown } = this;
    return shown === undefined
      ? nothing
      : html`<dialog aria-labelledby="shown" @close=${this.forget}>
          <form method="dialog" class="sheet">
            <h2 id="shown">${shown.title()}</h2>
            ${shown.code ? html`<img src=${shown.code} alt=${t("convene.codeAlt")} />` : nothing}
            ${shown.letter === undefined
              ? nothing
              : html`<textarea readonly aria-labelledby="shown" .value=${shown.letter}></textarea>`}
            <div class="buttons">
              ${shown.letter === undefined
                ? nothing
                : html`<button type="button" @click=${() => this.copy(shown.letter!, shown.title())}>
                    ${t("convene.copyText")}
                  </button>`}
              <button class="first">${t("convene.close")}</button>
            </div>
          </form>
        </dialog>`;
  }
}

function address(text: string, type: string): string {
  return URL.createObjectURL(new Blob([text], { type }));
}
