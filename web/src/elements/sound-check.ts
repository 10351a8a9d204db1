import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import type { Page } from "../page";
import { allHeard, faultsOf, heard, interpretersReady, judgedNext, nextReader, readers } from "../sound-check";
import { timeHere } from "../time";
import { type SoundCheck, SoundFault } from "../wire";
import { base } from "./base";
import { FloorElement, rows } from "./floor-element";
import { languageName, valueOf } from "./form";
import { sideColour } from "./side-colour";

/** Whether a sound check is under way, or this seat may begin one. */
export function hasSoundCheck({ views: { conference, own } }: Page): boolean {
  return conference?.opening.soundCheck != null || !!own?.may.LEAD_SOUND_CHECK;
}

/** Who has read aloud and was heard; and for who leads it, whom to call and what was wrong. */
@customElement("plenum-sound-check")
export class SoundCheckList extends FloorElement {
  static override styles = [
    base,
    rows,
    css`
      .title {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        align-items: baseline;
        gap: 0 var(--u);
      }
      .wide {
        width: 100%;
      }
      .lead {
        border: 1px solid var(--ink);
        padding: calc(var(--u) * 1.5);
        display: grid;
        gap: var(--u);
      }
      .row {
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: baseline;
        gap: 0 var(--u);
      }
      .row .name {
        font-weight: var(--plain);
      }
      .row[aria-current] .name {
        font-weight: var(--strong);
      }
      .row .low {
        grid-column: 1 / -1;
        justify-self: start;
      }
      .anybody select {
        flex: 1 1 10rem;
        min-width: 0;
      }
      .state {
        text-align: right;
      }
      .booth {
        grid-column: 1 / -1;
      }
    `,
  ];

