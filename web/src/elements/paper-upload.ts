import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { freshId } from "../convening";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { bring, sizeOf, whyNot } from "../upload";
import type { NewDocument } from "../wire";
import { PageElement, base } from "./base";
import { dialog } from "./dialog";
import { form, languageName, valueOf } from "./form";

/** One language version on its way. */
interface Bringing {
  readonly key: string;
  readonly file: File;
  readonly tongue: string;
  /** From 0 to 1; nothing before it is sent. */
  readonly sent?: number | undefined;
  readonly done?: boolean;
  readonly refused?: string | undefined;
}

/** A document is brought: its files, each in the language that the person says. */
@customElement("plenum-paper-upload")
export class PaperUpload extends PageElement {
  @state() private files: readonly Bringing[] | undefined;
  @state() private busy = false;
  @state() private over = false;
  @state() private says = "";
  /** The document of which these are versions, once the server has it. */
  private document: string | undefined;
  private more = false;

  static override styles = [
    base,
    form,
    dialog,
    css`
      :host {
        display: contents;
      }
      dialog {
        --dialog: 40rem;
      }
      .drop {
        border: 1px dashed var(--rule-firm);
        padding: calc(var(--u) * 2);
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--u) calc(var(--u) * 2);
      }
      .drop.over {
        border: 2px dashed var(--action);
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) 11rem auto;
        gap: calc(var(--u) * 0.5) var(--u);
        align-items: center;
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
      }
      .wide {
        grid-column: 1 / -1;
      }
      progress {
        width: 100%;
        height: var(--u);
        accent-color: var(--action);
      }
      @media (max-width: 600px) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        li .name {
          grid-column: 1 / -1;
        }
      }
    `,
  ];

  /** A new document, or more versions of one. */
  show(files: readonly File[], document?: string): void {
    this.document = document;
    this.more = document !== undefined;
    this.busy = false;
    this.says = "";
    this.files = [];
    this.take(files);
    void this.updateComplete.then(() => {
      const dialog = this.renderRoot.querySelector("dialog");
      if (dialog?.open === false) {
        dialog.showModal();
      }
    });
  }

  override render() {
    const { files } = this;
    if (files === undefined) {
      return nothing;
    }
    const left = files.filter((it) => !it.done);
    return html`<dialog aria-labelledby="bring" @close=${() => (this.files = undefined)} @cancel=${this.stay}>
      <div class="sheet">
        <h2 id="bring">${t(this.more ? "papers.addVersion" : "papers.add")}</h2>
        ${this.drop()}
        ${files.length === 0
          ? nothing
          : html`<ul>
              ${repeat(
                files,
                (it) => it.key,
                (it) => this.row(it),
              )}
            </ul>`}
        ${this.document === undefined ? this.about() : nothing}
        <p role="alert" class="small" ?hidden=${this.says === ""}>${this.says}</p>
        <div class="buttons">
          <button class="first" ?disabled=${this.busy || left.length === 0} @click=${() => void this.send()}>
            ${t(this.busy ? "papers.sending" : "papers.send")}
          </button>
          <button ?disabled=${this.busy} @click=${this.close}>${t("photograph.cancel")}</button>
        </div>
      </div>
    </dialog>`;
  }

  private drop() {
    return html`<div
      class="drop ${this.over ? "over" : ""}"
      @dragover=${(it: DragEvent) => {
        it.preventDefault();
        this.over = true;
      }}
      @dragleave=${() => (this.over = false)}
      @drop=${(it: DragEvent) => {
        it.preventDefault();
        this.over = false;
        this.take([...(it.dataTransfer?.files ?? [])]);
      }}
    >
      <button ?disabled=${this.busy} @click=${() => this.renderRoot.querySelector<HTMLInputElement>("#files")!.click()}>
        ${t("papers.choose")}
      </button>
      <input id="files" type="file" multiple hidden accept="application/pdf,image/png,image/jpeg" @change=${this.chosen} />
      <span class="small quiet">${t("papers.chooseNote")}</span>
    </div>`;
  }

  private row(it: Bringing) {
    const { languages } = this.page.views.conference!;
    const started = it.sent !== undefined;
    return html`<li>
      <span class="name">${it.file.name} <span class="small quiet figures">${sizeOf(it.file.size)}</span></span>
      <select
        aria-label=${t("papers.languageOf", { name: it.file.name })}
        ?disabled=${this.busy || it.done}
        @change=${(event: Event) => this.put(it, { tongue: valueOf(event), refused: undefined })}
      >
        <option value="" ?selected=${it.tongue === ""}>${t("papers.whichLanguage")}</option>
        ${languages.map((tag) => html`<option value=${tag} ?selected=${tag === it.tongue}>${languageName(tag)}</option>`)}
      </select>
      <button class="low" ?disabled=${this.busy || it.done} @click=${() => this.strike(it)}>
        ${t("agenda.strike")}<span class="unseen"> ${it.file.name}</span>
      </button>
      ${started
        ? html`<progress class="wide" max="1" .value=${it.sent!} aria-label=${it.file.name}></progress>
            <span class="wide small" role="status">${it.done ? t("papers.sent") : ""}</span>`
        : nothing}
      ${it.refused ? html`<p class="wide small" role="alert">${it.refused}</p>` : nothing}
    </li>`;
  }

