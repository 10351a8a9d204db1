import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { hasVoice, moved } from "../agenda";
import { seatName, sideName } from "../convening";
import { t } from "../language";
import { Mode, type Terms } from "../wire";
import { base } from "./base";
import { DeskElement, form, valueOf } from "./form";

/**
 * How the floor is taken on an item: only what the chosen way knows is asked. What was refused goes
 * back to what stands.
 */
@customElement("plenum-convene-terms")
export class ConveneTerms extends DeskElement {
  @property({ attribute: false }) terms!: Terms;

  static override styles = [
    base,
    form,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 2.5);
      }
      ol li {
        display: grid;
        grid-template-columns: 1.5em minmax(0, 1fr) auto;
        gap: var(--u);
        align-items: center;
        min-height: calc(var(--u) * 5);
        border-bottom: 1px solid var(--rule);
      }
      @media (max-width: 600px) {
        ol li {
          grid-template-columns: 1.5em minmax(0, 1fr);
          padding-bottom: var(--u);
        }
        ol .buttons {
          grid-column: 2;
        }
      }
    `,
  ];

  override render() {
    const { mode } = this.terms;
    const timed = mode !== "OPEN";
    return html`
      <div class="row">
        ${this.choice(
          t("floor.terms"),
          mode,
          Mode.map((it) => [it, t(`floor.mode.${it}`)] as const),
          (it) => this.set({ mode: it as Mode }),
        )}
        ${mode === "BRIEFING" ? this.presenter() : nothing} ${mode === "FREE" ? this.microphones() : nothing}
      </div>
      ${mode === "SPEAKERS_LIST" ? this.speakers() : nothing}
      ${mode === "FREE" ? this.check(t("floor.override"), this.terms.override, (override) => this.set({ override })) : nothing}
      ${mode === "REQUEST" || mode === "BRIEFING"
        ? this.check(t("floor.alternate"), this.terms.alternate, (alternate) => this.set({ alternate }))
        : nothing}
      ${timed ? this.times() : nothing}
    `;
  }

  private times() {
    const { mode, presentation, intervention, quota, closes } = this.terms;
    return html`<div class="row tight">
        ${mode === "BRIEFING"
          ? this.minutes(t("floor.minutes.presentation"), presentation, (it) => this.set({ presentation: it }))
          : nothing}
        ${this.minutes(t("floor.minutes.intervention"), intervention, (it) => this.set({ intervention: it }))}
        ${this.minutes(t("floor.minutes.quota"), quota, (it) => this.set({ quota: it }))}
        ${this.choice(
          t("agenda.atEnd"),
          closes ? "close" : "warn",
          [
            ["warn", t("agenda.warn")],
            ["close", t("agenda.closeMicrophone")],
          ],
          (it) => this.set({ closes: it === "close" }),
        )}
      </div>`;
  }

  /** The wire counts seconds, people count minutes and halves of them. */
  private minutes(label: string, seconds: number | null | undefined, save: (seconds: number | null) => void) {
    const change = (event: Event) => {
      const written = Number(valueOf(event));
      save(valueOf(event) === "" || !Number.isFinite(written) ? null : Math.round(written * 60));
    };
    return html`<label class="field">
      <span class="label">${label}</span>
      <input
        type="number"
        min="0.5"
        max="720"
        step="any"
        placeholder=${t("agenda.noLimit")}
        .value=${live(seconds == null ? "" : String(Math.round((seconds / 60) * 100) / 100))}
        @change=${change}
      />
    </label>`;
  }

  private microphones() {
    const save = (event: Event) => this.set({ microphones: Math.round(Number(valueOf(event))) || 1 });
    return html`<label class="field">
      <span class="label">${t("floor.microphones")}</span>
      <input type="number" min="1" max="25" step="1" .value=${live(String(this.terms.microphones))} @change=${save} />
    </label>`;
  }

  private presenter() {
    return this.choice(
      t("agenda.presenter"),
      this.terms.presenter ?? "",
      [this.none(), ...this.seats()],
      (seat) => this.set({ presenter: seat === "" ? null : seat }),
    );
  }

  private check(label: string, value: boolean, save: (value: boolean) => void) {
    return html`<label class="check">
      <input type="checkbox" .checked=${value} @change=${(it: Event) => save((it.target as HTMLInputElement).checked)} />
      <span>${label}</span>
    </label>`;
  }

  private speakers() {
    const { speakers } = this.terms;
    const left = this.seats().filter(([id]) => !speakers.includes(id));
    return html`<div class="field" role="group" aria-label=${t("agenda.speakers")}>
      <span class="label">${t("agenda.speakers")}</span>
      <ol>
        ${speakers.map((seat, at) => this.speaker(seat, at))}
      </ol>
      ${left.length === 0
        ? nothing
        : html`<select aria-label=${t("agenda.addSpeaker")} @change=${this.enter}>
            <option value="" selected>${t("agenda.addSpeaker")}</option>
            ${left.map(([id, name]) => html`<option value=${id}>${name}</option>`)}
          </select>`}
    </div>`;
  }

  private speaker(seat: string, at: number) {
    const { speakers } = this.terms;
    const name = this.seats().find(([id]) => id === seat)?.[1] ?? seat;
    return html`<li>
      <span class="figures quiet">${at + 1}</span>
      <span>${name}</span>
      <span class="buttons">
        <button class="low" ?disabled=${at === 0} @click=${() => this.set({ speakers: moved(speakers, at, -1) })}>
          ${t("convene.up")}<span class="unseen"> ${name}</span>
        </button>
        <button
          class="low"
          ?disabled=${at === speakers.length - 1}
          @click=${() => this.set({ speakers: moved(speakers, at, 1) })}
        >
          ${t("convene.down")}<span class="unseen"> ${name}</span>
        </button>
        <button class="plain low" @click=${() => this.set({ speakers: speakers.filter((it) => it !== seat) })}>
          ${t("convene.remove")}<span class="unseen"> ${name}</span>
        </button>
      </span>
    </li>`;
  }

  private enter(event: Event): void {
    const select = event.target as HTMLSelectElement;
    const seat = select.value;
    select.value = "";
    if (seat !== "") {
      this.set({ speakers: [...this.terms.speakers, seat] });
    }
  }

  /** Those who may be given the floor, with their side. */
  private seats(): (readonly [string, string])[] {
    const { delegations, seats } = this.order;
    return seats
      .filter(({ entry }) => hasVoice(entry.role))
      .map(({ entry }) => {
        const at = delegations.findIndex((it) => it.entry.id === entry.delegation);
        const side = delegations[at];
        const name = seatName(this.order, entry);
        return [entry.id, side === undefined ? name : `${name} (${sideName(side.entry, at)})`] as const;
      });
  }

  /** Only the change: whoever hears of it applies it to what stands then. */
  private set(detail: Partial<Terms>): void {
    this.dispatchEvent(new CustomEvent<Partial<Terms>>("change", { detail }));
  }
}
