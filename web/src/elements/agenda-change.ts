import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { changes } from "../agenda";
import { language, t } from "../language";
import { inLanguage } from "../names";
import type { Item } from "../wire";
import { Translated, base } from "./base";

/** An agenda as it would be, or has become, with what is not as it was. */
@customElement("plenum-agenda-change")
export class AgendaChange extends Translated {
  @property({ attribute: false }) was: readonly Item[] = [];
  @property({ attribute: false }) becomes: readonly Item[] = [];

  static override styles = [
    base,
    css`
      .line {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) auto;
        gap: var(--u);
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.5) 0;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render() {
    const { marks, struck } = changes(this.was, this.becomes);
    return html`<ol>
        ${this.becomes.map((it, at) => {
          const mark = marks.get(it.id);
          return html`<li class="line small">
            <span class="figures quiet">${at + 1}</span>
            <span class=${mark === undefined ? "quiet" : ""}>
              ${inLanguage(it.title, language.tag)}${mark === undefined
                ? nothing
                : html` <strong>(${t(`agenda.mark.${mark}`)})</strong>`}
            </span>
            <span class="figures quiet">${t("agenda.minutes", { minutes: it.minutes })}</span>
          </li>`;
        })}
      </ol>
      ${struck.length === 0
        ? nothing
        : html`<p class="small">
            ${t("agenda.struck", { titles: language.list(struck.map((it) => inLanguage(it.title, language.tag))) })}
          </p>`}`;
  }
}
