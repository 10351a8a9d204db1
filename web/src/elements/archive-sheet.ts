import { css, html, nothing } from "lit";
import { t } from "../language";
import "./page-tools";
import "./sign-out";

/** What the archive's pages share: a wide sheet, ruled rows, and marks in the text. */
export const archiveSheet = css`
  :host {
    min-height: 100vh;
    background: var(--ground);
  }
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--u) calc(var(--u) * 2);
    padding: var(--u) calc(var(--u) * 3);
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
  .mark {
    font-weight: var(--strong);
    letter-spacing: 0.02em;
  }
  main {
    width: min(100%, 72rem);
    margin: calc(var(--u) * 2) auto calc(var(--u) * 6);
    padding: calc(var(--u) * 5);
    background: var(--paper);
    border: 1px solid var(--rule);
    border-top: 3px solid var(--ink);
    display: grid;
    gap: calc(var(--u) * 3);
  }
  main.narrow {
    width: min(100%, 52rem);
  }
  h2 {
    border-bottom: 1px solid var(--ink);
    padding-bottom: calc(var(--u) * 0.5);
  }
  section {
    display: grid;
    gap: calc(var(--u) * 1.5);
    min-width: 0;
    align-content: start;
  }
  .rows > li {
    border-bottom: 1px solid var(--rule);
    padding: calc(var(--u) * 1.5) 0;
    display: grid;
    gap: calc(var(--u) * 0.5);
    overflow-wrap: anywhere;
  }
  mark {
    background: none;
    color: inherit;
    font-weight: var(--strong);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  .serif {
    font-family: var(--serif);
    line-height: 1.55;
  }
  .links {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--u) * 0.5) calc(var(--u) * 2);
  }
  .links a {
    min-height: calc(var(--u) * 3);
    display: inline-flex;
    align-items: center;
  }
  @media (max-width: 600px) {
    .top {
      padding: var(--u) calc(var(--u) * 2);
    }
    main {
      margin: 0;
      border-inline: 0;
      padding: calc(var(--u) * 3) calc(var(--u) * 2);
    }
  }
`;

export function archiveTop(inside: boolean) {
  return html`<header class="top">
    <nav aria-label=${t("archive.title")}>
      <a class="mark" href="/convene">Plenum</a>
      ${inside ? html`<a class="small" href="/archive">${t("archive.title")}</a>` : nothing}
    </nav>
    <plenum-page-tools about="convener"><plenum-sign-out></plenum-sign-out></plenum-page-tools>
  </header>`;
}
