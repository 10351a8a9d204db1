import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { sentence, sideOf } from "../protocol";
import { dayAndTime, timeHere } from "../time";
import type { ConferenceView, ProtocolLine } from "../wire";
import { PageElement, base } from "./base";
import { sideColour } from "./side-colour";

/** Pixels from the end within which a reader counts as being at it: less than one line. */
const AT_THE_END = 16;

/** Whether there is anything to read. */
export function hasProtocol(page: { readonly protocol: { readonly lines: readonly ProtocolLine[] } }): boolean {
  return page.protocol.lines.length > 0;
}

/** The protocol as it runs: a line an event, the newest last; it stays where its reader scrolled. */
@customElement("plenum-protocol-list")
export class ProtocolList extends PageElement {
  @query(".run") private run!: HTMLElement | null;
  /** The reader is at the newest line, and is kept there. */
  @state() private following = true;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-height: 0;
      }
      .run {
        min-height: 0;
        /* What is only for screen readers scrolls with it. */
        position: relative;
        overflow-y: auto;
        overscroll-behavior: contain;
        border-block: 1px solid var(--rule);
      }
      .run:focus-visible {
        outline-offset: -3px;
      }
      li {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr);
        gap: calc(var(--u) * 1.5);
        padding: calc(var(--u) * 0.5) var(--u);
        border-left: 4px solid var(--side, transparent);
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      li + li {
        border-top: 1px solid var(--rule);
      }
      .turning {
        font-weight: var(--strong);
      }
      .latest {
        justify-self: center;
        margin: calc(var(--u) * 0.5);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    // A column that is folded and opened again, or drawn narrower, begins at the newest line.
    const drawn = new ResizeObserver(() => this.settle());
    drawn.observe(this);
    this.until(() => drawn.disconnect());
  }

  override updated(): void {
    this.settle();
  }

  override render() {
    const { conference } = this.page.views;
    const { lines } = this.page.protocol;
    if (conference === undefined) {
      return nothing;
    }
    // Not announced line by line: who reads along would hear nothing else of the meeting.
    return html`<div class="run" role="log" aria-live="off" aria-label=${t("protocol.title")} tabindex="0" @scroll=${this.scrolled}>
        ${lines.length === 0 ? html`<p class="small quiet">${t("protocol.none")}</p>` : nothing}
        <ol>
          ${repeat(lines, (it) => it.number, (it) => this.line(it, conference))}
        </ol>
      </div>
      ${this.following
        ? nothing
        : html`<button class="low latest" @click=${this.toLatest}>${t("protocol.latest")}</button>`}`;
  }

  private line(line: ProtocolLine, conference: ConferenceView) {
    const said = sentence(line, conference);
    const side = conference.sides[sideOf(line, conference) ?? ""];
    return said === ""
      ? nothing
      : html`<li ${sideColour(side?.colour ?? "transparent")}>
          <time class="figures small quiet" datetime=${line.at} title=${dayAndTime(Date.parse(line.at), language.tag)}>${timeHere(line.at)}</time>
          <span class="small ${TURNING.has(line.kind) ? "turning" : ""}">${said}</span>
        </li>`;
  }

  private scrolled(): void {
    const run = this.run!;
    this.following = run.scrollHeight - run.scrollTop - run.clientHeight < AT_THE_END;
  }

  private toLatest(): void {
    this.following = true;
    this.settle();
    this.run?.focus();
  }

  private settle(): void {
    if (this.following && this.run) {
      this.run.scrollTop = this.run.scrollHeight;
    }
  }
}

/** Where a reader looks for: the hinges of a meeting. */
const TURNING = new Set(["OPENED", "CLOSED", "AGENDA_ADOPTED", "ITEM_OPENED"]);