  private chosen = "";
  private goesOn = false;

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined || !hasSoundCheck(this.page)) {
      return nothing;
    }
    const check = conference.opening.soundCheck ?? undefined;
    const leads = !!own.may.LEAD_SOUND_CHECK;
    if (check === undefined) {
      return html`<section aria-labelledby="sound">
        <h2 id="sound">${t("sound.check")}</h2>
        <p class="small quiet">${t("sound.checkNote")}</p>
        <button class="wide" @click=${() => this.begin()}>${t("sound.begin")}</button>
        ${this.whyNot("lead")}
      </section>`;
    }
    const done = allHeard(conference, check);
    return html`<section aria-labelledby="sound">
      <div class="title">
        <h2 id="sound">${t("sound.check")}</h2>
        <span class="small figures" role="status">
          ${done
            ? html`<strong>${t("sound.allHeard")}</strong>`
            : t("sound.progress", { heard: heard(conference, check), of: readers(conference, check).length })}
        </span>
      </div>
      ${this.booths(check)} ${leads ? this.lead(check, done) : this.inBooth(check)}
      <ul>
        ${repeat(
          check.seats,
          (it) => it,
          (it) => this.row(check, it, leads),
        )}
      </ul>
      ${leads ? this.anybody(check) : nothing}
    </section>`;
  }

  /** Whether the booths hear everybody, where there are any. */
  private booths(check: SoundCheck) {
    if (Object.keys(check.booths).length === 0) {
      return nothing;
    }
    const ready = interpretersReady(this.conference, check);
    return html`<p class="small" role="status">
      ${ready ? html`<strong>${t("sound.boothsReady")}</strong>` : html`<span class="quiet">${t("sound.boothsWait")}</span>`}
    </p>`;
  }

  /** How an interpreter's booth hears who reads. */
  private inBooth(check: SoundCheck) {
    const booth = this.own.interpretation.booth?.id;
    const seat = booth === undefined ? undefined : judgedNext(this.conference, check, booth);
    if (booth === undefined || seat === undefined) {
      return nothing;
    }
    const mark = check.marks[seat]?.[booth];
    const say = (fault?: SoundFault) => () => void this.act("booth", { is: "MarkSound", seat, ...(fault === undefined ? {} : { fault }) });
    return html`<div class="lead">
      <p>${t(check.called === seat ? "sound.reads" : "sound.hasRead", { name: this.name(seat) })}</p>
      <button class="first wide" aria-pressed=${mark !== undefined && mark.fault == null} @click=${say()}>
        ${t("sound.boothHears")}
      </button>
      <div class="buttons" role="group" aria-label=${t("sound.notHeard")}>
        ${SoundFault.map(
          (it) => html`<button class="low" aria-pressed=${mark?.fault === it} @click=${say(it)}>${t(`sound.fault.${it}`)}</button>`,
        )}
      </div>
      ${this.whyNot("booth")}
    </div>`;
  }

  /** The first button stays where it is from one reader to the next, and keeps the focus. */
  private lead(check: SoundCheck, done: boolean) {
    const { called } = check;
    const next = nextReader(this.conference, check);
    if (called == null && (done || next === undefined)) {
      return nothing;
    }
    const seat = called ?? next!;
    const name = this.name(seat);
    return html`<div class="lead">
      <p>${called == null ? t("sound.next", { name }) : t("sound.reads", { name })}</p>
      ${called != null && this.conference.seats[seat]?.heard
        ? html`<p class="small quiet">${t("sound.arrives")}</p>`
        : nothing}
      <button class="first wide" @click=${() => (called == null ? this.call(seat) : this.judge(check, seat))}>
        ${called == null ? t("sound.call") : t("sound.heard")}
      </button>
      ${called == null
        ? nothing
        : html`<div class="buttons" role="group" aria-label=${t("sound.notHeard")}>
            ${SoundFault.map(
              (it) => html`<button class="low" @click=${() => this.judge(check, seat, it)}>${t(`sound.fault.${it}`)}</button>`,
            )}
          </div>`}
      ${this.whyNot("lead")}
    </div>`;
  }

  /** Whoever changed a device is asked once more, though they were heard. */
  private anybody(check: SoundCheck) {
    const here = readers(this.conference, check);
    if (!here.includes(this.chosen)) {
      this.chosen = here[0] ?? "";
    }
    return html`<div class="buttons anybody">
      <select aria-label=${t("floor.person")} @change=${(it: Event) => (this.chosen = valueOf(it))}>
        ${here.map((it) => html`<option value=${it} .selected=${it === this.chosen}>${this.name(it)}</option>`)}
      </select>
      <button @click=${() => this.call(this.chosen)}>${t("sound.call")}</button>
    </div>`;
  }

  private row(check: SoundCheck, seat: string, leads: boolean) {
    const here = !!this.conference.seats[seat]?.admitted;
    const reading = check.called === seat;
    const result = check.results[seat];
    const name = this.name(seat);
    const faults = faultsOf(check, seat);
    const unheard = result?.fault != null || (result !== undefined && faults.length > 0);
    return html`<li class="row" aria-current=${reading ? "step" : nothing} ${sideColour(this.colour(seat))}>
      <span class="name ${here ? "" : "quiet"}">${name}</span>
      <span class="state small figures">${this.state(check, seat, here)}</span>
      ${faults.map(
        ({ into, fault }) =>
          html`<span class="booth small"
            >${t("sound.inBooth", { languages: language.list(into.map(languageName)) })} <strong>${t(`sound.fault.${fault}`)}</strong></span
          >`,
      )}
      ${leads && here && !reading && unheard && check.called == null
        ? html`<button class="low" @click=${() => this.call(seat)}>
            ${t("sound.again")}<span class="unseen">: ${name}</span>
          </button>`
        : nothing}
    </li>`;
  }

  private state(check: SoundCheck, seat: string, here: boolean) {
    if (check.called === seat) {
      return html`<strong>${t("sound.reading")}</strong>`;
    }
    const result = check.results[seat];
    if (result === undefined) {
      return html`<span class="quiet">${t(here ? "sound.notYet" : "sound.notHere")}</span>`;
    }
    const time = timeHere(result.at);
    return result.fault == null
      ? html`${t("sound.heardAt", { time })}`
      : html`<strong>${t(`sound.fault.${result.fault}`)}</strong>, ${time}`;
  }

  private async begin(): Promise<void> {
    this.goesOn = await this.act("lead", { is: "BeginSoundCheck" });
  }

  /** Whoever began goes on with Enter, as soon as the view has what to go on with. */
  override updated(): void {
    const first = this.goesOn ? this.renderRoot.querySelector<HTMLElement>(".lead .first") : undefined;
    if (first) {
      this.goesOn = false;
      first.focus();
    }
  }

  private call(seat: string): void {
    void this.act("lead", { is: "CallForSound", seat });
  }

  /** Goes on with the next who has not read; who was not heard is called again by hand. */
  private async judge(check: SoundCheck, seat: string, fault?: SoundFault): Promise<void> {
    const next = nextReader(this.conference, check, seat);
    const judged = await this.act("lead", { is: "JudgeSound", seat, ...(fault === undefined ? {} : { fault }) });
    if (judged && next !== undefined && check.results[next] === undefined) {
      this.call(next);
    }
    this.goesOn = judged;
    this.requestUpdate();
  }
}
