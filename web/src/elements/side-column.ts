import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type Tab, arrivals, tabsFor, usualTab } from "../column";
import { FIRST_FIGURE, nextTab } from "../column-keys";
import { isBusy } from "../focus";
import { unread } from "../intercom";
import { t } from "../language";
import { isAsked } from "../minutes";
import { isSecretary } from "../names";
import "./agenda-now";
import "./agenda-proposals";
import "./agenda-rail";
import "./apart-desk";
import { PageElement, base } from "./base";
import "./column-answers";
import "./delegation-notes";
import "./floor-list";
import "./floor-priority";
import "./intercom-panel";
import "./language-choice";
import "./minutes-desk";
import { hasMarks } from "./marks-list";
import { hasPapers } from "./paper-list";
import "./people-list";
import { hasProceedings } from "./proceedings";
import { hasProtocol } from "./protocol-list";
import "./protocol-section";
import { hasRoll } from "./roll-call";
import "./room-speakers";
import { hasSoundCheck } from "./sound-check";
import { hasSittings } from "./sitting-desk";
import { columnTabs } from "./tab-style";

/**
 * The work beside the stage, in three tabs. What waits for an answer stands above them, and what is
 * to be reached at once below. All three are kept as they are, so that nothing written is lost.
 */
@customElement("plenum-side-column")
export class SideColumn extends PageElement {
  /** The protocol and the marks have a column of their own. */
  @property({ type: Boolean }) beside = false;
  private unseen = 0;
  /** The number of the line between booths that was read last. */
  private readLine = 0;

  static override styles = [
    base,
    columnTabs,
    css`
      :host {
        display: flex;
        flex-direction: column;
        background: var(--paper);
      }
      plenum-column-answers {
        flex: 0 1 auto;
        max-height: 60%;
      }
      [role="tabpanel"] {
        flex: 1 1 0;
        min-height: 0;
        /* What is only for screen readers scrolls with it, and does not lengthen the page. */
        position: relative;
        overflow-y: auto;
        padding: calc(var(--u) * 2);
        display: grid;
        align-content: start;
        gap: calc(var(--u) * 3);
      }
      [role="tabpanel"]:focus-visible {
        outline-offset: -3px;
      }
      section {
        display: grid;
        gap: var(--u);
      }
      plenum-floor-priority {
        padding: calc(var(--u) * 1.5) calc(var(--u) * 2);
        border-top: 1px solid var(--rule);
      }
      .narrow {
        display: none;
      }
      @media (max-width: 700px) {
        .narrow {
          display: grid;
        }
      }
    `,
  ];

  /** Brings the focus to the tab that is open. */
  async focusTab(): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  override willUpdate(): void {
    const { column, views } = this.page;
    if (views.conference === undefined || views.own === undefined) {
      return;
    }
    const before = column.tab;
    const focused = (this.renderRoot as ShadowRoot).activeElement?.closest('[role="tabpanel"]') != null;
    column.follow(usualTab(views.conference, views.own), () => isBusy());
    if (focused && column.tab !== before) {
      void this.focusTab();
    }
    this.unseen = column.unseen(arrivals(this.page), column.tab === "papers" && !this.hidden);
  }

  override render() {
    const { own, conference } = this.page.views;
    if (own === undefined || conference === undefined) {
      return nothing;
    }
    const { page } = this;
    return html`<plenum-column-answers .page=${page}></plenum-column-answers>
      <div class="tabs" role="tablist" aria-label=${t("column.label")} @keydown=${this.pressed}>
        ${this.tabs().map((it) => this.tab(it))}
      </div>
      ${this.tabs().map((it) => this.panel(it))}
      <plenum-apart-desk .page=${page}></plenum-apart-desk>
      ${own.may.LEAD_FLOOR && !own.apart.room ? html`<plenum-floor-priority .page=${page}></plenum-floor-priority>` : nothing}`;
  }

  /** A tab that was chosen once and is not this person's any more is not open. */
  private get open(): Tab {
    const { tab } = this.page.column;
    return this.tabs().includes(tab) ? tab : "floor";
  }

  private tabs(): readonly Tab[] {
    return tabsFor(this.page.views);
  }

  private tab(tab: Tab) {
    const chosen = this.open === tab;
    const count = this.count(tab);
    const key = FIRST_FIGURE + this.tabs().indexOf(tab);
    return html`<button
      role="tab"
      id=${`tab-${tab}`}
      data-tab=${tab}
      aria-selected=${chosen}
      aria-controls=${`panel-${tab}`}
      aria-keyshortcuts=${`Control+Alt+${key}`}
      title=${`Ctrl+Alt+${key}`}
      tabindex=${chosen ? 0 : -1}
      @click=${() => this.page.column.choose(tab)}
    >
      ${t(`column.${tab}`)}${count === 0
        ? nothing
        : html` <span class="count figures" aria-hidden="true">${count}</span
            ><span class="unseen">, ${t(tab === "floor" ? "column.asking" : tab === "minutes" ? "minutes.asked" : "column.new", { count })}</span>`}
    </button>`;
  }

