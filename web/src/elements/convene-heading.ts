import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { seatName, sideName } from "../convening";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { dated, timeIn } from "../time";
import { type HeadingEntry, Purpose } from "../wire";
import { localIn, momentIn, ownZone } from "../zones";
import { base } from "./base";
import { DeskElement, form, languageName, valueOf } from "./form";

/** Offered beside those that a conference has; any other comes in by a file. */
const LANGUAGES = [
  "ar", "bn", "cs", "da", "de", "el", "en", "es", "fa", "fi", "fr", "he", "hi", "hu", "id", "it",
  "ja", "km", "ko", "lo", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sv", "sw", "th", "tr", "uk",
  "ur", "vi", "zh",
];

/** Purpose, subject, date, host, order and languages: what concerns all sides. */
@customElement("plenum-convene-heading")
export class ConveneHeading extends DeskElement {
  @state() private zone: string | undefined;

  static override styles = [
    base,
    form,
    css`
      ol.order {
        display: grid;
      }
      ol.order li {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) auto auto;
        gap: var(--u);
        align-items: center;
        min-height: calc(var(--u) * 5);
        border-bottom: 1px solid var(--rule);
      }
      ul.languages {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
      ul.languages li {
        border: 1px solid var(--rule);
        border-radius: 2px;
        padding-inline-start: var(--u);
        display: flex;
        align-items: center;
        gap: calc(var(--u) * 0.5);
        min-height: calc(var(--u) * 4);
      }
      .add {
        max-width: 16rem;
      }
      .clocks {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--u) * 0.5) calc(var(--u) * 3);
      }
    `,
  ];

  override render() {
    const { heading } = this.order;
    return html`<fieldset ?disabled=${!this.order.mayEdit}>
      <legend class="unseen">${t("convene.meeting")}</legend>
      ${this.texts(t("convene.subject"), heading.subject, (tag, text) =>
        this.amend((it) => ({ subject: { ...it.subject, [tag]: text } })),
      )}
      ${this.problems("subject")}
      <div class="row tight">
        ${this.choice(
          t("convene.purpose"),
          heading.purpose,
          Purpose.map((it) => [it, t(`purpose.${it}`)] as const),
          (purpose) => this.amend({ purpose: purpose as Purpose }),
        )}
        ${this.date()}
      </div>
      ${this.clocks()} ${this.problems("duration", "start")} ${this.languages()}
      ${this.order.own ? nothing : this.sides()}
    </fieldset>`;
  }

  private date() {
    const { start, minutes } = this.order.heading;
    const zone = this.zone ?? this.zones()[0]!;
    const local = localIn(zone, Date.parse(start));
    const at = (date: string, time: string) => {
      const moment = momentIn(zone, date, time);
      if (!Number.isNaN(moment)) {
        this.amend({ start: new Date(moment).toISOString() });
      }
    };
    return html`
      ${this.line(t("convene.date"), local.date, (it) => at(it, local.time), "date")}
      ${this.line(t("convene.time"), local.time, (it) => at(local.date, it), "time")}
      ${this.choice(
        t("convene.timeMeant"),
        zone,
        this.zones().map((it) => [it, it.replaceAll("_", " ")] as const),
        (it) => (this.zone = it),
      )}
      <label class="field">
        <span class="label">${t("convene.minutes")}</span>
        <input
          type="number"
          min="1"
          max="20160"
          step="1"
          .value=${String(minutes)}
          @change=${(it: Event) => this.length(valueOf(it))}
        />
      </label>
    `;
  }

  private length(value: string): void {
    const minutes = Math.round(Number(value));
    if (Number.isFinite(minutes)) {
      this.amend({ minutes });
    }
  }

  /** The zones of the sides in their order, then the reader's own. */
  private zones(): string[] {
    const { heading, delegations } = this.order;
    const sides = heading.order.flatMap(
      (id) => delegations.find((it) => it.entry.id === id)?.entry.sites.map((it) => it.zone) ?? [],
    );
    return [...new Set([...sides, ownZone()])];
  }

  /** When it begins in each capital. */
  private clocks() {
    const { heading, delegations } = this.order;
    const at = Date.parse(heading.start);
    const sites = delegations.flatMap((it) => it.entry.sites);
    const shown = sites.filter((it) => inLanguage(it.city, language.tag) !== "");
    return shown.length === 0
      ? nothing
      : html`<p class="clocks small quiet figures">
          ${shown.map(
            (it) => html`<span>${inLanguage(it.city, language.tag)} ${timeIn(it.zone, at)}${this.day(it.zone, at)}</span>`,
          )}
        </p>`;
  }

