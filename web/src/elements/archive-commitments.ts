import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { type OpenCommitments, Silence, ask, day, entryAddress, whoWords } from "../archive";
import { language, t } from "../language";
import { overdue } from "../minutes-draft";
import { archiveSheet, archiveTop } from "./archive-sheet";
import { Translated, base } from "./base";

/** What is still open in all conferences that the reader may know of, due soonest first. */
@customElement("plenum-archive-commitments")
export class ArchiveCommitments extends Translated {
  @state() private found: OpenCommitments | Silence | undefined;

  static override styles = [
    base,
    archiveSheet,
    css`
      .rows > li {
        grid-template-columns: minmax(0, 11rem) minmax(0, 1fr);
        gap: calc(var(--u) * 0.5) calc(var(--u) * 3);
      }
      .what {
        display: grid;
        gap: calc(var(--u) * 0.5);
      }
      .overdue {
        font-weight: var(--strong);
      }
      @media (max-width: 600px) {
        .rows > li {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(language.watch(() => void this.load()));
    void this.load();
  }

  override render() {
    return html`${archiveTop(true)}
      <main class="narrow">
        <h1>${t("archive.owed")}</h1>
        <p class="small quiet">${t("archive.owedNote")}</p>
        <p role="status">${this.found instanceof Silence ? this.found.sentence : nothing}</p>
        ${this.found === undefined || this.found instanceof Silence ? nothing : this.all(this.found)}
      </main>`;
  }

  private all({ open }: OpenCommitments) {
    return open.length === 0
      ? html`<p class="quiet">${t("archive.noneOpen")}</p>`
      : html`<ol class="rows">
          ${open.map(
            ({ promised, due, subject, sides }) => html`<li>
              <p class="figures">
                ${due === null ? html`<span class="quiet">${t("archive.noDue")}</span>` : day(due)}
                ${overdue(due, new Date()) ? html`<br /><span class="small overdue">${t("archive.overdue")}</span>` : nothing}
              </p>
              <div class="what">
                <p class="serif">${whoWords(promised.commitment.who)}: ${promised.commitment.what}</p>
                <p class="small">
                  <a href=${entryAddress(promised.entry)}>${subject || t("convene.noSubject")}</a>
                  <span class="quiet">${day(promised.made)} · ${sides.join(" – ")}</span>
                </p>
              </div>
            </li>`,
          )}
        </ol>`;
  }

  private async load(): Promise<void> {
    this.found = await ask<OpenCommitments>(`/commitments?language=${language.tag}`);
  }
}
