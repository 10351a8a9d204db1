import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Problem, post } from "../api";
import { t } from "../language";
import { Translated, base } from "./base";
import { sheet } from "./sheet";
import "./page-tools";

/** The first page of the server: what this is, and a meeting to try alone. */
@customElement("plenum-start-page")
export class StartPage extends Translated {
  /** Whoever comes by the link "Try it alone" has clicked already. */
  @property({ type: Boolean }) atOnce = false;
  @state() private busy = false;
  @state() private problem = "";

  static override styles = [
    base,
    sheet,
    css`
      .how {
        border-top: 1px solid var(--rule);
        padding-top: calc(var(--u) * 2);
        display: grid;
        gap: var(--u);
      }
    `,
  ];

  override firstUpdated(): void {
    if (this.atOnce) {
      void this.begin();
    }
  }

  override render() {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools about="delegate"></plenum-page-tools>
      </header>
      <main>
        <h1>${t("start.title")}</h1>
        <p class="lead">${t("start.try")}</p>
        <div class="buttons">
          <button class="first" ?disabled=${this.busy} @click=${this.begin}>${t("start.tryButton")}</button>
        </div>
        <p role="status">${this.problem === "" ? nothing : this.problem}</p>
        <div class="how quiet small">
          <p>${t("start.invited")}</p>
          <p>${t("start.convener")}</p>
        </div>
      </main>
    `;
  }

  private async begin(): Promise<void> {
    this.busy = true;
    const answer = await post<{ link: string }>("/api/try", {});
    this.busy = false;
    if (answer === undefined) {
      this.problem = t("api.unreachable");
    } else if (answer instanceof Problem) {
      this.problem = t(answer.code === "trials-full" ? "api.trialsFull" : "api.failed");
    } else {
      // Going back to the link would begin another one.
      location[this.atOnce ? "replace" : "assign"](answer.link);
    }
  }
}
