import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { minutesOver, nextItem, openItem } from "../agenda";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { lasting } from "../time";
import type { AgendaView, Item } from "../wire";
import { PageElement, base } from "./base";
import { bare } from "./column-card";

/** Of the agenda what who leads the floor needs beside it: the open item, and the next. */
@customElement("plenum-agenda-now")
export class AgendaNow extends PageElement {
  static override styles = [
    base,
    bare,
    css`
      section {
        display: grid;
        gap: var(--u);
        border-bottom: 1px solid var(--rule);
        padding-bottom: calc(var(--u) * 1.5);
      }
      p {
        display: grid;
        grid-template-columns: calc(var(--u) * 2) minmax(0, 1fr) auto;
        gap: var(--u);
        align-items: baseline;
        overflow-wrap: anywhere;
      }
      .figures {
        white-space: nowrap;
      }
      .now {
        font-weight: var(--strong);
      }
      .time {
        white-space: nowrap;
        text-align: right;
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    const agenda = conference?.agenda;
    if (agenda?.adopted == null) {
      return nothing;
    }
    const next = nextItem(agenda);
    if (agenda.current == null && next === undefined) {
      return nothing;
    }
    return html`<section aria-label=${t("agenda.title")}>
      ${this.now(agenda)} ${next === undefined ? nothing : this.next(agenda, next, !!own?.may.LEAD_FLOOR)}
    </section>`;
  }

  private now(agenda: AgendaView) {
    const open = openItem(agenda, this.page.now());
    if (open === undefined) {
      return nothing;
    }
    const over = minutesOver(agenda, open.item, this.page.now());
    return html`<p class="now">
      <span class="figures">${open.number}</span>
      <span>${inLanguage(open.item.title, language.tag)}</span>
      <span class="time small figures">
        ${lasting(open.taken)} <span class="quiet">${t("agenda.of", { minutes: open.item.minutes })}</span>
        ${over > 0 ? html`<br />${t("agenda.over", { count: over })}` : nothing}
      </span>
    </p>`;
  }

  private next(agenda: AgendaView, next: Item, leads: boolean) {
    const minutes = t("agenda.minutes", { minutes: next.minutes });
    const title = inLanguage(next.title, language.tag);
    const open = () => this.page.ask({ is: "OpenItem", item: next.id });
    return html`<p class="small quiet">
      <span class="figures">${agenda.items.indexOf(next) + 1}</span>
      <span>${title}${leads ? html`, <span class="figures">${minutes}</span>` : nothing}</span>
      ${leads
        ? html`<button class="low" @click=${open}>${t("agenda.openNext")}</button>`
        : html`<span class="time figures">${minutes}</span>`}
    </p>`;
  }
}
