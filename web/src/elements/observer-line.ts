import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import { Translated, base } from "./base";

/** What stands for an observer where others have their large control. */
@customElement("plenum-observer-line")
export class ObserverLine extends Translated {
  static override styles = [
    base,
    css`
      :host {
        display: flex;
        align-items: center;
        min-height: calc(var(--u) * 6.5);
        padding-inline: var(--u);
      }
      p {
        font-weight: var(--strong);
      }
    `,
  ];

  override render() {
    return html`<p>${t("observer.line")}</p>`;
  }
}
