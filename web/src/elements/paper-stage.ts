import { css, html, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage, seatName } from "../names";
import type { Open } from "../papers";
import { PageElement, base } from "./base";
import { languageName } from "./form";
import "./paper-view";
import type { PaperView } from "./paper-view";

/** The document on the stage: its page, whose page it is, and what leafs it. */
@customElement("plenum-paper-stage")
export class PaperStage extends PageElement {
  /** Beside the speaker: the page alone. */
  @property({ type: Boolean }) small = false;
  @query("plenum-paper-view") private view!: PaperView;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr) auto;
        min-width: 0;
        min-height: 0;
        background: var(--paper);
      }
      plenum-paper-view {
        grid-row: 2;
        min-height: 0;
      }
      .strip,
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: calc(var(--u) * 0.5) calc(var(--u) * 1.5);
        padding: calc(var(--u) * 0.5) calc(var(--u) * 1.5);
        min-height: calc(var(--u) * 5);
      }
      .strip {
        grid-row: 1;
      }
      .strip p {
        flex: 1 1 14rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .presents {
        background: var(--ink);
        color: var(--paper);
      }
      .presents button {
        color: var(--ink);
        background: var(--paper);
      }
      .presents :focus-visible {
        outline-color: var(--paper);
      }
      .alone {
        border-inline-start: 4px solid var(--ink);
      }
      .bar {
        grid-row: 3;
        border-top: 1px solid var(--rule);
      }
      .group {
        display: flex;
        align-items: center;
        gap: calc(var(--u) * 0.5);
      }
      .bar button {
        min-width: calc(var(--u) * 5);
        min-height: calc(var(--u) * 4.5);
        padding: 0 var(--u);
      }
      .at {
        display: inline-flex;
        align-items: center;
        gap: calc(var(--u) * 0.75);
        white-space: nowrap;
      }
      input {
        font: inherit;
        font-variant-numeric: tabular-nums;
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        border-radius: 2px;
        width: 3.5rem;
        min-height: calc(var(--u) * 4.5);
        text-align: center;
      }
      select {
        min-height: calc(var(--u) * 4.5);
        color: var(--ink);
        max-width: 100%;
      }
      .space {
        flex: 1 1 0;
      }
      @media (max-width: 700px) {
        .strip,
        .bar {
          padding-inline: var(--u);
          column-gap: var(--u);
        }
        .strip p {
          flex-basis: 10rem;
          font-size: var(--text-1);
        }
        /* Smaller, step by step, fits in the end; a phone has no key called Home. */
        .fit,
        .key {
          display: none;
        }
        .bar button {
          padding: 0 calc(var(--u) * 0.5);
        }
        input {
          width: 2.75rem;
        }
        select {
          max-width: 7rem;
          padding: 0 calc(var(--u) * 0.5);
        }
      }
    `,
  ];

  override render() {
    const open = this.page.papers.open();
    if (open === undefined) {
      return nothing;
    }
    const { version } = open;
    // That the others see it is said even where the page itself is small.
    return html`${this.small && open.place !== "PRESENTING" ? nothing : this.strip(open)}
      <plenum-paper-view
        .src=${this.page.papers.source(open.id, version)}
        .page=${open.page}
        .name=${inLanguage(open.document.title, language.tag)}
        .tongue=${version.language}
      ></plenum-paper-view>
      ${this.small ? nothing : this.bar(open)}`;
  }

  /** Whose page this is: the first thing that has to be told. */
  private strip(open: Open) {
    const { papers, views } = this.page;
    const title = inLanguage(open.document.title, language.tag);
    const presenter = open.shown ? seatName(views.conference, open.shown.presenter, language.tag) : "";
    const shows = views.own?.documents.shows.includes(open.id);
    const stop = html`<button class="low" @click=${() => this.page.ask({ is: "StopShowing" })}>${t("papers.stop")}</button>`;
    const show = shows
      ? html`<button class="low" @click=${() => this.show(open)}>${t("papers.showPage")}</button>`
      : nothing;
    switch (open.place) {
      case "PRESENTING":
        return html`<div class="strip presents">
          <p role="status"><strong>${t("papers.presenting")}</strong></p>
          ${stop}
        </div>`;
      case "FOLLOWING":
        return html`<div class="strip">
          <p class="small" role="status">${t("papers.following", { name: presenter, title })}</p>
          ${show} ${views.own?.documents.stops ? stop : nothing}
        </div>`;
      case "ALONE":
        return html`<div class="strip alone">
          <p role="status">${t("papers.alone", { page: open.page, presenter: open.shown!.page })}</p>
          <button class="first low" @click=${() => papers.back()}>
            ${t("papers.back")}<span class="key">&nbsp;(Home)</span>
          </button>
          ${show}
        </div>`;
      case "READING":
        return html`<div class="strip alone">
          <p role="status">
            ${t("papers.reading", { title })}
            ${open.shown ? html`<br /><span class="small">${t("papers.showsOther", { name: presenter })}</span>` : nothing}
          </p>
          ${show}
          <button class="${open.shown ? "first" : ""} low" @click=${() => papers.back()}>
            ${open.shown ? html`${t("papers.back")}<span class="key">&nbsp;(Home)</span>` : t("papers.close")}
          </button>
        </div>`;
    }
  }

  private bar(open: Open) {
    const { papers } = this.page;
    const { page, version } = open;
    const zoom = (by: -1 | 0 | 1) => {
      this.view.zoom(by);
      this.requestUpdate();
    };
    return html`<div class="bar" role="group" aria-label=${t("papers.bar")}>
      <span class="group">
        <button ?disabled=${page <= 1} aria-label=${t("papers.previous")} @click=${() => papers.leaf(-1)}>‹</button>
        <span class="at figures"
          ><input
            inputmode="numeric"
            aria-label=${t("papers.page")}
            .value=${String(page)}
            @change=${(it: Event) => this.turnTo(it)}
          />
          ${t("papers.of", { pages: version.pages })}</span
        >
        <button ?disabled=${page >= version.pages} aria-label=${t("papers.next")} @click=${() => papers.leaf(1)}>›</button>
      </span>
      <span class="group">
        <button ?disabled=${!this.view?.zoomed} aria-label=${t("papers.smaller")} @click=${() => zoom(-1)}>−</button>
        <button class="fit" ?disabled=${!this.view?.zoomed} @click=${() => zoom(0)}>${t("papers.fit")}</button>
        <button ?disabled=${this.view?.widest} aria-label=${t("papers.larger")} @click=${() => zoom(1)}>+</button>
      </span>
      <span class="space"></span>
      ${this.tongue(open)}
    </div>`;
  }

  /** In which language it is read here, and that it is none's own where a version is missing. */
  private tongue({ id, document, version, foreign }: Open) {
    const says = foreign ? html`<span class="small">${t("papers.foreign", { language: languageName(version.language) })}</span>` : nothing;
    if (document.versions.length < 2) {
      return says;
    }
    return html`${says}<select
        aria-label=${t("papers.version")}
        @change=${(it: Event) => this.page.papers.choose(id, (it.target as HTMLSelectElement).value)}
      >
        ${document.versions.map(
          (it) => html`<option value=${it.language} .selected=${it === version}>${languageName(it.language)}</option>`,
        )}
      </select>`;
  }

  private show({ id, page }: Open): void {
    void this.page.ask({ is: "ShowDocument", document: id, page });
  }

  private turnTo(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.page.papers.turnTo(Number(input.value));
    input.value = String(this.page.papers.open()?.page ?? 1);
  }
}
