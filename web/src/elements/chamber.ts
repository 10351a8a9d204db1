import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { tabsFor } from "../column";
import { tabOf } from "../column-keys";
import { boothKeys } from "../booth-keys";
import { floorKeys } from "../floor-keys";
import { isBusy } from "../focus";
import { t } from "../language";
import type { Layout } from "../layout";
import { markKeys } from "../marks";
import { paperKeys } from "../paper-keys";
import { isSecretary } from "../names";
import { isOperator } from "../operator";
import { watchedSigns } from "../signs";
import { PageElement, base } from "./base";
import "./apart-strip";
import "./capture-strip";
import "./booth-desk";
import "./chamber-header";
import "./chamber-stage";
import "./control-bar";
import "./marks-list";
import "./matter-herald";
import "./operator-desk";
import "./protocol-desk";
import type { SideColumn } from "./side-column";
import "./side-column";
import "./sign-window";
import "./sitting-shutter";
import "./sound-check";
import "./sound-reading";
import "./status-line";
import "./tile-row";
import "./trial-strip";

/** Wide enough for the column beside the stage. */
const WIDE = matchMedia("(min-width: 1000px)");

/** Too narrow for both: the column lies over the stage. */
const NARROW = matchMedia("(max-width: 700px)");

/** The meeting itself. */
@customElement("plenum-chamber")
export class Chamber extends PageElement {
  @state() private layout: Layout = "stage";
  @state() private column = WIDE.matches;
  @state() private wide = WIDE.matches;
  @query("plenum-side-column") private side!: SideColumn | null;

