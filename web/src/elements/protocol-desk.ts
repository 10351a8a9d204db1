import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import { PageElement, base } from "./base";
import "./protocol-list";

/** The secretary's left column: the protocol, as high as the window. */
@customElement("plenum-protocol-desk")
export class ProtocolDesk extends PageElement {
  static override styles = [
    base,
    css`
      :host {
        display: grid;
        grid-template-rows: auto minmax(0, 1fr);
        gap: var(--u);
        padding: calc(var(--u) * 2);
        padding-bottom: 0;
        background: var(--paper);
        border-right: 1px solid var(--rule);
        min-height: 0;
      }
    `,
  ];

  override render() {
    return html`<h2>${t("protocol.title")}</h2>
      <plenum-protocol-list .page=${this.page}></plenum-protocol-list>`;
  }
}
