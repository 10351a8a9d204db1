import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { openItem } from "../agenda";
import { language, t } from "../language";
import { inLanguage, plateOf } from "../names";
import { lasting } from "../time";
import { PageElement, base } from "./base";
import { languageName } from "./form";

/** In one line above the console: who speaks and who is next, each with their language, and the item. */
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
        grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1fr);
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
      @media (max-width: 900px) {
        dl {
          grid-template-columns: minmax(0, 1fr);
        }
        dl > div {
          display: flex;
          gap: var(--u);
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
      <div role="status">
        <dt>${t("booth.now")}</dt>
        <dd>${holder ? this.person(holder, true) : t("booth.nobody")}</dd>
      </div>
      <div>
        <dt>${t("booth.next")}</dt>
        <dd>${next === undefined ? t("booth.nobody") : this.person(next, false)}</dd>
      </div>
      <div>
        <dt>${t("agenda.title")}</dt>
        <dd class="figures">${this.item()}</dd>
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

  private item() {
    const { agenda } = this.page.views.conference!;
    const open = openItem(agenda, this.page.now());
    if (open === undefined) {
      return t("booth.noItem");
    }
    return html`${open.number}/${open.of} ${inLanguage(open.item.title, language.tag)}
      <span class="small quiet">${lasting(open.taken)} ${t("agenda.of", { minutes: open.item.minutes })}</span>`;
  }
}
