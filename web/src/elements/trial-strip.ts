import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage, plateOf } from "../names";
import { dayAndTime } from "../time";
import { seatGroups, type Opening, type SeatGroup } from "../trial-seats";
import { PageElement, base } from "./base";
import { boothName } from "./form";
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
        max-height: 70vh;
        overflow: auto;
        background: var(--paper);
        border: 1px solid var(--rule-firm);
        padding: calc(var(--u) * 2);
        display: grid;
        gap: var(--u);
      }
      h3 {
        margin: 0 0 calc(var(--u) * 0.5);
        font-size: inherit;
        border-left: 3px solid var(--side);
        padding-left: var(--u);
      }
      li a {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
        gap: 0 var(--u);
        align-items: baseline;
        padding: calc(var(--u) * 0.75) 0;
        overflow-wrap: anywhere;
        hyphens: auto;
        text-decoration: none;
      }
      .name {
        text-decoration: underline;
      }
      li + li {
        border-top: 1px solid var(--rule);
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
            ${seatGroups(conference, trial.links, own.seat).map((group) => this.group(group))}
          </div>
        </details>
      </aside>
    `;
  }

  private group({ side, openings }: SeatGroup) {
    const of = side === undefined ? undefined : this.page.views.conference!.sides[side];
    return html`<section>
      <h3 ${sideColour(of?.colour ?? "transparent")}>
        ${of ? inLanguage(of.name, language.tag) : t("trial.whole")}
      </h3>
      <ul>
        ${openings.map((it) => this.opening(it))}
      </ul>
    </section>`;
  }

  private opening({ id, seat, link }: Opening) {
    const booth = this.page.views.conference!.booths[id];
    const name = plateOf(this.page.views.conference!, seat, language.tag).name || id;
    return html`<li>
      <a href=${link} target="_blank" rel="noopener">
        <span class="quiet">${[t(`role.${seat.role}`), booth ? boothName({ into: booth }) : ""].filter((it) => it !== "").join(": ")}</span>
        <span class="name">${name}</span>
      </a>
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
