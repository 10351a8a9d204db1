import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Piece, Release, Remains } from "../remains";
import { Translated, base } from "./base";
import "./kept-picture";

/** A release as a newspaper would print it; what is missing is marked and stays marked. */
@customElement("plenum-release-sheet")
export class ReleaseSheet extends Translated {
  @property({ attribute: false }) release!: Release;
  @property({ attribute: false }) remains!: Remains;

  static override styles = [
    base,
    css`
      article {
        background: var(--paper);
        border: 1px solid var(--rule);
        border-top: 3px solid var(--ink);
        padding: calc(var(--u) * 6) clamp(calc(var(--u) * 2), 8%, calc(var(--u) * 9));
        display: grid;
        gap: calc(var(--u) * 2.5);
        font-family: var(--serif);
        font-size: 1.125rem;
        line-height: 1.55;
        overflow-wrap: anywhere;
      }
      h1 {
        font-size: clamp(1.5rem, 1rem + 1.6vw, 2rem);
      }
      .notice {
        border: 2px solid var(--ink);
        padding: var(--u) calc(var(--u) * 1.5);
        font-weight: var(--strong);
        line-height: 1.4;
      }
      figure {
        margin: 0;
        display: grid;
        gap: var(--u);
      }
      figcaption {
        font-size: var(--text-1);
        line-height: 1.4;
      }
      mark {
        color: var(--ink);
        background: light-dark(#ffefa3, #5c4d00);
        box-decoration-break: clone;
      }
      @media print {
        article {
          border: 0;
          padding: 0;
          font-size: 11.5pt;
        }
        figure {
          break-inside: avoid;
        }
      }
    `,
  ];

  override render() {
    const { release } = this;
    return html`<article lang=${release.language}>
      ${release.notice === null ? nothing : html`<p class="notice">${this.line(release.notice)}</p>`}
      <h1>${this.line(release.headline)}</h1>
      ${this.picture()}
      ${release.paragraphs.map(
        (sentences, i) => html`<p>
          ${i === 0 ? html`<span class="dateline">${this.line(release.dateline)}</span> ` : nothing}${sentences.map(
            (it, at) => html`${at === 0 ? "" : " "}${this.line(it.line)}`,
          )}
        </p>`,
      )}
    </article>`;
  }

  private picture() {
    const { picture } = this.release;
    if (picture === null) {
      return nothing;
    }
    const words = picture.caption.map((it) => it.text).join("");
    return html`<figure>
      <plenum-kept-picture
        .remains=${this.remains}
        .hash=${picture.hash}
        .words=${words}
        .width=${picture.width}
        .height=${picture.height}
      ></plenum-kept-picture>
      <figcaption>${this.line(picture.caption)} <span class="quiet">${this.line(picture.credit)}</span></figcaption>
    </figure>`;
  }

  private line(pieces: readonly Piece[]) {
    return pieces.map(({ text, missing }) => (missing === null ? text : html`<mark>${text}</mark>`));
  }
}
