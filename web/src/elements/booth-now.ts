import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { type Key, language, t } from "../language";
import { plateOf } from "../names";
import { figuresOf, nameOf } from "../operator";
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
      .sound {
        display: flex;
        flex-wrap: wrap;
        gap: 2px calc(var(--u) * 1.5);
        font-size: var(--text-1);
        color: var(--ink-quiet);
        margin-top: calc(var(--u) * 0.5);
      }
      .sound li {
        white-space: nowrap;
      }
      .sound .bad {
        color: var(--ink);
        font-weight: var(--strong);
        border-left: 4px solid var(--granted);
        padding-left: 0.35em;
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
    </dl>
    ${this.sound()}`;
  }

  /** What becomes of the voice before it is here: of who has the floor, and of whoever else sounds badly. */
  private sound() {
    const { conference, own } = this.page.views;
    const { desk } = this.page.lines;
    if (conference === undefined || desk === undefined || !own?.interpretation.booth) {
      return nothing;
    }
    const { holder } = conference.floor;
    const figures = holder ? figuresOf(desk.lines[holder]) : [];
    const bad = desk.dangers.filter((it) => it.seat in desk.lines);
    return figures.length === 0 && bad.length === 0
      ? nothing
      : html`<ul class="sound" aria-label=${t("booth.sound")}>
          ${figures.map((it) => html`<li class="figures">${it}</li>`)}
          ${bad.map(
            (it) => html`<li class="bad">${it.seat === holder ? "" : `${nameOf(conference, it.seat, language.tag)}: `}${t(`booth.sound.${it.kind}` as Key)}</li>`,
          )}
        </ul>`;
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
