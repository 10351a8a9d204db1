import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { t } from "../language";
import { meter } from "../level";
import { Translated, base } from "./base";

/** Loud enough to be understood without strain, on the meter's scale. */
const GOOD = 0.45;

/** How loud a microphone is, big enough to be read in passing. */
@customElement("plenum-level-meter")
export class LevelMeter extends Translated {
  @property({ attribute: false }) track: MediaStreamTrack | null = null;
  /** Some sound was loud enough since the track came. */
  @property({ type: Boolean, reflect: true }) good = false;
  private stop: () => void = () => {};
  private shown = 0;

  static override styles = [
    base,
    css`
      .scale {
        position: relative;
        height: 100%;
        min-height: var(--u);
        background: repeating-linear-gradient(
          to right,
          var(--meter-ground, var(--raised)) 0 calc(5% - 2px),
          transparent calc(5% - 2px) 5%
        );
      }
      .level {
        position: absolute;
        inset: 0;
        background: repeating-linear-gradient(
          to right,
          var(--meter, var(--ink)) 0 calc(5% - 2px),
          transparent calc(5% - 2px) 5%
        );
        clip-path: inset(0 calc(100% - var(--level, 0%)) 0 0);
      }
    `,
  ];

  override render() {
    return html`<div class="scale" role="img" aria-label=${t("device.level")}><div class="level"></div></div>`;
  }

  override updated(changed: Map<string, unknown>): void {
    if (changed.has("track")) {
      this.stop();
      this.show(0);
      this.good = false;
      this.stop = this.track === null ? () => {} : meter(this.track, (it) => this.show(it));
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stop();
  }

  private show(level: number): void {
    this.shown = Math.max(level, this.shown - 0.06);
    this.style.setProperty("--level", `${Math.round(this.shown * 20) * 5}%`);
    if (level > GOOD && !this.good) {
      this.good = true;
      this.dispatchEvent(new Event("good"));
    }
  }
}
