import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { day } from "../archive";
import { type Answer, type Line, type Listed, Trouble, bring, list, words } from "../imports";
import { t } from "../language";
import { archiveSheet, archiveTop } from "./archive-sheet";
import { Translated, base } from "./base";

interface Brought {
  readonly file: string;
  readonly answer: Answer | Trouble | undefined;
}

/** Where releases of others are brought, and all that wait to be looked through. */
@customElement("plenum-import-page")
export class ImportPage extends Translated {
  @state() private listed: Listed | Trouble | undefined;
  @state() private brought: readonly Brought[] = [];
  @state() private over = false;
  @state() private busy = false;

  static override styles = [
    base,
    archiveSheet,
    css`
      .drop {
        border: 2px dashed var(--rule-firm);
        border-radius: 2px;
        padding: calc(var(--u) * 4) calc(var(--u) * 2);
        display: grid;
        gap: calc(var(--u) * 1.5);
        justify-items: center;
        text-align: center;
      }
      .drop.over {
        border-color: var(--action);
        background: var(--raised);
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: calc(var(--u) * 0.5) calc(var(--u) * 2);
        align-items: baseline;
      }
      .line > .small:not(:last-child),
      .wide {
        grid-column: 1 / -1;
      }
      .refused {
        border-left: 3px solid var(--danger);
        padding-left: calc(var(--u) * 1.5);
      }
      .line a {
        min-height: calc(var(--u) * 3);
        display: inline-flex;
        align-items: center;
        font-weight: var(--strong);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`${archiveTop(true)}
      <main class="narrow">
        <h1>${t("import.pageTitle")}</h1>
        <p class="quiet">${t("import.lead")}</p>
        ${this.listed instanceof Trouble ? html`<p role="alert">${this.listed.sentence}</p>` : nothing}
        ${this.listed instanceof Trouble && this.listed.signedOut ? nothing : this.dropping()}
        <div role="status" aria-live="polite">${this.brought.length === 0 ? nothing : this.told()}</div>
        ${this.listed === undefined || this.listed instanceof Trouble ? nothing : this.all(this.listed)}
      </main>`;
  }

  private dropping() {
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
        void this.take(it.dataTransfer?.files);
      }}
    >
      <p>${t("import.drop")}</p>
      <button class="first" ?disabled=${this.busy} @click=${() => this.renderRoot.querySelector("input")?.click()}>
        ${t("import.choose")}
      </button>
      <input
        type="file"
        multiple
        hidden
        aria-label=${t("import.choose")}
        accept=".txt,.htm,.html,.json,.xml,text/plain,text/html,application/json,application/xml"
        @change=${(it: Event) => {
          const input = it.target as HTMLInputElement;
          void this.take(input.files).then(() => (input.value = ""));
        }}
      />
      <p class="small quiet">${t("import.forms")}</p>
    </div>`;
  }

  private told() {
    const done = this.brought.filter((it) => it.answer !== undefined).length;
    return html`<section>
      <h2>${t("import.brought", { done, count: this.brought.length })}</h2>
      <ul class="rows">
        ${this.brought.map((it) => this.one(it))}
      </ul>
    </section>`;
  }

  private one({ file, answer }: Brought) {
    if (answer === undefined) {
      return html`<li class="quiet">${file}</li>`;
    }
    if (answer instanceof Trouble) {
      return html`<li><div class="refused">
        <strong>${file}</strong>
        <p class="small">${answer.sentence}</p>
      </div></li>`;
    }
    if (answer.what === "REFUSED") {
      return html`<li><div class="refused">
        <strong>${answer.line === 0 ? file : t("import.fileLine", { file, line: answer.line })}</strong>
        <p class="small">${answer.wrong}. ${t("import.right")} ${answer.right}.</p>
      </div></li>`;
    }
    return html`<li class="line">
      <a href="/import/${answer.id}">${file}</a>
      <span class="small">${t(`import.what.${answer.what}`, { as: answer.as ?? "" })}</span>
    </li>`;
  }

  private all({ total, releases }: Listed) {
    const waiting = releases.filter((it) => it.state === "WAITING");
    const filed = releases.filter((it) => it.state !== "WAITING");
    return html`${waiting.length === 0
      ? nothing
      : html`<section>
          <h2>${t("import.waiting", { count: waiting.length })}</h2>
          <ul class="rows">
            ${waiting.map((it) => this.line(it))}
          </ul>
        </section>`}
    ${filed.length === 0
      ? nothing
      : html`<section>
          <h2>${t("import.filed")}</h2>
          <ul class="rows">
            ${filed.map((it) => this.line(it))}
          </ul>
          <p class="small quiet">${t("import.total", { count: total })}</p>
        </section>`}`;
  }

  private line(line: Line) {
    const counts = [
      line.state === "FILED" ? t("import.state.FILED") : "",
      line.guesses === 0 ? "" : t("import.guesses", { count: line.guesses }),
      line.slips === 0 ? "" : t("import.slips", { count: line.slips }),
      line.corrections === 0 ? "" : t("import.corrections", { count: line.corrections }),
    ];
    return html`<li class="line">
      <a href="/import/${line.id}">${line.headline || line.name}</a>
      <span class="small quiet figures">${line.date === null ? nothing : day(line.date)}</span>
      <span class="small quiet wide">${words(line.agency, line.headline === "" ? "" : line.name, ...counts)}</span>
    </li>`;
  }

  private async take(files: FileList | null | undefined): Promise<void> {
    const all = [...(files ?? [])];
    if (all.length === 0 || this.busy) {
      return;
    }
    this.busy = true;
    const before = this.brought.length;
    this.brought = [...this.brought, ...all.map((it) => ({ file: it.name, answer: undefined }))];
    for (const [at, file] of all.entries()) {
      const answer = await bring(file);
      this.brought = this.brought.map((it, place) => (place === before + at ? { file: it.file, answer } : it));
    }
    this.busy = false;
    await this.load();
  }

  private async load(): Promise<void> {
    this.listed = await list();
  }
}
