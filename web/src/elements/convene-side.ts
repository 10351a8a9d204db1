import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { freshId, personName, seatName, seatsOf, sideName } from "../convening";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { timeIn } from "../time";
import type { DelegationEntry, Site } from "../wire";
import { ZONES, ownZone } from "../zones";
import { base } from "./base";
import "./convene-seats";
import { DeskElement, form, languageName, valueOf } from "./form";
import { sideColour } from "./side-colour";

type Change = (side: DelegationEntry) => Partial<DelegationEntry>;

/** One delegation: its name, what stands behind it, where it sits, and its people. */
@customElement("plenum-convene-side")
export class ConveneSide extends DeskElement {
  @property() side = "";

  static override styles = [
    base,
    form,
    css`
      article {
        margin-block-end: calc(var(--u) * 3);
        border-left: 4px solid var(--side, var(--rule-firm));
        padding-inline-start: calc(var(--u) * 3);
        display: grid;
        gap: calc(var(--u) * 3);
      }
      .head {
        display: flex;
        flex-wrap: wrap;
        gap: var(--u) calc(var(--u) * 2);
        align-items: baseline;
        justify-content: space-between;
      }
      h3 {
        font-size: var(--text-3);
      }
      h4 {
        margin: 0;
        font-size: var(--text-2);
        font-weight: var(--strong);
        border-bottom: 1px solid var(--rule);
        padding-bottom: calc(var(--u) * 0.5);
      }
      .item {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: var(--u) calc(var(--u) * 2);
        align-items: end;
        border-bottom: 1px solid var(--rule);
        padding-bottom: calc(var(--u) * 1.5);
      }
      .item > .problems {
        grid-column: 1 / -1;
      }
      @media (max-width: 600px) {
        article {
          padding-inline-start: calc(var(--u) * 1.5);
        }
        .item {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  override render() {
    const at = this.order.delegations.findIndex((it) => it.entry.id === this.side);
    const state = this.order.delegations[at];
    if (state === undefined) {
      return nothing;
    }
    const { entry, mayEdit, claimed } = state;
    return html`<article ${sideColour(entry.colour)}>
      <div class="head">
        <h3>${sideName(entry, at)}</h3>
        ${this.order.mayEdit && !claimed
          ? html`<button class="plain low" @click=${() => this.strike(entry)}>
              ${t("convene.removeSide")}<span class="unseen"> ${sideName(entry, at)}</span>
            </button>`
          : nothing}
      </div>
      ${claimed && !this.order.own ? html`<p class="quiet">${t("convene.claimed")}</p>` : nothing}
      <fieldset ?disabled=${!mayEdit}>
        <legend class="unseen">${sideName(entry, at)}</legend>
        ${this.about(entry)} ${this.bodies(entry, mayEdit)} ${this.sites(entry, mayEdit)}
      </fieldset>
      <plenum-convene-seats .desk=${this.desk} .side=${entry.id} ?editable=${mayEdit}></plenum-convene-seats>
      <fieldset ?disabled=${!mayEdit}>
        <legend class="unseen">${t("convene.leaders")}</legend>
        ${this.leaders(entry)}
      </fieldset>
    </article>`;
  }

  private get where(): string {
    return `delegations[${this.side}]`;
  }

  private about(entry: DelegationEntry) {
    return html`
      <div class="row">
        <div class="field">
          ${this.texts(t("convene.sideName"), entry.name, (tag, text) =>
            this.amend((it) => ({ name: { ...it.name, [tag]: text } })),
          )}
          ${this.problems(`${this.where}.name`)}
        </div>
        <div class="field">
          ${this.texts(t("convene.credit"), entry.credit, (tag, text) =>
            this.amend((it) => ({ credit: { ...it.credit, [tag]: text } })),
          )}
          ${this.problems(`${this.where}.credit`)}
        </div>
      </div>
      <div class="row">
        ${this.choice(
          t("convene.sideLanguage"),
          entry.language,
          this.languages(entry).map((it) => [it, languageName(it)] as const),
          (chosen) => this.amend(() => ({ language: chosen })),
        )}
        <label class="field">
          <span class="label">${t("convene.colour")}</span>
          <input
            type="color"
            .value=${entry.colour}
            @change=${(it: Event) => this.amend(() => ({ colour: valueOf(it) }))}
          />
        </label>
      </div>
      ${this.problems(`${this.where}.language`, `${this.where}.colour`)}
    `;
  }

  /** The conference's, and the one chosen before it was taken away there. */
  private languages(entry: DelegationEntry): string[] {
    return [...new Set([...this.order.heading.languages, entry.language])];
  }

  private bodies(entry: DelegationEntry, mayEdit: boolean) {
    return html`
      <h4>${t("convene.bodies")}</h4>
      ${entry.bodies.map(
        (body, at) => html`<div class="item">
          ${this.texts(t("convene.body", { number: at + 1 }), body, (tag, text) =>
            this.amend((it) => ({
              bodies: it.bodies.map((old, i) => (i === at ? { ...old, [tag]: text } : old)),
            })),
          )}
          ${mayEdit && entry.bodies.length > 1
            ? this.remover(t("convene.body", { number: at + 1 }), (it) => ({
                bodies: it.bodies.filter((_, i) => i !== at),
              }))
            : nothing}
        </div>`,
      )}
      ${this.problems(`${this.where}.bodies`)}
      ${mayEdit
        ? html`<div class="buttons">
            <button class="low" @click=${() => this.amend((it) => ({ bodies: [...it.bodies, {}] }))}>
              ${t("convene.addBody")}
            </button>
          </div>`
        : nothing}
    `;
  }

  private sites(entry: DelegationEntry, mayEdit: boolean) {
    return html`
      <h4>${t("convene.sites")}</h4>
      <datalist id="zones">${ZONES.map((it) => html`<option value=${it}></option>`)}</datalist>
      ${entry.sites.map((site) => this.site(site, mayEdit && entry.sites.length > 1))}
      ${this.problems(`${this.where}.sites`)}
      ${mayEdit
        ? html`<div class="buttons">
            <button class="low" @click=${this.addSite}>${t("convene.addSite")}</button>
          </div>`
        : nothing}
    `;
  }

  private site(site: Site, removable: boolean) {
    const time = timeIn(site.zone, Date.parse(this.order.heading.start));
    return html`<div class="item">
      <div class="row">
        ${this.texts(t("convene.city"), site.city, (tag, text) =>
          this.amendSite(site.id, (it) => ({ ...it, city: { ...it.city, [tag]: text } })),
        )}
        <label class="field">
          <span class="label">${t("convene.zone")}</span>
          <input
            list="zones"
            autocomplete="off"
            spellcheck="false"
            .value=${site.zone}
            @change=${(it: Event) =>
              this.amendSite(site.id, (old) => ({ ...old, zone: valueOf(it).trim().replaceAll(" ", "_") }))}
          />
          <span class="small quiet figures">${time === "" ? nothing : t("convene.beginsAt", { time })}</span>
        </label>
      </div>
      ${removable
        ? this.remover(inLanguage(site.city, language.tag) || t("convene.city"), (it) => ({
            sites: it.sites.filter((other) => other.id !== site.id),
          }))
        : nothing}
      ${this.problems(`${this.where}.sites[${site.id}]`)}
    </div>`;
  }

  private leaders(entry: DelegationEntry) {
    const persons = this.order.persons.filter((it) => it.delegation === this.side);
    const seats = seatsOf(this.order, this.side);
    return html`<div class="row">
        ${this.choice(
          t("convene.head"),
          entry.head ?? "",
          [this.none(), ...persons.map((it) => [it.id, personName(it)] as const)],
          (head) => this.amend(() => ({ head: head === "" ? null : head })),
        )}
        ${this.choice(
          t("convene.deputy"),
          entry.deputy ?? "",
          [this.none(), ...seats.map((it) => [it.entry.id, seatName(this.order, it.entry)] as const)],
          (deputy) => this.amend(() => ({ deputy: deputy === "" ? null : deputy })),
        )}
      </div>
      ${this.problems(`${this.where}.head`, `${this.where}.deputy`)}`;
  }

  private remover(what: string, change: Change) {
    return html`<button class="plain low" @click=${() => this.amend(change)}>
      ${t("convene.remove")}<span class="unseen"> ${what}</span>
    </button>`;
  }

  private addSite(): void {
    this.amend((it) => ({ sites: [...it.sites, { id: freshId("c"), city: {}, zone: it.sites[0]?.zone ?? ownZone() }] }));
  }

  private amendSite(id: string, change: (site: Site) => Site): void {
    this.amend((it) => ({ sites: it.sites.map((site) => (site.id === id ? change(site) : site)) }));
  }

  private amend(change: Change): void {
    void this.desk.edit(({ delegations }) => {
      const old = delegations.find((it) => it.entry.id === this.side)?.entry;
      return old && { is: "AmendDelegation", delegation: { ...old, ...change(old) } };
    });
  }

  /** What refers to what goes first. */
  private async strike(entry: DelegationEntry): Promise<void> {
    if (!confirm(t("convene.removeSideAsk"))) {
      return;
    }
    const { heading, seats, persons } = this.order;
    const own = seatsOf(this.order, entry.id).map((it) => it.entry.id);
    await this.desk.edit(({ delegations }) => {
      const now = delegations.find((it) => it.entry.id === entry.id)?.entry;
      return now && { is: "AmendDelegation", delegation: { ...now, head: null, deputy: null } };
    });
    if (heading.host === entry.id || own.includes(heading.chair ?? "")) {
      const host = heading.host === entry.id ? null : heading.host;
      const chair = own.includes(heading.chair ?? "") ? null : heading.chair;
      await this.desk.edit((order) => ({ is: "AmendHeading", heading: { ...order.heading, host, chair } }));
    }
    for (const seat of seats.filter((it) => own.includes(it.entry.id))) {
      await this.desk.edit({ is: "StrikeSeat", seat: seat.entry.id });
    }
    for (const person of persons.filter((it) => it.delegation === entry.id)) {
      await this.desk.edit({ is: "StrikePerson", person: person.id });
    }
    await this.desk.edit({ is: "StrikeDelegation", delegation: entry.id });
  }
}
