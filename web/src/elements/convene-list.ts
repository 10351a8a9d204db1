import { css, html, nothing } from "lit";
import { customElement, state } from "lit/decorators.js";
import { Problem, get, post } from "../api";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { dayAndTime } from "../time";
import type { ConferenceSummary, Template } from "../wire";
import { ownZone } from "../zones";
import { Translated, base } from "./base";
import { sheet } from "./sheet";
import "./sign-out";
import "./page-tools";

/** The convener's conferences, and the way to a new one. */
@customElement("plenum-convene-list")
export class ConveneList extends Translated {
  @state() private all: ConferenceSummary[] | undefined;
  @state() private problem = "";
  @state() private signedOut = false;
  @state() private busy = false;

  static override styles = [
    base,
    sheet,
    css`
      main {
        width: min(100%, 56rem);
      }
      .top nav {
        display: flex;
        gap: calc(var(--u) * 2);
        align-items: center;
      }
      .top nav a {
        min-height: calc(var(--u) * 3);
        display: inline-flex;
        align-items: center;
      }
      ul,
      section {
        width: 100%;
      }
      ul.all {
        border-top: 1px solid var(--rule);
      }
      ul.all > li {
        border-bottom: 1px solid var(--rule);
        padding: calc(var(--u) * 1.5) 0;
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        gap: calc(var(--u) * 0.5) calc(var(--u) * 3);
      }
      ul.all a {
        font-weight: var(--strong);
      }
      a.small {
        justify-self: start;
        min-height: calc(var(--u) * 3);
      }
      .sides {
        grid-column: 1;
      }
      section {
        display: grid;
        gap: var(--u);
      }
      @media (max-width: 600px) {
        ul.all > li {
          grid-template-columns: 1fr;
        }
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.load();
  }

  override render() {
    return html`
      <header class="top">
        <nav aria-label=${t("convene.parts")}>
          <span class="mark">Plenum</span>
          ${this.all === undefined ? nothing : html`<a class="small" href="/archive">${t("archive.title")}</a>`}
        </nav>
        <plenum-page-tools about="convener">
          ${this.all === undefined ? nothing : html`<plenum-sign-out></plenum-sign-out>`}
        </plenum-page-tools>
      </header>
      <main>
        <h1>${t("convene.listTitle")}</h1>
        ${this.signedOut ? html`<p class="lead">${t("convene.signedOut")}</p>` : this.content()}
        <p role="status">${this.problem === "" ? nothing : this.problem}</p>
      </main>
    `;
  }

  private content() {
    if (this.all === undefined) {
      return nothing;
    }
    return html`
      ${this.all.length === 0
        ? html`<p class="lead">${t("convene.noneYet")}</p>`
        : html`<ul class="all">
            ${this.all.map((it) => this.line(it))}
          </ul>`}
      <section aria-labelledby="new">
        <h2 id="new">${t("convene.new")}</h2>
        <p class="quiet">${t("convene.newNote")}</p>
        <div class="buttons">
          <button class="first" ?disabled=${this.busy} @click=${() => this.begin("TWO_SIDES")}>
            ${t("convene.newTwo")}
          </button>
          <button ?disabled=${this.busy} @click=${() => this.begin("EMPTY")}>${t("convene.newEmpty")}</button>
        </div>
      </section>
    `;
  }

  private line(conference: ConferenceSummary) {
    const sides = conference.sides.map((it) => inLanguage(it, language.tag)).filter((it) => it !== "");
    return html`<li>
      <a href="/convene/${conference.id}">
        ${inLanguage(conference.subject, language.tag) || t("convene.noSubject")}
      </a>
      <span class="figures">${dayAndTime(Date.parse(conference.start), language.tag)}</span>
      <span class="sides quiet small">${sides.length === 0 ? t("convene.noSides") : sides.join(" – ")}</span>
      <span class="quiet small">${this.standing(conference)}</span>
      ${conference.phase === "CLOSED"
        ? html`<a class="small" href="/conferences/${conference.id}">${t("convene.record")}</a>`
        : nothing}
    </li>`;
  }

  private standing({ phase, problems }: ConferenceSummary): string {
    return phase === "CONVENED" && problems > 0
      ? t("convene.missing", { count: problems })
      : t(`convene.phase.${phase}`);
  }

  private async load(): Promise<void> {
    const answer = await get<ConferenceSummary[]>("/api/conferences", { language: language.tag });
    if (answer === undefined) {
      this.problem = t("api.unreachable");
    } else if (answer instanceof Problem) {
      this.signedOut = answer.code === "signed-out";
      this.problem = this.signedOut ? "" : answer.sentence || t("api.failed");
    } else {
      this.all = answer;
    }
  }

  private async begin(template: Template): Promise<void> {
    this.busy = true;
    const wish = { template, language: language.tag, zone: ownZone() };
    const answer = await post<{ id: string }>("/api/conferences", wish, { language: language.tag });
    this.busy = false;
    if (answer === undefined) {
      this.problem = t("api.unreachable");
    } else if (answer instanceof Problem) {
      this.problem = answer.sentence || t("api.failed");
    } else {
      location.assign(`/convene/${answer.id}`);
    }
  }
}
