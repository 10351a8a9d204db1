import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { capOf } from "../booth-keymap";
import { secondsUntil, signals } from "../intercom";
import { language, t } from "../language";
import { seatName } from "../names";
import type { IntercomCall, IntercomSignal } from "../wire";
import { PageElement, base } from "./base";
import { consoleButtons } from "./booth-style";

/** What a booth asks of whoever speaks, without its name, and of the operator, with it. */
@customElement("plenum-booth-signals")
export class BoothSignals extends PageElement {
  @state() private why = "";

  static override styles = [
    base,
    consoleButtons,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 0.75);
        align-content: start;
        min-width: 0;
      }
      h2 {
        font-size: var(--text-1);
        color: var(--ink-quiet);
      }
      .row .lit {
        color: var(--on-granted);
        background: var(--granted);
        border-color: var(--granted);
      }
    `,
  ];

  override render() {
    const { own, conference } = this.page.views;
    if (own === undefined || conference === undefined) {
      return nothing;
    }
    const { call } = own.intercom;
    return html`<h2>${t("signal.title")}</h2>
      <div class="row" role="group" aria-label=${t("signal.title")}>
        ${signals(own).map(({ signal, state }) => this.button(signal, state))}
        <button
          aria-pressed=${!!call}
          aria-keyshortcuts=${this.page.booth.keymap.CALL_OPERATOR}
          @click=${() => this.act(this.page.booth.callOperator(!call))}
        >
          ${t("signal.CALL_OPERATOR")}<kbd>${capOf(this.page.booth.keymap.CALL_OPERATOR)}</kbd>
        </button>
      </div>
      <p class="small" role="status">${call ? this.called(call) : ""}</p>
      ${this.why === "" ? nothing : html`<p class="small" role="alert"><strong>${this.why}</strong></p>`}`;
  }

  private button(signal: IntercomSignal["signal"], state: IntercomSignal | undefined) {
    const { booth } = this.page;
    const wait = secondsUntil(state, this.page.now());
    return html`<button
      class=${state?.lit ? "lit" : ""}
      aria-keyshortcuts=${booth.keymap[signal]}
      aria-disabled=${wait > 0}
      @click=${() => this.act(booth.signal(signal))}
    >
      ${t(`signal.${signal}`)}${wait > 0
        ? html`<kbd class="figures" aria-hidden="true">${t("signal.in", { seconds: wait })}</kbd>`
        : html`<kbd>${capOf(booth.keymap[signal])}</kbd>`}
    </button>`;
  }

  private called({ seenBy }: IntercomCall): string {
    return seenBy
      ? t("signal.operatorComes", { name: seatName(this.page.views.conference, seenBy, language.tag) })
      : t("signal.operatorCalled");
  }

  private async act(asked: Promise<string>): Promise<void> {
    this.why = await asked;
  }
}
