import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { type Minutes, isAsked, isProposed, mayApprove, nameOfWho, openMarks, sideOfWho, wordedIn } from "../minutes";
import { inLanguage } from "../names";
import { dayAndTime, timeHere } from "../time";
import type { ClearedEntry, JointEntry, MinutesRequest, MinutesView, OwnEntry, ProposedCorrection, Substance } from "../wire";
import { Translated, base } from "./base";
import { rows } from "./floor-element";
import { languageName, valueOf } from "./form";
import "./minutes-draft";
import type { MinutesDraftPart } from "./minutes-draft";
import "./minutes-form";
import type { MinutesForm } from "./minutes-form";
import "./minutes-register";

/** A side's minutes while they are written, what the others made public, and the record of all. */
@customElement("plenum-minutes-desk")
export class MinutesDesk extends Translated {
  @property({ attribute: false }) minutes!: Minutes;
  @property() item = "";
  /** Colours of the sides, where the page knows them. */
  @property({ attribute: false }) colours: Readonly<Record<string, string>> = {};
  @state() private wanted: string = language.tag;
  @state() private drawing = false;
  @state() private refused = { at: "", sentence: "" };
  @query("plenum-minutes-form") private form!: MinutesForm;
  @query("plenum-minutes-draft") private draft!: MinutesDraftPart;
  private deaf = () => {};

