import { LitElement, css } from "lit";
import { property } from "lit/decorators.js";
import { language } from "../language";
import type { Page } from "../page";

/** What every element shares: type, buttons, focus. Sizes and colours come from tokens.css. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  * {
    box-sizing: border-box;
  }
  [hidden] {
    display: none !important;
  }
  h1,
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  ul,
  ol {
    list-style: none;
  }
  h1 {
    font-size: var(--text-4);
    font-weight: var(--strong);
    line-height: 1.2;
    text-wrap: balance;
  }
  h2 {
    font-size: var(--text-3);
    font-weight: var(--strong);
    line-height: 1.3;
  }
  h3 {
    font-size: var(--text-2);
    font-weight: var(--strong);
  }
  .quiet {
    color: var(--ink-quiet);
  }
  .small {
    font-size: var(--text-1);
    line-height: 1.45;
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  a {
    color: var(--action);
    text-underline-offset: 0.2em;
  }
  button,
  select {
    font: inherit;
    color: var(--action);
    background: var(--paper);
    border: 1px solid var(--rule-firm);
    border-radius: 2px;
    min-height: var(--target);
    padding: 0 calc(var(--u) * 2);
    cursor: pointer;
  }
  button {
    font-weight: var(--strong);
    line-height: 1.2;
  }
  button:hover,
  select:hover {
    background: var(--raised);
  }
  button.first {
    color: var(--on-action);
    background: var(--action);
    border-color: var(--action);
  }
  button.first:hover {
    background: color-mix(in srgb, var(--action) 88%, var(--ink));
  }
  button.plain {
    border-color: transparent;
    background: none;
    padding: 0 var(--u);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  button.low {
    min-height: calc(var(--u) * 4);
    font-size: var(--text-1);
    padding: 0 calc(var(--u) * 1.5);
  }
  button[aria-pressed="true"]:not(.first) {
    color: var(--ink);
    border-color: var(--ink);
    box-shadow: inset 0 -3px 0 var(--ink);
  }
  button:disabled {
    color: var(--ink-quiet);
    border-color: var(--rule);
    background: none;
    cursor: default;
  }
  :focus-visible {
    outline: 3px solid var(--action);
    outline-offset: 2px;
  }
`;

/** An element that is drawn again when the reader's language changes. */
export class Translated extends LitElement {
  private readonly unwatch: (() => void)[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(language.watch(() => this.requestUpdate()));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unwatch.splice(0).forEach((it) => it());
  }

  /** Ends with the element. */
  protected until(end: () => void): void {
    this.unwatch.push(end);
  }
}

/** An element of a seat's page, drawn again when anything of the page changes, and each second. */
export class PageElement extends Translated {
  @property({ attribute: false }) page!: Page;

  override connectedCallback(): void {
    super.connectedCallback();
    this.until(this.page.watch(() => this.requestUpdate()));
    const timer = setInterval(() => this.requestUpdate(), 1_000);
    this.until(() => clearInterval(timer));
  }
}
