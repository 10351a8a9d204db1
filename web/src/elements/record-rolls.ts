import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Key, language, t } from "../language";
import { inLanguage } from "../names";
import { type MeetingRecord, type RecordedRoll, type RollLine, nameOf } from "../remains";
import { counted } from "../roll";
import { timeIn } from "../time";
import { Translated, base } from "./base";
import { sideColour } from "./side-colour";

/** Each call of the roll as the journal has it: who was there, as what, and who was not. */
@customElement("plenum-record-rolls")
export class RecordRolls extends Translated {
  @property({ attribute: false }) record!: MeetingRecord;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 3);
      }
      section {
        display: grid;
        gap: var(--u);
      }
      h3 {
        border-top: 3px solid var(--side);
        padding-top: calc(var(--u) * 0.5);
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 calc(var(--u) * 2);
      }
      h3 span {
        font-weight: var(--plain);
      }
      h4 {
        margin: 0;
        font-size: var(--text-1);
        font-weight: var(--strong);
        padding-top: var(--u);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 2fr) minmax(0, 1fr);
        gap: calc(var(--u) * 2);
        padding: calc(var(--u) * 0.5) 0;
        border-bottom: 1px solid var(--rule);
        overflow-wrap: anywhere;
      }
      .last {
        text-align: right;
      }
      @media (max-width: 480px) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
          gap: 0 var(--u);
        }
        .as {
          grid-column: 1;
        }
        .last {
          grid-row: 1;
          grid-column: 2;
        }
      }
    `,
  ];

  override render() {
    return this.record.rolls.map((it) => this.roll(it));
  }

  private roll({ at, sides }: RecordedRoll) {
    const { places } = this.record;
    const zones = [...new Map(places.map((it) => [it.zone, inLanguage(it.city, language.tag)]))];
    const times = zones.map(([zone, city]) => `${timeIn(zone, Date.parse(at))} ${city}`);
    return html`<section>
      <h2>${t("roll.title")}</h2>
      <p class="quiet figures">${times.join(", ")}</p>
      ${sides.map(({ side, confirmed, people }) => this.side(side, confirmed, people))}
    </section>`;
  }

  private side(id: string, confirmed: string | null, people: readonly RollLine[]) {
    const side = this.record.sides.find((it) => it.id === id);
    return html`<h3 ${sideColour(side?.colour ?? "var(--rule-firm)")}>
        ${inLanguage(side?.name, language.tag)}
        <span class="small figures">
          ${confirmed === null ? t("roll.unanswered") : t("roll.present", { count: counted(people, "PRESENT") })}
        </span>
      </h3>
      ${people.length === 0 ? nothing : html`<ul>${people.map((it, i) => this.line(it, people[i - 1]))}</ul>`}`;
  }

  /** The room stands above the first of its people. */
  private line(line: RollLine, before: RollLine | undefined) {
    const { full, title } = nameOf(line, language.tag);
    const room = inLanguage(line.room, language.tag);
    const another = room !== "" && room !== inLanguage(before?.room, language.tag);
    const capacity = t(`capacity.${line.capacity}` as Key);
    const attended = t(`attended.${line.attended}` as Key);
    return html`${another ? html`<h4>${room}</h4>` : nothing}
      <li>
        <span>${full}${title === "" ? nothing : html`<br /><span class="small quiet">${title}</span>`}</span>
        <span class="as quiet">${capacity}</span>
        <span class="last">${line.attended === "PRESENT" ? attended : html`<strong>${attended}</strong>`}</span>
      </li>`;
  }
}