  static override styles = [
    base,
    css`
      :host {
        height: 100vh;
        height: 100dvh;
        display: grid;
        grid-template:
          "head head" auto
          "strip strip" auto
          "apart apart" auto
          "stage side" minmax(0, 1fr)
          "tiles side" auto
          "line side" auto
          "bar bar" auto / minmax(0, 1fr) auto;
        background: var(--ground);
      }
      plenum-chamber-header {
        grid-area: head;
      }
      plenum-matter-herald {
        position: absolute;
      }
      .strips {
        grid-area: strip;
        min-width: 0;
      }
      plenum-apart-strip {
        grid-area: apart;
      }
      plenum-chamber-stage,
      plenum-tile-row[even] {
        grid-area: stage;
        min-height: 0;
      }
      /* Who is signed to keeps the picture beside whatever has the stage. */
      plenum-sign-window {
        grid-area: stage;
        min-height: 0;
        width: var(--signs);
      }
      :host(.signs) {
        --signs: clamp(12rem, 30%, 40rem);
      }
      :host(.signs.large) {
        --signs: 46%;
      }
      :host(.signs) plenum-sign-window {
        justify-self: end;
      }
      :host(.signs) plenum-chamber-stage,
      :host(.signs) plenum-tile-row[even] {
        margin-right: var(--signs);
      }
      :host(.signs.left) plenum-sign-window {
        justify-self: start;
      }
      :host(.signs.left) plenum-chamber-stage,
      :host(.signs.left) plenum-tile-row[even] {
        margin-right: 0;
        margin-left: var(--signs);
      }
      plenum-tile-row {
        grid-area: tiles;
        min-width: 0;
      }
      .below {
        grid-area: line;
        min-width: 0;
      }
      plenum-control-bar {
        grid-area: bar;
      }
      plenum-side-column {
        grid-area: side;
        width: 22rem;
        border-left: 1px solid var(--rule);
        min-height: 0;
      }
      /* The secretary's: the protocol, and beside it a smaller stage above the marks. */
      :host(.protocol) {
        grid-template:
          "head head head" auto
          "strip strip strip" auto
          "apart apart apart" auto
          "run stage side" minmax(0, 2fr)
          "run marks side" minmax(0, 3fr)
          "run line side" auto
          "bar bar bar" auto / minmax(0, 1fr) clamp(20rem, 26vw, 26rem) auto;
      }
      /* A page of a document is read: it gets the place, and the marks a strip. */
      :host(.protocol.reading) {
        grid-template:
          "head head head" auto
          "strip strip strip" auto
          "apart apart apart" auto
          "run stage side" minmax(0, 3fr)
          "run marks side" minmax(0, 1fr)
          "run line side" auto
          "bar bar bar" auto / minmax(0, 2fr) minmax(0, 3fr) auto;
      }
      /* The operator's: how all lines are, and beside it a small stage above the sound check. */
      :host(.operator) {
        grid-template:
          "head head head" auto
          "strip strip strip" auto
          "apart apart apart" auto
          "run stage side" minmax(0, 2fr)
          "run marks side" minmax(0, 3fr)
          "run line side" auto
          "bar bar bar" auto / minmax(0, 1fr) clamp(16rem, 21vw, 24rem) auto;
      }
      plenum-protocol-desk,
      plenum-operator-desk {
        grid-area: run;
      }
      .marks {
        grid-area: marks;
        min-height: 0;
        position: relative;
        overflow-y: auto;
        padding: calc(var(--u) * 2);
        background: var(--paper);
      }
      .marks:focus-visible {
        outline-offset: -3px;
      }
      /* Who reads aloud has the sentences there and nothing beside them. */
      .reads-aloud {
        visibility: hidden;
      }
      .sound {
        grid-area: stage;
        z-index: 2;
        place-self: center;
        font-size: var(--text-3);
        min-height: calc(var(--u) * 9);
        padding: 0 calc(var(--u) * 5);
      }
      @media (max-width: 700px) {
        :host {
          grid-template:
            "head" auto
            "strip" auto
            "apart" auto
            "stage" minmax(0, 1fr)
            "tiles" auto
            "line" auto
            "bar" auto / minmax(0, 1fr);
        }
        /* The stage is a strip there: the desk is what an operator came for. */
        :host(.operator) {
          grid-template:
            "head" auto
            "strip" auto
            "apart" auto
            "stage" minmax(0, 1fr)
            "run" minmax(0, 3fr)
            "line" auto
            "bar" auto / minmax(0, 1fr);
        }
        :host(.operator) .marks {
          display: none;
        }
        :host(.signs) plenum-sign-window {
          width: auto;
          justify-self: stretch;
          align-self: end;
          height: var(--signs);
        }
        :host(.signs) plenum-chamber-stage,
        :host(.signs) plenum-tile-row[even] {
          margin: 0;
          height: calc(100% - var(--signs));
        }
        :host(.signs) {
          --signs: 50%;
        }
        :host(.signs.large) {
          --signs: 70%;
        }
        /* A page is read before faces are looked at, and so are hands. */
        plenum-tile-row.reading,
        :host(.signs) plenum-tile-row:not([even]) {
          display: none;
        }
        plenum-side-column {
          grid-area: stage / stage / line / stage;
          width: auto;
          border-left: 0;
          z-index: 2;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.stayAwake();
    const awake = () => void this.stayAwake();
    const redraw = () => this.requestUpdate();
    document.addEventListener("visibilitychange", awake);
    document.addEventListener("fullscreenchange", redraw);
    const pressed = (event: KeyboardEvent) => {
      if (this.page.views.own?.voice === "BOOTH") {
        boothKeys(this.page, event);
      } else {
        floorKeys(this.page, event);
      }
      markKeys(this.page, event);
      paperKeys(this.page.papers, event);
      this.tabKeys(event);
    };
    const released = (event: KeyboardEvent) => boothKeys(this.page, event);
    document.addEventListener("keydown", pressed);
    document.addEventListener("keyup", released);
    this.until(() => document.removeEventListener("keydown", pressed));
    this.until(() => document.removeEventListener("keyup", released));
    const fits = () => {
      this.wide = WIDE.matches;
      // What is being written there stays before the person, in however narrow a window.
      const busy = this.column && this.side?.renderRoot !== undefined && isBusy(this.side.renderRoot);
      this.column = busy || (WIDE.matches && this.layout !== "operator");
    };
    if (WIDE.matches && isSecretary(this.page.views)) {
      this.lay("protocol");
    }
    if (this.page.views.own?.interpretation.booth) {
      // An interpreter watches who speaks, and has a console below.
      this.lay("speaker");
    }
    if (isOperator(this.page.views)) {
      this.lay("operator");
      this.column = false;
    }
    WIDE.addEventListener("change", fits);
    this.until(() => WIDE.removeEventListener("change", fits));
    this.until(() => document.removeEventListener("visibilitychange", awake));
    this.until(() => document.removeEventListener("fullscreenchange", redraw));
  }

  override render() {
    const { page } = this;
    // A document is read large, or not at all.
    const reads = page.papers.open() !== undefined;
    const layout = this.fitting(reads);
    const protocol = layout === "protocol";
    const aloud = page.views.own !== undefined && page.views.conference?.opening.soundCheck?.called === page.views.own.seat;
    const operator = layout === "operator";
    this.classList.toggle("protocol", protocol);
    this.classList.toggle("operator", operator);
    this.classList.toggle("reading", reads);
    const signs = page.views.own !== undefined && watchedSigns(page.views.own, page.hearing) !== undefined;
    this.classList.toggle("signs", signs);
    this.classList.toggle("left", page.hearing.signAt === "left");
    this.classList.toggle("large", page.hearing.signLarge);
    return html`
      <plenum-chamber-header .page=${page}></plenum-chamber-header>
      <div class="strips">
        <plenum-trial-strip .page=${page}></plenum-trial-strip>
        <plenum-capture-strip .page=${page}></plenum-capture-strip>
      </div>
      <plenum-apart-strip .page=${page}></plenum-apart-strip>
      ${layout === "even"
        ? nothing
        : html`<plenum-chamber-stage class=${aloud ? "reads-aloud" : ""} .page=${page} .layout=${protocol || operator ? "speaker" : layout} .faces=${operator}></plenum-chamber-stage>`}
      ${signs ? html`<plenum-sign-window .page=${page}></plenum-sign-window>` : nothing}
      ${protocol
        ? html`<plenum-protocol-desk .page=${page}></plenum-protocol-desk>
            <div class="marks" role="region" tabindex="0" aria-label=${t("marks.title")}>
              <plenum-marks-list .page=${page}></plenum-marks-list>
            </div>`
        : nothing}
      ${operator
        ? html`<plenum-operator-desk .page=${page}></plenum-operator-desk>
            <div class="marks" role="region" tabindex="0" aria-label=${t("sound.check")}>
              ${this.column ? nothing : html`<plenum-sound-check .page=${page}></plenum-sound-check>`}
            </div>`
        : nothing}
      ${layout === "speaker" || protocol || operator
        ? nothing
        : html`<plenum-tile-row class=${reads ? "reading" : aloud && layout === "even" ? "reads-aloud" : ""} .page=${page} .even=${layout === "even"}></plenum-tile-row>`}
      ${page.loudspeaker.blocked && page.tabs.loud
        ? html`<button class="sound first" @click=${() => page.loudspeaker.unblock()}>${t("sound.continue")}</button>`
        : nothing}
      <plenum-sound-reading .page=${page}></plenum-sound-reading>
      <plenum-sitting-shutter .page=${page}></plenum-sitting-shutter>
      <plenum-side-column
        ?hidden=${!this.column}
        .page=${page}
        .beside=${protocol}
        @paper-opened=${() => (this.column = this.column && !NARROW.matches)}
      ></plenum-side-column>
      <plenum-matter-herald .page=${page}></plenum-matter-herald>
      <div class="below">
        <plenum-status-line .page=${page}></plenum-status-line>
        <plenum-booth-desk ?hidden=${!page.views.own?.interpretation.booth} .page=${page}></plenum-booth-desk>
      </div>
      <plenum-control-bar
        .page=${page}
        .layout=${this.layout}
        .column=${this.column}
        @layout=${(event: CustomEvent<Layout>) => this.lay(event.detail)}
        @column=${() => (this.column = !this.column)}
      ></plenum-control-bar>
    `;
  }

  /** A tab by its key: the column comes out for it, and the arrows lead on from there. */
  private tabKeys(event: KeyboardEvent): void {
    const tab = tabOf(event, tabsFor(this.page.views));
    if (tab !== undefined) {
      event.preventDefault();
      this.column = true;
      this.page.column.choose(tab);
      void this.updateComplete.then(() => this.side?.focusTab());
    }
  }

  /** The layout that was chosen, where the window and what is read leave it its place. */
  private fitting(reads: boolean): Layout {
    if (this.layout === "protocol" && !this.wide) {
      return "stage";
    }
    return this.layout === "even" && reads ? "stage" : this.layout;
  }

  /** Everyone alike needs more places; each size of 8, 16, 24 is an offer of its own. */
  private lay(layout: Layout): void {
    this.layout = layout;
    const seats = Object.values(this.page.views.conference?.seats ?? {});
    const people = seats.filter((it) => it.admitted).length;
    const places = [8, 16, 24].find((it) => it >= people) ?? 24;
    void this.page.showTiles(layout === "even" ? places : 8);
  }

  /** A meeting is watched without touching anything. */
  private async stayAwake(): Promise<void> {
    if (document.visibilityState === "visible") {
      await navigator.wakeLock?.request("screen").catch(() => undefined);
    }
  }
}
