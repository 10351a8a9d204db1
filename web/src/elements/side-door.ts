import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import type { Desk } from "../convening";
import { type Key, language, t } from "../language";
import { inLanguage } from "../names";
import { dayAndTime } from "../time";
import type { DelegationLinkState, LinkStanding } from "../wire";
import { Translated, base } from "./base";

/** The heading and the sentence for each link that leads nowhere any more. */
const ENDS: Readonly<Record<Exclude<LinkStanding, "OFFERED" | "KEPT">, readonly [Key, Key]>> = {
  USED: ["door.used", "door.used.then"],
  TAKEN_ANEW: ["door.takenAnew", "door.takenAnew.then"],
  REPLACED: ["door.replaced", "door.replaced.then"],
  EXPIRED: ["ended.LINK_EXPIRED", "door.expired.then"],
};

/** What a delegation's link has to say before it leads to the page, or instead of that. */
@customElement("plenum-side-door")
export class SideDoor extends Translated {
  @property({ attribute: false }) desk!: Desk;
  @property({ attribute: false }) link!: DelegationLinkState;
  @state() private taking = false;

  static override styles = [
    base,
    css`
      :host {
        display: grid;
        gap: calc(var(--u) * 3);
        justify-items: start;
      }
      p {
        max-width: 36rem;
      }
      .first {
        min-height: calc(var(--u) * 7);
        padding-inline: calc(var(--u) * 4);
      }
      @media (max-width: 600px) {
        .first {
          width: 100%;
        }
      }
    `,
  ];

  override render() {
    const { standing, at } = this.link;
    if (standing === "OFFERED") {
      return this.offered();
    }
    if (standing === "KEPT") {
      return nothing;
    }
    const [title, then] = ENDS[standing];
    const when = at ? dayAndTime(Date.parse(at), language.tag) : "";
    return html`<h1>${t(title)}</h1>
      <p role="status">${t(then, { when })}</p>`;
  }

  private offered() {
    const subject = inLanguage(this.link.subject, language.tag);
    const name = inLanguage(this.link.name, language.tag) || t("convene.yourSide");
    return html`
      ${subject === "" ? nothing : html`<p class="quiet">${subject}</p>`}
      <h1>${t("door.title", { name })}</h1>
      <p>${t("door.lead")}</p>
      <p>${t("door.once")}</p>
      <button class="first" ?disabled=${this.taking} @click=${this.takeOver}>${t("door.takeOver")}</button>
    `;
  }

  private async takeOver(): Promise<void> {
    this.taking = true;
    await this.desk.takeOver();
    this.taking = false;
  }
}
