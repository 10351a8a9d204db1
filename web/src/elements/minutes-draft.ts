import { css, html, nothing } from "lit";
import { customElement, property, query, state } from "lit/decorators.js";
import { language, t } from "../language";
import type { Minutes } from "../minutes";
import { before, corrected, inOrder, mayApproveOwn, waits } from "../minutes-draft";
import { inLanguage } from "../names";
import { dayAndTime } from "../time";
import type { MinutesDraft, MinutesRequest, MinutesView, ProposedCorrection } from "../wire";
import { Translated, base } from "./base";
import { rows } from "./floor-element";
import { languageName } from "./form";
import "./minutes-correction";
import type { MinutesCorrection } from "./minutes-correction";

/** How far a side's minutes have come: put out, corrected by who sat for the side, approved. */
@customElement("plenum-minutes-draft")
export class MinutesDraftPart extends Translated {
  @property({ attribute: false }) minutes!: Minutes;
  @state() private refused = { at: "", sentence: "" };
  @query("plenum-minutes-correction") private dialog!: MinutesCorrection;
  private deaf = () => {};

  static override styles = [
    base,
    rows,
    css`
      :host {
        display: grid;
        gap: var(--u);
      }
      ol {
        border-bottom: 1px solid var(--rule);
      }
      li {
        border-top: 1px solid var(--rule);
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
        display: grid;
        gap: calc(var(--u) * 0.5);
      }
      .status {
        font-weight: var(--strong);
      }
      ins,
      del {
        white-space: pre-wrap;
      }
      ins {
        text-decoration: none;
        border-bottom: 2px solid var(--rule-firm);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.deaf = this.minutes.watch(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.deaf();
  }

  override render() {
    const { view } = this.minutes;
    if (view === undefined) {
      return nothing;
    }
    return html`${view.draft == null ? this.notOut(view) : this.out(view, view.draft)}
      <plenum-minutes-correction .minutes=${this.minutes}></plenum-minutes-correction>`;
  }

  private notOut(view: MinutesView) {
    return view.may.settle && view.open
      ? html`<p class="small quiet">${t("minutes.draft.hint")}</p>
          <div class="buttons">
            <button class="low" @click=${() => this.ask("draft", { is: "PutOutMinutes" })}>${t("minutes.draft.putOut")}</button>
          </div>
          ${this.whyNot("draft")}`
      : nothing;
  }

  private out(view: MinutesView, draft: MinutesDraft) {
    const waiting = draft.corrections.filter(waits).length;
    return html`<p class="small status" role="status">${this.status(draft)}</p>
      <div class="buttons">
        ${view.may.correct && !view.may.write
          ? html`<button class="low" @click=${() => this.dialog.propose()}>${t("minutes.correction.missing")}</button>`
          : nothing}
        ${mayApproveOwn(view)
          ? html`<button class="approve" @click=${() => this.ask("draft", { is: "ApproveOwnMinutes", revision: draft.revision })}>
              ${t("minutes.draft.approve")}
            </button>`
          : nothing}
      </div>
      ${waiting === 0 ? nothing : html`<p class="small">${t("minutes.correction.waiting", { count: waiting })}</p>`}
      ${this.whyNot("draft")}
      ${draft.corrections.length === 0
        ? nothing
        : html`<ol aria-label=${t("minutes.correction.all")}>
            ${inOrder(draft.corrections).map((it) => html`<li>${this.correction(view, it)}</li>`)}
          </ol>`}`;
  }

  private status({ revision, approved, approvedBy, since }: MinutesDraft): string {
    const at = (time: string) => dayAndTime(Date.parse(time), language.tag);
    return approved == null
      ? t("minutes.draft.out", { revision, at: at(since) })
      : t("minutes.draft.approved", { revision, who: inLanguage(approvedBy, language.tag), at: at(approved) });
  }

  /** Who, what it says and what it is to say, and what was made of it. */
  private correction(view: MinutesView, it: ProposedCorrection) {
    const old = waits(it) ? before(view, it) : "";
    return html`<p class="small quiet">
        ${t(it.entry == null ? "minutes.correction.ofMissing" : "minutes.correction.of", { number: it.entry ?? 0, who: inLanguage(it.by, language.tag) })}
        · ${languageName(it.language)}
      </p>
      ${old === "" ? nothing : html`<p lang=${it.language}><del>${old}</del></p>`}
      <p lang=${it.language}><ins>${it.text}</ins></p>
      ${it.reason === "" ? nothing : html`<p class="small">${t("minutes.correction.because", { reason: it.reason })}</p>`}
      ${this.answer(view, it)} ${this.whyNot(`correction ${it.number}`)}`;
  }

  private answer(view: MinutesView, it: ProposedCorrection) {
    if (it.takenInto != null) {
      return html`<p class="small">${t("minutes.correction.taken")}</p>`;
    }
    if (it.declined != null) {
      return html`<p class="small">${t("minutes.correction.declined", { sentence: it.declined })}</p>`;
    }
    return view.may.settle
      ? html`<div class="buttons">
          <button class="low" @click=${() => this.take(view, it)}>${t("minutes.correction.take")}</button>
          <button class="low" @click=${() => this.dialog.decline(it)}>${t("minutes.decline")}</button>
        </div>`
      : html`<p class="small quiet">${t("minutes.correction.waits")}</p>`;
  }

  /** What is missing has no entry yet: the form asks what it is. */
  private take(view: MinutesView, it: ProposedCorrection): void {
    const substance = corrected(view, it);
    if (substance !== undefined) {
      void this.ask(`correction ${it.number}`, { is: "TakeCorrection", number: it.number, substance });
    } else if (it.entry == null) {
      this.dispatchEvent(new CustomEvent("missing", { detail: it }));
    } else {
      this.refused = { at: `correction ${it.number}`, sentence: t("minutes.correction.gone") };
    }
  }

  /** Opens the dialog for an entry that somebody would have say something else. */
  propose(entry: number): void {
    this.dialog.propose(entry);
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
