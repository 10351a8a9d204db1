import { css, html, nothing } from "lit";
import { customElement, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import type { Laying } from "../laying";
import { inLanguage } from "../names";
import type { Page } from "../page";
import { keepCopy, sizeOf } from "../upload";
import type { DocumentRelease, DocumentView } from "../wire";
import { PageElement, base } from "./base";
import { languageName } from "./form";
import { type PaperUpload, releaseName } from "./paper-upload";

/** What cannot be taken back is asked once more. */
type Sure = { readonly id: string; readonly act: "INTERPRETERS" | "EVERYBODY" | "WITHDRAW" };

/** Whether there are documents, or this seat may bring some. */
export function hasPapers({ papers, views }: Page): boolean {
  const may = views.own?.documents;
  return papers.all().length > 0 || !!may?.adds || !!may?.addsForAll;
}

/** The documents of the meeting as this seat has them, and what it may do with each. */
@customElement("plenum-paper-list")
export class PaperList extends PageElement {
  @state() private sure: Sure | undefined;
  @state() private whyNot: { readonly id: string; readonly sentence: string } | undefined;
  @state() private over = false;
  @query("plenum-paper-upload") private upload!: PaperUpload;

  static override styles = [
    base,
    css`
      section {
        display: grid;
        gap: var(--u);
      }
      section.over {
        outline: 2px dashed var(--action);
        outline-offset: 4px;
      }
      li {
        border-top: 1px solid var(--rule);
        border-left: 3px solid transparent;
        padding-inline-start: var(--u);
      }
      li[aria-current] {
        border-left-color: var(--ink);
      }
      summary {
        cursor: pointer;
        list-style: none;
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      .name {
        color: var(--action);
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      .below {
        display: grid;
        gap: var(--u);
        padding-bottom: calc(var(--u) * 1.25);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
      }
      .sure {
        display: grid;
        gap: var(--u);
        border: 1px solid var(--ink);
        padding: var(--u);
      }
      .held {
        font-weight: var(--strong);
      }
    `,
  ];

  override render() {
    const all = this.page.papers.all();
    const laying = this.laying();
    const adds = laying.owners.length > 0;
    return html`<section
      class=${this.over ? "over" : ""}
      aria-labelledby="papers"
      @dragover=${adds ? this.dragged : nothing}
      @dragleave=${() => (this.over = false)}
      @drop=${adds ? this.dropped : nothing}
    >
      <h2 id="papers">${t("papers.title")}</h2>
      ${all.length === 0
        ? html`<p class="small quiet">${t("papers.none")}</p>`
        : html`<ul>
            ${repeat(
              all,
              ([id]) => id,
              ([id, it]) => this.row(id, it),
            )}
          </ul>`}
      ${adds
        ? html`<div class="buttons">
              <button class="low" @click=${() => this.upload.show([])}>${t("papers.add")}</button>
            </div>
            <p class="small quiet">${t("papers.dropHere")}</p>
            <plenum-paper-upload .laying=${laying}></plenum-paper-upload>`
        : nothing}
    </section>`;
  }

  private laying(): Laying {
    const { papers, views } = this.page;
    const { conference, own } = views;
    const side = own && conference?.seats[own.seat]?.side;
    const mine = own?.documents.adds && side ? [{ side, name: inLanguage(conference?.sides[side]?.name, language.tag) }] : [];
    return {
      conference: conference?.id ?? "",
      own: side ?? undefined,
      languages: conference?.languages ?? [],
      items: conference?.agenda.items ?? [],
      owners: own?.documents.addsForAll ? [...mine, { name: t("papers.ofAll") }] : mine,
      headers: () => papers.headers(),
      handOut: (document, release) => this.page.attempt({ is: "HandOut", document, release }),
    };
  }

  private row(id: string, it: DocumentView) {
    const { conference } = this.page.views;
    const shown = conference?.shown?.document === id;
    const version = this.page.papers.version(id, it);
    const side = it.side ? inLanguage(conference?.sides[it.side]?.name, language.tag) : t("papers.ofAll");
    return html`<li aria-current=${shown ? "true" : nothing}>
      <details>
        <summary>
          <span class="name">${inLanguage(it.title, language.tag)}</span><br />
          <span class="small quiet figures">
            ${it.versions.map((one) => languageName(one.language)).join(", ")} ·
            ${t("papers.pages", { count: version?.pages ?? 0 })} · ${sizeOf(version?.bytes ?? 0)} · ${side}
          </span>
          <br /><span class="small ${it.release === "HELD" ? "held" : "quiet"}"
            >${shown ? t("papers.shownNow") : releaseName(it.release, it.side, it.side)}${it.kind === "SPEAKING_NOTES"
              ? ` · ${t("papers.notes")}`
              : ""}</span
          >
        </summary>
        <div class="below">${this.below(id, it, shown)}</div>
      </details>
    </li>`;
  }

  private below(id: string, it: DocumentView, shown: boolean) {
    if (this.sure?.id === id) {
      return this.question(this.sure, it);
    }
    const { own } = this.page.views;
    const keeps = !!own?.documents.keeps.includes(id);
    const name = html`<span class="unseen">: ${inLanguage(it.title, language.tag)}</span>`;
    const ask = (act: Sure["act"], words: "papers.toInterpreters" | "papers.toEverybody" | "papers.withdraw") =>
      html`<button class="low" @click=${() => (this.sure = { id, act })}>${t(words)}${name}</button>`;
    const notes = it.kind === "SPEAKING_NOTES";
    return html`<div class="buttons">
        <button class="low" @click=${(event: Event) => this.read(event, id)}>${t("papers.read")}${name}</button>
        ${own?.documents.shows.includes(id) && !shown
          ? html`<button class="low first" @click=${(event: Event) => this.show(event, id)}>${t("papers.show")}${name}</button>`
          : nothing}
        ${keeps && it.release === "HELD" ? ask("INTERPRETERS", "papers.toInterpreters") : nothing}
        ${keeps && it.release !== "EVERYBODY" && !notes ? ask("EVERYBODY", "papers.toEverybody") : nothing}
        ${it.download ? it.versions.map((one) => this.copy(id, it, one.language)) : nothing}
        ${keeps
          ? html`<button class="low" @click=${() => this.upload.show([], id)}>${t("papers.addVersion")}${name}</button>
              ${ask("WITHDRAW", "papers.withdraw")}`
          : nothing}
      </div>
      ${this.refused(id)}`;
  }

  private question({ id, act }: Sure, it: DocumentView) {
    const title = inLanguage(it.title, language.tag);
    return html`<div class="sure" role="group" aria-label=${t(`papers.sure.${act}`, { title })}>
      <p class="small">${t(`papers.sure.${act}`, { title })}</p>
      <div class="buttons">
        <button class="low first" @click=${() => void this.act(id, act)}>${t(`papers.yes.${act}`)}</button>
        <button class="low" @click=${() => (this.sure = undefined)}>${t("photograph.cancel")}</button>
      </div>
    </div>`;
  }

  private copy(id: string, it: DocumentView, tongue: string) {
    const name = it.versions.find((one) => one.language === tongue)!.fileName;
    const { papers } = this.page;
    return html`<button
      class="low"
      @click=${async () => {
        const sentence = await keepCopy(papers.address(id, tongue), papers.headers(), name);
        this.whyNot = sentence === "" ? undefined : { id, sentence };
      }}
    >
      ${t("papers.download", { language: languageName(tongue) })}
    </button>`;
  }

  private refused(id: string) {
    return html`<p class="small" role="alert" ?hidden=${this.whyNot?.id !== id}>
      ${this.whyNot?.id === id ? this.whyNot.sentence : ""}
    </p>`;
  }

  private read(event: Event, id: string): void {
    this.page.papers.read(id);
    this.opened(event);
  }

  private async show(event: Event, document: string): Promise<void> {
    const button = event.currentTarget as HTMLElement;
    const sentence = await this.page.attempt({ is: "ShowDocument", document, page: 1 });
    this.whyNot = sentence === "" ? undefined : { id: document, sentence };
    if (sentence === "") {
      this.closeRow(button);
    }
  }

  private async act(id: string, act: Sure["act"]): Promise<void> {
    this.sure = undefined;
    const release: DocumentRelease = act === "INTERPRETERS" ? "INTERPRETERS" : "EVERYBODY";
    const sentence = await this.page.attempt(
      act === "WITHDRAW" ? { is: "WithdrawDocument", document: id } : { is: "HandOut", document: id, release },
    );
    this.whyNot = sentence === "" ? undefined : { id, sentence };
  }

  private opened(event: Event): void {
    this.closeRow(event.currentTarget as HTMLElement);
  }

  /** What was opened is on the stage: on a narrow window the column lies over it. */
  private closeRow(button: HTMLElement): void {
    button.closest("details")!.open = false;
    this.dispatchEvent(new Event("paper-opened", { bubbles: true, composed: true }));
  }

  private dragged(event: DragEvent): void {
    if (event.dataTransfer?.types.includes("Files")) {
      event.preventDefault();
      this.over = true;
    }
  }

  private dropped(event: DragEvent): void {
    event.preventDefault();
    this.over = false;
    this.upload.show([...(event.dataTransfer?.files ?? [])]);
  }
}
