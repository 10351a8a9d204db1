import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage } from "../names";
import type { Releases } from "../releases";
import type { Remains } from "../remains";
import type { Office, ReleaseRequest } from "../wire";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { form } from "./form";
import "./kept-picture";

/** Which of the meeting's photographs stands with a press office's releases. */
@customElement("plenum-press-picture")
export class PressPicture extends Translated {
  @property({ attribute: false }) releases!: Releases;
  @property({ attribute: false }) remains!: Remains;
  @state() private office: Office | undefined;
  /** The hash of one of them, or how else it is chosen. */
  @state() private chosen = "LATEST";
  @state() private refused = "";
  @query("dialog") private dialog!: HTMLDialogElement;

  static override styles = [
    base,
    form,
    dialog,
    css`
      ul {
        display: grid;
        gap: var(--u);
      }
      label {
        display: grid;
        grid-template-columns: auto 8rem 1fr;
        gap: calc(var(--u) * 1.5);
        align-items: center;
        min-height: calc(var(--u) * 5);
        border-top: 1px solid var(--rule);
        padding: var(--u) 0;
        overflow-wrap: anywhere;
        cursor: pointer;
      }
      .plain {
        grid-template-columns: auto 1fr;
      }
    `,
  ];

  show(office: Office): void {
    const printed = office.photographs.find((it) => it.chosen);
    this.office = office;
    this.chosen = office.choice === "CHOSEN" && printed !== undefined ? printed.photograph : office.choice;
    this.refused = "";
    void this.updateComplete.then(() => this.dialog.showModal());
  }

  override render() {
    const { office } = this;
    if (office === undefined) {
      return nothing;
    }
    return html`<dialog aria-labelledby="pictured" @close=${() => (this.office = undefined)}>
      <form class="sheet" @submit=${this.save}>
        <h2 id="pictured">${t("releases.picture")}</h2>
        <p class="small">${t("releases.pictureNote")}</p>
        <ul>
          <li>${this.option("LATEST", html`<span>${t("releases.pictureLatest")}</span>`, "plain")}</li>
          ${[...office.photographs].reverse().map(
            ({ photograph, printed, caption }) =>
              html`<li>
                ${this.option(
                  photograph,
                  html`<plenum-kept-picture .remains=${this.remains} .hash=${photograph} .printed=${printed}></plenum-kept-picture>
                    <span>${inLanguage(caption, language.tag) || t("releases.pictureWithoutCaption")}</span>`,
                )}
              </li>`,
          )}
          <li>${this.option("NONE", html`<span>${t("releases.pictureNone")}</span>`, "plain")}</li>
        </ul>
        ${this.refused === "" ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
        <div class="buttons">
          <button class="first" type="submit">${t("minutes.save")}</button>
          <button type="button" @click=${() => this.dialog.close()}>${t("photograph.cancel")}</button>
        </div>
      </form>
    </dialog>`;
  }

  private option(value: string, content: unknown, kind = "") {
    return html`<label class=${kind}>
      <input type="radio" name="picture" value=${value} .checked=${value === this.chosen} @change=${() => (this.chosen = value)} />
      ${content}
    </label>`;
  }

  private get request(): ReleaseRequest {
    switch (this.chosen) {
      case "LATEST":
        return { is: "PrintLatestPhotograph" };
      case "NONE":
        return { is: "PrintNoPhotograph" };
      default:
        return { is: "PrintPhotograph", photograph: this.chosen };
    }
  }

  private readonly save = async (event: Event): Promise<void> => {
    event.preventDefault();
    this.refused = await this.releases.ask(this.office!, this.request);
    if (this.refused === "") {
      this.dialog.close();
    }
  };
}
