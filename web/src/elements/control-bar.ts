import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { matters } from "../column";
import { isRegulated } from "../floor";
import { t } from "../language";
import type { Layout } from "../layout";
import { guideOf, isSecretary } from "../names";
import { isObserver } from "../observer";
import { isOperator } from "../operator";
import { PageElement, base } from "./base";
import "./floor-control";
import "./guide-button";
import "./language-choice";
import "./observer-line";

const LAYOUTS: readonly Layout[] = ["stage", "even", "speaker"];

/** Whose work is to write down has it beside. */
const SECRETARY: readonly Layout[] = ["protocol", ...LAYOUTS];

/** Who looks after the lines has them beside. */
const OPERATOR: readonly Layout[] = ["operator", ...LAYOUTS];

/** What one does with one's own devices and screen; first the one large control. */
@customElement("plenum-control-bar")
export class ControlBar extends PageElement {
  @property() layout: Layout = "stage";
  @property({ type: Boolean }) column = true;

  static override styles = [
    base,
    css`
      :host {
        background: var(--paper);
        border-top: 1px solid var(--ink);
      }
      .bar {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--u);
        padding: var(--u) calc(var(--u) * 3);
      }
      button,
      select {
        padding-inline: calc(var(--u) * 1.5);
      }
      select {
        color: var(--ink);
        /* As wide as what is chosen, where the browser can; else as its longest choice. */
        field-sizing: content;
      }
      .space {
        flex: 1 1 0;
      }
      plenum-language-choice,
      plenum-guide-button {
        flex: 0 0 auto;
      }
      plenum-guide-button {
        --guide-height: var(--target);
      }
      @media (max-width: 1400px) {
        .bar {
          padding-inline: calc(var(--u) * 2);
        }
        /* What one may ask for needs the room: the rest steps back. */
        .tight > button,
        .tight > select {
          font-size: var(--text-1);
          padding-inline: var(--u);
        }
      }
      @media (max-width: 700px) {
        .bar {
          padding: var(--u);
          gap: calc(var(--u) * 0.5);
          align-items: flex-start;
        }
        plenum-floor-control,
        plenum-observer-line {
          order: -2;
          flex: 1 1 60%;
          min-width: 0;
        }
        plenum-guide-button,
        .bar > .leave {
          order: -1;
          --guide-height: calc(var(--u) * 6.5);
          min-height: var(--guide-height);
        }
        .bar > .leave {
          flex-grow: 0;
        }
        .bar > button {
          flex: 1 1 auto;
          padding: 0 calc(var(--u) * 0.75);
          font-size: var(--text-1);
        }
        .space,
        .wide {
          display: none;
        }
      }
    `,
  ];

  override render() {
    const { tabs } = this.page;
    // While the column stands there, what waits is before one's eyes.
    const waiting = this.column ? 0 : matters(this.page.views).length;
    return html`
      <div class="bar ${this.regulated ? "tight" : ""}" role="toolbar" aria-label=${t("bar.label")}>
        ${isObserver(this.page.views) ? html`<plenum-observer-line></plenum-observer-line>` : this.own()}
        <button aria-pressed=${tabs.loud} @click=${this.turnSound}>${t(tabs.loud ? "bar.soundOn" : "bar.soundOff")}</button>
        <span class="space"></span>
        <select class="wide" aria-label=${t("bar.layout")} @change=${this.chosen}>
          ${this.layouts.map(
            (it) => html`<option value=${it} .selected=${it === this.layout}>${t(`layout.${it}`)}</option>`,
          )}
        </select>
        <plenum-language-choice class="wide"></plenum-language-choice>
        <plenum-guide-button .about=${guideOf(this.page.views)}></plenum-guide-button>
        <button
          class="panel ${waiting > 0 ? "first" : ""}"
          aria-pressed=${this.column}
          @click=${() => this.dispatchEvent(new Event("column"))}
        >
          ${waiting > 0 ? t("column.waits", { count: waiting }) : t("column.label")}
        </button>
        ${document.fullscreenEnabled
          ? html`<button class="wide" @click=${this.fullScreen}>
              ${t(document.fullscreenElement === null ? "bar.fullScreen" : "bar.window")}
            </button>`
          : nothing}
        <button class="leave" @click=${() => this.page.ask({ is: "Leave" })}>${t("bar.leave")}</button>
      </div>
    `;
  }

  /** What is one's own to give: voice, picture, screen. */
  private own() {
    const { devices } = this.page;
    return html`<plenum-floor-control .page=${this.page}></plenum-floor-control>
      <button aria-pressed=${devices.state("camera") === "ON"} @click=${this.turnCamera}>
        ${t(devices.state("camera") === "ON" ? "bar.cameraOn" : "bar.cameraOff")}
      </button>
      ${this.share()}`;
  }

  private get layouts(): readonly Layout[] {
    const { views } = this.page;
    return isSecretary(views) ? SECRETARY : isOperator(views) ? OPERATOR : LAYOUTS;
  }

  private get regulated(): boolean {
    const { conference } = this.page.views;
    return conference !== undefined && isRegulated(conference.floor);
  }

  private share() {
    const { devices, views } = this.page;
    if (devices.screen !== undefined) {
      return html`<button aria-pressed="true" @click=${() => devices.unshare()}>${t("bar.shareStop")}</button>`;
    }
    const can = views.own?.may.SHARE && navigator.mediaDevices?.getDisplayMedia !== undefined;
    return can ? html`<button class="wide" @click=${() => devices.share()}>${t("bar.share")}</button>` : nothing;
  }

  private turnCamera(): void {
    const { devices } = this.page;
    void (devices.state("camera") === "ON" ? devices.off("camera") : devices.on("camera"));
  }

  private turnSound(): void {
    this.page.tabs.turn(!this.page.tabs.loud);
    this.page.loudspeaker.unblock();
  }

  private chosen(event: Event): void {
    const detail = (event.target as HTMLSelectElement).value as Layout;
    this.dispatchEvent(new CustomEvent<Layout>("layout", { detail }));
  }

  private fullScreen(): void {
    void (document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen());
  }
}
