import { css, html, nothing } from "lit";
import { customElement, query } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { repeat } from "lit/directives/repeat.js";
import { sideName } from "../convening";
import { language, t } from "../language";
import type { Laying, Owner } from "../laying";
import { inLanguage } from "../names";
import { sourceOf } from "../papers";
import { sizeOf } from "../upload";
import type { DocumentRelease, DocumentStanding, DocumentVersion, DocumentView } from "../wire";
import { base } from "./base";
import { DeskElement, form, languageName, unfolding, valueOf } from "./form";
import "./paper-look";
import type { PaperLook } from "./paper-look";
import { type PaperUpload, releaseName, releases } from "./paper-upload";

/** What is laid before the conference: a line a document, which opens to be filled in. */
@customElement("plenum-convene-papers")
export class ConvenePapers extends DeskElement {
  @query("plenum-paper-upload") private upload!: PaperUpload;
  @query("plenum-paper-look") private look!: PaperLook;

  static override styles = [
    base,
    form,
    unfolding,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 2);
      }
      .papers > li {
        border-bottom: 1px solid var(--rule);
      }
      .line {
        display: grid;
        grid-template-columns: 1em minmax(0, 1fr);
        gap: calc(var(--u) * 1.5);
        align-items: baseline;
        padding: var(--u) 0;
        overflow-wrap: anywhere;
      }
      .facts {
        display: block;
      }
      .held {
        font-weight: var(--strong);
      }
      .versions li {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: calc(var(--u) * 0.5) calc(var(--u) * 2);
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.75) 0;
      }
      .file {
        flex: 1 1 14rem;
        min-width: 0;
        overflow-wrap: anywhere;
      }
      .tongue {
        display: block;
      }
      /* Many languages write the names of languages small. */
      .tongue::first-letter,
      .facts::first-letter {
        text-transform: uppercase;
      }
    `,
  ];

  override render() {
    const { documents } = this.order.papers;
    const laying = this.laying();
    return html`
      ${documents.length === 0 ? html`<p class="small quiet">${t("papers.noneYet")}</p>` : nothing}
      <ul class="papers">
        ${repeat(
          documents,
          (it) => it.id,
          (it) => html`<li>${this.paper(it)}</li>`,
        )}
      </ul>
      ${laying.owners.length === 0
        ? nothing
        : html`<div class="buttons">
            <button @click=${() => this.upload.show([])}>${t("papers.add")}</button>
          </div>`}
      <plenum-paper-upload .laying=${laying} @paper-laid=${() => void this.desk.look()}></plenum-paper-upload>
      <plenum-paper-look></plenum-paper-look>
    `;
  }

  private laying(): Laying {
    const { id, own, heading, agenda, papers } = this.order;
    const sides: Owner[] = papers.laysFor.map((side) => ({ side, name: this.owner(side) }));
    return {
      conference: id,
      own: own ?? undefined,
      languages: heading.languages,
      items: agenda,
      owners: papers.laysForAll ? [{ name: this.owner(undefined) }, ...sides] : sides,
      headers: () => this.desk.headers(),
      handOut: async (document, release) =>
        (await this.desk.edit({ is: "HandDocumentOut", document, release })) ? "" : this.desk.refusal,
    };
  }

  private owner(side: string | null | undefined): string {
    const at = this.order.delegations.findIndex((it) => it.entry.id === side);
    return at < 0 ? t("papers.ofAll") : sideName(this.order.delegations[at]!.entry, at);
  }

  private paper(it: DocumentStanding) {
    const { document } = it;
    return html`<details data-paper=${it.id}>
      <summary class="line"><span>${this.summary(document)}</span></summary>
      <div class="inside">
        ${it.mayEdit ? this.about(it) : nothing} ${this.versions(it)} ${it.mayEdit ? this.last(it) : nothing}
      </div>
    </details>`;
  }

  private summary(document: DocumentView) {
    const { release, side, kind, versions } = document;
    const item = this.order.agenda.find((it) => it.id === document.item);
    const facts = [
      versions.map((it) => languageName(it.language)).join(", "),
      t("papers.pages", { count: versions[0]?.pages ?? 0 }),
      this.owner(side),
      ...(item ? [inLanguage(item.title, language.tag)] : []),
    ];
    return html`${inLanguage(document.title, language.tag)}
      <span class="facts small quiet figures">${facts.join(" · ")}</span>
      <span class="facts small ${release === "HELD" ? "held" : "quiet"}"
        >${releaseName(release, side, this.order.own)}${kind === "SPEAKING_NOTES" ? ` · ${t("papers.notes")}` : ""}</span
      >`;
  }

  private about({ id, document }: DocumentStanding) {
    const { agenda, own } = this.order;
    const { side, release } = document;
    const further = releases(release, document.kind === "SPEAKING_NOTES");
    return html`<fieldset>
      <legend class="unseen">${inLanguage(document.title, language.tag)}</legend>
      ${this.texts(t("papers.name"), document.title, (tag, text) =>
        this.amend(id, (it) => ({ title: { ...it.title, [tag]: text } })),
      )}
      <div class="row">
        ${this.choice(
          t("papers.item"),
          document.item ?? "",
          [["", t("papers.noItem")], ...agenda.map((it) => [it.id, inLanguage(it.title, language.tag)] as const)],
          (item) => this.amend(id, () => ({ item: item || undefined })),
        )}
        <label class="field">
          <span class="label">${t("papers.whoHasIt")}</span>
          <select
            ?disabled=${further.length === 1}
            .value=${live(release)}
            @change=${(it: Event) => void this.handOut(id, document, valueOf(it) as DocumentRelease)}
          >
            ${further.map(
              (it) => html`<option value=${it} ?selected=${it === release}>${releaseName(it, side, own)}</option>`,
            )}
          </select>
        </label>
      </div>
      <label class="check">
        <input
          type="checkbox"
          .checked=${live(document.download)}
          @change=${(it: Event) => this.amend(id, () => ({ download: (it.target as HTMLInputElement).checked }))}
        />
        <span>${t("papers.mayDownload")}</span>
      </label>
    </fieldset>`;
  }

  private versions(it: DocumentStanding) {
    return html`<ul class="versions" aria-label=${t("papers.version")}>
      ${it.document.versions.map((version, _, all) => html`<li>${this.version(it, version, all.length > 1)}</li>`)}
    </ul>`;
  }

  private version({ id, mayEdit, document }: DocumentStanding, version: DocumentVersion, others: boolean) {
    const tongue = languageName(version.language);
    const which = html`<span class="unseen">: ${inLanguage(document.title, language.tag)}, ${tongue}</span>`;
    return html`<span class="file">
        <span class="tongue">${tongue}</span>
        <span class="small quiet figures"
          >${version.fileName} · ${t("papers.pages", { count: version.pages })} · ${sizeOf(version.bytes)}</span
        >
      </span>
      <span class="buttons">
        <button class="low" @click=${() => this.read(id, document, version)}>${t("papers.read")}${which}</button>
        ${mayEdit
          ? html`<button class="low" @click=${() => this.upload.show([], id, version.language)}>
              ${t("papers.replace")}${which}
            </button>`
          : nothing}
        ${mayEdit && others
          ? html`<button
              class="plain low"
              @click=${() => void this.desk.edit({ is: "StrikeDocumentVersion", document: id, language: version.language })}
            >
              ${t("convene.remove")}${which}
            </button>`
          : nothing}
      </span>`;
  }

  private last({ id, document }: DocumentStanding) {
    const title = inLanguage(document.title, language.tag);
    const name = html`<span class="unseen">: ${title}</span>`;
    return html`<div class="buttons">
      <button class="low" @click=${() => this.upload.show([], id)}>${t("papers.addVersion")}${name}</button>
      <button class="plain low" @click=${() => this.withdraw(id, title)}>${t("papers.withdraw")}${name}</button>
    </div>`;
  }

  private read(id: string, document: DocumentView, version: DocumentVersion): void {
    const source = sourceOf(this.order.id, id, version, this.desk.headers());
    this.look.show(source, inLanguage(document.title, language.tag), version.language);
  }

  private withdraw(document: string, title: string): void {
    if (confirm(t("papers.sure.WITHDRAW", { title }))) {
      void this.desk.edit({ is: "StrikeDocument", document });
    }
  }

  /** What cannot be taken back is asked once more. */
  private async handOut(id: string, { title }: DocumentView, release: DocumentRelease): Promise<void> {
    if (release !== "HELD" && confirm(t(`papers.sure.${release}`, { title: inLanguage(title, language.tag) }))) {
      await this.desk.edit({ is: "HandDocumentOut", document: id, release });
    }
    this.requestUpdate();
  }

  private amend(
    id: string,
    change: (document: DocumentView) => Partial<Pick<DocumentView, "title" | "item" | "download">>,
  ): void {
    void this.desk.edit(({ papers }) => {
      const old = papers.documents.find((it) => it.id === id)?.document;
      if (old === undefined) {
        return undefined;
      }
      const { title, download, item } = { ...old, ...change(old) };
      const written = Object.fromEntries(Object.entries(title).filter(([, text]) => text !== ""));
      return { is: "AmendDocument", document: id, title: written, download, item };
    });
  }
}
