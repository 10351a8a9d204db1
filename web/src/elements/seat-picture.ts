import { css, html, nothing } from "lit";
import { customElement, property, query } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import type { Ring } from "../floor";
import { t } from "../language";
import type { Plate } from "../names";
import { timeIn } from "../time";
import { Translated, base } from "./base";
import { sideColour } from "./side-colour";

/** Without a frame for so long, the plate stands instead of a frozen face. */
const STILL = 3_000;
/** Milliseconds between one frame that is noticed and the next. */
const LOOK_AGAIN = 500;

/** A seat as it is seen: its picture with its plate, or the plate alone where no picture flows. */
@customElement("plenum-seat-picture")
export class SeatPicture extends Translated {
  @property({ attribute: false }) plate: Plate | undefined;
  @property({ attribute: false }) stream: MediaStream | null | undefined = null;
  /** The seat's camera is on, as far as the server knows. */
  @property({ type: Boolean }) live = false;
  @property({ reflect: true }) size: "stage" | "head" | "tile" = "tile";
  @property({ type: Boolean, reflect: true }) heard = false;
  /** Where the floor is regulated: whether this seat is given it, and heard. */
  @property({ reflect: true }) ring: Ring = "";
  /** Who renders this speaker, or whom this interpreter renders, in words. */
  @property({ attribute: false }) interpreter = "";
  @property({ type: Boolean }) own = false;
  @property({ type: Boolean }) away = false;
  @property({ type: Boolean }) muted = false;
  /** Slides have no plate and may stand still. */
  @property({ type: Boolean }) slides = false;
  /** Nothing of the picture may be cut off, or covered: hands are read. */
  @property({ type: Boolean }) whole = false;
  @property({ type: Number }) now = 0;
  private lastFrame = -Infinity;
  @query("video") private video!: HTMLVideoElement;

