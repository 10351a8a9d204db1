import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { Problem, post } from "../api";
import { t } from "../language";
import { Translated, base } from "./base";
import { sheet } from "./sheet";
import "./page-tools";

/** The convener's link was opened. A button signs in, so that a mail program's preview does not. */
@customElement("plenum-sign-in")
export class SignIn extends Translated {
  @property() token = "";
  @state() private busy = false;
  @state() private problem = "";

  static override styles = [base, sheet];

  override render() {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools about="convener"></plenum-page-tools>
      </header>
      <main>
        <h1>${t("signIn.title")}</h1>
        <p class="lead">${t("signIn.lead")}</p>
        <div class="buttons">
          <button class="first" ?disabled=${this.busy} @click=${this.signIn}>${t("signIn.button")}</button>
        </div>
        <p role="status">${this.problem === "" ? nothing : this.problem}</p>
      </main>
    `;
  }

  private async signIn(): Promise<void> {
    this.busy = true;
    const answer = await post<{ link?: string }>("/api/sign-in", { token: this.token });
    this.busy = false;
    if (answer === undefined) {
      this.problem = t("api.unreachable");
    } else if (answer instanceof Problem) {
      this.problem =
        answer.code === "too-many-tries"
          ? t("signIn.tooMany")
          : t(answer.code.startsWith("link-") ? "signIn.refused" : "api.failed");
    } else {
      location.assign(answer.link ?? "/convene");
    }
  }
}
