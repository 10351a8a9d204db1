import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { t } from "../language";
import type { Photograph, Remains } from "../remains";
import { Translated, base } from "./base";
import "./photograph-crop";
import type { PhotographCrop } from "./photograph-crop";
import { fields, readWords, words } from "./photograph-words";

/** A photograph that is kept: its words, which have drafted themselves, and the part that is printed. */
@customElement("plenum-photograph-work")
export class PhotographWork extends Translated {
  @property({ attribute: false }) photograph!: Photograph;
  @property({ attribute: false }) languages: readonly string[] = [];
  @property({ attribute: false }) remains!: Remains;
  @state() private busy = false;
  @state() private says = "";
  @query("form") private form!: HTMLFormElement;
  @query("plenum-photograph-crop") private frame!: PhotographCrop;

  static override styles = [
    base,
    words,
    css`
      form {
        display: grid;
        gap: calc(var(--u) * 2);
        padding: calc(var(--u) * 2);
        border: 1px solid var(--rule-firm);
        background: var(--paper);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
    `,
  ];

  override render() {
    const { photograph, languages } = this;
    const { credit, place, creator, copyright, date } = photograph;
    const caption = Object.fromEntries(languages.map((tag) => [tag, this.caption(tag)]));
    return html`<form @submit=${this.save}>
      <h3>${t("photograph.work")}</h3>
      <plenum-photograph-crop .photograph=${photograph} .remains=${this.remains}></plenum-photograph-crop>
      ${this.drafted() ? html`<p class="small">${t("photograph.drafted")}</p>` : nothing}
      ${this.gaps() ? html`<p class="small"><strong>${t("photograph.gaps")}</strong></p>` : nothing}
      ${fields(languages, { caption, credit, place, creator, copyright, date })}
      <p role="status">${this.says}</p>
      <div class="buttons">
        <button class="first" ?disabled=${this.busy}>${t(this.busy ? "photograph.saving" : "photograph.keep")}</button>
        <button type="button" @click=${() => this.dispatchEvent(new Event("done"))}>${t("photograph.cancel")}</button>
      </div>
    </form>`;
  }

  /** What stands there, else what drafts itself. */
  private caption(tag: string): string {
    return this.photograph.caption[tag] ?? this.photograph.drafts[tag]?.text ?? "";
  }

  private drafted(): boolean {
    return this.languages.some((tag) => !this.photograph.caption[tag] && this.photograph.drafts[tag] !== undefined);
  }

  private gaps(): boolean {
    return this.languages.some((tag) => !this.photograph.caption[tag] && this.photograph.drafts[tag]?.whole === false);
  }

  /** A draft in which something is missing stays one: brackets are nothing to print. */
  private written(): Record<string, unknown> {
    const words = readWords(this.form, this.languages);
    const caption = words["caption"] as Record<string, string>;
    const { drafts } = this.photograph;
    const whole = Object.entries(caption).filter(([tag, text]) => drafts[tag]?.whole !== false || text.trim() !== drafts[tag].text);
    return { ...words, caption: Object.fromEntries(whole) };
  }

  private async save(event: Event): Promise<void> {
    event.preventDefault();
    const { hash, crop } = this.photograph;
    const part = this.frame.chosen;
    const words = this.written();
    this.busy = true;
    const cut = JSON.stringify(part) === JSON.stringify(crop) ? undefined : await this.remains.crop(hash, part);
    const trouble = cut ?? (await this.remains.describe(hash, words));
    this.busy = false;
    if (trouble !== undefined) {
      this.says = t(trouble.says);
      return;
    }
    this.dispatchEvent(new Event("added", { bubbles: true, composed: true }));
    this.dispatchEvent(new Event("done"));
  }
}