  static override styles = [
    base,
    css`
      :host {
        position: relative;
        overflow: hidden;
        background: var(--picture);
        container-type: size;
      }
      .box {
        position: absolute;
        inset: 0;
        border-top: 3px solid var(--side, transparent);
      }
      video {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
        object-fit: cover;
        opacity: 0;
      }
      .fits video {
        object-fit: contain;
        background: var(--raised);
      }
      .seen video {
        opacity: 1;
      }
      .plate {
        position: absolute;
        display: flex;
        flex-direction: column;
        max-width: 100%;
      }
      .seen .plate {
        left: 0;
        bottom: 0;
        padding: calc(var(--u) * 0.5) var(--u);
        background: var(--paper);
        border-left: 4px solid var(--side);
      }
      .alone .plate {
        inset: 0;
        justify-content: center;
        align-items: center;
        text-align: center;
        padding: var(--u);
      }
      .name {
        font-weight: var(--strong);
        line-height: 1.25;
        overflow-wrap: anywhere;
      }
      .rest {
        color: var(--ink-quiet);
        line-height: 1.3;
      }
      :host([size="stage"]) .seen .plate {
        left: calc(var(--u) * 2);
        bottom: calc(var(--u) * 2);
        max-width: calc(100% - var(--u) * 4);
        padding: var(--u) calc(var(--u) * 2);
      }
      :host([size="stage"]) .name {
        font-size: var(--text-3);
      }
      :host([size="stage"]) .alone .name {
        font-size: clamp(var(--text-3), 8cqmin, var(--text-5));
      }
      :host([size="head"]) .name,
      :host([size="head"]) .rest,
      :host([size="tile"]) .name,
      :host([size="tile"]) .rest {
        font-size: var(--text-1);
      }
      /* A tile is too small to lay a plate on somebody's face: it stands beneath the picture. */
      :host([size="tile"]) .seen {
        display: flex;
        flex-direction: column;
        background: var(--paper);
      }
      :host([size="tile"]) .seen video {
        position: static;
        flex: 1 1 0;
        min-height: 0;
      }
      :host([size="tile"]) .seen .plate {
        position: static;
        border-left: 0;
        padding: 2px calc(var(--u) * 0.5);
      }
      :host([size="tile"]) .rest {
        display: none;
      }
      /* On a phone the plate would cover half of the picture: it stands beneath. */
      @container (max-width: 30rem) {
        :host([size="stage"]) .seen {
          display: flex;
          flex-direction: column;
        }
        :host([size="stage"]) .seen video {
          position: static;
          flex: 1 1 0;
          min-height: 0;
        }
        :host([size="stage"]) .seen .plate {
          position: static;
          max-width: none;
        }
      }
      @container (max-width: 20rem) {
        :host([size="head"]) .seen .rest {
          display: none;
        }
      }
      /* On a phone there is room for the name, and for why no picture comes. */
      @container (max-width: 12rem) {
        :host([size="head"]) .rest {
          display: none;
        }
        :host([size="head"]) .alone .plate {
          padding: 2px;
          line-height: 1.2;
        }
      }
      @container (min-width: 12rem) {
        :host([size="tile"]) .rest.title {
          display: inline;
        }
      }
      .heard {
        position: absolute;
        inset: 0;
        border: 3px solid var(--ink);
        opacity: 0;
        transition: opacity var(--quick);
        pointer-events: none;
      }
      :host([heard]) .heard,
      :host([ring="granted"]) .heard,
      :host([ring="routed"]) .heard {
        opacity: 1;
      }
      :host([ring="granted"]) .heard {
        border-color: var(--granted);
      }
      :host([ring="routed"]) .heard {
        border-color: var(--floor);
      }
      :host([size="stage"]) .heard {
        border-width: 5px;
      }
      .interpreter {
        line-height: 1.3;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const timer = setInterval(() => this.requestUpdate(), 1_000);
    this.until(() => clearInterval(timer));
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has("stream")) {
      this.lastFrame = -Infinity;
      this.video.srcObject = this.stream ?? null;
      if (this.stream) {
        void this.video.play().catch(() => {});
        this.watchFrames(this.stream);
      }
    }
  }

  private watchFrames(stream: MediaStream): void {
    this.video.requestVideoFrameCallback(() => {
      if (stream === this.stream && this.isConnected) {
        const stood = !this.seen;
        this.lastFrame = performance.now();
        if (stood) {
          this.requestUpdate();
        }
        // Not at once: asked for each frame, the browser lays out the whole page as often.
        setTimeout(() => this.watchFrames(stream), LOOK_AGAIN);
      }
    });
  }

  private get seen(): boolean {
    const fresh = performance.now() - this.lastFrame < STILL;
    return this.live && this.stream != null && (this.slides ? this.lastFrame > 0 : fresh);
  }

  override render() {
    const seen = this.seen;
    const classes = { box: true, seen, alone: !seen, fits: this.slides || this.whole || this.size === "stage" };
    return html`
      <div class=${classMap(classes)} ${sideColour(this.plate?.colour ?? "transparent")}>
        <video muted playsinline autoplay disablepictureinpicture aria-hidden="true"></video>
        ${this.slides && seen ? nothing : this.words()}
        <div class="heard"></div>
      </div>
    `;
  }

  private words() {
    const plate = this.plate;
    if (plate === undefined) {
      return nothing;
    }
    const place = [plate.city, timeIn(plate.zone, this.now)].filter((it) => it !== "").join(" ");
    const rest = [plate.title, plate.body].filter((it) => it !== "").join(", ");
    const side = [plate.side, place].filter((it) => it !== "").join(", ");
    return html`
      <div class="plate">
        <span class="name">${plate.name}${this.own ? html` <span class="quiet">(${t("you")})</span>` : nothing}</span>
        <span class="rest title">${this.size === "tile" ? plate.title : rest}</span>
        <span class="rest figures">${side}</span>
        ${this.interpreter === "" ? nothing : html`<span class="interpreter">${this.interpreter}</span>`}
        ${this.standing()}
      </div>
    `;
  }

  private standing() {
    if (this.away) {
      return html`<span class="small quiet">${t("seat.away")}</span>`;
    }
    return this.muted ? html`<span class="small quiet">${t("seat.muted")}</span>` : nothing;
  }
}
