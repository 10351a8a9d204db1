import { css } from "lit";

/** Tabs as the divider sheets of a folder: a rule below, firm under the one that is open. */
export const columnTabs = css`
  .tabs {
    display: flex;
    flex: none;
    border-bottom: 1px solid var(--rule-firm);
  }
  .tabs button {
    flex: 1 1 auto;
    /* As narrow as its longest word, so that the one of several words wraps and none is broken. */
    min-width: min-content;
    border: 0;
    border-radius: 0;
    background: none;
    padding: 0 var(--u);
  }
  .tabs button:hover {
    background: var(--raised);
  }
  .tabs button:focus-visible {
    outline-offset: -3px;
  }
  .tabs [aria-selected="true"] {
    color: var(--ink);
    box-shadow: inset 0 -3px 0 var(--ink);
  }
  .count {
    display: inline-block;
    min-width: calc(var(--u) * 2.5);
    padding: 0 calc(var(--u) * 0.5);
    border-radius: 2px;
    font-size: var(--text-1);
    line-height: calc(var(--u) * 2.5);
    text-align: center;
    color: var(--on-action);
    background: var(--action);
  }
`;
