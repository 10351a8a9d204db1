import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { type Matter, arrivals, matters } from "../column";
import { language, t } from "../language";
import { seatName } from "../names";
import { PageElement, base } from "./base";

/**
 * Tells a screen reader once what has just come to wait for an answer, and what was put under
 * Papers: also while the column is folded away or shows something else.
 */
@customElement("plenum-matter-herald")
export class MatterHerald extends PageElement {
  private known: ReadonlySet<string> | undefined;
  private said = "";

  static override styles = [base];

  override willUpdate(): void {
    const { page } = this;
    if (page.views.own === undefined) {
      return;
    }
    const waiting = matters(page.views).map((it) => [JSON.stringify(it), () => this.sentence(it)] as const);
    const { papers, notes } = arrivals(page);
    const came = [
      ...papers.map((it) => [`paper ${it}`, () => t("column.newPaper")] as const),
      ...notes.map((it) => [`note ${it}`, () => t("column.newNote")] as const),
    ];
    const { known } = this;
    // What lay there before one came in is no news; what waits for an answer is.
    const fresh = [...waiting, ...(known === undefined ? [] : came)].filter(([key]) => !known?.has(key));
    if (fresh.length > 0) {
      this.said = [...new Set(fresh.map(([, say]) => say()))].join(" ");
    }
    this.known = new Set([...waiting, ...came].map(([key]) => key));
  }

  override render() {
    return html`<p class="unseen" role="status">${this.said}</p>`;
  }

  private sentence(matter: Matter): string {
    switch (matter.is) {
      case "knock":
        return t("knock.title", { count: 1 });
      case "phones":
        return t("phones.ask", { count: matter.count, name: this.name(matter.seat) });
      case "closing":
        return t("close.proposed", { name: this.name(matter.by) });
      case "proposal":
        return t(matter.adopts ? "agenda.adoptionBy" : "agenda.changeBy", { name: this.name(matter.by) });
      case "roll":
        return t("roll.asked");
      case "aside":
        return t("apart.invitedBy", { name: this.name(matter.by) });
      case "sitting":
        return t("sitting.heard", { name: this.name(matter.by) });
    }
  }

  private name(seat: string): string {
    return seatName(this.page.views.conference, seat, language.tag);
  }
}
