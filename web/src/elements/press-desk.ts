import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { type Releases, mayApprove, nameIn, nameOf, plainOf, stageOf } from "../releases";
import type { Remains } from "../remains";
import { dayAndTime } from "../time";
import type { DroppedSentence, IssuedVersion, Office, Proof, ReleaseRequest, ReleasesView } from "../wire";
import { Translated, base } from "./base";
import { rows } from "./floor-element";
import { languageName } from "./form";
import "./press-issue";
import type { PressIssue } from "./press-issue";
import "./press-picture";
import type { PressPicture } from "./press-picture";
import "./press-proof";
import "./press-sentence";
import type { PressSentence } from "./press-sentence";
import "./press-style";
import type { PressStyle } from "./press-style";

/** The press office: whose release, in which language, as it would be printed, and on its way out. */
@customElement("plenum-press-desk")
export class PressDesk extends Translated {
  @property({ attribute: false }) releases!: Releases;
  @property({ attribute: false }) remains!: Remains;
  @state() private whose = "own";
  @state() private tag: string = language.tag;
  @state() private refused = "";
  @state() private copied = false;
  @query("plenum-press-sentence") private sentence!: PressSentence;
  @query("plenum-press-style") private styleSheetOf!: PressStyle;
  @query("plenum-press-picture") private picture!: PressPicture;
  @query("plenum-press-issue") private issue!: PressIssue;

