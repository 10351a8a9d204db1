import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { family } from "../browser";
import type { DeviceKind, Fault } from "../devices";
import { t } from "../language";
import { Translated, base } from "./base";

/** One sentence on what is wrong with a device, where the switch is, and one button that mends it. */
@customElement("plenum-device-fault")
export class DeviceFault extends Translated {
  @property() kind: DeviceKind = "camera";
  @property() fault: Fault = "none";

  static override styles = [
    base,
    css`
      .fault {
        display: grid;
        gap: var(--u);
        justify-items: start;
        border-left: 4px solid var(--rule-firm);
        padding-left: calc(var(--u) * 2);
      }
    `,
  ];

  override render() {
    return html`
      <div class="fault" role="alert">
        <p><strong>${t(`fault.${this.kind}.${this.fault}`)}</strong></p>
        ${this.fault === "denied"
          ? html`<p>${t(`fault.switch.${family(navigator.userAgent)}`)}</p>`
          : nothing}
        ${this.fault === "insecure"
          ? nothing
          : html`<button @click=${() => this.dispatchEvent(new Event("mend"))}>${t("device.tryAgain")}</button>`}
      </div>
    `;
  }
}
