import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "../language";
import { type Releases, momentOf } from "../releases";
import type { Office, Proof } from "../wire";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form, languageName, valueOf } from "./form";

/** The last question before a release goes out: from when on, and whether it corrects. */
@customElement("plenum-press-issue")
export class PressIssue extends Translated {
  @property({ attribute: false }) releases!: Releases;
  @state() private office: Office | undefined;
  @state() private proof: Proof | undefined;
  @state() private embargo = "";
  @state() private correction = false;
  @state() private refused = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  static override styles = [
    base,
    form,
    dialog,
    css`
      blockquote {
        margin: 0;
        font-family: var(--serif);
        font-size: var(--text-3);
        overflow-wrap: anywhere;
      }
    `,
  ];

  show(office: Office, proof: Proof): void {
    Object.assign(this, { office, proof, embargo: "", correction: proof.issues.length > 0, refused: "" });
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  override render() {
    const { proof } = this;
    if (proof === undefined) {
      return nothing;
    }
    return html`<dialog aria-labelledby="issued" @close=${() => (this.proof = undefined)}>
      <form class="sheet" @submit=${this.send}>
        <h2 id="issued">${t("releases.issueTitle", { language: languageName(proof.language), version: proof.issues.length + 1 })}</h2>
        <blockquote lang=${proof.language}>${proof.headline.text}</blockquote>
        <label class="field">
          <span class="label">${t("releases.embargo")}</span>
          <input type="datetime-local" step="1" .value=${this.embargo} @change=${(it: Event) => (this.embargo = valueOf(it))} />
          <span class="small quiet">${t("releases.embargoNote", { zone: Intl.DateTimeFormat().resolvedOptions().timeZone })}</span>
        </label>
        ${proof.issues.length === 0
          ? nothing
          : html`<label class="check">
              <input
                type="checkbox"
                .checked=${this.correction}
                @change=${(it: Event) => (this.correction = (it.target as HTMLInputElement).checked)}
              />
              ${t("releases.correction", { version: proof.issues.length })}
            </label>`}
        <p class="small quiet">${t("releases.final")}</p>
        ${this.refused === "" ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button class="first" type="submit">${t("releases.issueNow")}</button>
          <button type="button" @click=${() => this.dialog.close()}>${t("photograph.cancel")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private readonly send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { proof, office, correction } = this;
    if (proof === undefined || office === undefined) {
      return;
    }
    const { language, fingerprint } = proof;
    this.refused = await this.releases.ask(office, {
      is: "IssueProof",
      language,
      fingerprint,
      embargo: momentOf(this.embargo),
      correction,
    });
    if (this.refused === "") {
      this.dialog.close();
    }
  };
}
