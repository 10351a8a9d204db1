import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { classMap } from "lit/directives/class-map.js";
import { turnOf } from "../floor";
import { language, t } from "../language";
import { type Layout, onStage } from "../layout";
import { plateOf, seatName } from "../names";
import type { Outlet } from "../wire";
import { PageElement, base } from "./base";
import "./seat-picture";

/** Who has the stage, large; the head of the other side beside; slides, when they are shown. */
@customElement("plenum-chamber-stage")
export class ChamberStage extends PageElement {
  @property() layout: Layout = "stage";
  /** The reader wants the speaker large and the slides small. */
  @state() private swapped = false;

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
      .swap {
        position: absolute;
        top: calc(var(--u) * 2);
        right: calc(var(--u) * 2);
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
    const slides = playing("SLIDES");
    const beside = playing("HEAD")?.seat;
    const showsBeside = this.layout === "stage" && beside !== undefined && beside !== speaker;
    return html`
      <section class=${classMap({ stage: true, slides: slides !== undefined })} aria-label=${t("stage.label")}>
        ${slides === undefined
          ? html`${this.seat(speaker, "STAGE", "stage", "large")}
            ${showsBeside ? this.seat(beside, "HEAD", "head", "beside") : nothing}`
          : this.withSlides(speaker)}
      </section>
    `;
  }

  private withSlides(speaker: string | undefined) {
    const slides = html`<plenum-seat-picture
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
      <button class="swap low" @click=${() => (this.swapped = !this.swapped)}>${t("stage.swap")}</button>`;
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
