import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { openItem } from "../agenda";
import { language, t } from "../language";
import { capitals, inLanguage } from "../names";
import { lasting, timeIn } from "../time";
import { PageElement, base } from "./base";

/** The subject, where the meeting stands, how long it has run, and the time in each capital. */
@customElement("plenum-chamber-header")
export class ChamberHeader extends PageElement {
  static override styles = [
    base,
    css`
      .head {
        display: flex;
        align-items: baseline;
        gap: calc(var(--u) * 1) calc(var(--u) * 4);
        padding: calc(var(--u) * 1.25) calc(var(--u) * 3);
        background: var(--paper);
        border-bottom: 1px solid var(--ink);
      }
      h1 {
        font-size: var(--text-3);
        flex: 1 1 auto;
        min-width: 0;
        text-wrap: wrap;
      }
      .phase,
      .capitals > div {
        white-space: nowrap;
      }
      .item {
        display: block;
        white-space: normal;
        max-width: 26rem;
        overflow-wrap: anywhere;
      }
      .taken {
        white-space: nowrap;
        margin-inline-start: calc(var(--u) * 0.5);
      }
      .capitals {
        display: flex;
        gap: calc(var(--u) * 3);
      }
      .capitals dt,
      .capitals dd {
        display: inline;
      }
      .capitals dd {
        font-weight: var(--strong);
        margin-left: calc(var(--u) * 0.5);
      }
      @media (max-width: 700px) {
        .head {
          flex-wrap: wrap;
          padding: var(--u) calc(var(--u) * 2);
        }
        h1 {
          flex-basis: 100%;
          font-size: var(--text-2);
        }
        .phase,
        .capitals {
          font-size: var(--text-1);
        }
        .capitals {
          gap: calc(var(--u) * 2);
          flex-wrap: wrap;
        }
      }
    `,
  ];

  override render() {
    const { conference } = this.page.views;
    if (conference === undefined) {
      return nothing;
    }
    const now = this.page.now();
    return html`
      <div class="head">
        <h1>${inLanguage(conference.subject, language.tag)}</h1>
        <p class="phase figures" role="timer" aria-live="off">${this.clock()}</p>
        <dl class="capitals figures">
          ${capitals(conference).map(
            (site) =>
              html`<div>
                <dt class="quiet">${inLanguage(site.city, language.tag)}</dt>
                <dd>${timeIn(site.zone, now)}</dd>
              </div>`,
          )}
        </dl>
      </div>
    `;
  }

  /** "2/5 Briefing 12:30 of 20", while an item is open. */
  private item() {
    const open = openItem(this.page.views.conference!.agenda, this.page.now());
    return (
      open &&
      html`<span class="item"
        ><span class="quiet">${open.number}/${open.of}</span> <span>${inLanguage(open.item.title, language.tag)}</span>
        <span class="taken"
          ><strong>${lasting(open.taken)}</strong>
          <span class="quiet">${t("agenda.of", { minutes: open.item.minutes })}</span></span
        ></span
      >`
    );
  }

  private clock() {
    const conference = this.page.views.conference!;
    const opened = conference.opened ? Date.parse(conference.opened) : undefined;
    switch (conference.phase) {
      case "CONVENED":
        return t("phase.convened");
      case "OPEN":
        return this.item() ?? html`${t("phase.open")}
          <strong>${lasting(this.page.now() - (opened ?? this.page.now()))}</strong>
          <span class="quiet">${t("phase.of", { minutes: conference.minutes })}</span>`;
      case "CLOSED": {
        const closed = conference.closed ? Date.parse(conference.closed) : this.page.now();
        return html`${t("phase.closed")} <strong>${lasting(closed - (opened ?? closed))}</strong>`;
      }
    }
  }
}
