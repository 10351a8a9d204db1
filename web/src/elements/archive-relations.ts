import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Encounter, type Promised, Silence, type Timeline, type Uttered, ask, day, entryAddress, relationsAddress, whoWords } from "../archive";
import { language, t } from "../language";
import { archiveSheet, archiveTop } from "./archive-sheet";
import { Translated, base } from "./base";

/** When a side met a counterpart, who, what was said, discussed, agreed, and what is still open. */
@customElement("plenum-archive-relations")
export class ArchiveRelations extends Translated {
  @state() private found: Timeline | Silence | undefined;
  private readonly side = new URLSearchParams(location.search).get("side") ?? "";
  private readonly counterpart = new URLSearchParams(location.search).get("with") ?? "";

  static override styles = [
    base,
    archiveSheet,
    css`
      .line > li {
        display: grid;
        grid-template-columns: minmax(0, 11rem) minmax(0, 1fr);
        gap: var(--u) calc(var(--u) * 3);
        border-bottom: 1px solid var(--rule);
        padding: calc(var(--u) * 2) 0;
      }
      .what {
        display: grid;
        gap: var(--u);
        overflow-wrap: anywhere;
      }
      h4 {
        margin: 0;
        font-size: var(--text-1);
      }
      @media (max-width: 600px) {
        .line > li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(language.watch(() => void this.load()));
    void this.load();
  }

  override render() {
    return html`${archiveTop(true)}
      <main class="narrow">
        <p class="quiet small">${t("archive.relations")}</p>
        <h1>${this.counterpart === "" ? this.side : `${this.side} – ${this.counterpart}`}</h1>
        ${this.counterpart === ""
          ? nothing
          : html`<p class="small links">
              <a href=${relationsAddress(this.side)}>${t("archive.allOf", { side: this.side })}</a>
              <a href=${relationsAddress(this.counterpart)}>${t("archive.allOf", { side: this.counterpart })}</a>
            </p>`}
        <p role="status">${this.found instanceof Silence ? this.found.sentence : nothing}</p>
        ${this.found === undefined || this.found instanceof Silence ? nothing : this.whole(this.found)}
      </main>`;
  }

  private whole(timeline: Timeline) {
    return html`<section>
        <h2>${t("archive.stillOpen")}</h2>
        ${timeline.open.length === 0 ? html`<p class="quiet">${t("archive.noneOpen")}</p>` : this.promised(timeline.open)}
      </section>
      <section>
        <h2>${t("archive.encounters", { count: timeline.encounters.length })}</h2>
        <ol class="line">
          ${timeline.encounters.map((it) => this.encounter(it))}
        </ol>
      </section>`;
  }

  private encounter(met: Encounter) {
    return html`<li>
      <div>
        <p class="figures">${day(met.date)}</p>
        <p class="small quiet">${met.place}</p>
      </div>
      <div class="what">
        <h3><a href=${entryAddress(met.entries[0]!)}>${met.subject || met.sides.join(" – ") || t("convene.noSubject")}</a></h3>
        <p class="small quiet">${met.sides.join(" – ")}</p>
        <p class="small">${met.people.map((it) => it.name).join(", ")}</p>
        ${this.uttered("archive.said", met.said)} ${this.uttered("archive.discussed", met.discussed)}
        ${this.uttered("archive.agreed", met.agreed)}
        ${met.commitments.length === 0
          ? nothing
          : html`<h4>${t("archive.commitments")}</h4>
              ${this.promised(met.commitments)}`}
        ${met.entries.length < 2
          ? nothing
          : html`<p class="small links">
              ${met.entries.slice(1).map((it, at) => html`<a href=${entryAddress(it)}>${t("archive.further", { number: at + 2 })}</a>`)}
            </p>`}
      </div>
    </li>`;
  }

  private uttered(title: "archive.said" | "archive.discussed" | "archive.agreed", all: readonly Uttered[]) {
    return all.length === 0
      ? nothing
      : html`<h4>${t(title)}</h4>
          <ul class="serif">
            ${all.map(({ statement }) => html`<li>${whoWords(statement.who)}: ${statement.text}</li>`)}
          </ul>`;
  }

  private promised(all: readonly Promised[]) {
    return html`<ul class="rows">
      ${all.map(
        ({ commitment, made, fulfilment }) =>
          html`<li>
            <span class="serif">${whoWords(commitment.who)}: ${commitment.what}</span>
            <span class="small quiet">${t(`archive.fulfilment.${fulfilment}`)} · ${day(made)}</span>
          </li>`,
      )}
    </ul>`;
  }

  private async load(): Promise<void> {
    const asked = new URLSearchParams({ side: this.side, language: language.tag });
    if (this.counterpart !== "") {
      asked.set("with", this.counterpart);
    }
    this.found = await ask<Timeline>(`/relations?${asked}`);
  }
}
