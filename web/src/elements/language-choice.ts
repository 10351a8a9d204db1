import { css, html } from "lit";
import { customElement } from "lit/decorators.js";
import { LANGUAGES, language, t } from "../language";
import { Translated, base } from "./base";

/** The reader's language; each is called by its own name. */
@customElement("plenum-language-choice")
export class LanguageChoice extends Translated {
  static override styles = [
    base,
    css`
      select {
        min-height: calc(var(--u) * 4);
        padding: 0 var(--u);
        color: var(--ink);
      }
    `,
  ];

  override render() {
    return html`<select aria-label=${t("language")} @change=${this.chosen}>
      ${Object.entries(LANGUAGES).map(
        ([tag, name]) =>
          html`<option value=${tag} lang=${tag} .selected=${tag === language.tag}>${name}</option>`,
      )}
    </select>`;
  }

  private chosen(event: Event): void {
    language.choose((event.target as HTMLSelectElement).value);
  }
}
