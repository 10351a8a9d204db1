import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { nameOf, WAYS, type Way } from "../operator";
import type { BoothDelays, SoundDelay } from "../wire";
import { PageElement, base } from "./base";
import { languageName } from "./form";
import { graded } from "./operator-mark";
import { figures } from "./operator-table";

/** By what it produces: "Booth Vietnamese, Chinese". */
export function boothName({ into }: BoothDelays): string {
  return t("operator.booth", { languages: language.list(into.map(languageName)) });
}

/** How long sound takes to each booth and from there: a table where there is room, else sheets. */
@customElement("plenum-operator-delays")
export class OperatorDelaysTable extends PageElement {
  static override styles = [
    base,
    graded,
    figures,
    css`
      :host {
        margin-bottom: calc(var(--u) * 3);
      }
      th,
      td {
        text-align: left;
        vertical-align: baseline;
        padding: calc(var(--u) * 0.75);
        font-weight: var(--plain);
        border-top: 1px solid var(--rule);
      }
      thead th {
        color: var(--ink-quiet);
        border-top: 0;
        border-bottom: 1px solid var(--ink);
      }
      th:first-child {
        padding-left: 0;
      }
      .people {
        display: block;
        overflow-wrap: anywhere;
      }
      .rest {
        display: block;
      }
      @container (max-width: 34rem) {
        table,
        tbody,
        caption {
          display: block;
        }
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(10rem, 1fr));
          border-top: 1px solid var(--rule);
          padding: calc(var(--u) * 0.5) 0;
        }
        th,
        td {
          border: 0;
          padding: calc(var(--u) * 0.25) 0;
        }
        tbody th {
          grid-column: 1 / -1;
        }
        .label {
          display: block;
          color: var(--ink-quiet);
        }
      }
    `,
  ];

  override render() {
    const delays = this.page.lines.desk?.delays ?? [];
    if (this.page.views.conference === undefined || delays.length === 0) {
      return nothing;
    }
    // The roles are said because a table that is laid out as sheets loses them.
    return html`<table role="table">
        <caption>${t("operator.delays")}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" scope="col">${t("operator.delays.booth")}</th>
            ${WAYS.map((way) => html`<th role="columnheader" scope="col">${t(`operator.delays.${way}`)}</th>`)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          ${delays.map((it) => this.row(it))}
        </tbody>
      </table>
      <p class="small quiet">${t("operator.delays.note")}</p>`;
  }

  private row(booth: BoothDelays) {
    const people = booth.seats.map((it) => nameOf(this.page.views.conference!, it, language.tag));
    return html`<tr role="row" data-booth=${booth.seats.join(" ")}>
      <th role="rowheader" scope="row">${boothName(booth)}<span class="people quiet">${language.list(people)}</span></th>
      ${WAYS.map((way) => this.cell(way, booth[way]))}
    </tr>`;
  }

  private cell(way: Way, delay: SoundDelay | null | undefined) {
    return html`<td role="cell" class="${way} ${delay?.late ? "care" : ""}">
      <span class="label">${t(`operator.delays.${way}`)}</span>
      ${delay == null
        ? html`<span class="quiet">${t("operator.delays.none")}</span>`
        : html`<span class="word">${t("operator.delays.figures", { median: delay.median, p95: delay.p95 })}</span
            ><span class="rest quiet">${t("operator.delays.line", { line: delay.line })}</span>`}
    </td>`;
  }
}
