import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { language, t } from "../language";
import { Minutes } from "../minutes";
import { inLanguage } from "../names";
import { Releases } from "../releases";
import { type MeetingRecord, Remains, Trouble } from "../remains";
import { keptSeat } from "../session";
import { Translated, base } from "./base";
import "./page-tools";
import "./meeting-record";
import "./minutes-desk";
import "./press-desk";
import "./release-desk";
import { sheet } from "./sheet";

/** What remains of a closed conference: its record, and the release as it will appear. */
@customElement("plenum-record-page")
export class RecordPage extends Translated {
  @property() conference = "";
  @state() private record: MeetingRecord | undefined;
  @state() private trouble: Trouble | undefined;
  private remains!: Remains;
  private minutes: Minutes | undefined;
  private releases: Releases | undefined;

  static override styles = [
    base,
    sheet,
    css`
      .whole {
        justify-self: stretch;
        align-self: start;
        width: 100%;
        max-width: 92rem;
        margin: calc(var(--u) * 2) auto 0;
        padding: 0 calc(var(--u) * 3) calc(var(--u) * 6);
        display: grid;
        grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);
        gap: calc(var(--u) * 6);
        align-items: start;
        background: none;
        border: 0;
      }
      .whole > * {
        width: 100%;
      }
      .left {
        display: grid;
        gap: calc(var(--u) * 5);
      }
      @media (max-width: 1000px) {
        .whole {
          grid-template-columns: minmax(0, 1fr);
          gap: calc(var(--u) * 5);
          padding-inline: calc(var(--u) * 2);
        }
      }
      @media print {
        :host {
          display: block;
          color-scheme: only light;
        }
        .top,
        .left {
          display: none;
        }
        .whole {
          display: block;
          padding: 0;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    this.remains = new Remains(this.conference, keptSeat(this.conference));
    void this.load();
    const seat = keptSeat(this.conference);
    if (seat !== undefined) {
      // Whoever keeps no minutes is not told that there are any.
      this.minutes = new Minutes(this.conference, seat);
      this.until(this.minutes.watch(() => this.requestUpdate()));
      void this.minutes.load();
      // Nor whoever works in no press office: they read the draft as it comes.
      this.releases = new Releases(this.conference, seat);
      this.until(this.releases.watch(() => this.requestUpdate()));
      void this.releases.load();
    }
  }

  override render() {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools about=${this.releases?.view === undefined ? "delegate" : "press-officer"}></plenum-page-tools>
      </header>
      ${this.record === undefined ? this.nothingYet() : this.both(this.record)}
    `;
  }

  private both(record: MeetingRecord) {
    return html`<main class="whole">
      <div class="left">
        <plenum-meeting-record .record=${record} .remains=${this.remains} @added=${this.load}></plenum-meeting-record>
        ${this.minutes?.view === undefined ? nothing : html`<plenum-minutes-desk .minutes=${this.minutes}></plenum-minutes-desk>`}
      </div>
      ${this.releases?.view === undefined
        ? html`<plenum-release-desk .record=${record} .remains=${this.remains}></plenum-release-desk>`
        : html`<plenum-press-desk .releases=${this.releases} .remains=${this.remains}></plenum-press-desk>`}
    </main>`;
  }

  private nothingYet() {
    return html`<main>
      <h1>${t(this.trouble === undefined ? "record.title" : "record.unreadable")}</h1>
      <p class="lead" role="status">${t(this.trouble?.says ?? "record.loading")}</p>
      ${this.trouble === undefined
        ? nothing
        : html`<div class="buttons"><button class="first" @click=${this.load}>${t("record.again")}</button></div>`}
    </main>`;
  }

  private readonly load = async (): Promise<void> => {
    const answer = await this.remains.record();
    if (answer instanceof Trouble) {
      this.trouble = answer;
      return;
    }
    this.record = answer;
    document.title = inLanguage(answer.subject, language.tag);
  };
}
