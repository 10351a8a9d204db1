import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { t } from "../language";
import type { PaperSource } from "../paper";
import { Translated, base } from "./base";
import { dialog } from "./dialog";
import { languageName } from "./form";
import "./paper-view";

/** Keys that leaf, and by how many pages. */
const LEAFS: Readonly<Record<string, number>> = { PageUp: -1, ArrowLeft: -1, PageDown: 1, ArrowRight: 1 };

/** One document is read beside the chamber, in a sheet over the page. */
@customElement("plenum-paper-look")
export class PaperLook extends Translated {
  @state() private source: PaperSource | undefined;
  @state() private page = 1;
  @state() private pages = 1;
  private name = "";
  private tongue = "";

  static override styles = [
    base,
    dialog,
    css`
      :host {
        display: contents;
      }
      dialog {
        --dialog: 60rem;
      }
      plenum-paper-view {
        height: 65dvh;
      }
      .leaf {
        display: flex;
        align-items: center;
        gap: calc(var(--u) * 0.5);
      }
      .leaf button {
        min-width: calc(var(--u) * 5);
      }
    `,
  ];

  show(source: PaperSource, name: string, tongue: string): void {
    this.source = source;
    this.name = name;
    this.tongue = tongue;
    this.page = this.pages = 1;
    void this.updateComplete.then(() => this.renderRoot.querySelector("dialog")?.showModal());
  }

  override render() {
    const { source, page, pages } = this;
    if (source === undefined) {
      return nothing;
    }
    return html`<dialog aria-labelledby="read" @close=${() => (this.source = undefined)} @keydown=${this.key}>
      <div class="sheet">
        <div>
          <h2 id="read">${this.name}</h2>
          <p class="small quiet">${languageName(this.tongue)}</p>
        </div>
        <plenum-paper-view
          .src=${source}
          .page=${page}
          .name=${this.name}
          .tongue=${this.tongue}
          @pages=${(it: CustomEvent<number>) => (this.pages = it.detail)}
        ></plenum-paper-view>
        <div class="buttons">
          <span class="leaf figures" role="group" aria-label=${t("papers.bar")}>
            <button ?disabled=${page <= 1} aria-label=${t("papers.previous")} @click=${() => this.leaf(-1)}>‹</button>
            ${page} ${t("papers.of", { pages })}
            <button ?disabled=${page >= pages} aria-label=${t("papers.next")} @click=${() => this.leaf(1)}>›</button>
          </span>
          <button @click=${this.close}>${t("papers.close")}</button>
        </div>
      </div>
    </dialog>`;
  }

  private key(event: KeyboardEvent): void {
    const by = LEAFS[event.key];
    if (by !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      this.leaf(by);
    }
  }

  private leaf(by: number): void {
    this.page = Math.max(1, Math.min(this.pages, this.page + by));
  }

  private close(): void {
    this.renderRoot.querySelector("dialog")?.close();
  }
}
