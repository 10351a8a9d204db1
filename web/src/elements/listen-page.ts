import { css, html, nothing } from "lit";
import { customElement, property, state } from "lit/decorators.js";
import { MOST_ORIGINAL } from "../listening";
import { type Key, language, t } from "../language";
import { inLanguage } from "../names";
import { Phone, isInside, offers, saysOf } from "../phone";
import { sessionFor } from "../session";
import type { ListenerView } from "../wire";
import { Translated, base } from "./base";
import { valueOf } from "./form";
import { heardWords } from "./hearing-choice";
import "./language-choice";
import { sheet } from "./sheet";

/** By phone beside a seat: one asks, is let in, and chooses the language that one hears. */
@customElement("plenum-listen-page")
export class ListenPage extends Translated {
  @property() link = "";
  @state() private phone: Phone | undefined;

  static override styles = [
    base,
    sheet,
    css`
      main {
        width: min(100%, 32rem);
        gap: calc(var(--u) * 2);
        justify-items: stretch;
      }
      .says {
        border-inline-start: 4px solid var(--ink);
        padding-inline-start: calc(var(--u) * 1.5);
        font-size: var(--text-3);
        line-height: 1.35;
      }
      .number {
        font-size: var(--text-5);
        line-height: 1.1;
      }
      .choices {
        display: grid;
        gap: var(--u);
      }
      .choices button,
      .wide {
        width: 100%;
        min-height: 3.5rem;
        font-size: var(--text-3);
        padding-block: var(--u);
      }
      label {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: var(--u);
      }
      input {
        grid-column: 1 / -1;
        width: 100%;
        min-height: var(--target);
        accent-color: var(--ink);
      }
    `,
  ];

  override async firstUpdated(): Promise<void> {
    const phone = new Phone(this.link, await sessionFor(this.link));
    this.phone = phone;
    this.until(phone.watch(() => this.changed(phone)));
    phone.start();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.phone?.stop();
  }

  override render() {
    return html`
      <header class="top">
        <span class="mark">Plenum</span>
        <plenum-language-choice></plenum-language-choice>
      </header>
      <main>${this.phone ? this.body(this.phone) : nothing}</main>
    `;
  }

  private body(phone: Phone) {
    const { line } = phone.connection;
    if (line.is === "ended") {
      return html`<h1>${t(`listen.ended.${line.why}` as Key)}</h1>
        <p class="lead" role="status">${t(line.why === "LEFT" ? "listen.again" : "listen.scanAgain")}</p>
        ${line.why === "LEFT" || line.why === "OPENED_IN_ANOTHER_TAB" || line.why === "OUTDATED_PAGE"
          ? html`<button class="first wide" @click=${() => location.reload()}>${t("listen.reload")}</button>`
          : nothing}`;
    }
    const { view } = phone;
    if (view === undefined) {
      return html`<p class="lead" role="status">${t("connecting.now")}</p>`;
    }
    const subject = inLanguage(view.subject, language.tag);
    return html`
      <div>
        ${subject ? html`<p class="quiet">${subject}</p>` : nothing}
        <h1>${inLanguage(view.place, language.tag)}</h1>
      </div>
      <p class="says" role="status">${this.says(phone, view)}</p>
      ${line.is === "open" ? nothing : html`<p role="status">${t("listen.lineLost")}</p>`}
      <p role="alert">${phone.refusal}</p>
      ${view.standing === "OUTSIDE" ? this.asks(phone) : nothing}
      ${view.standing === "WAITING" ? this.waits(view) : nothing}
      ${isInside(view) ? this.listens(phone, view) : nothing}
      ${view.standing === "OUTSIDE" || view.standing === "CLOSED"
        ? nothing
        : html`<button class="wide" @click=${() => phone.ask({ is: "Leave" })}>
            ${t(view.standing === "WAITING" ? "listen.noLonger" : "listen.leave")}
          </button>`}
    `;
  }

  private says(phone: Phone, view: ListenerView): string {
    const { says, language } = saysOf(view, phone.hearing, {
      loud: phone.loud,
      blocked: phone.loudspeaker.blocked,
    });
    switch (says) {
      case "own":
      case "chosen":
      case "booth":
      case "none":
        return heardWords(says, language);
      default:
        return t(`listen.says.${says}`);
    }
  }

  private asks(phone: Phone) {
    return html`<button class="first wide" @click=${() => phone.listen()}>${t("listen.ask")}</button>
      <p class="small quiet">${t("listen.nothingSent")}</p>`;
  }

  private waits(view: ListenerView) {
    return html`<p>${t("listen.yourNumber")}</p>
      <p class="number figures"><strong>${view.number}</strong></p>`;
  }

  private listens(phone: Phone, view: ListenerView) {
    const { hearing, loudspeaker } = phone;
    return html`
      ${loudspeaker.blocked
        ? html`<button class="first wide" @click=${() => loudspeaker.unblock()}>${t("sound.continue")}</button>`
        : nothing}
      <div class="choices" role="group" aria-label=${t("hearing.language")}>
        ${offers(view, hearing).map(
          ({ language, pressed }) =>
            html`<button
              aria-pressed=${pressed}
              lang=${language ?? nothing}
              @click=${() => phone.choose(language === undefined ? { mode: "ORIGINAL" } : { language, mode: "BOTH" })}
            >
              ${language === undefined ? t("listen.floor") : ownName(language)}
            </button>`,
        )}
      </div>
      ${hearing.mode === "BOTH" && offers(view, hearing).length > 0
        ? html`<label>
            <span>${t("hearing.original")}</span>
            <span class="figures">${Math.round(hearing.original * 100)} %</span>
            <input
              type="range"
              min="0"
              max=${MOST_ORIGINAL * 100}
              step="5"
              .value=${String(Math.round(hearing.original * 100))}
              @input=${(event: Event) => phone.choose({ original: Number(valueOf(event)) / 100 })}
            />
          </label>`
        : nothing}
      <button class="wide" aria-pressed=${phone.loud} @click=${() => phone.turn(!phone.loud)}>
        ${t(phone.loud ? "bar.soundOn" : "bar.soundOff")}
      </button>
      <p class="small quiet">${t("listen.locked")}</p>
    `;
  }

  private changed(phone: Phone): void {
    if (phone.view !== undefined) {
      document.title = inLanguage(phone.view.subject, language.tag) || "Plenum";
    }
    this.requestUpdate();
  }
}

/** As those call it who look for it. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}