  static override styles = [
    base,
    rows,
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
      .stage {
        border-left: 3px solid var(--ink);
        padding-left: calc(var(--u) * 2);
        display: grid;
        gap: calc(var(--u) / 2);
      }
      .aside {
        border-left: 3px solid var(--rule-firm);
        padding-left: calc(var(--u) * 2);
        display: grid;
        gap: var(--u);
      }
      .aside li {
        padding: calc(var(--u) * 0.5) 0;
        overflow-wrap: anywhere;
      }
      .versions li {
        border-top: 1px solid var(--rule);
        padding: var(--u) 0;
        overflow-wrap: anywhere;
      }
      @media print {
        :host {
          display: block;
        }
        .tools,
        .aside,
        .stage,
        .refused,
        section {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(this.releases.watch(() => this.requestUpdate()));
    this.until(this.releases.follow());
  }

  override render() {
    const { view } = this.releases;
    const office = view?.offices.find((it) => nameOf(it) === this.whose) ?? view?.offices[0];
    if (view === undefined || office === undefined) {
      return nothing;
    }
    const proof = office.proofs.find((it) => it.language === this.tag) ?? office.proofs[0];
    return html`
      <div class="tools">
        <h2>${t("releases.title")}</h2>
        ${view.offices.length < 2 ? nothing : this.offices(view, office)}
        ${office.write
          ? html`<button class="picture low" @click=${() => this.picture.show(office)}>${t("releases.picture")}</button>
              <button class="low" @click=${() => this.styleSheetOf.show(view, office)}>${t("releases.style")}</button>`
          : nothing}
      </div>
      ${view.languages.length < 2 ? nothing : this.languages(view, proof?.language)}
      ${proof === undefined ? html`<p>${t(view.languages.length === 0 ? "release.none" : "releases.afterClosing")}</p>` : this.text(view, office, proof)}
      <plenum-press-picture .releases=${this.releases} .remains=${this.remains}></plenum-press-picture>
      <plenum-press-style .releases=${this.releases}></plenum-press-style>
      <plenum-press-sentence .releases=${this.releases}></plenum-press-sentence>
      <plenum-press-issue .releases=${this.releases}></plenum-press-issue>
    `;
  }

  private offices(view: ReleasesView, chosen: Office) {
    return html`<div class="tools" role="group" aria-label=${t("releases.whose")}>
      ${view.offices.map(
        (it) => html`<button class="low" aria-pressed=${it === chosen} @click=${() => this.choose(nameOf(it))}>
          ${it.side == null ? t("releases.joint") : inLanguage(view.sides[it.side], language.tag)}
        </button>`,
      )}
    </div>`;
  }

  private languages(view: ReleasesView, chosen: string | undefined) {
    return html`<div class="tools" role="group" aria-label=${t("release.language")}>
      ${view.languages.map(
        (it) => html`<button class="low" aria-pressed=${it === chosen} @click=${() => this.read(it)}>${languageName(it)}</button>`,
      )}
    </div>`;
  }

  private text(view: ReleasesView, office: Office, proof: Proof) {
    return html`
      ${this.stage(view, office, proof)}
      <plenum-press-proof
        .proof=${proof}
        .sides=${view.sides}
        .remains=${this.remains}
        .write=${office.write}
        @sentence=${(it: CustomEvent<string>) => this.sentence.show(office, proof, it.detail)}
      ></plenum-press-proof>
      <div class="tools">
        <button class="low" @click=${() => this.copy(proof)}>${t(this.copied ? "release.copied" : "release.copy")}</button>
        <button class="low" @click=${() => print()}>${t("release.print")}</button>
      </div>
      ${this.leftOut(proof)} ${this.dropped(office, proof)} ${this.versions(proof)}
    `;
  }

  /** What is true of this text now, and the next thing to do about it. */
  private stage(view: ReleasesView, office: Office, proof: Proof) {
    const stage = stageOf(proof);
    const asked = language.list(proof.asked.map((it) => inLanguage(view.sides[it], language.tag) || it));
    const by = language.list(proof.approved.map((it) => nameIn(it, language.tag)));
    return html`<div class="stage" role="status">
      <p>
        <strong>${t(`releases.stage.${stage}`)}</strong>
        ${asked === "" ? nothing : t("releases.waitsFor", { sides: asked })}
        ${by === "" ? nothing : t("releases.approvedBy", { names: by })}
      </p>
      ${view.meant ? nothing : html`<p class="small">${t("releases.notMeant")}</p>`}
      <div class="tools">
        ${mayApprove(view, office, proof)
          ? html`<button class="first approve" @click=${() => this.ask(office, { is: "ApproveProof", language: proof.language, fingerprint: proof.fingerprint })}>
              ${t("releases.approve")}
            </button>`
          : nothing}
        ${office.write && !proof.needsApproval && stage !== "issued"
          ? html`<button class="issue first" @click=${() => this.issue.show(office, proof)}>${t("releases.issue")}</button>`
          : nothing}
      </div>
      ${this.refused === "" ? nothing : html`<p class="refused" role="alert">${this.refused}</p>`}
    </div>`;
  }

  private leftOut({ leftOut, language: tag }: Proof) {
    return leftOut.length === 0
      ? nothing
      : html`<section class="aside">
          <h3>${t("releases.leftOut")}</h3>
          <ul class="small">
            ${leftOut.map(({ text, missing }) => html`<li>
              <span lang=${tag}>${text}</span>
              ${missing.join(" ") === text ? nothing : html`<br /><span class="quiet">${t("releases.because", { missing: missing.join(" ") })}</span>`}
            </li>`)}
          </ul>
        </section>`;
  }

  private dropped(office: Office, proof: Proof) {
    return html`${this.put(office, proof, "releases.dropped", proof.dropped)} ${this.put(office, proof, "releases.gone", proof.gone)}`;
  }

  private put(office: Office, proof: Proof, title: "releases.dropped" | "releases.gone", sentences: readonly DroppedSentence[]) {
    return sentences.length === 0
      ? nothing
      : html`<section class="aside">
          <h3>${t(title)}</h3>
          <ul class="small">
            ${sentences.map(
              ({ id, text, by }) => html`<li>
                <span lang=${proof.language}>${text}</span>
                <span class="quiet">${nameIn(by, language.tag)}</span>
                ${office.write
                  ? html`<button class="low" @click=${() => this.ask(office, { is: "RestoreSentence", language: proof.language, sentence: id })}>
                      ${t(title === "releases.dropped" ? "releases.restore" : "releases.discard")}
                    </button>`
                  : nothing}
              </li>`,
            )}
          </ul>
        </section>`;
  }

  private versions({ issues, language: tag }: Proof) {
    return issues.length === 0
      ? nothing
      : html`<section class="versions">
          <h3>${t("releases.versions")}</h3>
          <ol>
            ${[...issues].reverse().map((it) => html`<li>${this.version(it, tag)}</li>`)}
          </ol>
        </section>`;
  }

  private version({ version, at, by, headline, embargo, corrects, address }: IssuedVersion, tag: string) {
    const waits = embargo != null && Date.parse(embargo) > Date.now();
    return html`<p class="small quiet figures">
        ${t("releases.version", { version })} · ${dayAndTime(Date.parse(at), language.tag)} · ${nameIn(by, language.tag)}
        ${corrects == null ? nothing : html` · ${t("releases.corrects", { version: corrects })}`}
      </p>
      ${waits ? html`<p class="small"><strong>${t("releases.embargoUntil", { at: dayAndTime(Date.parse(embargo), language.tag) })}</strong></p>` : nothing}
      <p lang=${tag}>${headline}</p>
      ${address == null || waits ? nothing : html`<p><a href=${address} target="_blank" rel="noopener">${t("releases.public")}</a></p>`}`;
  }

  private choose(whose: string): void {
    this.whose = whose;
    this.refused = "";
    this.copied = false;
  }

  private read(tag: string): void {
    this.tag = tag;
    this.refused = "";
    this.copied = false;
  }

  private async copy(proof: Proof): Promise<void> {
    this.copied = await navigator.clipboard?.writeText(plainOf(proof)).then(
      () => true,
      () => false,
    );
  }

  private async ask(office: Office, request: ReleaseRequest): Promise<void> {
    this.refused = await this.releases.ask(office, request);
  }
}
