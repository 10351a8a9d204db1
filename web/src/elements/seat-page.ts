import { html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { language, t } from "../language";
import { inLanguage } from "../names";
import { Page } from "../page";
import { sessionFor } from "../session";
import { Translated, base } from "./base";
import "./chamber";
import "./ended-page";
import "./green-room";
import { sheet } from "./sheet";
import "./waiting-room";

/** A page that is older than the server is loaded again, but not for ever. */
const RELOADED = "plenum.reloaded";

/** One seat, from its link to its end: shows the screen that the server's view names. */
@customElement("plenum-seat-page")
export class SeatPage extends Translated {
  @property() link = "";
  @state() private page: Page | undefined;

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

  private connecting(tries: number) {
    return html`
      <header class="top"><span class="mark">Plenum</span></header>
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
