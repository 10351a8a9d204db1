import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Count, DIMENSIONS, type Dimension, type Excerpt, type Found, type Hit, Silence, Wish, ask, day, entryAddress, pieces, relationsAddress, valueWords } from "../archive";
import { type Key, language, t } from "../language";
import { archiveSheet, archiveTop } from "./archive-sheet";
import { Translated, base } from "./base";

/** Hits on a page of them, as the server gives them. */
const PAGE = 20;

const ORDERS = ["relevance", "newest", "oldest"] as const;

/** The archive's search: one field, filters with their counts, and what was found. */
@customElement("plenum-archive-page")
export class ArchivePage extends Translated {
  @state() private found: Found | Silence | undefined;
  private readonly wish = new Wish(new URLSearchParams(location.search));

  static override styles = [
    base,
    archiveSheet,
    css`
      form {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--u);
        align-items: end;
      }
      label {
        display: grid;
        gap: calc(var(--u) * 0.5);
        font-size: var(--text-1);
        font-weight: var(--strong);
      }
      input {
        font: inherit;
        font-size: var(--text-2);
        font-weight: var(--plain);
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        border-radius: 2px;
        min-height: var(--target);
        padding: 0 calc(var(--u) * 1.5);
        width: 100%;
      }
      form .hint {
        grid-column: 1 / -1;
      }
      .split {
        display: grid;
        grid-template-columns: minmax(0, 16rem) minmax(0, 1fr);
        gap: calc(var(--u) * 5);
        align-items: start;
      }
      .filters {
        display: grid;
        gap: calc(var(--u) * 2.5);
      }
      .filters ul a {
        display: flex;
        justify-content: space-between;
        gap: var(--u);
        min-height: calc(var(--u) * 3.5);
        align-items: center;
        overflow-wrap: anywhere;
      }
      .filters ul a .figures {
        flex: none;
        display: inline-block;
        overflow-wrap: normal;
      }
      .filters h3 {
        font-size: var(--text-1);
        border-bottom: 1px solid var(--rule);
        padding-bottom: calc(var(--u) * 0.5);
      }
      .filters [aria-current] {
        color: var(--ink);
        font-weight: var(--strong);
        text-decoration: none;
      }
      summary {
        cursor: pointer;
        min-height: var(--target);
        display: flex;
        align-items: center;
        font-weight: var(--strong);
        color: var(--action);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: center;
        gap: var(--u) calc(var(--u) * 2);
      }
      .hit h3 a {
        display: inline-block;
        min-height: calc(var(--u) * 3);
      }
      @media (max-width: 760px) {
        .split {
          grid-template-columns: minmax(0, 1fr);
          gap: calc(var(--u) * 2);
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
    return html`${archiveTop(false)}
      <main>
        <div class="head">
          <h1>${t("archive.title")}</h1>
          <span class="links">
            <a href="/archive/commitments">${t("archive.owed")}</a>
            <a href="/import">${t("import.toPage")}</a>
          </span>
        </div>
        ${this.field()}
        <p role="status">${this.told()}</p>
        ${this.found === undefined || this.found instanceof Silence ? nothing : this.shown(this.found)}
      </main>`;
  }

  /** A plain form: what is looked for stands in the address. */
  private field() {
    return html`<form role="search" action="/archive" method="get">
      <label>
        ${t("archive.field")}
        <input type="search" name="q" maxlength="500" aria-describedby="hint" .value=${this.wish.typed} />
      </label>
      ${this.wish.order === "relevance" ? nothing : html`<input type="hidden" name="order" value=${this.wish.order} />`}
      <button class="first">${t("archive.search")}</button>
      <p id="hint" class="hint small quiet">${t("archive.hint")}</p>
    </form>`;
  }

  private told() {
    if (this.found === undefined) {
      return nothing;
    }
    return this.found instanceof Silence ? this.found.sentence : t("archive.found", { count: this.found.total });
  }

  private shown(found: Found) {
    const wide = matchMedia("(min-width: 761px)").matches;
    return html`<div class="split">
      <details ?open=${wide}>
        <summary>${t("archive.filters")}</summary>
        <nav class="filters" aria-label=${t("archive.filters")}>
          ${this.wish.chosen().length === 0
            ? nothing
            : html`<p class="links small"><a href=${this.wish.unfiltered()}>${t("archive.clear")}</a></p>`}
          ${DIMENSIONS.map((it) => this.counted(it, found.counts[it]))}
        </nav>
      </details>
      <section aria-label=${t("archive.results")}>
        <div class="head">${this.orders()}</div>
        ${found.total === 0
          ? html`<p class="quiet">${t("archive.nothing")}</p>`
          : html`<ol class="rows">
              ${found.hits.map((it) => this.hit(it))}
            </ol>`}
        ${this.pages(found)}
      </section>
    </div>`;
  }

  private counted(dimension: Dimension, counts: readonly Count[]) {
    if (counts.length === 0) {
      return nothing;
    }
    return html`<div>
      <h3>${t(`archive.by.${dimension}` as Key)}</h3>
      <ul>
        ${counts.map(({ value, entries }) => this.value(dimension, value, entries))}
      </ul>
    </div>`;
  }

  private value(dimension: Dimension, value: string, entries: number) {
    const words = valueWords(dimension, value);
    const chosen = this.wish.has(dimension, value);
    return html`<li class="small">
      <a
        href=${this.wish.turned(dimension, value)}
        aria-current=${chosen ? "true" : nothing}
        aria-label=${chosen ? t("archive.without", { value: words }) : nothing}
      >
        <span>${words}</span>
        <span class="figures quiet">${chosen ? "×" : entries}</span>
      </a>
    </li>`;
  }

  private orders() {
    return html`<nav class="links small" aria-label=${t("archive.order")}>
      <span class="quiet links">${t("archive.order")}</span>
      ${ORDERS.map((it) =>
        it === this.wish.order
          ? html`<strong class="links" aria-current="true">${t(`archive.order.${it}`)}</strong>`
          : html`<a href=${this.wish.with("order", it)}>${t(`archive.order.${it}`)}</a>`,
      )}
    </nav>`;
  }

  private hit(hit: Hit) {
    const about = [day(hit.date), hit.place, hit.sides.join(" – ")].filter((it) => it !== "");
    return html`<li class="hit">
      <h3><a href=${entryAddress(hit.id)} lang=${hit.headline.language}>${this.called(hit)}</a></h3>
      <p class="small quiet figures">${about.join(" · ")}</p>
      ${hit.excerpt === null
        ? nothing
        : html`<p class="serif" lang=${hit.excerpt.language}>${this.marked(hit.excerpt)}</p>`}
      <p class="small quiet">
        ${valueWords("sources", hit.provenance.toLowerCase().replace("_", "-"))}
        · ${hit.languages.map((it) => valueWords("languages", it)).join(", ")}
      </p>
      ${hit.sides.length < 2
        ? nothing
        : html`<p class="small links">
            <a href=${relationsAddress(hit.sides[0]!, hit.sides.length === 2 ? hit.sides[1] : undefined)}>${t("archive.relations")}</a>
          </p>`}
    </li>`;
  }

  /** Some agencies print no headline: then it is called by who met. */
  private called(hit: Hit) {
    return hit.headline.text === "" ? hit.sides.join(" – ") || t("convene.noSubject") : this.marked(hit.headline);
  }

  private marked(excerpt: Excerpt) {
    return pieces(excerpt).map((it) => (it.marked ? html`<mark>${it.text}</mark>` : it.text));
  }

  private pages(found: Found) {
    const { skip } = this.wish;
    const more = skip + PAGE < Math.min(found.total, 970);
    return html`<nav class="links" aria-label=${t("archive.pages")}>
      ${skip === 0 ? nothing : html`<a href=${this.wish.with("skip", String(Math.max(0, skip - PAGE)))}>${t("archive.previous")}</a>`}
      ${more ? html`<a href=${this.wish.with("skip", String(skip + PAGE))}>${t("archive.next")}</a>` : nothing}
    </nav>`;
  }

  private async load(): Promise<void> {
    this.found = await ask<Found>(this.wish.query());
  }
}
