import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import type { GuidePage } from "../guide";
import { Translated, base } from "./base";
import "./guide-button";
import "./language-choice";

/** What stands at the right of every page's head: the guide, and the reader's language. */
@customElement("plenum-page-tools")
export class PageTools extends Translated {
  @property() about: GuidePage = "delegate";

  static override styles = [
    base,
    css`
      .tools {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--u);
      }
    `,
  ];

  override render() {
    return html`<div class="tools">
      <slot></slot>
      <plenum-guide-button .about=${this.about}></plenum-guide-button>
      <plenum-language-choice></plenum-language-choice>
    </div>`;
  }
}
