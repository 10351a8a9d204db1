import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { isRegulated } from "../floor";
import { language, t } from "../language";
import { inLanguage, isSecretary, plateOf } from "../names";
import type { Waiting } from "../wire";
import "./agenda-proposals";
import { hasAgenda } from "./agenda-rail";
import { PageElement, base } from "./base";
import "./floor-list";
import "./floor-priority";
import { hasPapers } from "./paper-list";
import "./people-list";
import { hasProceedings } from "./proceedings";
import { hasProtocol } from "./protocol-list";
import "./protocol-section";
import "./apart-desk";
import "./delegation-notes";
import "./language-choice";
import { hasMarks } from "./marks-list";
import { hasRoll, hasToAnswer } from "./roll-call";
import { hasSoundCheck } from "./sound-check";

/** The work beside the stage: who waits, who speaks in this room, opening and closing, people. */
@customElement("plenum-side-column")
export class SideColumn extends PageElement {
  /** The protocol and the marks have a column of their own. */
  @property({ type: Boolean }) beside = false;

  static override styles = [
    base,
    css`
      :host {
        display: flex;
        flex-direction: column;
        background: var(--paper);
      }
      .column {
        flex: 1 1 0;
        min-height: 0;
        /* What is only for screen readers scrolls with it, and does not lengthen the page. */
        position: relative;
        overflow-y: auto;
        padding: calc(var(--u) * 2);
        display: grid;
        align-content: start;
        gap: calc(var(--u) * 3);
      }
      section {
        display: grid;
        gap: var(--u);
      }
      plenum-floor-priority {
        padding: calc(var(--u) * 1.5) calc(var(--u) * 2);
        border-top: 1px solid var(--rule);
      }
      .waits {
        border: 1px solid var(--ink);
        padding: calc(var(--u) * 1.5);
      }
      .waits li + li {
        border-top: 1px solid var(--rule);
        margin-top: calc(var(--u) * 1.5);
        padding-top: calc(var(--u) * 1.5);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u);
        margin-top: var(--u);
      }
      .narrow {
        display: none;
      }
      @media (max-width: 700px) {
        .narrow {
          display: grid;
        }
      }
      .speakers button {
        width: 100%;
        text-align: left;
      }
      .speakers li + li {
        margin-top: calc(var(--u) * 0.5);
      }
    `,
  ];

  override render() {
    const { own, conference } = this.page.views;
    const waiting = Object.entries(own?.waiting ?? {});
    const floor = conference !== undefined && isRegulated(conference.floor);
    // What waits for an answer goes before the floor; a closing that nobody proposed, after it.
    const urgent = hasProceedings(this.page) && (!floor || conference.closing != null || !!own?.may.OPEN);
    // Longer than the window for many: scrolled by the arrow keys, hence the tabindex.
    return html`<div class="column" role="region" tabindex="0" aria-label=${t(floor ? "floor.column" : "people")}>
      ${waiting.length > 0
        ? html`<section aria-live="polite">
            <h2>${t("knock.title", { count: waiting.length })}</h2>
            <ul class="waits">
              ${waiting.map(([device, it]) => this.knock(device, it))}
            </ul>
          </section>`
        : nothing}
      ${urgent ? html`<plenum-proceedings .page=${this.page}></plenum-proceedings>` : nothing}
      ${hasSoundCheck(this.page) ? html`<plenum-sound-check .page=${this.page}></plenum-sound-check>` : nothing}
      ${this.roll(true)}
      <plenum-agenda-proposals .page=${this.page}></plenum-agenda-proposals>
      ${own?.apart.invitation ? html`<plenum-apart-desk .page=${this.page}></plenum-apart-desk>` : nothing}
      ${this.room()}
      ${this.marks(true)}
      ${this.protocol(true)}
      ${floor || own?.may.LEAD_FLOOR ? html`<plenum-floor-list .page=${this.page}></plenum-floor-list>` : nothing}
      ${conference?.agenda.adopted ? nothing : this.roll(false)}
      ${hasAgenda(this.page) ? html`<plenum-agenda-rail .page=${this.page}></plenum-agenda-rail>` : nothing}
      ${this.marks(false)}
      ${conference?.agenda.adopted ? this.roll(false) : nothing}
      ${hasPapers(this.page) ? html`<plenum-paper-list .page=${this.page}></plenum-paper-list>` : nothing}
      ${!urgent && hasProceedings(this.page)
        ? html`<plenum-proceedings .page=${this.page}></plenum-proceedings>`
        : nothing}
      ${own?.apart.invitation ? nothing : html`<plenum-apart-desk .page=${this.page}></plenum-apart-desk>`}
      ${this.protocol(false)}
      <plenum-delegation-notes .page=${this.page}></plenum-delegation-notes>
      <section>
        <h2>${t("people")}</h2>
        <plenum-people-list .page=${this.page}></plenum-people-list>
      </section>
      <section class="narrow">
        <h2>${t("language")}</h2>
        <plenum-language-choice></plenum-language-choice>
      </section>
    </div>
    ${own?.may.LEAD_FLOOR && !own.apart.room ? html`<plenum-floor-priority .page=${this.page}></plenum-floor-priority>` : nothing}`;
  }

  /** Above all else where this seat has to answer, else before the agenda until it is adopted. */
  private roll(above: boolean) {
    return hasRoll(this.page) && hasToAnswer(this.page) === above
      ? html`<plenum-roll-call .page=${this.page}></plenum-roll-call>`
      : nothing;
  }

  /** A secretary's work comes first; a chair has the floor to look after before. */
  private marks(above: boolean) {
    return hasMarks(this.page) && !this.beside && isSecretary(this.page.views) === above
      ? html`<plenum-marks-list .page=${this.page}></plenum-marks-list>`
      : nothing;
  }

  /** A secretary without the room for both columns reads here. */
  private protocol(above: boolean) {
    return hasProtocol(this.page) && !this.beside && isSecretary(this.page.views) === above
      ? html`<plenum-protocol-section .page=${this.page} .unfolded=${above}></plenum-protocol-section>`
      : nothing;
  }

  private knock(device: string, { seat, label, secondDevice }: Waiting) {
    const conference = this.page.views.conference;
    const found = conference?.seats[seat];
    const plate = conference && found && plateOf(conference, found, language.tag);
    return html`<li>
      <h3>${plate?.name ?? seat}</h3>
      <p class="small quiet">${plate?.title}</p>
      <p class="small">${secondDevice ? t("knock.second", { label }) : label}</p>
      <div class="buttons">
        <button class="first" @click=${() => this.page.ask({ is: "Admit", seat, device })}>${t("knock.admit")}</button>
        <button @click=${() => this.page.ask({ is: "TurnAway", seat, device })}>${t("knock.turnAway")}</button>
      </div>
    </li>`;
  }

  private room() {
    const { own, conference } = this.page.views;
    const seat = own && conference?.seats[own.seat];
    if (!own?.may.TAP_SPEAKER || seat === undefined) {
      return nothing;
    }
    return html`<section class="speakers">
      <h2>${t("room.title")}</h2>
      <ul>
        ${seat.people.map(
          (it) => html`<li>
            <button aria-pressed=${seat.speaking === it.id} @click=${() => this.tap(it.id, seat.speaking === it.id)}>
              ${inLanguage(it.name, language.tag)}
            </button>
          </li>`,
        )}
      </ul>
    </section>`;
  }

  private tap(person: string, again: boolean): void {
    void this.page.ask(again ? { is: "TapSpeaker" } : { is: "TapSpeaker", person });
  }
}
