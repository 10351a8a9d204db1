import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { plateOf } from "../names";
import { dayAndTime } from "../time";
import { PageElement, base } from "./base";
import { sideColour } from "./side-colour";

/** In a trial: what this is, until when, and a way into every other seat. */
@customElement("plenum-trial-strip")
export class TrialStrip extends PageElement {
  static override styles = [
    base,
    css`
      .strip {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 calc(var(--u) * 2);
        padding: 0 calc(var(--u) * 3);
        background: var(--raised);
        border-bottom: 1px solid var(--rule);
        min-height: calc(var(--u) * 4.5);
      }
      .about {
        flex: 1 1 20rem;
      }
      details {
        position: relative;
      }
      summary {
        cursor: pointer;
        color: var(--action);
        font-weight: var(--strong);
        padding: calc(var(--u) * 0.75) 0;
      }
      .seats {
        position: absolute;
        right: 0;
        z-index: 3;
        width: min(26rem, calc(100vw - var(--u) * 4));
        max-height: 60vh;
        overflow: auto;
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        padding: calc(var(--u) * 2);
        display: grid;
        gap: var(--u);
      }
      li {
        border-left: 3px solid var(--side);
        padding-left: var(--u);
      }
      li + li {
        margin-top: calc(var(--u) * 0.75);
      }
      li a {
        display: block;
        min-height: calc(var(--u) * 3);
      }
      @media (max-width: 700px) {
        .strip {
          padding: 0 calc(var(--u) * 2);
        }
        .about .more {
          display: none;
        }
        .about {
          flex-basis: auto;
        }
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    const trial = own?.trial;
    if (!trial || conference === undefined) {
      return nothing;
    }
    const until = dayAndTime(Date.parse(trial.until), language.tag);
    return html`
      <aside class="strip small" aria-label=${t("trial")}>
        <p class="about">
          <strong>${t("trial")}</strong>
          <span class="more quiet">${t("trial.about", { until })}</span>
        </p>
        <details @focusout=${this.left} @keydown=${this.pressed}>
          <summary>${t("trial.seats")}</summary>
          <div class="seats">
            <p class="quiet">${t("trial.seatsNote")}</p>
            <ul>
              ${Object.entries(trial.links)
                .filter(([id]) => id !== own.seat)
                .map(([id, link]) => this.link(id, link))}
            </ul>
          </div>
        </details>
      </aside>
    `;
  }

  private link(id: string, link: string) {
    const conference = this.page.views.conference!;
    const seat = conference.seats[id];
    if (seat === undefined) {
      return nothing;
    }
    const plate = plateOf(conference, seat, language.tag);
    return html`<li ${sideColour(plate.colour)}>
      <a href=${link} target="_blank" rel="noopener">${plate.name || id}</a>
      <span class="quiet">${[t(`role.${seat.role}`), plate.side].filter((it) => it !== "").join(", ")}</span>
    </li>`;
  }

  private left(event: FocusEvent): void {
    const details = event.currentTarget as HTMLDetailsElement;
    if (event.relatedTarget !== null && !details.contains(event.relatedTarget as Node)) {
      details.open = false;
    }
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      (event.currentTarget as HTMLDetailsElement).open = false;
    }
  }
}
