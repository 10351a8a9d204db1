import { css, html, nothing } from "lit";
import { customElement } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { language, t } from "../language";
import { plateOf } from "../names";
import type { Waiting } from "../wire";
import { PageElement, base } from "./base";
import { bare, card } from "./column-card";

/** Who waits at the door for one's own side: to be admitted, or turned away. */
@customElement("plenum-knock-list")
export class KnockList extends PageElement {
  static override styles = [
    base,
    card,
    bare,
    css`
      li + li {
        border-top: 1px solid var(--rule);
        margin-top: calc(var(--u) * 1.5);
        padding-top: calc(var(--u) * 1.5);
      }
      .name {
        font-weight: var(--strong);
      }
      .buttons {
        margin-top: var(--u);
      }
    `,
  ];

  override render() {
    const waiting = Object.entries(this.page.views.own?.waiting ?? {});
    return waiting.length === 0
      ? nothing
      : html`<section class="card" aria-labelledby="knocks">
          <h3 id="knocks">${t("knock.title", { count: waiting.length })}</h3>
          <ul>
            ${repeat(
              waiting,
              ([device]) => device,
              ([device, it]) => this.knock(device, it),
            )}
          </ul>
        </section>`;
  }

  private knock(device: string, { seat, label, secondDevice }: Waiting) {
    const conference = this.page.views.conference;
    const found = conference?.seats[seat];
    const plate = conference && found && plateOf(conference, found, language.tag);
    return html`<li>
      <p class="name">${plate?.name ?? seat}</p>
      <p class="small quiet">${plate?.title}</p>
      <p class="small">${secondDevice ? t("knock.second", { label }) : label}</p>
      <div class="buttons">
        <button class="first" @click=${() => this.page.ask({ is: "Admit", seat, device })}>${t("knock.admit")}</button>
        <button @click=${() => this.page.ask({ is: "TurnAway", seat, device })}>${t("knock.turnAway")}</button>
      </div>
    </li>`;
  }
}
