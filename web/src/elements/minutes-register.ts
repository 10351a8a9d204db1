import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { day } from "../archive";
import { language, t } from "../language";
import { type Minutes, nameOfWho } from "../minutes";
import { byDue, canOvertake, overdue, pledgeOfValue, valueOfPledge } from "../minutes-draft";
import { inLanguage } from "../names";
import { dayAndTime } from "../time";
import { type MinutesView, PledgeFate, type RegisterEntry, type WordOfSide } from "../wire";
import { Translated, base } from "./base";
import { rows } from "./floor-element";
import { form, valueOf } from "./form";

/** UTF-16 units, as the rules count them. */
const LONGEST = 500;

/** What was undertaken in a closed meeting, until when, and what became of it. */
@customElement("plenum-minutes-register")
export class MinutesRegister extends Translated {
  @property({ attribute: false }) minutes!: Minutes;
  @state() private refused = { at: "", sentence: "" };
  private deaf = () => {};

  static override styles = [
    base,
    form,
    rows,
    css`
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
      .text {
        white-space: pre-wrap;
      }
      .overdue,
      .fate {
        font-weight: var(--strong);
      }
      summary {
        cursor: pointer;
        min-height: calc(var(--u) * 4);
        color: var(--action);
      }
      details > form {
        display: grid;
        gap: var(--u);
        padding-bottom: var(--u);
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
    return view === undefined || view.register.length === 0
      ? nothing
      : html`<section aria-labelledby="register">
          <h2 id="register">${t("register.title")}</h2>
          <p class="small quiet">${t("register.note")}</p>
          <ol>
            ${byDue(view.register).map((it) => html`<li>${this.entry(view, it)}</li>`)}
          </ol>
        </section>`;
  }

  private entry(view: MinutesView, it: RegisterEntry) {
    const { commitment, fate, isPublic, asked, words } = it;
    const late = fate === "OPEN" && overdue(commitment.until, new Date());
    return html`<p>
        <span class="name">${nameOfWho(view, commitment.by, language.tag, t)}</span>
        ${isPublic ? nothing : html`<span class="small quiet">${t("register.own")}</span>`}
      </p>
      <p class="text">${inLanguage(commitment.text, language.tag)}</p>
      <p class="small">
        <span class="fate">${t(`archive.fulfilment.${fate}`)}</span>
        ${commitment.until == null
          ? nothing
          : html`· <span class=${late ? "overdue" : ""}>${t(late ? "register.overdue" : "register.until", { date: day(commitment.until) })}</span>`}
      </p>
      ${asked.length > 1 || words.some((word) => word.note !== "" || word.overtakenBy != null)
        ? words.map((word) => this.word(view, word))
        : nothing}
      ${it.mine ? this.say(view, it) : nothing}`;
  }

  private word(view: MinutesView, { side, fate, note, overtakenBy, at }: WordOfSide) {
    const by = view.register.find((it) => valueOfPledge(it.pledge) === valueOfPledge(overtakenBy) && overtakenBy != null);
    return html`<p class="small quiet">
      ${inLanguage(view.sides[side], language.tag)}: ${t(`archive.fulfilment.${fate}`)}, ${dayAndTime(Date.parse(at), language.tag)}${note === "" ? nothing : html`. ${note}`}
      ${by === undefined ? nothing : t("register.by", { what: inLanguage(by.commitment.text, language.tag) })}
    </p>`;
  }

  /** Only what one's own side may say of it. */
  private say(view: MinutesView, it: RegisterEntry) {
    const own = it.words.find((word) => word.side === view.side);
    const others = canOvertake(view, it);
    const at = valueOfPledge(it.pledge);
    return html`<details>
      <summary class="small">${t("register.say")}</summary>
      <form @submit=${(event: SubmitEvent) => this.save(event, it)}>
        <label class="field">
          <span class="label">${t("register.fate")}</span>
          <select name="fate" @change=${(event: Event) => this.showBy(event)}>
            ${PledgeFate.map(
              (fate) => html`<option value=${fate} .selected=${fate === (own?.fate ?? "OPEN")}>${t(`archive.fulfilment.${fate}`)}</option>`,
            )}
          </select>
        </label>
        <label class="field">
          <span class="label">${t("register.remark")}</span>
          <input name="note" maxlength=${LONGEST} .value=${own?.note ?? ""} />
        </label>
        ${others.length === 0
          ? nothing
          : html`<label class="field by" ?hidden=${own?.fate !== "OVERTAKEN"}>
              <span class="label">${t("register.which")}</span>
              <select name="by">
                <option value="">${t("minutes.nobody")}</option>
                ${others.map(
                  (other) => html`<option
                    value=${valueOfPledge(other.pledge)}
                    .selected=${own?.overtakenBy != null && valueOfPledge(other.pledge) === valueOfPledge(own.overtakenBy)}
                  >
                    ${inLanguage(other.commitment.text, language.tag)}
                  </option>`,
                )}
              </select>
            </label>`}
        <p class="small quiet">${t(it.isPublic ? "register.readByAll" : "register.readByUs")}</p>
        <div class="buttons"><button class="low" type="submit">${t("minutes.save")}</button></div>
        ${this.refused.at === at && this.refused.sentence !== ""
          ? html`<p class="refused" role="alert">${this.refused.sentence}</p>`
          : nothing}
      </form>
    </details>`;
  }

  private showBy(event: Event): void {
    const by = (event.target as HTMLSelectElement).form!.querySelector<HTMLElement>(".by");
    if (by !== null) {
      by.hidden = valueOf(event) !== "OVERTAKEN";
    }
  }

  private async save(event: SubmitEvent, { pledge }: RegisterEntry): Promise<void> {
    event.preventDefault();
    const details = (event.target as HTMLElement).closest("details")!;
    const said = new FormData(event.target as HTMLFormElement);
    const sentence = await this.minutes.ask({
      is: "SayWhatBecame",
      pledge,
      fate: String(said.get("fate")) as PledgeFate,
      note: String(said.get("note") ?? ""),
      overtakenBy: pledgeOfValue(String(said.get("by") ?? "")),
    });
    this.refused = { at: valueOfPledge(pledge), sentence };
    if (sentence === "") {
      details.open = false;
    }
  }
}
