import { css, html, nothing } from "lit";
import { customElement, query } from "lit/decorators.js";
import { sideName } from "../convening";
import { language, t } from "../language";
import { dayAndTime } from "../time";
import { base } from "./base";
import { DeskElement, form } from "./form";
import "./hand-over";
import type { HandOver } from "./hand-over";

/** Just after a side was taken over: the link that is now the way back, and whose side it was. */
@customElement("plenum-kept-link")
export class KeptLink extends DeskElement {
  @query("plenum-hand-over") private handOver!: HandOver;

  static override styles = [
    base,
    form,
    css`
      .notice {
        border: 1px solid var(--ink);
        border-left-width: 4px;
        padding: calc(var(--u) * 2);
        display: grid;
        gap: calc(var(--u) * 1.5);
      }
      .anew + .notice {
        margin-block-start: calc(var(--u) * 2);
      }
      code {
        font-size: 0.9em;
        overflow-wrap: anywhere;
      }
      @media (max-width: 600px) {
        .buttons > button {
          flex: 1 1 100%;
        }
      }
    `,
  ];

  override render() {
    const at = this.order.delegations.findIndex((it) => it.entry.id === this.order.own);
    const side = this.order.delegations[at];
    const { link, takenOver, anew } = side ?? {};
    return html`
      ${anew && takenOver
        ? html`<p class="anew">
            ${t("kept.anew", { when: dayAndTime(Date.parse(takenOver), language.tag) })}
          </p>`
        : nothing}
      ${this.desk.taken && side && link ? this.notice(link, sideName(side.entry, at)) : nothing}
      <plenum-hand-over></plenum-hand-over>
    `;
  }

  private notice(link: string, name: string) {
    return html`<div class="notice" role="status">
      <p><strong>${t("kept.title")}</strong></p>
      <p><code>${link}</code></p>
      <p class="small">${t("kept.note")}</p>
      <div class="buttons">
        <button class="first low" @click=${() => this.handOver.copy(link, name)}>${t("convene.copy")}</button>
        <button class="low" @click=${this.code}>${t("convene.code")}</button>
        <button class="low" @click=${this.letter}>${t("kept.letter")}</button>
        <button class="plain low" @click=${() => this.desk.putAway()}>${t("kept.done")}</button>
      </div>
    </div>`;
  }

  private async code(): Promise<void> {
    this.handOver.showCode(await this.desk.keptLink("qr"), () => t("kept.link"));
  }

  private async letter(): Promise<void> {
    this.handOver.showLetter(await this.desk.keptLink("letter"), () => t("kept.link"));
  }
}
