import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { turnOf } from "../floor";
import { language, t } from "../language";
import { type Layout, onStage } from "../layout";
import { plateOf, seatName } from "../names";
import type { Outlet } from "../wire";
import { PageElement, base } from "./base";
import "./paper-stage";
import "./seat-picture";

/** Who has the stage, large; the head of the other side beside; slides, when they are shown. */
@customElement("plenum-chamber-stage")
export class ChamberStage extends PageElement {
  @property() layout: Layout = "stage";
  /** Only who speaks is shown: it is too small for a page. */
  @property({ type: Boolean }) faces = false;
  /** The reader wants the speaker large and the slides small. */
  @state() private swapped = false;
  /** Of a document and a shared screen at the same time, the one that came last goes before. */
  @state() private front: "paper" | "screen" = "paper";
  private paper: string | undefined;
  private screen: string | undefined;

  static override styles = [
    base,
    css`
      .stage {
        position: relative;
        height: 100%;
        display: grid;
        grid-template: "large" minmax(0, 1fr) / minmax(0, 1fr);
        background: var(--picture);
      }
      .large {
        grid-area: large;
      }
      .beside {
        position: absolute;
        right: calc(var(--u) * 2);
        bottom: calc(var(--u) * 2);
        width: clamp(9rem, 24%, 20rem);
        aspect-ratio: 16 / 9;
        border: 1px solid var(--rule-firm);
      }
      .slides {
        grid-template: "large beside" minmax(0, 1fr) / minmax(0, 1fr) clamp(10rem, 26%, 22rem);
        gap: 1px;
      }
      .slides .beside {
        grid-area: beside;
        position: relative;
        right: auto;
        bottom: auto;
        width: 100%;
        align-self: end;
        border: 0;
      }
      .over {
        position: absolute;
        top: calc(var(--u) * 2);
        right: calc(var(--u) * 2);
        display: flex;
        gap: var(--u);
      }
      .paper .over {
        right: auto;
        left: auto;
        grid-area: beside;
        position: static;
        flex-wrap: wrap;
        align-self: start;
        justify-self: end;
        padding: var(--u);
      }
      .slides plenum-paper-stage.beside {
        aspect-ratio: auto;
        height: 15rem;
      }
      @media (min-width: 701px) {
        /* A row of their own: on a low stage the picture would lie over the buttons. */
        .slides.paper {
          grid-template: "large over" auto "large beside" minmax(0, 1fr) / minmax(0, 1fr) clamp(10rem, 26%, 22rem);
        }
        .paper .over {
          grid-area: over;
        }
        .slides.paper .beside {
          max-height: 100%;
        }
      }
      @media (max-width: 700px) {
        .beside {
          width: 36%;
          right: var(--u);
          bottom: auto;
          top: var(--u);
        }
        .slides {
          grid-template: "large" minmax(0, 1fr) "beside" 6rem / minmax(0, 1fr);
        }
        .slides plenum-paper-stage.beside {
          height: 100%;
        }
        .paper .over {
          justify-self: start;
          align-self: center;
          width: calc(100% - 11rem);
        }
        .paper .over button {
          min-width: 0;
          padding-block: calc(var(--u) * 0.5);
        }
        .slides .beside {
          width: 11rem;
          height: 100%;
          aspect-ratio: auto;
          top: auto;
          justify-self: end;
        }
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined) {
      return nothing;
    }
    const playing = (outlet: Outlet) => this.page.carried(outlet);
    const speaker = onStage(conference, own, playing);
    const slides = this.faces ? undefined : playing("SLIDES");
    const paper = this.faces ? undefined : this.page.papers.open();
    const paperFirst = paper !== undefined && (slides === undefined || this.front === "paper");
    const beside = playing("HEAD")?.seat;
    const showsBeside = this.layout === "stage" && beside !== undefined && beside !== speaker;
    return html`
      <section class=${classMap({ stage: true, slides: paperFirst || slides !== undefined, paper: paperFirst })} aria-label=${t("stage.label")}>
        ${slides === undefined && !paperFirst
          ? html`${this.seat(speaker, "STAGE", "stage", "large")}
            ${showsBeside ? this.seat(beside, "HEAD", "head", "beside") : nothing}`
          : this.withSlides(speaker, paperFirst, paper !== undefined && slides !== undefined)}
      </section>
    `;
  }

  override willUpdate(): void {
    const open = this.page.papers.open();
    const paper = open && `${open.id} ${open.place === "READING"} ${open.shown?.presenter}`;
    const screen = this.page.carried("SLIDES")?.seat;
    if (paper !== undefined && paper !== this.paper) {
      this.front = "paper";
    } else if (screen !== undefined && screen !== this.screen) {
      this.front = "screen";
    }
    this.paper = paper;
    this.screen = screen;
  }

  private withSlides(speaker: string | undefined, paperFirst: boolean, both: boolean) {
    const slides = paperFirst
      ? html`<plenum-paper-stage
          class=${this.swapped ? "beside" : "large"}
          .page=${this.page}
          .small=${this.swapped}
        ></plenum-paper-stage>`
      : html`<plenum-seat-picture
      class=${this.swapped ? "beside" : "large"}
      size=${this.swapped ? "head" : "stage"}
      .slides=${true}
      .live=${true}
      .stream=${this.page.media.stream("SLIDES")}
      .plate=${this.plate(this.page.carried("SLIDES")?.seat)}
      .now=${this.page.now()}
    ></plenum-seat-picture>`;
    return html`${slides}
      ${this.seat(speaker, "STAGE", this.swapped ? "stage" : "head", this.swapped ? "large" : "beside")}
      <div class="over">
        ${both
          ? html`<button class="low" @click=${() => (this.front = paperFirst ? "screen" : "paper")}>
              ${t(paperFirst ? "papers.toScreen" : "papers.toPaper")}
            </button>`
          : nothing}
        <button class="swap low" @click=${() => (this.swapped = !this.swapped)}>${t("stage.swap")}</button>
      </div>`;
  }

  private seat(id: string | undefined, outlet: Outlet, size: "stage" | "head", place: string) {
    const seat = id === undefined ? undefined : this.page.views.conference!.seats[id];
    if (id === undefined || seat === undefined) {
      return html`<p class="quiet ${place}">${t("stage.empty")}</p>`;
    }
    const own = id === this.page.views.own!.seat;
    return html`<plenum-seat-picture
      class=${place}
      .size=${size}
      .plate=${this.plate(id)}
      .stream=${this.page.media.stream(outlet)}
      .live=${seat.camera === "ON" && this.page.carried(outlet)?.seat === id}
      .own=${own}
      .ring=${this.page.ringOf(id)}
      .interpreter=${this.interpreter(id)}
      .away=${!seat.connected}
      .now=${this.page.now()}
    ></plenum-seat-picture>`;
  }

  /** Speaker and consecutive interpreter stand on the plate of either. */
  private interpreter(id: string): string {
    const conference = this.page.views.conference!;
    const turn = turnOf(conference.floor, id);
    if (!turn?.interpreter) {
      return "";
    }
    const name = (seat: string) => seatName(conference, seat, language.tag);
    if (turn.seat !== id) {
      return t("floor.plateInterprets", { name: name(turn.seat) });
    }
    const heard = turn.voice === turn.interpreter;
    return t(heard ? "floor.plateInterpreterNow" : "floor.plateInterpreter", { name: name(turn.interpreter) });
  }

  private plate(id: string | undefined) {
    const conference = this.page.views.conference!;
    const seat = id === undefined ? undefined : conference.seats[id];
    return seat && plateOf(conference, seat, language.tag);
  }
}
