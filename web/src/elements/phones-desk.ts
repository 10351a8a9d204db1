import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Refusal } from "../connection";
import { isInterpreted } from "../interpretation";
import { language, t } from "../language";
import { seatName } from "../names";
import { type Listed, listed, listening } from "../phones";
import { timeHere } from "../time";
import type { PhoneCodeShown, PhonesView } from "../wire";
import { PageElement, base } from "./base";
import { dialog } from "./dialog";
import { form, valueOf } from "./form";

/** The code by which people beside a seat listen with their own phones, and which phones do. */
@customElement("plenum-phones-desk")
export class PhonesDesk extends PageElement {
  @state() private open = false;
  @state() private seat: string | undefined;
  @state() private code: { link: string; picture: string } | undefined;
  @state() private said = "";

  static override styles = [
    base,
    form,
    dialog,
    css`
      .sheet {
        font-size: var(--text-2);
      }
      img {
        width: min(100%, 20rem);
        justify-self: center;
        image-rendering: pixelated;
      }
      code {
        font-size: var(--text-1);
        overflow-wrap: anywhere;
      }
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--u);
        border-top: 1px solid var(--rule);
        padding-block: var(--u);
      }
    `,
  ];

  override render() {
    const { own } = this.page.views;
    const phones = own?.phones[this.shownSeat];
    if (own === undefined || phones === undefined || !this.isOfUse()) {
      return nothing;
    }
    const count = listening(own);
    return html`<button class="low" @click=${this.show}>
        ${count > 0 ? t("phones.some", { count }) : t("phones.button")}
      </button>
      ${this.open ? this.dialog(phones) : nothing}`;
  }

  private get shownSeat(): string {
    const { own } = this.page.views;
    return this.seat !== undefined && own?.phones[this.seat] ? this.seat : (own?.seat ?? "");
  }

  /** Where there is something to choose, or people sit who have no page of their own. */
  private isOfUse(): boolean {
    const { own, conference } = this.page.views;
    return own !== undefined && (isInterpreted(own) || Object.keys(own.phones).some((it) => conference?.seats[it]?.room));
  }

  private dialog(phones: PhonesView) {
    const { own, conference } = this.page.views;
    const seats = Object.keys(own?.phones ?? {});
    const all = listed(phones);
    return html`<dialog aria-labelledby="phones" @close=${this.close}>
      <form method="dialog" class="sheet">
        <h2 id="phones">${t("phones.title")}</h2>
        ${seats.length > 1
          ? html`<select aria-label=${t("phones.beside")} @change=${(event: Event) => this.turnTo(valueOf(event))}>
              ${seats.map(
                (it) =>
                  html`<option value=${it} .selected=${it === this.shownSeat}>
                    ${seatName(conference, it, language.tag)}
                  </option>`,
              )}
            </select>`
          : nothing}
        <p>${t("phones.how")}</p>
        ${this.code && phones.until
          ? html`<img src=${this.code.picture} alt=${t("phones.codeAlt")} />
              <code>${this.code.link}</code>
              <p class="small quiet">
                ${t("phones.until", { time: timeHere(phones.until) })}
              </p>
              <div class="row">
                <button type="button" class="low" @click=${this.copy}>${t("convene.copy")}</button>
                <button type="button" class="low" @click=${() => this.fetch(true)}>${t("phones.anew")}</button>
                <button type="button" class="low" @click=${this.end}>${t("phones.end")}</button>
              </div>`
          : html`<button type="button" @click=${() => this.fetch(false)}>${t("phones.show")}</button>`}
        <p role="status" class="small">${this.said}</p>
        ${this.list(
          t("phones.waiting"),
          all.filter((it) => !it.admitted),
          phones.admits,
        )}
        ${this.list(
          t("phones.listening"),
          all.filter((it) => it.admitted),
          false,
        )}
        ${phones.admits ? nothing : html`<p class="small quiet">${t("phones.others")}</p>`}
        <div class="buttons"><button class="first">${t("convene.close")}</button></div>
      </form>
    </dialog>`;
  }

  private list(title: string, phones: readonly Listed[], admits: boolean) {
    return phones.length === 0
      ? nothing
      : html`<h3>${title}</h3>
          <ul>
            ${phones.map((it) => this.one(it, admits))}
          </ul>`;
  }

  private one({ device, number, label, admitted, connected }: Listed, admits: boolean) {
    const seat = this.shownSeat;
    return html`<li>
      <span>
        <strong class="figures">${t("phones.number", { number })}</strong>
        <span class="small">${label}${connected ? "" : ` · ${t("phones.gone")}`}</span>
      </span>
      <span>
        ${admits
          ? html`<button type="button" class="low" @click=${() => this.page.ask({ is: "AdmitPhones", seat, devices: [device] })}>
              ${t("knock.admit")}
            </button>`
          : nothing}
        <button type="button" class="low" @click=${() => this.page.ask({ is: "RemovePhone", seat, device })}>
          ${t(admitted ? "phones.remove" : "knock.turnAway")}
        </button>
      </span>
    </li>`;
  }

  private show(): void {
    this.open = true;
    void this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
    void this.fetch(false);
  }

  private close(): void {
    this.open = false;
    this.forget();
  }

  private turnTo(seat: string): void {
    this.seat = seat;
    this.forget();
    void this.fetch(false);
  }

  private async fetch(anew: boolean): Promise<void> {
    const seat = this.shownSeat;
    try {
      const { link, picture } = (await this.page.connection.ask({ is: "ShowPhoneCode", seat, anew })) as PhoneCodeShown;
      this.forget();
      if (this.open && seat === this.shownSeat) {
        this.code = { link, picture: URL.createObjectURL(new Blob([picture], { type: "image/svg+xml" })) };
      }
    } catch (error) {
      this.said = error instanceof Refusal ? error.message : t("line.again");
    }
  }

  private async end(): Promise<void> {
    this.said = await this.page.attempt({ is: "EndPhoneCode", seat: this.shownSeat });
    this.forget();
  }

  private async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.code?.link ?? "");
      this.said = t("phones.copied");
    } catch {
      this.said = t("convene.copyByHand");
    }
  }

  private forget(): void {
    if (this.code) {
      URL.revokeObjectURL(this.code.picture);
    }
    this.code = undefined;
    this.said = "";
  }
}