  /** Who leads the floor sees from every tab how many wait; everybody, that papers have come. */
  private count(tab: Tab): number {
    const { conference, own } = this.page.views;
    switch (tab) {
      case "agenda":
        return 0;
      case "floor":
        return own?.may.LEAD_FLOOR ? (conference?.floor.waiting.length ?? 0) : 0;
      case "papers":
        return this.unseen;
      case "minutes": {
        const view = this.page.minutes?.view;
        return view === undefined ? 0 : isAsked(view);
      }
      case "booths": {
        const lines = own?.intercom.lines ?? [];
        if (this.open === tab && !this.hidden) {
          this.readLine = lines.at(-1)?.number ?? this.readLine;
        }
        return unread(lines, this.readLine, own?.seat ?? "");
      }
    }
  }

  /** Longer than the window for many: scrolled by the arrow keys, hence the tabindex. */
  private panel(tab: Tab) {
    return html`<div
      role="tabpanel"
      id=${`panel-${tab}`}
      aria-labelledby=${`tab-${tab}`}
      tabindex="0"
      ?hidden=${this.open !== tab}
    >
      ${this.content(tab)}
    </div>`;
  }

  private content(tab: Tab) {
    switch (tab) {
      case "agenda":
        return this.agenda();
      case "floor":
        return this.floor();
      case "papers":
        return this.papers();
      case "minutes":
        return this.minutes();
      case "booths":
        return html`<plenum-intercom-panel .page=${this.page}></plenum-intercom-panel>`;
    }
  }

  /** What the meeting goes through, in the order in which it does. */
  private agenda() {
    const { page } = this;
    const conference = page.views.conference!;
    const begun = conference.phase !== "CONVENED";
    const adopted = conference.agenda.adopted != null;
    const urgent = conference.closing != null || !!page.views.own?.may.OPEN;
    return html`
      <plenum-agenda-proposals .page=${page}></plenum-agenda-proposals>
      ${begun ? nothing : this.soundCheck()} ${begun && !adopted ? this.roll() : nothing}
      <plenum-agenda-rail .page=${page}></plenum-agenda-rail>
      ${begun && !adopted ? nothing : this.roll()} ${begun ? this.soundCheck() : nothing}
      ${!urgent && hasProceedings(page) ? html`<plenum-proceedings .page=${page}></plenum-proceedings>` : nothing}
      ${isSecretary(page.views) ? nothing : this.protocol(false)}
    `;
  }

  /** A secretary's work comes first; a chair has the floor to look after before. */
  private floor() {
    const { page } = this;
    const writes = isSecretary(page.views);
    return html`
      <plenum-room-speakers .page=${page}></plenum-room-speakers>
      <plenum-agenda-now .page=${page}></plenum-agenda-now>
      ${writes ? html`${this.marks()} ${this.protocol(true)}` : nothing}
      <plenum-floor-list .page=${page}></plenum-floor-list>
      ${writes ? nothing : this.marks()}
      <section>
        <h2>${t("people")}</h2>
        <plenum-people-list .page=${page}></plenum-people-list>
      </section>
      <section class="narrow">
        <h2>${t("language")}</h2>
        <plenum-language-choice></plenum-language-choice>
      </section>
    `;
  }

  private papers() {
    const { page } = this;
    return html`
      ${hasPapers(page)
        ? html`<plenum-paper-list .page=${page}></plenum-paper-list>`
        : html`<p class="small quiet">${t("papers.none")}</p>`}
      <plenum-delegation-notes .page=${page}></plenum-delegation-notes>
      ${hasSittings(page) ? html`<plenum-sitting-desk .page=${page}></plenum-sitting-desk>` : nothing}
    `;
  }

  private minutes() {
    const { minutes, views } = this.page;
    return minutes === undefined
      ? nothing
      : html`<plenum-minutes-desk .minutes=${minutes} .item=${views.conference?.agenda.current ?? ""}></plenum-minutes-desk>`;
  }

  private soundCheck() {
    return hasSoundCheck(this.page) ? html`<plenum-sound-check .page=${this.page}></plenum-sound-check>` : nothing;
  }

  private roll() {
    return hasRoll(this.page) ? html`<plenum-roll-call .page=${this.page}></plenum-roll-call>` : nothing;
  }

  private marks() {
    return hasMarks(this.page) && !this.beside
      ? html`<plenum-marks-list .page=${this.page}></plenum-marks-list>`
      : nothing;
  }

  private protocol(unfolded: boolean) {
    return hasProtocol(this.page) && !this.beside
      ? html`<plenum-protocol-section .page=${this.page} .unfolded=${unfolded}></plenum-protocol-section>`
      : nothing;
  }

  /** Arrows are the tabs' own here: what leafs in a document or scrolls does not get them. */
  private pressed(event: KeyboardEvent): void {
    const next = nextTab(event.key, this.open, this.tabs());
    if (next !== undefined && !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      event.stopPropagation();
      this.page.column.choose(next);
      void this.focusTab();
    }
  }
}