  static override styles = [
    base,
    rows,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 3);
      }
      ol {
        border-bottom: 1px solid var(--rule);
      }
      li {
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
      }
      summary {
        cursor: pointer;
        list-style: none;
      }
      summary::-webkit-details-marker {
        display: none;
      }
      summary:hover .text {
        text-decoration: underline;
        text-decoration-thickness: 1px;
        text-underline-offset: 0.2em;
      }
      .text {
        white-space: pre-wrap;
      }
      .buttons {
        padding-top: var(--u);
      }
      .public,
      .agreed {
        color: var(--ink);
        font-weight: var(--strong);
      }
      .papers select {
        min-height: calc(var(--u) * 4);
        font-size: var(--text-1);
        padding: 0 var(--u);
      }
      .marks {
        display: grid;
        gap: calc(var(--u) * 0.5);
      }
      .marks button {
        text-align: start;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.deaf = this.minutes.watch(() => this.requestUpdate());
    if (this.minutes.view === undefined) {
      void this.minutes.load();
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.deaf();
  }

  override render() {
    const { view, trouble } = this.minutes;
    if (view === undefined) {
      return html`<p class="small quiet" role="status">${t(trouble ?? "minutes.loading")}</p>`;
    }
    return html`${trouble === undefined ? nothing : html`<p class="refused" role="status">${t(trouble)}</p>`}
      ${this.ours(view)}
      <plenum-minutes-register .minutes=${this.minutes}></plenum-minutes-register>
      ${this.theirs(view)} ${this.joint(view)}
      <plenum-minutes-form .minutes=${this.minutes} .item=${this.item}></plenum-minutes-form>`;
  }

  private ours(view: MinutesView) {
    const marks = openMarks(view);
    return html`<section aria-labelledby="ours">
      <h2 id="ours">${t("minutes.title")}</h2>
      <p class="small quiet">${t(view.draft == null ? "minutes.note" : "minutes.draft.note")}</p>
      <plenum-minutes-draft .minutes=${this.minutes} @missing=${this.missing}></plenum-minutes-draft>
      ${view.may.write
        ? html`<div class="buttons">
            <button class="write" @click=${() => this.form.show()}>${t("minutes.write")}</button>
          </div>`
        : nothing}
      ${view.may.write && marks.length > 0
        ? html`<details>
            <summary class="small">${t("minutes.marks", { count: marks.length })}</summary>
            <div class="marks">
              ${marks.map(
                ({ number, mark }) => html`<button class="low" @click=${() => this.form.showMark(number)}>
                  ${timeHere(mark.moment)} ${mark.says ? t(`mark.${mark.says.kind}`) : ""} ${mark.says?.note ?? ""}
                </button>`,
              )}
            </div>
          </details>`
        : nothing}
      ${view.entries.length === 0
        ? html`<p class="small">${t("minutes.none")}</p>`
        : html`<ol>
            ${repeat(
              view.entries,
              (it) => it.number,
              (it) => html`<li>${this.own(view, it)}</li>`,
            )}
          </ol>`}
      ${view.open ? this.papers(view, "minutes") : nothing}
    </section>`;
  }

  /** The same as a file to print or to go on with; long to draw up, so that it says when it is. */
  private papers(view: MinutesView, document: "minutes" | "joint-record") {
    const worded = wordedIn(view);
    const tag = worded.includes(this.wanted) ? this.wanted : (worded[0] ?? "en");
    return html`<div class="buttons papers">
      <span class="small">${t("minutes.take")}</span>
      ${worded.length < 2
        ? nothing
        : html`<select aria-label=${t("language")} @change=${(it: Event) => (this.wanted = valueOf(it))}>
            ${worded.map((it) => html`<option value=${it} .selected=${it === tag}>${languageName(it)}</option>`)}
          </select>`}
      ${(["pdf", "odt", "json"] as const).map(
        (form) => html`<button class="low" ?disabled=${this.drawing} @click=${() => this.take(document, tag, form)}>
          ${form.toUpperCase()}
        </button>`,
      )}
      ${this.whyNot(document)}
    </div>`;
  }

  private async take(document: "minutes" | "joint-record", tag: string, form: "pdf" | "odt" | "json"): Promise<void> {
    this.drawing = true;
    const came = await this.minutes.take(document, tag, form);
    this.drawing = false;
    this.refused = { at: document, sentence: came ? "" : t("minutes.unreachable") };
  }

  private own(view: MinutesView, entry: OwnEntry) {
    const { number, moment, substance, ours, isPublic } = entry;
    if (!substance) {
      return html`<p class="small quiet">${timeHere(moment)} ${t("marks.deleted")}</p>`;
    }
    const at = `own ${number}`;
    const ask = (request: MinutesRequest) => this.ask(at, request);
    return html`<details>
      <summary>
        ${this.said(view, substance, moment)}
        ${isPublic ? html`<p class="small public">${t("minutes.isPublic")}</p>` : nothing}
      </summary>
      <div class="buttons">
        ${view.may.write && !isPublic
          ? html`<button class="low" @click=${() => this.form.show(entry)}>${t("minutes.amend")}</button>
              <button class="low" @click=${() => ask({ is: "WithdrawEntry", number })}>${t("marks.withdraw")}</button>`
          : nothing}
        ${view.may.clear && isPublic
          ? html`<button class="low" @click=${() => ask({ is: "HoldEntry", number })}>${t("minutes.hold")}</button>`
          : nothing}
        ${view.may.clear && ours && !isPublic
          ? html`<button class="low" @click=${() => ask({ is: "ClearEntry", number })}>${t("minutes.clear")}</button>`
          : nothing}
        ${view.draft != null && view.may.correct && !view.may.write
          ? html`<button class="low" @click=${() => this.draft.propose(number)}>${t("minutes.correction.propose")}</button>`
          : nothing}
        ${view.may.put && view.open && view.joint.fixed == null && !isProposed(view, entry)
          ? html`<button class="low" @click=${() => ask({ is: "ProposeToRecord", number })}>${t("minutes.propose")}</button>`
          : nothing}
      </div>
      ${this.whyNot(at)}
    </details>`;
  }

  /** What is missing and was proposed becomes an entry of what kind who keeps the minutes says. */
  private readonly missing = ({ detail }: CustomEvent<ProposedCorrection>): void => this.form.showMissing(detail);

  private theirs(view: MinutesView) {
    return view.cleared.length === 0
      ? nothing
      : html`<section aria-labelledby="theirs">
          <h2 id="theirs">${t("minutes.theirs")}</h2>
          <ol>
            ${view.cleared.map((it: ClearedEntry) => html`<li>${this.said(view, it.substance, it.moment)}</li>`)}
          </ol>
        </section>`;
  }

  private joint(view: MinutesView) {
    const { joint } = view;
    const asked = isAsked(view);
    return html`<section aria-labelledby="joint">
      <h2 id="joint">${t("minutes.joint")}</h2>
      <p class="small quiet">${t("minutes.jointNote")}</p>
      ${asked === 0 ? nothing : html`<p class="small" role="status"><strong>${t("minutes.asked", { count: asked })}</strong></p>`}
      ${joint.entries.length === 0
        ? html`<p class="small">${t("minutes.jointNone")}</p>`
        : html`<ol>
            ${repeat(
              joint.entries,
              (it) => it.number,
              (it) => html`<li>${this.entry(view, it)}</li>`,
            )}
          </ol>`}
      ${this.approval(view)} ${joint.entries.length === 0 ? nothing : this.papers(view, "joint-record")}
    </section>`;
  }

  private entry(view: MinutesView, entry: JointEntry) {
    const { number, side, substance, moment, waits } = entry;
    const at = `joint ${number}`;
    const ask = (request: MinutesRequest) => this.ask(at, request);
    const open = view.joint.fixed == null;
    return html`${this.said(view, substance, moment)}
      <p class="small ${entry.standing === "AGREED" ? "agreed" : "quiet"}">
        ${t("minutes.proposedBy", { number, side: this.side(view, side) })} ${this.standing(view, entry)}
      </p>
      ${open && view.may.put
        ? html`<div class="buttons">
            ${waits.includes(view.side)
              ? html`<button class="low" @click=${() => ask({ is: "AnswerRecordEntry", number, accepted: true })}>
                    ${t("minutes.accept")}
                  </button>
                  <button class="low" @click=${() => ask({ is: "AnswerRecordEntry", number, accepted: false })}>
                    ${t("minutes.decline")}
                  </button>`
              : nothing}
            ${side === view.side && waits.length > 0
              ? html`<button class="low" @click=${() => ask({ is: "TakeBackRecordEntry", number })}>${t("minutes.takeBack")}</button>`
              : nothing}
            ${view.may.approve && waits.length === 0 && entry.standing !== "AGREED" && !entry.agreeing.includes(view.side)
              ? html`<button class="low" @click=${() => ask({ is: "AgreeOnRecordEntry", number })}>${t("minutes.agree")}</button>`
              : nothing}
          </div>`
        : nothing}
      ${this.whyNot(at)}`;
  }

  private standing(view: MinutesView, { waits, agreeing, standing }: JointEntry): string {
    if (standing === "AGREED") {
      return t("minutes.agreed");
    }
    if (waits.length > 0) {
      return t("minutes.waits", { sides: this.sides(view, waits) });
    }
    return agreeing.length > 0 ? t("minutes.agreeing", { sides: this.sides(view, agreeing) }) : t("minutes.accepted");
  }

  private approval(view: MinutesView) {
    const { joint } = view;
    if (joint.fixed != null) {
      return html`<p class="agreed">${t("minutes.fixed", { at: dayAndTime(Date.parse(joint.fixed), language.tag) })}</p>`;
    }
    return html`${joint.approved.length === 0
        ? nothing
        : html`<p class="small">
            ${t("minutes.approvedBy", { sides: this.sides(view, joint.approved) })}
            ${joint.asked.length === 0 ? "" : t("minutes.waits", { sides: this.sides(view, joint.asked) })}
          </p>`}
      ${mayApprove(view)
        ? html`<div class="buttons">
            <button class="approve" @click=${() => this.ask("approve", { is: "ApproveRecord", revision: joint.revision })}>
              ${t("minutes.approve")}
            </button>
          </div>`
        : nothing}
      ${this.whyNot("approve")}`;
  }

  /** Time, whose word, what they did by it, and the words; in another language where there is no other. */
  private said(view: MinutesView, substance: Substance, moment: string) {
    const side = sideOfWho(view, substance.by);
    const text = inLanguage(substance.text, language.tag);
    const discussed = substance.is !== "PriorMessage" && substance.discussed;
    const how = substance.is === "Commitment" ? t("minutes.is.Commitment") : t(`minutes.kind.${substance.kind}`);
    return html`<p class="small quiet figures">
        ${timeHere(moment)}${substance.is === "PriorMessage" ? html` · ${t("minutes.is.PriorMessage")}` : nothing}
      </p>
      <p>
        <span class="name">${nameOfWho(view, substance.by, language.tag, t)}</span>
        <span class="small quiet">${side === undefined || substance.by.is === "TheSide" ? "" : this.side(view, side)}</span>
        <span class="small">${how}${discussed ? html`, ${t("minutes.wasDiscussed")}` : nothing}</span>
      </p>
      <p class="text">${text}</p>`;
  }

  private side(view: MinutesView, side: string): string {
    return inLanguage(view.sides[side], language.tag) || side;
  }

  private sides(view: MinutesView, sides: readonly string[]): string {
    return language.list(sides.map((it) => this.side(view, it)));
  }

  private async ask(at: string, request: MinutesRequest): Promise<void> {
    this.refused = { at, sentence: await this.minutes.ask(request) };
  }

  private whyNot(at: string) {
    return this.refused.at === at && this.refused.sentence !== ""
      ? html`<p class="refused" role="alert">${this.refused.sentence}</p>`
      : nothing;
  }
}
