import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { amended, freeInterpreters, freshBooth, pivots, uncovered, worksInto } from "../booth-plan";
import { freshId, seatName, sideName } from "../convening";
import { language, t } from "../language";
import { SIGN_LANGUAGES, isSignLanguage } from "../signs";
import { type BoothEntry, type BoothPlanEntry, InterlockEntry, type SeatEntry } from "../wire";
import { base } from "./base";
import "./convene-seats";
import type { ConveneSeats } from "./convene-seats";
import { DeskElement, boothName, form, languageName, unfolding } from "./form";

/** Interpreters of one booth, by the rules. */
const MOST_SEATS = 2;

/** Who interprets simultaneously: a line a booth, which opens to be filled in. */
@customElement("plenum-convene-booths")
export class ConveneBooths extends DeskElement {
  static override styles = [
    base,
    form,
    unfolding,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 2);
      }
      .booths > li {
        border-bottom: 1px solid var(--rule);
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, auto);
        gap: calc(var(--u) * 1.5);
        align-items: baseline;
        padding: var(--u) 0;
        min-height: calc(var(--u) * 4);
        overflow-wrap: anywhere;
      }
      summary.line {
        grid-template-columns: 1em minmax(0, 1fr) minmax(0, auto);
      }
      /* Many languages write the names of languages small. */
      .name::first-letter {
        text-transform: uppercase;
      }
      /* What is wrong is seen while the line is folded; open, each stands beside its field. */
      .folded {
        padding-bottom: var(--u);
      }
      details[open] + .folded {
        display: none;
      }
      .checks {
        display: flex;
        flex-wrap: wrap;
        gap: 0 calc(var(--u) * 3);
      }
      .seating {
        display: grid;
        gap: calc(var(--u) * 1.5);
      }
      .interpreter {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: 0 calc(var(--u) * 2);
        align-items: baseline;
        border-bottom: 1px solid var(--rule);
      }
      @media (max-width: 600px) {
        .line {
          grid-template-columns: minmax(0, 1fr);
        }
        summary.line {
          grid-template-columns: 1em minmax(0, 1fr);
        }
        summary.line > :last-child {
          grid-column: 2;
        }
      }
    `,
  ];

  override render() {
    const { booths, mayEdit, own } = this.order;
    return html`
      ${this.covers()} ${this.problems("booths")}
      <ul class="booths">
        ${repeat(
          booths.booths,
          (it) => it.id,
          (it) => html`<li>${mayEdit ? this.booth(it) : html`<div class="line">${this.summary(it)}</div>`}</li>`,
        )}
      </ul>
      ${mayEdit
        ? html`<div class="buttons"><button class="low" @click=${this.add}>${t("booths.add")}</button></div>`
        : nothing}
      ${own || booths.booths.length === 0 ? nothing : this.settings()}
    `;
  }

  /** What nobody interprets into is said plainly; a listener would find out in the meeting. */
  private covers() {
    const { booths, heading } = this.order;
    const left = uncovered(booths, heading.languages);
    if (booths.booths.length === 0) {
      return html`<p class="small quiet">${t("booths.none")}</p>`;
    }
    const names = new Intl.ListFormat(language.tag, { type: "disjunction" });
    return left.length === 0
      ? html`<p class="small quiet">${t("booths.covered")}</p>`
      : html`<p class="problems">${t("booths.uncovered", { languages: names.format(left.map(languageName)) })}</p>`;
  }

  private summary(booth: BoothEntry) {
    const names = booth.seats.flatMap((id) => this.seat(id)).map((it) => seatName(this.order, it));
    return html`<span class="name">${boothName(booth)}</span> <span class="quiet small">${names.join(" · ")}</span>`;
  }

  private seat(id: string): SeatEntry[] {
    return this.order.seats.filter((it) => it.entry.id === id).map((it) => it.entry);
  }

  private booth(booth: BoothEntry) {
    const where = `booths[${booth.id}]`;
    const name = boothName(booth);
    return html`<details data-booth=${booth.id}>
      <summary class="line">${this.summary(booth)}</summary>
      <fieldset class="inside">
        <legend class="unseen">${name}</legend>
        ${this.into(booth)} ${this.problems(`${where}.into`)} ${this.from(booth)} ${this.problems(`${where}.from`)}
        <div class="seating" role="group" aria-label=${t("people.interpreters")}>
          <span class="label">${t("people.interpreters")}</span>
          ${repeat(booth.seats.flatMap((id) => this.seat(id)), (it) => it.id, (it) => this.interpreter(booth, it))}
          ${this.problems(`${where}.seats`)} ${booth.seats.length < MOST_SEATS ? this.seating(booth) : nothing}
        </div>
        <div class="buttons">
          <button class="plain low" @click=${() => this.draw((booths) => booths.filter((it) => it.id !== booth.id))}>
            ${t("booths.remove")}<span class="unseen"> ${name}</span>
          </button>
        </div>
      </fieldset>
      </details>
      ${this.folded(where)}`;
  }

  private folded(where: string) {
    const found = this.problems(where);
    return found === nothing ? nothing : html`<div class="folded">${found}</div>`;
  }

  private into(booth: BoothEntry) {
    const [first = "", second = ""] = booth.into;
    const named = (tags: readonly string[]) => tags.map((it) => [it, languageName(it)] as const);
    const names = (...chosen: string[]) => named(this.languages(...chosen).filter((it) => !isSignLanguage(it)));
    const all = [...names(first), ...named(SIGN_LANGUAGES)];
    const signs = isSignLanguage(first);
    return html`<div class="row">
      ${this.choice(t(signs ? "booths.signs" : "booths.first"), first, first === "" ? [this.none(), ...all] : all, (it) =>
        this.amend(booth.id, ({ into }) => ({ into: worksInto(it, into) })),
      )}
      ${first === "" || signs
        ? nothing
        : this.choice(
            t("booths.second"),
            second,
            [["", t("booths.oneWay")], ...names(second).filter(([it]) => it !== first && it !== "")],
            (it) => this.amend(booth.id, ({ into }) => ({ into: [into[0]!, it] })),
          )}
    </div>`;
  }

  /** The conference's, and those chosen before they were taken away there. */
  private languages(...chosen: readonly string[]): string[] {
    return [...new Set([...this.order.heading.languages, ...chosen.filter((it) => it !== "")])];
  }

  private from(booth: BoothEntry) {
    const others = this.languages(...booth.from).filter((it) => !booth.into.includes(it));
    if (others.length === 0 || booth.into.length === 0) {
      return nothing;
    }
    return html`<div class="field" role="group" aria-label=${t("booths.from")}>
      <span class="label">${t("booths.from")}</span>
      <div class="checks">
        ${others.map(
          (tag) => html`<label class="check">
            <input
              type="checkbox"
              .checked=${booth.from.includes(tag)}
              @change=${(it: Event) => this.understands(booth.id, tag, (it.target as HTMLInputElement).checked)}
            />
            <span>${languageName(tag)}</span>
          </label>`,
        )}
      </div>
      <span class="small quiet">${t(booth.into.length === 1 ? "booths.understandsAll" : "booths.understandsTwo")}</span>
    </div>`;
  }

  private understands(id: string, tag: string, does: boolean): void {
    this.amend(id, ({ from }) => ({ from: does ? [...from, tag] : from.filter((it) => it !== tag) }));
  }

  /** Who belongs to a side is written down there; who serves the whole, here. */
  private interpreter(booth: BoothEntry, seat: SeatEntry) {
    const { delegations, mayEdit } = this.order;
    const at = delegations.findIndex((it) => it.entry.id === seat.delegation);
    const name = seatName(this.order, seat);
    const takeOut = html`<button
      class="plain low"
      @click=${() => this.amend(booth.id, ({ seats }) => ({ seats: seats.filter((it) => it !== seat.id) }))}
    >
      ${t("booths.takeOut")}<span class="unseen"> ${name}</span>
    </button>`;
    return at < 0
      ? html`<plenum-convene-seats .desk=${this.desk} .only=${seat.id} ?editable=${mayEdit}>${takeOut}</plenum-convene-seats>`
      : html`<div class="interpreter">
          <p>${name} <span class="quiet small">${sideName(delegations[at]!.entry, at)}</span></p>
          ${takeOut}
        </div>`;
  }

  private seating(booth: BoothEntry) {
    const free = freeInterpreters(this.order);
    return html`<div class="buttons">
      ${free.length === 0
        ? nothing
        : html`<select class="choose" aria-label=${t("booths.choose")} @change=${(it: Event) => this.choose(booth.id, it)}>
            <option value="" selected>${t("booths.choose")}</option>
            ${free.map(({ entry }) => html`<option value=${entry.id}>${seatName(this.order, entry)}</option>`)}
          </select>`}
      <button class="low" @click=${() => this.addInterpreter(booth.id)}>
        ${t("booths.new")}<span class="unseen"> ${boothName(booth)}</span>
      </button>
    </div>`;
  }

  private choose(id: string, event: Event): void {
    const select = event.target as HTMLSelectElement;
    if (select.value !== "") {
      this.seatIn(id, select.value);
      select.value = "";
    }
  }

  private seatIn(id: string, seat: string): Promise<boolean> {
    return this.amend(id, ({ seats }) => ({ seats: [...seats, seat] }));
  }

  private settings() {
    const { booths, mayEdit } = this.order;
    return html`<fieldset ?disabled=${!mayEdit}>
      <legend class="unseen">${t("convene.interpretation")}</legend>
      <div class="row">
        ${this.choice(
          t("booths.interlock"),
          booths.interlock,
          InterlockEntry.map((it) => [it, t(`booths.interlock.${it}`)] as const),
          (it) => void this.plan((plan) => ({ ...plan, interlock: it as InterlockEntry })),
        )}
        <div class="field">
          ${this.choice(
            t("booths.pivot"),
            booths.pivot ?? "",
            [["", t("booths.pivotNone")], ...pivots(booths).map((it) => [it, languageName(it)] as const)],
            (it) => void this.plan((plan) => ({ ...plan, pivot: it === "" ? null : it })),
          )}
          <span class="small quiet">${t("booths.pivotNote")}</span>
          ${this.problems("pivot")}
        </div>
      </div>
    </fieldset>`;
  }

  private async add(): Promise<void> {
    const id = freshId("b");
    // Made from what stands then: a language may have been added just before.
    await this.desk.edit(({ booths, heading }) => ({
      is: "PlanBooths",
      plan: { ...booths, booths: [...booths.booths, freshBooth(id, booths, heading.languages)] },
    }));
    await this.updateComplete;
    const line = this.renderRoot.querySelector<HTMLDetailsElement>(`[data-booth="${id}"]`);
    if (line) {
      line.open = true;
      line.querySelector("select")?.focus();
    }
  }

  /** Who is added serves the whole, and has a name to be filled in. */
  private async addInterpreter(booth: string): Promise<void> {
    const person = { id: freshId("p"), names: {} };
    const seat = { id: freshId("s"), role: "INTERPRETER" as const, person: person.id };
    await this.desk.edit({ is: "AddPerson", person });
    await this.desk.edit({ is: "AddSeat", seat });
    await this.seatIn(booth, seat.id);
    await this.updateComplete;
    const inside = this.renderRoot.querySelectorAll<ConveneSeats>(`[data-booth="${booth}"] plenum-convene-seats`);
    await [...inside].at(-1)?.writes(seat.id);
  }

  private amend(id: string, change: (booth: BoothEntry) => Partial<BoothEntry>): Promise<boolean> {
    return this.plan((plan) => amended(plan, id, change));
  }

  private draw(change: (booths: readonly BoothEntry[]) => readonly BoothEntry[]): Promise<boolean> {
    return this.plan((plan) => ({ ...plan, booths: change(plan.booths) }));
  }

  private plan(change: (plan: BoothPlanEntry) => BoothPlanEntry): Promise<boolean> {
    return this.desk.edit(({ booths }) => ({ is: "PlanBooths", plan: change(booths) }));
  }
}
