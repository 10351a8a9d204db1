import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { matters } from "../column";
import { t } from "../language";
import "./agenda-proposals";
import "./apart-invitation";
import { PageElement, base } from "./base";
import { card } from "./column-card";
import "./knock-list";
import "./phone-knocks";
import "./proceedings";
import "./roll-asked";
import "./sitting-asked";

/** What waits for this person, above the tabs: nothing of it is ever behind one. */
@customElement("plenum-column-answers")
export class ColumnAnswers extends PageElement {
  static override styles = [
    base,
    card,
    css`
      :host {
        min-height: 0;
        overflow-y: auto;
        /* What is only for screen readers scrolls with it. */
        position: relative;
      }
      .all {
        display: grid;
        gap: var(--u);
        padding: calc(var(--u) * 1.5) calc(var(--u) * 2);
      }
    `,
  ];

  override render() {
    const { page } = this;
    const { conference, own } = page.views;
    const hinge = conference?.closing != null || !!own?.may.OPEN;
    const { declined } = page.proposals;
    if (!hinge && !declined && !own?.apart.invitation && matters(page.views).length === 0) {
      return nothing;
    }
    return html`<div class="all">
      <plenum-knock-list .page=${page}></plenum-knock-list>
      <plenum-phone-knocks .page=${page}></plenum-phone-knocks>
      ${hinge ? html`<plenum-proceedings .page=${page}></plenum-proceedings>` : nothing}
      <plenum-roll-asked .page=${page}></plenum-roll-asked>
      <plenum-agenda-proposals .page=${page} .asked=${true}></plenum-agenda-proposals>
      ${declined ? this.declined() : nothing}
      <plenum-apart-invitation .page=${page}></plenum-apart-invitation>
      <plenum-sitting-asked .page=${page}></plenum-sitting-asked>
    </div>`;
  }

  private declined() {
    return html`<section class="card" aria-labelledby="declined">
      <h3 id="declined">${t("agenda.declined")}</h3>
      <div class="buttons">
        <button class="low" @click=${() => this.page.proposals.read()}>${t("floor.read")}</button>
      </div>
    </section>`;
  }
}
