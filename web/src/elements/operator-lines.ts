import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Key, language, t } from "../language";
import { inLanguage } from "../names";
import { COLUMN, type Column, type Row, type Rows, decibels, gradeOf, nameOf, percent, rowsOf } from "../operator";
import { thinOf } from "../thin-line";
import { timeHere } from "../time";
import type { OperatorView, SeatLine } from "../wire";
import { PageElement, base } from "./base";
import { graded } from "./operator-mark";
import { figures } from "./operator-table";
import { sideColour } from "./side-colour";

/** A row for each seat, in the order of protocol: a table where there is room, else sheets. */
@customElement("plenum-operator-lines")
export class OperatorLinesTable extends PageElement {
  static override styles = [
    base,
    graded,
    figures,
    css`
      th,
      td {
        text-align: right;
        vertical-align: baseline;
        padding: calc(var(--u) * 0.75) calc(var(--u) * 0.75);
        font-weight: var(--plain);
        border-top: 1px solid var(--rule);
      }
      thead th {
        color: var(--ink-quiet);
        border-top: 0;
        border-bottom: 1px solid var(--ink);
        vertical-align: bottom;
      }
      th:first-child,
      td.line,
      thead th.line {
        text-align: left;
      }
      .side th {
        font-weight: var(--strong);
        padding-top: calc(var(--u) * 2);
        border-top: 0;
        border-left: 4px solid var(--side, var(--rule-firm));
      }
      tbody th[scope="row"] {
        border-left: 4px solid var(--side, var(--rule-firm));
        overflow-wrap: anywhere;
        min-width: 9rem;
      }
      .who {
        display: flex;
        gap: var(--u);
      }
      .grave .name {
        font-weight: var(--strong);
      }
      .sealed {
        text-align: left;
      }
      .since,
      .thin {
        display: block;
      }
      .since {
        white-space: nowrap;
      }
      @container (max-width: 46rem) {
        table,
        tbody {
          display: block;
        }
        /* As wide as what it says, not as one of the sheets. */
        caption {
          display: block;
        }
        thead {
          display: none;
        }
        tr {
          display: grid;
          grid-template-columns: repeat(auto-fill, minmax(7.5rem, 1fr));
          border-left: 4px solid var(--side, var(--rule-firm));
          border-top: 1px solid var(--rule);
          padding: calc(var(--u) * 0.5) 0;
        }
        tr.side {
          border-left: 0;
        }
        th,
        td,
        tbody th[scope="row"] {
          border: 0;
          text-align: left;
          padding: calc(var(--u) * 0.25) var(--u);
        }
        tbody th[scope="row"],
        .side th,
        .sealed {
          grid-column: 1 / -1;
        }
        .label {
          display: block;
          color: var(--ink-quiet);
        }
        .nothing {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const { conference } = this.page.views;
    const { desk } = this.page.lines;
    if (conference === undefined || desk === undefined) {
      return nothing;
    }
    // The roles are said because a table that is laid out as sheets loses them.
    return html`<table role="table">
      <caption>${t("operator.lines")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader" scope="col">${t("operator.seat")}</th>
          ${COLUMN.map((it) => html`<th role="columnheader" scope="col" class=${it} title=${t(`operator.${it}.note` as Key)}>${t(`operator.${it}` as Key)}</th>`)}
        </tr>
      </thead>
      <tbody role="rowgroup">
        ${repeat(rowsOf(conference, desk), (it) => it.side, (it) => this.side(it, desk))}
      </tbody>
    </table>`;
  }

  private side({ side, rows }: Rows, desk: OperatorView) {
    const { sides } = this.page.views.conference!;
    const colour = sides[side]?.colour ?? "var(--rule-firm)";
    return html`<tr class="side" role="row" ${sideColour(colour)}>
        <th role="rowheader" colspan=${COLUMN.length + 1}>${inLanguage(sides[side]?.name, language.tag) || t("operator.ofNoSide")}</th>
      </tr>
      ${repeat(rows, (it) => it.id, (it) => this.row(it, desk, colour))}`;
  }

  private row({ id, line }: Row, desk: OperatorView, colour: string) {
    const grade = gradeOf(desk, id);
    const rest = COLUMN.slice(4).length;
    return html`<tr role="row" class=${grade} data-seat=${id} ${sideColour(colour)}>
      <th role="rowheader" scope="row">
        <span class="who"
          ><span class="name">${nameOf(this.page.views.conference!, id, language.tag)}</span>${grade === ""
            ? nothing
            : html`<span class="mark" role="img" aria-label=${t(`operator.${grade}`)}></span>`}</span
        >
      </th>
      ${this.cell(desk, id, "line", html`${t(`operator.line.${line.line}`)}${this.since(line)}${this.thin(line)}`)}
      ${this.cell(desk, id, "lossUp", unit(percent(line.lossUp), "%"))}
      ${this.cell(desk, id, "lossDown", unit(percent(line.lossDown), "%"))}
      ${this.cell(desk, id, "delay", unit(line.roundTrip, "ms"))}
      ${line.sealed
        ? html`<td role="cell" class="sealed quiet" colspan=${rest}>${t("operator.sealed")}</td>`
        : COLUMN.slice(4).map((it) => this.cell(desk, id, it, this.signal(line, it)))}
    </tr>`;
  }

  private cell(desk: OperatorView, seat: string, column: Column, content: unknown) {
    const grade = gradeOf(desk, seat, column);
    const empty = content === nothing || content === "";
    return html`<td role="cell" class="${column} ${grade} ${empty ? "nothing" : ""}">
      <span class="label">${t(`operator.${column}` as Key)}</span><span class=${grade === "" ? "" : "word"}>${content}</span>
    </td>`;
  }

  private since({ since }: SeatLine) {
    return since ? html` <span class="since quiet">${t("operator.since", { time: timeHere(since) })}</span>` : nothing;
  }

  private thin({ lacking }: SeatLine) {
    const thin = thinOf(lacking, lacking.PARTNER_OR_SIGN !== undefined);
    return thin ? html` <span class="thin">${t(`operator.thin.${thin}`)}</span>` : nothing;
  }

  private signal({ inside }: SeatLine, column: Column): unknown {
    const measured = inside?.measured;
    switch (column) {
      case "level":
        return inside == null ? nothing : this.level(inside);
      case "band":
        return measured?.band == null ? nothing : unit((measured.band / 1_000).toFixed(1), "kHz");
      case "clipping":
        return measured == null ? nothing : unit(percent(measured.clipping / 10), "%");
      case "noise":
        return measured?.noise == null ? nothing : unit(decibels(measured.noise), "dB");
      case "picture":
        return inside == null || (inside.camera !== "ON" && !inside.pictures)
          ? nothing
          : unit(inside.pictures == null ? "" : String(inside.pictures), "kbit/s");
      default:
        return nothing;
    }
  }

  /** A device that is not on has no level; a level that only the browser states says so. */
  private level({ microphone, level, levelFrom }: NonNullable<SeatLine["inside"]>) {
    if (microphone !== "ON") {
      return t(`operator.microphone.${microphone}`);
    }
    return level == null
      ? nothing
      : html`${unit(decibels(level), "dB")}${levelFrom === "BROWSER" ? html` <span class="since quiet">${t("operator.fromBrowser")}</span>` : nothing}`;
  }
}

function unit(figure: string | number | null | undefined, of: string): string | typeof nothing {
  return figure == null || figure === "" ? nothing : `${figure} ${of}`;
}
