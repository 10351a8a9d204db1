import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { seatName } from "../names";
import { timeHere } from "../time";
import type { IntercomCircle, IntercomLine } from "../wire";
import { PageElement, base } from "./base";

/** UTF-16 units, as the rules count them. */
const LONGEST = 500;

/** What is written between booths and operators, or between two partners; kept nowhere. */
@customElement("plenum-intercom-panel")
export class IntercomPanel extends PageElement {
  @query("input") private text!: HTMLInputElement;
  @state() private to: IntercomCircle = "PARTNER";
  @state() private refusal = "";

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--u);
      }
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--u);
      }
      .to {
        grid-column: 1 / -1;
        display: flex;
        gap: calc(var(--u) * 0.5);
        flex-wrap: wrap;
      }
      input {
        font: inherit;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        border-radius: 2px;
        padding: 0 var(--u);
        min-height: var(--target);
        min-width: 0;
      }
      ol {
        display: grid;
      }
      li {
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
      }
      .own {
        padding-left: calc(var(--u) * 3);
      }
    `,
  ];

  override render() {
    const { own } = this.page.views;
    if (own === undefined) {
      return nothing;
    }
    const { booth } = own.interpretation;
    const partner = !!booth?.partner;
    const to = partner ? this.to : "BOOTHS";
    const lines = [...own.intercom.lines].reverse();
    return html`
      <h2>${t("intercom.title")}</h2>
      <form @submit=${(event: Event) => this.write(event, to)}>
        <div class="to" role="group" aria-label=${t("intercom.to")}>
          ${(["PARTNER", "BOOTHS"] as const)
            .filter((it) => it !== "PARTNER" || partner)
            .map(
              (it) =>
                html`<button type="button" class="low" aria-pressed=${it === to} @click=${() => (this.to = it)}>
                  ${t(`intercom.to.${it}`)}
                </button>`,
            )}
        </div>
        <input
          maxlength=${LONGEST}
          autocomplete="off"
          aria-label=${t(to === "PARTNER" ? "intercom.writePartner" : "intercom.writeBooths")}
        />
        <button>${t("intercom.send")}</button>
      </form>
      ${this.refusal === "" ? nothing : html`<p role="alert" class="small"><strong>${this.refusal}</strong></p>`}
      <p class="small quiet">${t("intercom.note")}</p>
      <ol aria-live="polite" aria-label=${t("intercom.title")}>
        ${repeat(lines, (it) => it.number, (it) => this.line(it))}
      </ol>
    `;
  }

  private line(line: IntercomLine) {
    const { conference, own } = this.page.views;
    const mine = line.from === own?.seat;
    const name = mine ? t("intercom.you") : seatName(conference, line.from, language.tag);
    return html`<li class=${mine ? "own" : ""}>
      <p class="small quiet figures">
        ${name}${line.to === "PARTNER" ? `, ${t("intercom.privately")}` : ""}, ${timeHere(line.at)}
      </p>
      <p>${line.text}</p>
    </li>`;
  }

  private async write(event: Event, to: IntercomCircle): Promise<void> {
    event.preventDefault();
    const text = this.text.value;
    if (text.trim() === "") {
      return;
    }
    this.refusal = await this.page.booth.write(to, text);
    if (this.refusal === "") {
      this.text.value = "";
    }
  }
}
