import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { Piece, Release, Remains } from "../remains";
import { Translated, base } from "./base";
import "./kept-picture";
import { paper } from "./press-paper";

/** A release as a newspaper would print it; what is missing is marked and stays marked. */
@customElement("plenum-release-sheet")
export class ReleaseSheet extends Translated {
  @property({ attribute: false }) release!: Release;
  @property({ attribute: false }) remains!: Remains;

  static override styles = [
    base,
    paper,
    css`
      mark {
        color: var(--ink);
        background: light-dark(#ffefa3, #5c4d00);
        box-decoration-break: clone;
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
