import { css, html } from "lit";
import { customElement, property } from "lit/decorators.js";
import { type GuidePage, openGuide } from "../guide";
import { t } from "../language";
import { Translated, base } from "./base";

/** Opens the guide that belongs to this screen, by a press or by the key "?". */
@customElement("plenum-guide-button")
export class GuideButton extends Translated {
  @property() about: GuidePage = "delegate";

  static override styles = [
    base,
    css`
      button {
        min-width: calc(var(--u) * 4);
        min-height: var(--guide-height, calc(var(--u) * 4));
        padding: 0 calc(var(--u) * 1.25);
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    const pressed = (event: KeyboardEvent) => this.pressed(event);
    document.addEventListener("keydown", pressed);
    this.until(() => document.removeEventListener("keydown", pressed));
  }

  override render() {
    return html`<button aria-label=${t("guide.key")} title=${t("guide.key")} @click=${() => openGuide(this.about)}>?</button>`;
  }

  /** Not while something is being written, and not over a question that waits for its answer. */
  private pressed(event: KeyboardEvent): void {
    const [at] = event.composedPath();
    const writes = at instanceof HTMLElement && at.matches("input, textarea, select");
    const asked = event.composedPath().some((it) => it instanceof HTMLDialogElement);
    if (event.key === "?" && !event.ctrlKey && !event.altKey && !event.metaKey && !writes && !asked) {
      event.preventDefault();
      openGuide(this.about);
    }
  }
}