  private about() {
    const { conference, own } = this.page.views;
    const { languages, agenda } = conference!;
    const may = own!.documents;
    return html`<fieldset ?disabled=${this.busy}>
      <div class="field">
        <span class="label" aria-hidden="true">${t("papers.name")}</span>
        ${languages.map(
          (tag) => html`<div class="tagged">
            <span class="tag" aria-hidden="true">${tag}</span>
            <input class="words" data-language=${tag} lang=${tag} maxlength="300" aria-label="${t("papers.name")}, ${languageName(tag)}" />
          </div>`,
        )}
        <span class="small quiet">${t("papers.nameNote")}</span>
      </div>
      ${may.adds && may.addsForAll
        ? html`<label class="check"><input type="checkbox" class="all" /> ${t("papers.forAll")}</label>`
        : nothing}
      ${may.adds ? html`<label class="check"><input type="checkbox" class="notes" /> ${t("papers.asNotes")}</label>` : nothing}
      <label class="check"><input type="checkbox" class="keep" checked /> ${t("papers.mayDownload")}</label>
      ${agenda.items.length === 0
        ? nothing
        : html`<label class="field"
            ><span class="label">${t("papers.item")}</span>
            <select class="item">
              <option value="">${t("papers.noItem")}</option>
              ${agenda.items.map((it) => html`<option value=${it.id}>${inLanguage(it.title, language.tag)}</option>`)}
            </select></label
          >`}
    </fieldset>`;
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.take([...(input.files ?? [])]);
    input.value = "";
  }

  private take(files: readonly File[]): void {
    const more = files.map((file) => ({ key: freshId("f"), file, tongue: "" }));
    this.files = [...(this.files ?? []), ...more];
  }

  private strike(it: Bringing): void {
    this.files = this.files?.filter((other) => other.key !== it.key);
  }

  private put(it: Bringing, change: Partial<Bringing>): void {
    this.files = this.files?.map((other) => (other.key === it.key ? { ...other, ...change } : other));
  }

  /** One after the other: the first makes the document of which the next are versions. */
  private async send(): Promise<void> {
    const left = (this.files ?? []).filter((it) => !it.done);
    const nameless = left.find((it) => it.tongue === "");
    const twice = left.some((it, at) => left.findIndex((other) => other.tongue === it.tongue) !== at);
    this.says = nameless !== undefined ? t("papers.sayLanguage") : twice ? t("papers.twice") : "";
    if (this.says !== "") {
      return;
    }
    this.busy = true;
    for (const it of left) {
      if (!(await this.sendOne(it))) {
        break;
      }
    }
    this.busy = false;
    if (this.files?.every((it) => it.done)) {
      this.close();
    }
  }

  private async sendOne(it: Bringing): Promise<boolean> {
    const { papers, views } = this.page;
    this.put(it, { sent: 0, refused: undefined });
    const answer = await bring(views.conference!.id, papers.headers(), this.said(it.tongue), it.file, (sent) =>
      this.put(it, { sent }),
    );
    if (typeof answer === "string") {
      this.document = answer;
      this.put(it, { sent: 1, done: true });
      return true;
    }
    this.put(it, { sent: undefined, refused: whyNot(answer) });
    return false;
  }

  private said(tongue: string): NewDocument {
    if (this.document !== undefined) {
      return { language: tongue, document: this.document, title: {}, download: false };
    }
    const at = <T extends Element>(where: string) => this.renderRoot.querySelector<T>(where);
    const { conference, own } = this.page.views;
    const notes = !!at<HTMLInputElement>(".notes")?.checked;
    const nobodys = !own!.documents.adds || (!!at<HTMLInputElement>(".all")?.checked && !notes);
    const side = nobodys ? undefined : conference!.seats[own!.seat]?.side;
    const lines = [...this.renderRoot.querySelectorAll<HTMLInputElement>(".words")];
    const written = lines.filter((it) => it.value.trim() !== "");
    const item = at<HTMLSelectElement>(".item")?.value;
    return {
      language: tongue,
      ...(side ? { side } : {}),
      kind: notes ? "SPEAKING_NOTES" : "DOCUMENT",
      title: Object.fromEntries(written.map((it) => [it.dataset["language"]!, it.value.trim()])),
      download: !!at<HTMLInputElement>(".keep")?.checked,
      ...(item ? { item } : {}),
    };
  }

  /** What is under way is not given up by a key that was meant for something else. */
  private stay(event: Event): void {
    if (this.busy) {
      event.preventDefault();
    }
  }

  private close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }
}
