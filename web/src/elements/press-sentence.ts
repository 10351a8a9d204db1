import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { language, t } from "../language";
import { type Releases, nameIn, sentencesOf } from "../releases";
import type { Office, Proof, ProofSentence, ReleaseRequest } from "../wire";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form } from "./form";

/** UTF-16 units of what a desk writes: plenum.conference.release.Manuscript. */
const LONGEST = 4_000;

/** One sentence of a release as a desk works on it. */
@customElement("plenum-press-sentence")
export class PressSentence extends Translated {
  @property({ attribute: false }) releases!: Releases;
  @state() private office: Office | undefined;
  @state() private proof: Proof | undefined;
  @state() private chosen: ProofSentence | undefined;
  @state() private text = "";
  /** A sentence to follow this one is being written. */
  @state() private adding = false;
  @state() private refused = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  static override styles = [
    base,
    form,
    dialog,
    css`
      textarea {
        font-family: var(--serif);
      }
      blockquote {
        margin: 0;
        border-left: 2px solid var(--rule-firm);
        padding-left: calc(var(--u) * 1.5);
        font-family: var(--serif);
        overflow-wrap: anywhere;
      }
    `,
  ];

  show(office: Office, proof: Proof, id: string): void {
    const chosen = sentencesOf(proof).find((it) => it.id === id);
    if (chosen === undefined) {
      return;
    }
    Object.assign(this, { office, proof, chosen, text: chosen.text, adding: false, refused: "" });
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  override render() {
    const { chosen, proof, adding } = this;
    if (chosen === undefined || proof === undefined) {
      return nothing;
    }
    const headline = chosen.id === "headline";
    const added = chosen.hand === "ADDED";
    return html`<dialog aria-labelledby="edited" @close=${() => (this.chosen = undefined)}>
      <form class="sheet" @submit=${this.save}>
        <h2 id="edited">${t(adding ? "releases.addAfter" : headline ? "releases.headline" : "releases.sentence")}</h2>
        ${adding
          ? html`<blockquote lang=${proof.language}>${chosen.text}</blockquote>`
          : html`<p class="small quiet">${this.origin(chosen)}</p>`}
        ${!adding && chosen.drafted != null
          ? html`<div>
              <p class="label">${t(chosen.stale ? "releases.draftedNow" : "releases.drafted")}</p>
              <blockquote lang=${proof.language}>${chosen.drafted}</blockquote>
            </div>`
          : nothing}
        <label class="field">
          <span class="label">${t("releases.words")}</span>
          <textarea
            lang=${proof.language}
            maxlength=${LONGEST}
            required
            .value=${this.text}
            @input=${(it: Event) => (this.text = (it.target as HTMLTextAreaElement).value)}
          ></textarea>
        </label>
        <p class="small quiet">${t("releases.thenApproval")}</p>
        ${this.refused === "" ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button class="first save" type="submit">${t("minutes.save")}</button>
          ${adding
            ? nothing
            : html`
                ${chosen.hand === "ALTERED"
                  ? html`<button type="button" @click=${() => this.ask({ is: "RestoreSentence", ...this.at() })}>${t("releases.asDrafted")}</button>`
                  : nothing}
                ${headline
                  ? nothing
                  : html`<button type="button" class="drop" @click=${() => this.ask({ is: "LeaveOutSentence", ...this.at() })}>
                      ${t(added ? "releases.remove" : "releases.leaveOut")}
                    </button>`}
                <button type="button" class="add" @click=${this.add}>${t("releases.add")}</button>
              `}
          <button type="button" @click=${() => this.dialog.close()}>${t("photograph.cancel")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private origin(chosen: ProofSentence): string {
    const by = chosen.by == null ? "" : nameIn(chosen.by, language.tag);
    switch (chosen.hand) {
      case "ADDED":
        return t("releases.addedBy", { name: by });
      case "ALTERED":
        return t("releases.alteredBy", { name: by });
      case "DRAFTED":
        return chosen.rests === 0 ? t("releases.fromRecord") : t("releases.rests", { count: chosen.rests });
    }
  }

  private at(): { language: string; sentence: string } {
    return { language: this.proof!.language, sentence: this.chosen!.id };
  }

  private readonly add = (): void => {
    this.adding = true;
    this.text = "";
    this.refused = "";
  };

  private readonly save = (event: Event): void => {
    event.preventDefault();
    const { chosen, text } = this;
    if (chosen === undefined) {
      return;
    }
    const language = this.proof!.language;
    void this.ask(
      this.adding
        ? { is: "AddSentence", language, after: chosen.id, text }
        : { is: "AlterSentence", ...this.at(), drafted: chosen.drafted ?? (chosen.hand === "ADDED" ? "" : chosen.text), text },
    );
  };

  private async ask(request: ReleaseRequest): Promise<void> {
    this.refused = await this.releases.ask(this.office!, request);
    if (this.refused === "") {
      this.dialog.close();
    }
  }
}
