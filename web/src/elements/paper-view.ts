import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "../language";
import { type FaultKind, type Paper, PaperFault, type PaperSource, type Size, openPaper } from "../paper";
import { Sheets, pixelsFor } from "../paper-sheets";
import { Translated, base } from "./base";

/** Times the size that fits. The canvas grows no further than its bound, and is stretched then. */
const ZOOMS = [1, 1.25, 1.5, 2, 3, 4];

/** Milliseconds without a change of size after which the page is drawn anew; till then it is stretched. */
const SETTLED = 150;

const AGAIN: FaultKind[] = ["UNREACHABLE", "SLOW"];

/**
 * One page of a document, as large as fits. It knows files and pages, and nothing of meetings.
 * Fires `pages` (the count), `page-shown` (the number), `failed` (the sentence), each in `detail`.
 */
@customElement("plenum-paper-view")
export class PaperView extends Translated {
  @property({ attribute: false }) src: PaperSource | undefined;
  @property({ type: Number }) page = 1;
  /** What the document is called, and the language it is written in. */
  @property() name = "";
  @property() tongue = "";
  @state() private step = 0;
  @state() private fault: FaultKind | undefined;
  @state() private busy = false;
  @state() private words: string | undefined;
  @query(".scroll") private scroller!: HTMLElement;
  private opened: { paper: Paper; sheets: Sheets } | undefined;
  private opening = new AbortController();
  private shown: { canvas: HTMLCanvasElement; page: number; size: Size } | undefined;
  private settling: number | undefined;

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        overflow: hidden;
        background: var(--picture);
      }
      .scroll {
        position: absolute;
        inset: 0;
        overflow: hidden;
      }
      .scroll.zoomed {
        overflow: auto;
        cursor: grab;
      }
      .scroll.held {
        cursor: grabbing;
      }
      canvas {
        display: block;
        background: #fff;
      }
      .says {
        position: absolute;
        inset: 0;
        display: grid;
        place-content: center;
        justify-items: center;
        gap: calc(var(--u) * 2);
        padding: calc(var(--u) * 2);
        text-align: center;
        background: var(--picture);
      }
      .says p {
        max-width: 34rem;
        text-wrap: balance;
      }
      .busy {
        background: none;
        pointer-events: none;
        animation: appear 0s 500ms both;
      }
      .busy p {
        pointer-events: auto;
        padding: var(--u) calc(var(--u) * 2);
        background: var(--paper);
      }
      @keyframes appear {
        from {
          visibility: hidden;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const observer = new ResizeObserver(() => this.resized());
    observer.observe(this);
    this.until(() => observer.disconnect());
    if (this.hasUpdated) {
      void this.open();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.settling);
    this.close();
  }

  override render() {
    const zoomed = this.step > 0;
    return html`<div
        class="scroll ${zoomed ? "zoomed" : ""}"
        tabindex=${zoomed ? 0 : nothing}
        role=${zoomed ? "region" : nothing}
        aria-label=${zoomed ? t("paper.zoomed") : nothing}
        @pointerdown=${this.grab}
      ></div>
      ${this.words === undefined
        ? nothing
        : html`<p class="unseen words" lang=${(this.words && this.tongue) || nothing}>${this.words || t("paper.noWords")}</p>`}
      ${this.fault !== undefined
        ? html`<div class="says" role="alert">
            <p>${t(`paper.fault.${this.fault}`)}</p>
            ${AGAIN.includes(this.fault)
              ? html`<button @click=${() => void this.open()}>${t("paper.again")}</button>`
              : nothing}
          </div>`
        : this.busy
          ? html`<div class="says busy"><p>${t("paper.opening")}</p></div>`
          : nothing}`;
  }

  override updated(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get("src") as PaperSource | undefined;
    if (changed.has("src") && before?.address !== this.src?.address) {
      void this.open();
    } else if (changed.has("page")) {
      void this.draw();
    }
  }

  get zoomed(): boolean {
    return this.step > 0;
  }

  get widest(): boolean {
    return this.step === ZOOMS.length - 1;
  }

  /** One step larger (1) or smaller (-1); 0 fits again. What was in the middle stays there. */
  zoom(by: -1 | 0 | 1): void {
    const before = ZOOMS[this.step]!;
    this.step = by === 0 ? 0 : Math.max(0, Math.min(ZOOMS.length - 1, this.step + by));
    const { scroller } = this;
    const [x, y] = [scroller.scrollLeft + scroller.clientWidth / 2, scroller.scrollTop + scroller.clientHeight / 2];
    this.lay();
    const grown = ZOOMS[this.step]! / before;
    void this.updateComplete.then(() =>
      scroller.scrollTo(x * grown - scroller.clientWidth / 2, y * grown - scroller.clientHeight / 2),
    );
    this.settle();
  }

  private async open(): Promise<void> {
    this.close();
    const { src } = this;
    if (src === undefined) {
      return;
    }
    this.busy = true;
    const { signal } = (this.opening = new AbortController());
    try {
      const paper = await openPaper(src, signal);
      if (signal.aborted) {
        return paper.close();
      }
      this.opened = { paper, sheets: new Sheets(paper) };
      this.tell("pages", paper.pages);
      await this.draw();
    } catch (error) {
      if (!signal.aborted) {
        this.fail(error);
      }
    }
  }

  private close(): void {
    this.opening.abort();
    this.opened?.sheets.close();
    this.opened?.paper.close();
    this.opened = undefined;
    this.shown?.canvas.remove();
    this.shown = undefined;
    this.words = undefined;
    this.fault = undefined;
    this.busy = false;
  }

  private async draw(): Promise<void> {
    const { opened } = this;
    if (opened === undefined || this.clientWidth === 0 || this.clientHeight === 0) {
      return;
    }
    const { paper, sheets } = opened;
    const page = Math.max(1, Math.min(paper.pages, Math.round(this.page) || 1));
    const stale = () => this.opened !== opened;
    this.busy = true;
    this.fault = undefined;
    try {
      const size = await paper.size(page);
      const canvas = stale() ? undefined : await sheets.sheet(page, this.pixels(size));
      if (canvas === undefined || stale()) {
        return;
      }
      this.show(canvas, page, size);
      const words = await paper.words(page).catch(() => "");
      if (!stale() && this.shown?.page === page) {
        this.words = words;
        await this.prepare(page + 1, opened);
      }
    } catch (error) {
      if (!stale()) {
        this.fail(error);
      }
    }
  }

  private show(canvas: HTMLCanvasElement, page: number, size: Size): void {
    const turned = this.shown?.page !== page;
    canvas.setAttribute("role", "img");
    canvas.setAttribute("aria-label", t("paper.sheet", { name: this.name, page, pages: this.opened!.paper.pages }));
    canvas.dataset.page = String(page);
    this.shown = { canvas, page, size };
    this.scroller.replaceChildren(canvas);
    this.lay();
    this.busy = false;
    if (turned) {
      this.words = undefined;
      this.scroller.scrollTo(this.scroller.scrollLeft, 0);
      this.tell("page-shown", page);
    }
  }

  /** The next page, so that leafing on is at once; given up when anything else is wanted. */
  private async prepare(page: number, { paper, sheets }: { paper: Paper; sheets: Sheets }): Promise<void> {
    if (page <= paper.pages) {
      await paper
        .size(page)
        .then((size) => sheets.sheet(page, this.pixels(size)))
        .catch(() => undefined); // whoever leafs there is told
    }
  }

  private fail(error: unknown): void {
    this.fault = error instanceof PaperFault ? error.kind : "DAMAGED";
    this.busy = false;
    this.shown?.canvas.remove();
    this.shown = undefined;
    this.words = undefined;
    this.tell("failed", t(`paper.fault.${this.fault}`));
  }

  private resized(): void {
    if (this.opened !== undefined) {
      this.lay();
      this.settle();
    }
  }

  private settle(): void {
    clearTimeout(this.settling);
    this.settling = setTimeout(() => void this.draw(), this.shown === undefined ? 0 : SETTLED);
  }

  private fitting(size: Size): number {
    return Math.min(this.clientWidth / size.width, this.clientHeight / size.height);
  }

  private pixels(size: Size): Size {
    return pixelsFor(size, Math.floor(size.width * this.fitting(size) * ZOOMS[this.step]! * devicePixelRatio));
  }

  /** Gives the page its place, on whole pixels of the screen, or else it is blurred. */
  private lay(): void {
    if (this.shown === undefined) {
      return;
    }
    const { canvas, size } = this.shown;
    const scale = this.fitting(size) * ZOOMS[this.step]!;
    const whole = (length: number) => Math.floor(length * devicePixelRatio) / devicePixelRatio;
    const [width, height] = [whole(size.width * scale), whole(size.height * scale)];
    canvas.style.width = `${width}px`;
    canvas.style.height = `${height}px`;
    canvas.style.marginLeft = `${Math.max(0, whole((this.clientWidth - width) / 2))}px`;
    canvas.style.marginTop = `${Math.max(0, whole((this.clientHeight - height) / 2))}px`;
  }

  /** A finger scrolls by itself; a mouse takes hold of the page. */
  private grab(event: PointerEvent): void {
    if (this.step === 0 || event.pointerType !== "mouse" || event.button !== 0) {
      return;
    }
    const { scroller } = this;
    const [x, y] = [scroller.scrollLeft + event.clientX, scroller.scrollTop + event.clientY];
    const move = (it: PointerEvent) => scroller.scrollTo(x - it.clientX, y - it.clientY);
    const drop = () => {
      scroller.classList.remove("held");
      scroller.removeEventListener("pointermove", move);
    };
    scroller.classList.add("held");
    scroller.setPointerCapture(event.pointerId);
    scroller.addEventListener("pointermove", move);
    scroller.addEventListener("lostpointercapture", drop, { once: true });
  }

  private tell(what: "pages" | "page-shown" | "failed", detail: number | string): void {
    this.dispatchEvent(new CustomEvent(what, { detail, bubbles: true, composed: true }));
  }
}
