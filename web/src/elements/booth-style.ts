import { css } from "lit";

/** Rows of buttons at a console, each with its key on it. */
export const consoleButtons = css`
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--u) * 0.5);
  }
  .row button {
    min-height: calc(var(--u) * 4.5);
    padding: 0 calc(var(--u) * 1.5);
  }
  kbd {
    font: inherit;
    font-weight: var(--plain);
    color: var(--ink-quiet);
    margin-left: 0.4em;
    font-size: var(--text-1);
    white-space: nowrap;
  }
  .on kbd,
  .first kbd,
  .lit kbd,
  .held kbd {
    color: inherit;
  }
  @media (max-width: 900px) {
    kbd {
      display: none;
    }
  }
`;
