import { html } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Problem, post } from "../api";
import { t } from "../language";
import { Translated, base } from "./base";

/** Ends the convener's session on this computer. */
@customElement("plenum-sign-out")
export class SignOut extends Translated {
  @state() private problem = "";

  static override styles = [base];

  override render() {
    return html`<button class="plain low" @click=${this.signOut}>${t("signOut")}</button>
      <span class="small" role="alert">${this.problem}</span>`;
  }

  private async signOut(): Promise<void> {
    const answer = await post<unknown>("/api/sign-out", {});
    if (answer === undefined) {
      this.problem = t("api.unreachable");
    } else if (answer instanceof Problem) {
      this.problem = answer.sentence || t("api.failed");
    } else {
      location.assign("/");
    }
  }
}
