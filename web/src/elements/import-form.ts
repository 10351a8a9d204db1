import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Blank, Form, Written } from "../import-fields";
import type { Correction } from "../imports";
import { t } from "../language";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form } from "./form";

/** A sheet on which one value is corrected, added, or said not to be told. */
@customElement("plenum-import-form")
export class ImportForm extends Translated {
  /** Sends the correction; gives the sentence of a refusal, or nothing. */
  @property({ attribute: false }) send!: (correction: Correction) => Promise<string>;
  @state() private form: Form | undefined;
  @state() private written: Written = {};
  @state() private refusal = "";
  @state() private busy = false;

  static override styles = [
    base,
    dialog,
    form,
    css`
      :host {
        display: contents;
      }
    `,
  ];

  show(form: Form): void {
    this.form = form;
    this.written = { ...form.written };
    this.refusal = "";
    void this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
  }

  override render() {
    const { form } = this;
    return form === undefined
      ? nothing
      : html`<dialog aria-labelledby="correcting" @close=${() => (this.form = undefined)}>
          <form class="sheet" @submit=${this.keep}>
            <h2 id="correcting">${t(form.title)}</h2>
            ${form.blanks.map((it) => this.blank(it))}
            ${this.refusal === "" ? nothing : html`<p class="refused" role="alert">${this.refusal}</p>`}
            <div class="buttons">
              <button class="first" type="submit" ?disabled=${this.busy}>${t("minutes.save")}</button>
              ${form.removable
                ? html`<button type="button" ?disabled=${this.busy} @click=${() => this.give(form.make(undefined))}>
                    ${t("import.notTold")}
                  </button>`
                : nothing}
              <button type="button" @click=${this.close}>${t("photograph.cancel")}</button>
            </div>
          </form>
        </dialog>`;
  }

  private blank(blank: Blank) {
    const value = this.written[blank.key] ?? "";
    const put = (it: Event) => this.put(blank.key, (it.target as HTMLInputElement).value);
    switch (blank.as) {
      case "check":
        return html`<label class="check">
          <input
            type="checkbox"
            .checked=${value === "yes"}
            @change=${(it: Event) => this.put(blank.key, (it.target as HTMLInputElement).checked ? "yes" : "")}
          />
          ${t(blank.label)}
        </label>`;
      case "choice":
        return html`<label class="field">
          <span class="label">${t(blank.label)}</span>
          <select @change=${put}>
            ${blank.choices?.map((it) => html`<option value=${it.value} .selected=${it.value === value}>${it.words}</option>`)}
          </select>
        </label>`;
      case "text":
      case "lines":
        return html`<label class="field">
          <span class="label">${t(blank.label)}</span>
          <textarea maxlength="4000" .value=${value} @input=${put}></textarea>
          ${blank.as === "lines" ? html`<span class="small quiet">${t("import.lineEach")}</span>` : nothing}
        </label>`;
      default:
        return html`<label class="field">
          <span class="label">${t(blank.label)}</span>
          <input type=${blank.as === "day" ? "date" : "text"} maxlength="500" .value=${value} @input=${put} />
        </label>`;
    }
  }

  private put(key: string, value: string): void {
    this.written = { ...this.written, [key]: value };
  }

  private readonly keep = (event: Event): void => {
    event.preventDefault();
    void this.give(this.form!.make(this.written));
  };

  private async give(correction: Correction): Promise<void> {
    this.busy = true;
    this.refusal = await this.send(correction);
    this.busy = false;
    if (this.refusal === "") {
      this.close();
    }
  }

  private readonly close = (): void => {
    this.renderRoot.querySelector("dialog")?.close();
  };
}
