import { css, html } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { between, fitting, isWhole, keyed } from "../crop";
import { t } from "../language";
import type { Part, Photograph, Remains } from "../remains";
import { Translated, base } from "./base";
import "./kept-picture";

const FIELDS = ["x", "y", "width", "height"] as const;

/** The part of a photograph that is printed: drawn with the pointer, moved by keys, or in figures. */
@customElement("plenum-photograph-crop")
export class PhotographCrop extends Translated {
  @property({ attribute: false }) photograph!: Photograph;
  @property({ attribute: false }) remains!: Remains;
  @state() private drawn: Part | undefined;
  private from: { x: number; y: number } | undefined;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: var(--u);
      }
      .picture {
        position: relative;
        overflow: hidden;
        touch-action: none;
        cursor: crosshair;
        max-width: 48rem;
      }
      .part {
        position: absolute;
        outline: 2px solid var(--paper);
        box-shadow:
          0 0 0 4px var(--ink),
          0 0 0 200vmax rgb(0 0 0 / 55%);
      }
      .part:focus-visible {
        outline: 4px solid var(--action);
      }
      .figures {
        display: flex;
        flex-wrap: wrap;
        gap: calc(var(--u) * 2);
        align-items: end;
      }
      label {
        display: grid;
        gap: calc(var(--u) / 2);
        font-size: var(--text-1);
      }
      input {
        font: inherit;
        width: 6.5rem;
        min-height: var(--target);
        padding: var(--u);
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        border-radius: 2px;
      }
    `,
  ];

  /** What is to be printed; nothing for all of it. */
  get chosen(): Part | null {
    const part = this.now();
    return isWhole(part, this.photograph.whole) ? null : part;
  }

  override render() {
    const { hash, whole } = this.photograph;
    const part = this.now();
    return html`
      <div class="picture" @pointerdown=${this.begin} @pointermove=${this.draw} @pointerup=${this.end} @pointercancel=${this.end}>
        <plenum-kept-picture .remains=${this.remains} .hash=${hash} .printed=${hash} .words=${""} .width=${whole.width} .height=${whole.height}></plenum-kept-picture>
        <div
          class="part"
          tabindex="0"
          role="group"
          aria-roledescription=${t("crop.frame")}
          aria-label=${t("crop.part", { width: part.width, height: part.height })}
          aria-describedby="how"
          @keydown=${this.pressed}
        ></div>
      </div>
      <p id="how" class="small quiet">${t("crop.help")}</p>
      <div class="figures">
        ${FIELDS.map(
          (it) => html`<label
            >${t(`crop.${it}`)}
            <input type="number" min="0" name=${it} .value=${String(part[it])} @change=${(event: Event) => this.typed(it, event)} />
          </label>`,
        )}
        <button type="button" @click=${() => (this.drawn = fitting({ x: 0, y: 0, ...whole }, whole))}>${t("crop.whole")}</button>
      </div>
    `;
  }

  /** Through the object model: the policy of the pages forbids style attributes. */
  override updated(): void {
    const { whole } = this.photograph;
    const { x, y, width, height } = this.now();
    const { style } = this.renderRoot.querySelector<HTMLElement>(".part")!;
    style.left = `${(100 * x) / whole.width}%`;
    style.top = `${(100 * y) / whole.height}%`;
    style.width = `${(100 * width) / whole.width}%`;
    style.height = `${(100 * height) / whole.height}%`;
  }

  private now(): Part {
    const { whole, crop } = this.photograph;
    return this.drawn ?? crop ?? { x: 0, y: 0, ...whole };
  }

  private at(event: PointerEvent): { x: number; y: number } {
    const box = (event.currentTarget as HTMLElement).getBoundingClientRect();
    const { whole } = this.photograph;
    return {
      x: ((event.clientX - box.left) / box.width) * whole.width,
      y: ((event.clientY - box.top) / box.height) * whole.height,
    };
  }

  private begin(event: PointerEvent): void {
    if (event.button === 0) {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      this.from = this.at(event);
    }
  }

  private draw(event: PointerEvent): void {
    if (this.from !== undefined) {
      this.drawn = between(this.from, this.at(event), this.photograph.whole);
    }
  }

  private end(): void {
    this.from = undefined;
  }

  private pressed(event: KeyboardEvent): void {
    const next = keyed(event.key, event.shiftKey, this.now(), this.photograph.whole);
    if (next !== undefined) {
      event.preventDefault();
      this.drawn = next;
    }
  }

  private typed(field: (typeof FIELDS)[number], event: Event): void {
    const input = event.target as HTMLInputElement;
    this.drawn = fitting({ ...this.now(), [field]: Number(input.value) || 0 }, this.photograph.whole);
    input.value = String(this.drawn[field]);
  }
}
