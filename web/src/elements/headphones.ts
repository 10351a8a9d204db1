import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import { PageElement, base } from "./base";

/** Who wears headphones may sound as they do. */
@customElement("plenum-headphones")
export class Headphones extends PageElement {
  static override styles = [
    base,
    css`
      label {
        display: grid;
        grid-template-columns: auto 1fr;
        gap: 0 var(--u);
        align-items: center;
        min-height: var(--target);
      }
      input {
        width: 1.5rem;
        height: 1.5rem;
        accent-color: var(--ink);
      }
      small {
        grid-column: 2;
      }
    `,
  ];

  override render() {
    return html`<label>
      <input
        type="checkbox"
        .checked=${this.page.devices.headphones}
        @change=${(event: Event) => this.page.devices.wear((event.target as HTMLInputElement).checked)}
      />
      <span>${t("headphones.label")}</span>
      <small class="quiet">${t("headphones.note")}</small>
    </label>`;
  }
}
