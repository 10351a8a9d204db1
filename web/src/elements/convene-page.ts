import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { type Address, Desk, freshId } from "../convening";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { ownZone } from "../zones";
import { Translated, base } from "./base";
import "./convene-agenda";
import "./convene-booths";
import "./convene-heading";
import "./convene-invitations";
import "./convene-papers";
import "./convene-seats";
import "./convene-side";
import { form } from "./form";
import "./kept-link";
import "./page-tools";
import "./side-door";
import "./sign-out";

/** Quiet, and apart from each other on a white plate; a side that wishes takes another. */
const COLOURS = ["#1f5f8b", "#8a5a1c", "#4d6b2f", "#6b3f7a", "#1d6f6a", "#8b3a2f"];

/** One conference as an order of proceedings that is edited in place, by its convener or one side. */
@customElement("plenum-convene-page")
export class ConvenePage extends Translated {
  @property({ attribute: false }) address!: Address;
  private desk!: Desk;

  static override styles = [
    base,
    form,
    css`
      :host {
        min-height: 100vh;
        background: var(--ground);
      }
      .top {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--u) calc(var(--u) * 2);
        padding: var(--u) calc(var(--u) * 3);
        position: sticky;
        top: 0;
        z-index: 1;
        background: var(--ground);
        border-bottom: 1px solid var(--rule);
      }
      .mark {
        font-weight: var(--strong);
        letter-spacing: 0.02em;
      }
      .top nav {
        display: flex;
        gap: calc(var(--u) * 2);
        align-items: center;
        flex-wrap: wrap;
      }
      main {
        width: min(100%, 62rem);
        margin: calc(var(--u) * 4) auto;
        padding: calc(var(--u) * 5);
        background: var(--paper);
        border: 1px solid var(--rule);
        border-top: 3px solid var(--ink);
        display: grid;
        gap: calc(var(--u) * 5);
      }
      main.door {
        width: min(100%, 44rem);
      }
      .top nav a {
        min-height: calc(var(--u) * 3);
        display: inline-flex;
        align-items: center;
      }
      .state {
        min-height: 1.5em;
        text-align: end;
      }
      .refusal {
        border: 1px solid var(--ink);
        padding: calc(var(--u) * 1.5) calc(var(--u) * 2);
        margin: calc(var(--u) * 2) auto 0;
        width: min(100% - calc(var(--u) * 4), 62rem);
        background: var(--paper);
        position: sticky;
        top: calc(var(--u) * 8);
        z-index: 1;
      }
      .title {
        display: grid;
        gap: var(--u);
      }
      section {
        display: grid;
        gap: calc(var(--u) * 3);
        min-width: 0;
      }
      h2 {
        border-bottom: 1px solid var(--ink);
        padding-bottom: calc(var(--u) * 0.5);
        scroll-margin-top: calc(var(--u) * 9);
      }
      @media (max-width: 600px) {
        .top {
          padding: var(--u) calc(var(--u) * 2);
          position: static;
        }
        main {
          margin: 0;
          border-inline: 0;
          padding: calc(var(--u) * 3) calc(var(--u) * 2);
        }
        .refusal {
          top: 0;
        }
      }
      @media print {
        .top {
          display: none;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.desk = new Desk(this.address);
    this.until(this.desk.watch(() => this.requestUpdate()));
    this.until(() => this.desk.stop());
    void this.desk.start();
  }

  override render() {
    return html`${this.top()} ${this.refusal()} ${this.content()}`;
  }

  private top() {
    const { order, saved } = this.desk;
    return html`<header class="top">
      <nav aria-label=${t("convene.parts")}>
        ${this.address.bearer === undefined
          ? html`<a class="mark" href="/convene">Plenum</a>`
          : html`<span class="mark">Plenum</span>`}
        ${order === undefined
          ? nothing
          : html`<a class="small" href="#invitations" @click=${this.toInvitations}>${t("convene.invitations")}</a>
              ${order.own
                ? nothing
                : html`<a class="small" href="${this.address.path}/file" download>${t("convene.asFile")}</a>`}`}
      </nav>
      <span class="state small quiet" role="status">${saved ? t("convene.saved") : nothing}</span>
      <plenum-page-tools about="convener">
        ${this.address.bearer === undefined && order !== undefined
          ? html`<plenum-sign-out></plenum-sign-out>`
          : nothing}
      </plenum-page-tools>
    </header>`;
  }

  private refusal() {
    return html`<div role="alert">
      ${this.desk.refusal === "" ? nothing : html`<p class="refusal">${this.desk.refusal}</p>`}
    </div>`;
  }

  private content() {
    const { order, door, trouble, signedOut } = this.desk;
    if (door !== undefined) {
      return html`<main class="door">
        <plenum-side-door .desk=${this.desk} .link=${door}></plenum-side-door>
      </main>`;
    }
    if (order === undefined) {
      return html`<main>
        <h1>${trouble === "" ? t("connecting.title") : t("convene.notShown")}</h1>
        <p role="status">${signedOut ? t("convene.signedOut") : trouble}</p>
      </main>`;
    }
    const { desk } = this;
    return html`<main>
      <div class="title">
        <p class="quiet small">${t("convene.title")}</p>
        <h1>${inLanguage(order.heading.subject, language.tag) || t("convene.noSubject")}</h1>
        ${order.phase === "CLOSED" ? this.closed(order.id) : this.missing()}
      </div>
      ${order.own ? html`<plenum-kept-link .desk=${desk}></plenum-kept-link>` : nothing}
      <section aria-labelledby="meeting">
        <h2 id="meeting">${t("convene.meeting")}</h2>
        <plenum-convene-heading .desk=${desk}></plenum-convene-heading>
      </section>
      <section aria-labelledby="sides">
        <h2 id="sides">${order.own ? t("convene.yourSide") : t("convene.sides")}</h2>
        ${repeat(
          this.sides(),
          (it) => it,
          (it) => html`<plenum-convene-side .desk=${desk} .side=${it}></plenum-convene-side>`,
        )}
        ${order.mayEdit
          ? html`<div class="buttons"><button @click=${this.addSide}>${t("convene.addSide")}</button></div>`
          : nothing}
      </section>
      ${order.own && order.agenda.length === 0
        ? nothing
        : html`<section aria-labelledby="agenda">
            <h2 id="agenda">${t("agenda.title")}</h2>
            <plenum-convene-agenda .desk=${desk}></plenum-convene-agenda>
          </section>`}
      ${order.papers.documents.length + order.papers.laysFor.length === 0 && !order.papers.laysForAll
        ? nothing
        : html`<section aria-labelledby="papers">
            <h2 id="papers">${t("papers.title")}</h2>
            <plenum-convene-papers .desk=${desk}></plenum-convene-papers>
          </section>`}
      ${order.own && order.booths.booths.length === 0
        ? nothing
        : html`<section aria-labelledby="interpretation">
            <h2 id="interpretation">${t("convene.interpretation")}</h2>
            <plenum-convene-booths .desk=${desk}></plenum-convene-booths>
          </section>`}
      ${order.own
        ? nothing
        : html`<section aria-labelledby="serving">
            <h2 id="serving">${t("convene.serving")}</h2>
            <plenum-convene-seats .desk=${desk} side="" ?editable=${order.mayEdit}></plenum-convene-seats>
          </section>`}
      <section aria-labelledby="invitations">
        <h2 id="invitations" tabindex="-1">${t("convene.invitations")}</h2>
        <plenum-convene-invitations .desk=${desk}></plenum-convene-invitations>
      </section>
    </main>`;
  }

  /** A secretary reads it by the own seat's link. */
  private closed(id: string) {
    return html`<p>
      ${t("convene.phase.CLOSED")}${this.address.bearer === undefined
        ? html`: <a href="/conferences/${id}">${t("convene.record")}</a>`
        : nothing}
    </p>`;
  }

  private missing() {
    const count = this.desk.order!.problems.length;
    return html`<p class="quiet">${count === 0 ? t("convene.complete") : t("convene.missingNote", { count })}</p>`;
  }

  /** In the order of the sides; a secretary sees the own one. */
  private sides(): string[] {
    const { heading, own } = this.desk.order!;
    return heading.order.filter((it) => !own || it === own);
  }

  private toInvitations(event: Event): void {
    event.preventDefault();
    const heading = this.renderRoot.querySelector<HTMLElement>("#invitations");
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  }

  /** A side begins with the seat that it cannot do without: its head's. */
  private async addSide(): Promise<void> {
    const { heading, delegations } = this.desk.order!;
    const id = freshId("d");
    const side = {
      id,
      name: {},
      bodies: [{}],
      sites: [{ id: "main", city: {}, zone: ownZone() }],
      language: heading.languages[0] ?? language.tag,
      credit: {},
      colour: COLOURS[delegations.length % COLOURS.length]!,
    };
    const person = { id: freshId("p"), delegation: id, names: {} };
    const seat = { id: freshId("s"), delegation: id, role: "HEAD" as const, person: person.id, site: "main" };
    await this.desk.edit({ is: "AddDelegation", delegation: side });
    await this.desk.edit({ is: "AddPerson", person });
    await this.desk.edit({ is: "AddSeat", seat });
    // Made from what stands then: the first name may be typed in already.
    await this.desk.edit((order) => {
      const now = order.delegations.find((it) => it.entry.id === id)?.entry;
      return now && { is: "AmendDelegation", delegation: { ...now, head: person.id } };
    });
    if (!heading.host) {
      await this.desk.edit((order) => ({ is: "AmendHeading", heading: { ...order.heading, host: id } }));
    }
    await this.updateComplete;
    [...this.renderRoot.querySelectorAll("plenum-convene-side")].at(-1)?.scrollIntoView();
  }
}

