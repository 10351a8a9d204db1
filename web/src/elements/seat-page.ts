import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { Page } from "../page";
import { keepSeat, sessionFor } from "../session";
import { Translated, base } from "./base";
import "./chamber";
import "./ended-page";
import "./green-room";
import "./page-tools";
import { sheet } from "./sheet";
import "./waiting-room";

/** A page that is older than the server is loaded again, but not for ever. */
const RELOADED = "plenum.reloaded";

/** Milliseconds to read that the meeting is closed, before the page goes to what remains of it. */
const FAREWELL = 5_000;

/** One seat, from its link to its end: shows the screen that the server's view names. */
@customElement("plenum-seat-page")
export class SeatPage extends Translated {
  @property() link = "";
  @state() private page: Page | undefined;
  /** Whether this page was there while the meeting was not closed yet. */
  private met = false;
  private leaving = false;

  static override styles = [base, sheet];

  override async firstUpdated(): Promise<void> {
    const page = new Page(this.link, await sessionFor(this.link));
    this.page = page;
    this.until(page.watch(() => this.changed(page)));
    await page.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.page?.stop();
  }

  override render() {
    const page = this.page;
    if (page === undefined) {
      return nothing;
    }
    const { line } = page.connection;
    if (line.is === "ended") {
      return html`<plenum-ended-page .why=${line.why}></plenum-ended-page>`;
    }
    if (page.views.conference?.phase === "CLOSED") {
      return this.closed(page.views.conference.id);
    }
    switch (page.views.own?.where) {
      case "GREEN_ROOM":
        return html`<plenum-green-room .page=${page}></plenum-green-room>`;
      case "WAITING":
        return html`<plenum-waiting-room .page=${page}></plenum-waiting-room>`;
      case "CHAMBER":
        return html`<plenum-chamber role="main" .page=${page}></plenum-chamber>`;
      case undefined:
        return this.connecting(line.is === "connecting" ? line.tries : 0);
    }
  }

  private closed(conference: string) {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools></plenum-page-tools>
      </header>
      <main>
        <h1>${t("closed.title")}</h1>
        <p class="lead" role="status">${t("closed.then")}</p>
        <p><a href=${`/conferences/${conference}`}>${t("closed.go")}</a></p>
      </main>
    `;
  }

  /** The meeting is over: on to what remains of it, by itself. */
  private goOn(page: Page, conference: string): void {
    if (!this.leaving) {
      this.leaving = true;
      keepSeat(conference, this.link);
      const timer = setTimeout(
        () => location.replace(`/conferences/${conference}`),
        this.met ? FAREWELL : 0,
      );
      this.until(() => clearTimeout(timer));
      page.stop();
    }
  }

  private connecting(tries: number) {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-page-tools></plenum-page-tools>
      </header>
      <main>
        <h1>${t("connecting.title")}</h1>
        <p class="lead" role="status">${t(tries > 2 ? "connecting.slow" : "connecting.now")}</p>
      </main>
    `;
  }

  private changed(page: Page): void {
    const { own, conference } = page.views;
    if (own !== undefined) {
      language.suggest(own.language);
    }
    if (conference !== undefined) {
      document.title = inLanguage(conference.subject, language.tag);
      if (conference.phase === "CLOSED") {
        this.goOn(page, conference.id);
      } else {
        this.met = true;
      }
    }
    const { line } = page.connection;
    if (line.is === "ended" && line.why === "OUTDATED_PAGE") {
      if (sessionStorage.getItem(RELOADED) === null) {
        sessionStorage.setItem(RELOADED, "1");
        location.reload();
      }
    } else if (line.is === "open") {
      sessionStorage.removeItem(RELOADED);
    }
    this.requestUpdate();
  }
}
