import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type Action, USUAL, actionsIn, capOf, chordOf, flawOf, isModifier, rebound } from "../booth-keymap";
import { t } from "../language";
import { PageElement, base } from "./base";
import { dialog } from "./dialog";

/** Which key does what at this console: chosen by pressing it. */
@customElement("plenum-booth-keyboard")
export class BoothKeyboard extends PageElement {
  @state() private open = false;
  @state() private asks: Action | undefined;
  @state() private flaw = "";

  static override styles = [
    base,
    dialog,
    css`
      dialog {
        --dialog: 34rem;
      }
      table {
        border-collapse: collapse;
        width: 100%;
      }
      th {
        text-align: left;
        font-weight: var(--plain);
      }
      th,
      td {
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.5) 0;
      }
      td {
        text-align: right;
      }
      td button {
        min-width: 8rem;
      }
      .asks {
        color: var(--on-granted);
        background: var(--granted);
        border-color: var(--granted);
      }
    `,
  ];

  override render() {
    return html`<button class="plain low" @click=${this.show}>${t("keys.title")}</button>
      ${this.open ? this.sheet() : nothing}`;
  }

  override updated(): void {
    const sheet = this.renderRoot.querySelector("dialog");
    if (sheet && !sheet.open) {
      sheet.showModal();
    }
  }

  private sheet() {
    const { keymap } = this.page.booth;
    const medium = this.page.views.own?.interpretation.booth?.medium ?? "VOICE";
    return html`<dialog aria-labelledby="keys" @close=${this.hide} @cancel=${this.cancelled} @keydown=${this.pressed}>
      <div class="sheet">
        <h2 id="keys">${t("keys.title")}</h2>
        <p class="small">${t("keys.hint")}</p>
        <table>
          ${actionsIn(medium).map(
            (action) =>
              html`<tr>
                <th scope="row">${t(action === "MICROPHONE" && medium === "SIGN" ? "keys.CAMERA" : `keys.${action}`)}</th>
                <td>
                  <button class=${this.asks === action ? "asks" : ""} @click=${() => this.ask(action)}>
                    ${this.asks === action ? t("keys.press") : capOf(keymap[action])}
                  </button>
                </td>
              </tr>`,
          )}
        </table>
        <p class="small" role="alert">${this.flaw}</p>
        <div class="buttons">
          <button class="first" @click=${this.hide}>${t("keys.done")}</button>
          <button @click=${() => this.page.booth.bind(USUAL)}>${t("keys.usual")}</button>
        </div>
      </div>
    </dialog>`;
  }

  private show(): void {
    this.open = true;
  }

  private hide(): void {
    this.open = false;
    this.asks = undefined;
    this.flaw = "";
  }

  private ask(action: Action): void {
    this.asks = action;
    this.flaw = "";
  }

  /** Escape gives up the one key that is asked for, before it closes the sheet. */
  private cancelled(event: Event): void {
    if (this.asks !== undefined) {
      event.preventDefault();
      this.asks = undefined;
    }
  }

  private pressed(event: KeyboardEvent): void {
    const action = this.asks;
    if (action === undefined || isModifier(event) || event.key === "Escape") {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    const flaw = flawOf(action, event);
    this.flaw = flaw === undefined ? "" : t(`keys.flaw.${flaw}`);
    if (flaw === undefined) {
      this.page.booth.bind(rebound(this.page.booth.keymap, action, chordOf(event)));
      this.asks = undefined;
    }
  }
}
