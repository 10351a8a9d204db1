import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { t } from "../language";
import { PageElement, base } from "./base";
import "./protocol-list";

/** The protocol in the side column: folded until somebody wants to read. */
@customElement("plenum-protocol-section")
export class ProtocolSection extends PageElement {
  @property({ type: Boolean }) unfolded = false;

  static override styles = [
    base,
    css`
      summary {
        cursor: pointer;
        min-height: calc(var(--u) * 4);
      }
      h2 {
        display: inline;
      }
      plenum-protocol-list {
        height: 22rem;
      }
    `,
  ];

  override render() {
    return html`<details ?open=${this.unfolded}>
      <summary><h2>${t("protocol.title")}</h2></summary>
      <plenum-protocol-list .page=${this.page}></plenum-protocol-list>
    </details>`;
  }
}
