import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Remains } from "../remains";
import { Translated, base } from "./base";

/** A photograph of the conference. It is fetched with the seat's link, which an img cannot send. */
@customElement("plenum-kept-picture")
export class KeptPicture extends Translated {
  @property({ attribute: false }) remains!: Remains;
  @property() hash = "";
  /** Which print of it; with the hash itself, all of it. */
  @property() printed = "";
  @property() words = "";
  @property({ type: Number }) width = 3;
  @property({ type: Number }) height = 2;
  @state() private address: string | undefined;

  static override styles = [
    base,
    css`
      img {
        display: block;
        width: 100%;
        height: auto;
        background: var(--picture);
      }
      @media print {
        img {
          width: auto;
          max-width: 100%;
          max-height: 11cm;
        }
      }
    `,
  ];

  override render() {
    return this.address === undefined
      ? nothing
      : html`<img src=${this.address} width=${this.width} height=${this.height} alt=${this.words} />`;
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("hash") || changed.has("printed") || changed.has("remains")) {
      const { hash, printed } = this;
      void this.remains.photograph(hash, printed).then((address) => {
        if (hash === this.hash && printed === this.printed) {
          this.address = address;
        }
      });
    }
  }
}
