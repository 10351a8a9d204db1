import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { freshId } from "../convening";
import { language, t } from "../language";
import type { Laying, Owner } from "../laying";
import { inLanguage } from "../names";
import { bring, sizeOf, whyNot } from "../upload";
import { DocumentRelease, type NewDocument } from "../wire";
import { Translated, base } from "./base";
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

/** To whom one may still be handed out; it never goes back. */
export function releases(from: DocumentRelease, notes: boolean): DocumentRelease[] {
  return DocumentRelease.slice(DocumentRelease.indexOf(from)).filter((it) => it !== "EVERYBODY" || !notes);
}

/**
 * Who has it.
 *
 * @param side whose it is; nobody's is in the chairs' hands
 * @param own the side of who reads this, if any
 */
export function releaseName(
  release: DocumentRelease,
  side: string | null | undefined,
  own: string | null | undefined,
): string {
  if (release === "HELD" && (!side || side !== own)) {
    return t(side ? "papers.heldBySide" : "papers.heldByChairs");
  }
  return t(`papers.release.${release}`);
}

/**
 * A document is brought: its files, each in the language that the person says. Fires `paper-laid`
 * whenever the server has taken something of it.
 */
@customElement("plenum-paper-upload")
export class PaperUpload extends Translated {
  @property({ attribute: false }) laying!: Laying;
  @state() private files: readonly Bringing[] | undefined;
  @state() private busy = false;
  @state() private over = false;
  @state() private says = "";
  /** Whose a new document is to be, by its place among those that are offered. */
  @state() private owner = 0;
  @state() private notes = false;
  @state() private release: DocumentRelease = "HELD";
  /** The document of which these are versions, once the server has it. */
  private document: string | undefined;
  private more = false;
  private tongue = "";

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

  /** A new document, or more versions of one, which are in this language until somebody says otherwise. */
  show(files: readonly File[], document?: string, tongue = ""): void {
    this.document = document;
    this.more = document !== undefined;
    this.tongue = tongue;
    this.owner = 0;
    this.notes = false;
    this.release = "HELD";
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
    const laid = files.length > 0 && left.length === 0;
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
          ${laid
            ? nothing
            : html`<button class="first" ?disabled=${this.busy || left.length === 0} @click=${() => void this.send()}>
                ${t(this.busy ? "papers.sending" : this.more ? "papers.sendMore" : `papers.send.${this.release}`)}
              </button>`}
          <button ?disabled=${this.busy} @click=${this.close}>${t(laid ? "papers.close" : "photograph.cancel")}</button>
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
    const { languages } = this.laying;
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
    const { languages } = this.laying;
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
      <div class="row">${this.owners()} ${this.items()}</div>
      ${this.readers()}
      <div class="field">
        ${this.side === undefined
          ? nothing
          : html`<label class="check"
              ><input type="checkbox" .checked=${this.notes} @change=${this.asNotes} /> ${t("papers.asNotes")}</label
            >`}
        <label class="check"><input type="checkbox" class="keep" checked /> ${t("papers.mayDownload")}</label>
      </div>
    </fieldset>`;
  }

  private owners() {
    const { owners } = this.laying;
    return owners.length < 2
      ? nothing
      : html`<label class="field">
          <span class="label">${t("papers.owner")}</span>
          <select @change=${this.belongs}>
            ${owners.map((it, at) => html`<option value=${at} .selected=${at === this.owner}>${it.name}</option>`)}
          </select>
        </label>`;
  }

  private items() {
    const { items } = this.laying;
    return items.length === 0
      ? nothing
      : html`<label class="field"
          ><span class="label">${t("papers.item")}</span>
          <select class="item">
            <option value="">${t("papers.noItem")}</option>
            ${items.map((it) => html`<option value=${it.id}>${inLanguage(it.title, language.tag)}</option>`)}
          </select></label
        >`;
  }

  private readers() {
    return html`<label class="field">
      <span class="label">${t("papers.whoHasIt")}</span>
      <select @change=${(it: Event) => (this.release = valueOf(it) as DocumentRelease)}>
        ${releases("HELD", this.notes).map(
          (it) => html`<option value=${it} .selected=${it === this.release}>${releaseName(it, this.side, this.laying.own)}</option>`,
        )}
      </select>
      <span class="small quiet">${t("papers.neverBack")}</span>
    </label>`;
  }

  private get side(): string | undefined {
    const owner: Owner | undefined = this.laying.owners[this.owner];
    return owner?.side;
  }

  private belongs(event: Event): void {
    this.owner = Number(valueOf(event));
    this.notes &&= this.side !== undefined;
  }

  private asNotes(event: Event): void {
    this.notes = (event.target as HTMLInputElement).checked;
    if (this.notes && this.release === "EVERYBODY") {
      this.release = "INTERPRETERS";
    }
  }

  private chosen(event: Event): void {
    const input = event.target as HTMLInputElement;
    this.take([...(input.files ?? [])]);
    input.value = "";
  }

  private take(files: readonly File[]): void {
    const more = files.map((file) => ({ key: freshId("f"), file, tongue: this.tongue }));
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
    const whole = this.files?.every((it) => it.done) ?? false;
    this.says = whole ? await this.handOut() : "";
    this.busy = false;
    if (whole && this.says === "") {
      this.close();
    }
  }

  /** Once all of it is there, so that nobody gets half of it. */
  private async handOut(): Promise<string> {
    return this.more || this.release === "HELD" ? "" : this.laying.handOut(this.document!, this.release);
  }

  private async sendOne(it: Bringing): Promise<boolean> {
    const { laying } = this;
    this.put(it, { sent: 0, refused: undefined });
    const answer = await bring(laying.conference, laying.headers(), this.said(it.tongue), it.file, (sent) =>
      this.put(it, { sent }),
    );
    if (typeof answer === "string") {
      this.document = answer;
      this.put(it, { sent: 1, done: true });
      this.dispatchEvent(new Event("paper-laid"));
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
    const { notes, side } = this;
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
