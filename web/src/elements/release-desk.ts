import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { type Key, LANGUAGES, language, t } from "../language";
import { type MeetingRecord, type Release, type Remains, Trouble } from "../remains";
import { Translated, base } from "./base";
import "./release-sheet";

/** The draft release: which language, how it leaves this page, and what it still needs. */
@customElement("plenum-release-desk")
export class ReleaseDesk extends Translated {
  @property({ attribute: false }) record!: MeetingRecord;
  @property({ attribute: false }) remains!: Remains;
  @state() private release: Release | undefined;
  @state() private trouble: Trouble | undefined;
  @state() private copied = false;
  private wanted = "";

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 2);
        min-width: 0;
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
        align-items: center;
      }
      h2 {
        margin-right: auto;
      }
      .missing {
        border-left: 3px solid var(--rule-firm);
        padding-left: calc(var(--u) * 2);
        display: grid;
        gap: calc(var(--u) / 2);
      }
      .missing ul {
        list-style: square;
        padding-left: calc(var(--u) * 2.5);
      }
      @media print {
        :host {
          display: block;
        }
        .tools,
        .missing,
        .said {
          display: none;
        }
      }
    `,
  ];

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("record")) {
      const { releases } = this.record;
      const own = releases.find((it) => it.split("-")[0] === language.tag);
      void this.show(releases.includes(this.wanted) ? this.wanted : (own ?? releases[0] ?? ""));
    }
  }

  override render() {
    const { release } = this;
    if (this.record.releases.length === 0) {
      return html`<h2>${t("release.title")}</h2>
        <p>${t("release.none")}</p>`;
    }
    return html`
      <div class="tools">
        <h2>${t("release.title")}</h2>
        <div class="tools" role="group" aria-label=${t("release.language")}>
          ${this.record.releases.map(
            (it) =>
              html`<button class="low" lang=${it} aria-pressed=${it === this.wanted} @click=${() => this.show(it)}>
                ${LANGUAGES[it.split("-")[0]!] ?? it}
              </button>`,
          )}
        </div>
      </div>
      ${release === undefined
        ? nothing
        : html`
            <plenum-release-sheet .release=${release} .remains=${this.remains}></plenum-release-sheet>
            <div class="tools">
              <button class="low first" @click=${this.copy}>${t(this.copied ? "release.copied" : "release.copy")}</button>
              <button class="low" @click=${() => this.save("html")}>${t("release.html")}</button>
              <button class="low" @click=${() => this.save("txt")}>${t("release.text")}</button>
              <button class="low" @click=${() => print()}>${t("release.print")}</button>
            </div>
          `}
      <p class="said" role="status">${this.trouble === undefined ? nothing : t(this.trouble.says)}</p>
      ${release === undefined ? nothing : this.missing(release)}
    `;
  }

  private missing({ missing }: Release) {
    return missing.length === 0
      ? html`<p class="missing quiet small">${t("release.complete")}</p>`
      : html`<section class="missing">
          <h3>${t("release.open")}</h3>
          <ul class="small">
            ${missing.map(({ part, about }) => html`<li>${t(`release.missing.${part}` as Key, { about })}</li>`)}
          </ul>
        </section>`;
  }

  private async show(tag: string): Promise<void> {
    this.wanted = tag;
    if (tag === "") {
      return;
    }
    const answer = await this.remains.release(tag);
    if (tag === this.wanted) {
      this.trouble = answer instanceof Trouble ? answer : undefined;
      this.release = answer instanceof Trouble ? this.release : answer;
      this.copied = false;
    }
  }

  private async copy(): Promise<void> {
    await navigator.clipboard?.writeText(this.release!.plain).then(
      () => (this.copied = true),
      () => undefined,
    );
    if (!this.copied) {
      this.copied = copyBySelection(this.release!.plain);
    }
  }

  private async save(form: "html" | "txt"): Promise<void> {
    const answer = await this.remains.file(this.wanted, form);
    if (answer instanceof Trouble) {
      this.trouble = answer;
      return;
    }
    const link = document.createElement("a");
    link.href = URL.createObjectURL(answer);
    link.download = `release-${this.record.id}-${this.wanted}.${form}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }
}

/** On an address without encryption browsers have no clipboard for pages. */
function copyBySelection(text: string): boolean {
  const field = document.createElement("textarea");
  field.value = text;
  document.body.append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  return copied;
}