  /** Said only where the date is another one than where the time is meant. */
  private day(zone: string, at: number): string {
    const here = localIn(this.zone ?? this.zones()[0]!, at).date;
    const there = localIn(zone, at).date;
    return here === there
      ? ""
      : ` (${dated(new Intl.DateTimeFormat(language.tag, { timeZone: zone, day: "numeric", month: "long" }).format(at), language.tag)})`;
  }

  private languages() {
    const { languages } = this.order.heading;
    const left = LANGUAGES.filter((it) => !languages.includes(it));
    const names = left.map((it) => [it, languageName(it)] as const);
    names.sort((a, b) => a[1].localeCompare(b[1], language.tag));
    return html`<div class="field" role="group" aria-label=${t("convene.languages")}>
      <span class="label">${t("convene.languages")}</span>
      <ul class="languages">
        ${languages.map(
          (tag, at) => html`<li>
            <span>${languageName(tag)}${at === 0 && languages.length > 1 ? ` (${t("convene.leads")})` : ""}</span>
            ${this.order.mayEdit ? this.languageButtons(tag, at) : nothing}
          </li>`,
        )}
      </ul>
      ${this.order.mayEdit
        ? html`<select class="add" aria-label=${t("convene.addLanguage")} @change=${this.addLanguage}>
            <option value="" selected>${t("convene.addLanguage")}</option>
            ${names.map(([tag, name]) => html`<option value=${tag}>${name}</option>`)}
          </select>`
        : nothing}
      ${this.problems("languages")}
    </div>`;
  }

  private languageButtons(tag: string, at: number) {
    const { languages } = this.order.heading;
    const others = languages.filter((it) => it !== tag);
    return html`
      ${at === 0
        ? nothing
        : html`<button class="plain low" @click=${() => this.amend({ languages: [tag, ...others] })}>
            ${t("convene.first")}<span class="unseen"> ${languageName(tag)}</span>
          </button>`}
      <button class="plain low" @click=${() => this.amend({ languages: others })}>
        ${t("convene.remove")}<span class="unseen"> ${languageName(tag)}</span>
      </button>
    `;
  }

  private addLanguage(event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value !== "") {
      this.amend({ languages: [...this.order.heading.languages, select.value] });
      select.value = "";
    }
  }

  private sides() {
    const { heading, delegations, seats } = this.order;
    const name = (id: string) => {
      const at = delegations.findIndex((it) => it.entry.id === id);
      return at < 0 ? id : sideName(delegations[at]!.entry, at);
    };
    const chairs = [
      ["", t("convene.allHeads")] as const,
      ...seats.map((it) => [it.entry.id, t("convene.oneChair", { name: seatName(this.order, it.entry) })] as const),
    ];
    return html`
      <div class="row">
        ${this.choice(
          t("convene.host"),
          heading.host ?? "",
          [this.none(), ...delegations.map((it) => [it.entry.id, name(it.entry.id)] as const)],
          (host) => this.amend({ host: host === "" ? null : host }),
        )}
        ${this.choice(t("convene.chairs"), heading.chair ?? "", chairs, (chair) =>
          this.amend({ chair: chair === "" ? null : chair }),
        )}
      </div>
      ${this.problems("host", "chairs")}
      <div class="field" role="group" aria-label=${t("convene.order")}>
        <span class="label">${t("convene.order")}</span>
        <ol class="order">
          ${heading.order.map(
            (id, at) => html`<li>
              <span class="figures quiet">${at + 1}</span><span>${name(id)}</span>
              ${this.mover(id, at, -1, "convene.up", name(id))} ${this.mover(id, at, 1, "convene.down", name(id))}
            </li>`,
          )}
        </ol>
        ${this.problems("order", "delegations")}
      </div>
      <label class="check">
        <input
          type="checkbox"
          .checked=${heading.openFloor}
          @change=${(it: Event) => this.amend({ openFloor: (it.target as HTMLInputElement).checked })}
        />
        <span>${t("convene.openFloor")}</span>
      </label>
    `;
  }

  private mover(id: string, at: number, by: number, label: "convene.up" | "convene.down", name: string) {
    const { order } = this.order.heading;
    const to = at + by;
    if (!this.order.mayEdit) {
      return nothing;
    }
    const moved = order.filter((it) => it !== id);
    moved.splice(to, 0, id);
    return html`<button class="low" ?disabled=${to < 0 || to >= order.length} @click=${() => this.amend({ order: moved })}>
      ${t(label)}<span class="unseen"> ${name}</span>
    </button>`;
  }

  private amend(change: Partial<HeadingEntry> | ((heading: HeadingEntry) => Partial<HeadingEntry>)): void {
    void this.desk.edit(({ heading }) => ({
      is: "AmendHeading",
      heading: { ...heading, ...(typeof change === "function" ? change(heading) : change) },
    }));
  }
}
