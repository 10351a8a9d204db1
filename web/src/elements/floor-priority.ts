import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";

/** A chair's last means, apart and large: one press silences every microphone but the chairs'. */
@customElement("plenum-floor-priority")
export class FloorPriority extends FloorElement {
  static override styles = [
    base,
    rows,
    css`
      button {
        width: 100%;
        min-height: calc(var(--u) * 7);
        border: 2px solid var(--ink);
        color: var(--ink);
        text-align: left;
      }
      button.taken[aria-pressed="true"] {
        color: var(--paper);
        background: var(--ink);
        box-shadow: none;
      }
      button.taken[aria-pressed="true"]:hover {
        background: color-mix(in srgb, var(--ink) 88%, var(--paper));
      }
      span {
        display: block;
      }
      .then {
        font-size: var(--text-1);
        font-weight: var(--plain);
      }
    `,
  ];

  override render() {
    if (!this.page.views.own?.may.LEAD_FLOOR) {
      return nothing;
    }
    const taken = this.conference.floor.priority.includes(this.own.seat);
    return html`<button
        class=${taken ? "taken" : ""}
        aria-pressed=${taken}
        aria-keyshortcuts="F9"
        title="F9"
        @click=${() => this.act("priority", { is: taken ? "ReleasePriority" : "TakePriority" })}
      >
        <span>${t(taken ? "floor.priorityTaken" : "floor.priority")}</span>
        <span class="then">${t(taken ? "floor.priorityRelease" : "floor.priorityNote")}</span>
      </button>
      ${this.whyNot("priority")}`;
  }
}
