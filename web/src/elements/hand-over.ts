import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { t } from "../language";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form } from "./form";

/** What the dialog shows: a code to be scanned, or a text to be pasted. */
interface Shown {
  /** Asked for each time, since the reader's language may change. */
  readonly title: () => string;
  readonly code?: string;
  readonly text?: string;
}

/** Hands a link to somebody: into the clipboard, as a code on the screen, or as a letter. */
@customElement("plenum-hand-over")
export class HandOver extends Translated {
  @state() private shown: Shown | undefined;
  @state() private copied = "";

  static override styles = [
    base,
    form,
    dialog,
    css`
      .sheet img {
        width: min(100%, 20rem);
        justify-self: center;
        image-rendering: pixelated;
      }
      textarea {
        font: inherit;
        font-size: var(--text-1);
        color: var(--ink);
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        width: 100%;
        min-height: 22rem;
        padding: var(--u);
        resize: vertical;
      }
    `,
  ];

  override render() {
    return html`<p class="unseen" role="status">${this.copied}</p>
      ${this.dialog()}`;
  }

  /** Browsers copy on encrypted pages and on this computer only; elsewhere one copies by hand. */
  async copy(text: string, name: string): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      this.copied = t("convene.copied", { name });
      this.dispatchEvent(new Event("copied"));
    } catch {
      this.show({ title: () => t("convene.copyByHand"), text });
    }
  }

  /** An empty one is no picture: why stands elsewhere. */
  showCode(svg: string, title: () => string): void {
    if (svg !== "") {
      const code = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
      this.show({ title, code });
    }
  }

  showLetter(text: string, title: () => string): void {
    if (text !== "") {
      this.show({ title, text });
    }
  }

  private show(shown: Shown): void {
    this.forget();
    this.shown = shown;
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector("dialog")?.showModal();
      // Browsers put the caret behind the last letter; one reads from the first.
      const text = this.renderRoot.querySelector("textarea");
      text?.setSelectionRange(0, 0);
      text?.scrollTo(0, 0);
    });
  }

  private forget(): void {
    if (this.shown?.code) {
      URL.revokeObjectURL(this.shown.code);
    }
    this.shown = undefined;
  }

  private dialog() {
    const { shown } = this;
    return shown === undefined
      ? nothing
      : html`<dialog aria-labelledby="shown" @close=${this.forget}>
          <form method="dialog" class="sheet">
            <h2 id="shown">${shown.title()}</h2>
            ${shown.code ? html`<img src=${shown.code} alt=${t("convene.codeAlt")} />` : nothing}
            ${shown.text === undefined
              ? nothing
              : html`<textarea readonly aria-labelledby="shown" .value=${shown.text}></textarea>`}
            <div class="buttons">
              ${shown.text === undefined
                ? nothing
                : html`<button type="button" @click=${() => this.copy(shown.text!, shown.title())}>
                    ${t("convene.copyText")}
                  </button>`}
              <button class="first">${t("convene.close")}</button>
            </div>
          </form>
        </dialog>`;
  }
}
