import { html } from "lit";
import { customElement } from "lit/decorators.js";
import { t } from "../language";
import { Translated, base } from "./base";
import "./page-tools";
import { sheet } from "./sheet";

/** An address that leads nowhere. */
@customElement("plenum-not-found")
export class NotFound extends Translated {
  static override styles = [base, sheet];

  override render() {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools></plenum-page-tools>
      </header>
      <main>
        <h1>${t("notFound.title")}</h1>
        <p class="lead">${t("notFound.then")}</p>
        <p><a href="/">${t("notFound.start")}</a></p>
      </main>
    `;
  }
}
