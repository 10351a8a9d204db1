import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import type { Tie } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import { form, valueOf } from "./form";

/** Who renders whom, one after the other. Each side disposes of its own interpreters and words. */
@customElement("plenum-floor-interpreters")
export class FloorInterpreters extends FloorElement {
  static override styles = [
    base,
    form,
    rows,
    css`
      :host {
        gap: calc(var(--u) * 1.5);
        padding-bottom: calc(var(--u) * 1.5);
      }
    `,
  ];

  override render() {
    const all = Object.entries(this.conference.seats).filter(([, it]) => it.role === "INTERPRETER");
    return html`
      <p class="small quiet">${t("floor.interpretersNote")}</p>
      ${all.map(([id]) => this.interpreter(id))}
    `;
  }

  private interpreter(id: string) {
    const { floor, seats } = this.conference;
    const mine = seats[this.own.seat]?.side;
    const tie = floor.interpreters[id];
    if (!this.own.interpreters.includes(id)) {
      return html`<p class="small"><strong>${this.name(id)}</strong><br />${this.says(tie)}</p>`;
    }
    const people = Object.entries(seats).filter(([, it]) => it.side === mine && it.role !== "INTERPRETER");
    const now = tie?.seat ? `seat ${tie.seat}` : tie?.side ? `side ${tie.side}` : "";
    const options: [string, string][] = [
      ["", t("floor.rendersNobody")],
      ...(mine ? [[`side ${mine}`, t("floor.rendersSide", { name: this.sideName(mine) })] as [string, string]] : []),
      ...people.map(([seat]): [string, string] => [`seat ${seat}`, this.name(seat)]),
    ];
    if (!options.some(([value]) => value === now)) {
      options.push([now, this.says(tie)]);
    }
    return html`<label class="field">
        <span class="label">${this.name(id)}</span>
        <select @change=${(it: Event) => this.tie(id, valueOf(it))}>
          ${options.map(([value, words]) => html`<option value=${value} .selected=${value === now}>${words}</option>`)}
        </select>
      </label>
      ${this.whyNot(id)}`;
  }

  private says(tie: Tie | undefined): string {
    if (tie?.seat) {
      return this.name(tie.seat);
    }
    return tie?.side ? t("floor.rendersSide", { name: this.sideName(tie.side) }) : t("floor.rendersNobody");
  }

  private tie(interpreter: string, chosen: string): void {
    const [kind, ...id] = chosen.split(" ");
    const to = id.join(" ");
    void this.act(
      interpreter,
      kind === "seat"
        ? { is: "TieInterpreter", interpreter, seat: to }
        : kind === "side"
          ? { is: "TieInterpreter", interpreter, side: to }
          : { is: "UntieInterpreter", interpreter },
    );
  }
}
