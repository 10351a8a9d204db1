import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { type Captured, capturable, capturesOf } from "../captures";
import { language, t } from "../language";
import { nameOf } from "../operator";
import { seatName } from "../names";
import { timeHere } from "../time";
import { keepCopy } from "../upload";
import { PageElement, base } from "./base";

/** Has the headers of a seat's packets recorded, shows which are, and hands the files out. */
@customElement("plenum-operator-captures")
export class OperatorCaptures extends PageElement {
  @state() private trouble = "";
  @query("select") private seats!: HTMLSelectElement;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-top: calc(var(--u) * 3);
      }
      section {
        display: grid;
        gap: var(--u);
      }
      .begin,
      li {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: var(--u);
      }
      select {
        min-width: 0;
        max-width: 100%;
      }
      li {
        justify-content: space-between;
        padding: calc(var(--u) * 0.75) 0;
        border-top: 1px solid var(--rule);
        overflow-wrap: anywhere;
      }
      li > span {
        flex: 1 1 16rem;
      }
    `,
  ];

  override render() {
    const { views } = this.page;
    const { conference } = views;
    if (conference === undefined) {
      return nothing;
    }
    const seats = capturable(views);
    const captures = capturesOf(views);
    return html`<section aria-labelledby="captures">
      <h2 id="captures">${t("capture.title")}</h2>
      <p class="small quiet">${t("capture.note")}</p>
      ${seats.length === 0
        ? nothing
        : html`<div class="begin">
            <select aria-label=${t("operator.seat")}>
              ${seats.map((it) => html`<option value=${it}>${nameOf(conference, it, language.tag)}</option>`)}
            </select>
            <button class="low" @click=${() => this.page.ask({ is: "BeginCapture", seat: this.seats.value })}>${t("capture.begin")}</button>
          </div>`}
      ${captures.length === 0 ? nothing : html`<ul>${captures.map((it) => this.one(it))}</ul>`}
      <p role="status" class="small">${this.trouble}</p>
    </section>`;
  }

  private one({ number, capture }: Captured) {
    const { conference } = this.page.views;
    const { seat, by, state: now, since, until, why } = capture;
    const times = { since: timeHere(since), until: timeHere(until) };
    return html`<li data-capture=${number} data-state=${now}>
      <span class="small">
        <strong>${nameOf(conference!, seat, language.tag)}</strong>
        ${now === "ENDED" ? t("capture.ended", times) : t("capture.records", times)}
        ${now === "PAUSES" ? t("capture.pauses") : nothing} ${why ? t(`capture.why.${why}`) : nothing}
        <span class="quiet">${t("capture.by", { name: seatName(conference, by, language.tag) })}</span>
      </span>
      ${now === "ENDED"
        ? html`<button class="low" @click=${() => this.take(number)}>${t("capture.take")}</button>`
        : html`<button class="low" @click=${() => this.page.ask({ is: "EndCapture", seat })}>${t("capture.end")}</button>`}
    </li>`;
  }

  private async take(number: number): Promise<void> {
    const id = this.page.views.conference!.id;
    const address = `/api/conferences/${encodeURIComponent(id)}/captures/${number}.pcapng`;
    this.trouble = await keepCopy(address, this.page.papers.headers(), `${id}-${number}.pcapng`);
  }
}
