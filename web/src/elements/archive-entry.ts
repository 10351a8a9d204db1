import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Attendee, type Entry, type EntryText, Silence, ask, day, relationsAddress, valueWords, whoWords } from "../archive";
import { language, t } from "../language";
import { dayAndTime } from "../time";
import { archiveSheet, archiveTop } from "./archive-sheet";
import { Translated, base } from "./base";

/** What the id of an imported release's entry begins with. */
const IMPORTED = "import:";

/** One entry of the archive, in one of its languages at a time. */
@customElement("plenum-archive-entry")
export class ArchiveEntry extends Translated {
  @property() entry = "";
  @state() private found: Entry | Silence | undefined;
  @state() private chosen: string | undefined;

  static override styles = [
    base,
    archiveSheet,
    css`
      .text {
        display: grid;
        gap: calc(var(--u) * 2);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`${archiveTop(true)}
      <main class="narrow">
        ${this.found === undefined || this.found instanceof Silence
          ? html`<h1>${t("archive.title")}</h1>
              <p role="status">${this.found?.sentence ?? nothing}</p>`
          : this.whole(this.found)}
      </main>`;
  }

  private whole(entry: Entry) {
    const tag = this.chosen ?? entry.texts.find((it) => it.language === language.tag)?.language;
    const text = entry.texts.find((it) => it.language === tag) ?? entry.texts[0]!;
    const dateline = [day(entry.date), text.place, text.agency].filter((it) => it !== "");
    return html`
      ${entry.texts.length < 2 ? nothing : this.languages(entry, text)}
      <h1 class="serif" lang=${text.language}>
        ${text.headline || text.sides.map((it) => it.name).join(" – ") || t("convene.noSubject")}
      </h1>
      <p class="quiet figures">${dateline.join(" · ")}</p>
      ${text.paragraphs.length === 0
        ? nothing
        : html`<div class="text serif" lang=${text.language}>${text.paragraphs.map((it) => html`<p>${it}</p>`)}</div>`}
      ${this.sides(text)} ${this.commitments(text)}
      <p class="small quiet">
        ${entry.imported
          ? t("archive.imported", { by: entry.by, time: dayAndTime(Date.parse(entry.at), language.tag) })
          : t("archive.own", { time: dayAndTime(Date.parse(entry.at), language.tag) })}
      </p>
      ${entry.form === "CONFERENCE"
        ? html`<p class="links">
            <a href="/conferences/${encodeURIComponent(entry.id.slice("conference:".length))}">${t("convene.record")}</a>
          </p>`
        : nothing}
      ${entry.id.startsWith(IMPORTED)
        ? html`<p class="links"><a href="/import/${entry.id.slice(IMPORTED.length)}">${t("import.toRelease")}</a></p>`
        : nothing}
    `;
  }

  private languages(entry: Entry, shown: EntryText) {
    return html`<div class="links">
      ${entry.texts.map(
        (it) =>
          html`<button class="low" aria-pressed=${it === shown} @click=${() => (this.chosen = it.language)}>
            ${valueWords("languages", it.language)}
          </button>`,
      )}
    </div>`;
  }

  private sides(text: EntryText) {
    const named = new Set(text.sides.map((it) => it.name));
    const others = text.people.filter((it) => !named.has(it.side));
    return html`${text.sides.map(
      (side) =>
        html`<section>
          <h2 lang=${text.language}>${side.name}</h2>
          <p class="small quiet" lang=${text.language}>${[...side.bodies, side.place].filter((it) => it !== "").join(" · ")}</p>
          ${this.people(text.people.filter((it) => it.side === side.name))}
          <p class="small links"><a href=${relationsAddress(side.name)}>${t("archive.relations")}</a></p>
        </section>`,
    )}
    ${others.length === 0
      ? nothing
      : html`<section>
          <h2>${t("archive.people")}</h2>
          ${this.people(others)}
        </section>`}`;
  }

  private people(people: readonly Attendee[]) {
    return html`<ul class="rows">
      ${people.map(
        (it) =>
          html`<li>
            <span>${it.name}${it.chaired ? html` <span class="small quiet">· ${t("archive.chaired")}</span>` : nothing}</span>
            <span class="small quiet">${[it.title, it.body].filter((word) => word !== "").join(", ")}</span>
          </li>`,
      )}
    </ul>`;
  }

  private commitments(text: EntryText) {
    return text.commitments.length === 0
      ? nothing
      : html`<section>
          <h2>${t("archive.commitments")}</h2>
          <ul class="rows" lang=${text.language}>
            ${text.commitments.map((it) => html`<li>${whoWords(it.who)}: ${it.what}</li>`)}
          </ul>
        </section>`;
  }

  private async load(): Promise<void> {
    this.found = await ask<Entry>(`/entries/${encodeURIComponent(this.entry)}`);
  }
}
