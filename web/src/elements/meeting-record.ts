import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Key, language, t } from "../language";
import { inLanguage } from "../names";
import { type Attendee, type MeetingRecord, type Photograph, type RecordedSide, type Remains, nameOf } from "../remains";
import { dayAndTime, timeIn } from "../time";
import { Translated, base } from "./base";
import "./kept-picture";
import "./photograph-form";
import "./photograph-work";
import "./record-rolls";
import { sideColour } from "./side-colour";

/** Who met, when and where, chaired by whom: as the journal has it. */
@customElement("plenum-meeting-record")
export class MeetingRecordSheet extends Translated {
  @property({ attribute: false }) record!: MeetingRecord;
  @property({ attribute: false }) remains!: Remains;
  @state() private adding = false;
  @state() private working: string | undefined;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 3);
      }
      .kicker {
        font-weight: var(--strong);
      }
      header {
        display: grid;
        gap: var(--u);
      }
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        border-top: 1px solid var(--ink);
      }
      dt,
      dd {
        padding: calc(var(--u) * 1.25) 0;
        border-bottom: 1px solid var(--rule);
      }
      dt {
        padding-right: calc(var(--u) * 3);
        color: var(--ink-quiet);
      }
      section {
        display: grid;
        gap: var(--u);
      }
      .side {
        padding-top: calc(var(--u) * 1.5);
      }
      .of {
        border-top: 3px solid var(--side);
      }
      .people li {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: calc(var(--u) * 2);
        padding: var(--u) 0;
        border-bottom: 1px solid var(--rule);
      }
      .head {
        font-weight: var(--strong);
      }
      .pictures {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 14rem), 1fr));
        gap: calc(var(--u) * 2);
      }
      .wide {
        grid-column: 1 / -1;
      }
      figure {
        margin: 0;
        display: grid;
        gap: calc(var(--u) / 2);
        align-content: start;
      }
      @media (max-width: 480px) {
        dl,
        .people li {
          grid-template-columns: minmax(0, 1fr);
          gap: 0;
        }
        dt {
          border: 0;
          padding-bottom: 0;
        }
      }
    `,
  ];

  override render() {
    const { record } = this;
    return html`
      <header>
        <p class="kicker small">
          ${t("record.title")}${record.kind === "REAL" ? nothing : html` · ${t(`record.kind.${record.kind}`)}`}
        </p>
        <h1>${this.text(record.subject)}</h1>
        <p class="quiet">${t(`record.purpose.${record.purpose}`)}</p>
      </header>
      <dl>
        <dt>${t("record.when")}</dt>
        <dd>${this.when()}</dd>
        <dt>${t("record.where")}</dt>
        <dd>
          ${language.list(record.places.map((it) => this.text(it.city)))}${record.places.length > 0 ? ", " : ""}${t(
            "record.teleconference",
          )}
        </dd>
        <dt>${t("record.chaired")}</dt>
        <dd>${this.chairs()}</dd>
      </dl>
      ${record.sides.map((it) => this.side(it))}
      ${record.others.length === 0
        ? nothing
        : html`<section class="side">
            <h2>${t("record.others")}</h2>
            <ul class="people">
              ${record.others.map((it) => this.person(it))}
            </ul>
          </section>`}
      <plenum-record-rolls .record=${record}></plenum-record-rolls>
      ${this.photographs()}
    `;
  }

  private when() {
    const { opened, closed, seconds, places } = this.record;
    const [from, to] = [Date.parse(opened), Date.parse(closed)];
    const zones = [...new Map(places.map((it) => [it.zone, this.text(it.city)])), ["UTC", "UTC"] as const];
    const minutes = Math.max(1, Math.round(seconds / 60));
    const parts = [
      ...(minutes >= 60 ? [t("record.hours", { count: Math.floor(minutes / 60) })] : []),
      ...(minutes % 60 > 0 || minutes < 60 ? [t("record.minutes", { count: minutes % 60 })] : []),
    ];
    return html`
      ${zones.map(
        ([zone, name]) => html`<p class="figures">
          ${t("record.until", { from: dayAndTime(from, language.tag, zone), to: until(zone, from, to) })}, ${name}
        </p>`,
      )}
      <p>${t("record.lasted", { time: parts.join(" ") })}</p>
    `;
  }

  private chairs() {
    return this.record.chairs.map(({ person, side, byDeputy }) => {
      if (person === null) {
        const name = this.record.sides.find((it) => it.id === side)?.name;
        return html`<p>${t("record.noChair", { side: this.text(name) })}</p>`;
      }
      const { full, title, body } = nameOf(person, language.tag);
      const after = [title, body, byDeputy ? t("record.deputy") : ""].filter((it) => it !== "").join(", ");
      return html`<p><span class="head">${full}</span>${after === "" ? nothing : html`, ${after}`}</p>`;
    });
  }

  private side(side: RecordedSide) {
    return html`<section class="side of" ${sideColour(side.colour)}>
      <h2>${this.text(side.name)}</h2>
      <p class="quiet">${side.bodies.map((it) => this.text(it)).join(" · ")}</p>
      ${side.people.length === 0
        ? html`<p>${t("record.nobody")}</p>`
        : html`<ul class="people">
            ${side.people.map((it) => this.person(it))}
          </ul>`}
    </section>`;
  }

  private person(person: Attendee) {
    const { full, title, body } = nameOf(person, language.tag);
    const words = [title, body].filter((it) => it !== "").join(", ");
    return html`<li>
      <span class=${person.head ? "head" : ""}>${full}</span>
      <span class="quiet">${words === "" ? t(`role.${person.role}` as Key) : words}</span>
    </li>`;
  }

  private photographs() {
    const { photographs, mayAddPhotograph } = this.record;
    return html`<section class="side">
      <h2>${t("record.photographs")}</h2>
      ${photographs.length === 0
        ? html`<p class="quiet">${t("record.noPhotographs")}</p>`
        : html`<div class="pictures">${photographs.map((it) => this.photograph(it))}</div>`}
      ${mayAddPhotograph && !this.adding
        ? html`<p><button @click=${() => (this.adding = true)}>${t("photograph.add")}</button></p>`
        : nothing}
      ${this.adding
        ? html`<plenum-photograph-form
            .record=${this.record}
            .remains=${this.remains}
            @done=${() => (this.adding = false)}
          ></plenum-photograph-form>`
        : nothing}
    </section>`;
  }

  private photograph(photograph: Photograph) {
    const { hash, printed, width, height, caption, credit, mayWork } = photograph;
    if (this.working === hash) {
      return html`<plenum-photograph-work
        class="wide"
        .photograph=${photograph}
        .languages=${this.record.languages}
        .remains=${this.remains}
        @done=${() => (this.working = undefined)}
      ></plenum-photograph-work>`;
    }
    const words = this.text(caption);
    return html`<figure>
      <plenum-kept-picture .remains=${this.remains} .hash=${hash} .printed=${printed === hash ? "" : printed} .words=${words} .width=${width} .height=${height}></plenum-kept-picture>
      <figcaption class="small">${words} <span class="quiet">${this.text(credit)}</span></figcaption>
      ${mayWork
        ? html`<p><button @click=${() => (this.working = hash)}>${t("photograph.work")}</button></p>`
        : nothing}
    </figure>`;
  }

  private text(texts: Readonly<Record<string, string>> | undefined): string {
    return inLanguage(texts, language.tag);
  }
}

/** The time of day, and the day too where it is another one there. */
function until(zone: string, from: number, to: number): string {
  const day = (at: number) => new Intl.DateTimeFormat("en-GB", { timeZone: zone }).format(at);
  return day(from) === day(to) ? timeIn(zone, to) : dayAndTime(to, language.tag, zone);
}
