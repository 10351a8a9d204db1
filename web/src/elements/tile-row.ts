import { css, html, nothing } from "lit";
import { customElement, property } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { isRegulated } from "../floor";
import { language, t } from "../language";
import { type Group, type Tile, groups } from "../layout";
import { inLanguage, plateOf } from "../names";
import { PageElement, base } from "./base";
import "./seat-picture";
import { sideColour } from "./side-colour";

/** Everybody by delegation, in the order of the sides, under a thin rule of the side's colour. */
@customElement("plenum-tile-row")
export class TileRow extends PageElement {
  /** All alike and large, instead of one row beneath the stage. */
  @property({ type: Boolean, reflect: true }) even = false;

  static override styles = [
    base,
    css`
      .groups {
        display: flex;
        gap: calc(var(--u) * 2);
        padding: var(--u) calc(var(--u) * 3);
      }
      .group {
        flex: var(--places, 1) 1 0;
        min-width: 0;
      }
      h2 {
        display: flex;
        justify-content: space-between;
        gap: var(--u);
        font-size: var(--text-1);
        border-top: 3px solid var(--side);
        padding: calc(var(--u) * 0.5) 0;
        white-space: nowrap;
      }
      h2 > :first-child {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .tiles {
        display: flex;
        gap: var(--u);
      }
      .tiles > li {
        flex: 1 1 0;
        min-width: 0;
        max-width: 11rem;
      }
      plenum-seat-picture {
        width: 100%;
        height: 7.5rem;
      }
      :host([even]) {
        height: 100%;
        overflow: auto;
      }
      :host([even]) .groups {
        min-height: 100%;
        align-items: start;
      }
      :host([even]) .tiles {
        display: grid;
        grid-template-columns: repeat(auto-fill, minmax(min(100%, 13rem), 1fr));
      }
      :host([even]) .tiles > li {
        max-width: none;
      }
      :host([even]) plenum-seat-picture {
        height: auto;
        aspect-ratio: 4 / 3;
      }
      @media (max-width: 700px) {
        .groups {
          padding: var(--u) calc(var(--u) * 2);
          overflow-x: auto;
        }
        .group {
          flex: 0 0 auto;
        }
        .tiles > li {
          flex: 0 0 7rem;
        }
        :host([even]) .groups {
          flex-direction: column;
        }
        :host([even]) .group {
          width: 100%;
        }
        :host([even]) .tiles {
          grid-template-columns: 1fr 1fr;
        }
      }
    `,
  ];

  override render() {
    const { conference, own } = this.page.views;
    if (conference === undefined || own === undefined) {
      return nothing;
    }
    const all = groups(conference, own, (it) => this.page.carried(it), this.page.tiles);
    // A row that is wider than a phone is scrolled by the arrow keys, hence the tabindex.
    return html`<div class="groups" role="group" aria-label=${t("people")} tabindex="0">
      ${repeat(all, (it) => it.of + it.side, (it) => this.group(it))}
    </div>`;
  }

  private group(group: Group) {
    const side = this.page.views.conference!.sides[group.side];
    const name = group.of === "side" ? inLanguage(side?.name ?? {}, language.tag) : t(`people.${group.of}`);
    return html`
      <section class="group" ${sideColour(side?.colour ?? "var(--rule-firm)")} aria-label=${name}>
        <h2>
          <span>${name}</span>
          ${group.more > 0 ? html`<span class="quiet">${t("people.more", { count: group.more })}</span>` : nothing}
        </h2>
        <ul class="tiles">
          ${repeat(group.tiles, (it) => it.id, (it) => html`<li>${this.tile(it)}</li>`)}
        </ul>
      </section>
    `;
  }

  private tile({ id, seat, outlet }: Tile) {
    const own = id === this.page.views.own!.seat;
    return html`<plenum-seat-picture
      .plate=${plateOf(this.page.views.conference!, seat, language.tag)}
      .stream=${own ? this.self() : outlet && this.page.media.stream(outlet)}
      .live=${own ? this.page.devices.state("camera") === "ON" : seat.camera === "ON"}
      .own=${own}
      .heard=${seat.heard && !this.regulated}
      .ring=${this.page.ringOf(id)}
      .away=${!seat.connected && !own}
      .muted=${seat.muted}
      .now=${this.page.now()}
    ></plenum-seat-picture>`;
  }

  /** Before the opening everybody is heard: that is the sound check. */
  private get regulated(): boolean {
    const { phase, floor } = this.page.views.conference!;
    return phase === "OPEN" && isRegulated(floor);
  }

  private lastSelf: MediaStream | undefined;

  /** One's own picture, as the others see it: not mirrored. */
  private self(): MediaStream | undefined {
    const track = this.page.devices.sending("camera");
    if (track === null) {
      this.lastSelf = undefined;
    } else if (this.lastSelf?.getTracks()[0] !== track) {
      this.lastSelf = new MediaStream([track]);
    }
    return this.lastSelf;
  }
}
