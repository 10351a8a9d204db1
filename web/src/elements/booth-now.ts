import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { plateOf } from "../names";
import { PageElement, base } from "./base";
import { languageName } from "./form";

/** Above the console: who speaks and who is next, each with their language. The item stands in the page's head. */
@customElement("plenum-booth-now")
export class BoothNow extends PageElement {
  static override styles = [
    base,
    css`
      :host {
        border-bottom: 1px solid var(--rule);
        padding-bottom: calc(var(--u) * 0.75);
        margin-bottom: var(--u);
      }
      dl {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: 2px calc(var(--u) * 3);
      }
      dt {
        font-size: var(--text-1);
        color: var(--ink-quiet);
      }
      dd {
        overflow-wrap: anywhere;
        line-height: 1.3;
      }
      .language {
        border: 1px solid var(--rule-firm);
        border-radius: 2px;
        padding: 0 0.35em;
        white-space: nowrap;
        font-size: var(--text-1);
      }
      /* Who speaks stands on the stage, and a phone has no more place. */
      @media (max-width: 700px) {
        :host {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const { conference } = this.page.views;
    if (conference === undefined) {
      return nothing;
    }
    const { holder, waiting } = conference.floor;
    const next = waiting.find((it) => it.seat !== holder)?.seat;
    return html`<dl>
      <div>
        <dt>${t("booth.now")}</dt>
        <dd><span role="status">${holder ? this.person(holder, true) : t("booth.nobody")}</span></dd>
      </div>
      <div>
        <dt>${t("booth.next")}</dt>
        <dd>${next === undefined ? t("booth.nobody") : this.person(next, false)}</dd>
      </div>
    </dl>`;
  }

  private person(id: string, speaks: boolean) {
    const conference = this.page.views.conference!;
    const seat = conference.seats[id];
    if (seat === undefined) {
      return nothing;
    }
    const plate = plateOf(conference, seat, language.tag);
    const of = [plate.title, plate.side].filter((it) => it !== "").join(", ");
    const spoken =
      (speaks ? this.page.views.own?.interpretation.spoken : undefined) ??
      conference.floor.languages[id] ??
      (seat.side ? conference.sides[seat.side]?.language : undefined);
    return html`<strong>${plate.name}</strong>
      ${spoken ? html`<span class="language">${languageName(spoken)}</span>` : nothing}
      ${of === "" ? nothing : html`<span class="small quiet">${of}</span>`}`;
  }
}
