import { css } from "lit";

/**
 * Danger and care on the operator's desk, told by shape and word before colour: a filled square that
 * stands on its point, and an open one. Red is a colour of text and marks here, never a surface; the
 * surface in red is "you have the floor", on the control below.
 */
export const graded = css`
  .grave {
    --grade: var(--danger);
  }
  .care {
    --grade: var(--granted-ink);
  }
  .mark {
    flex: 0 0 auto;
    width: 0.7em;
    height: 0.7em;
    margin: 0.35em 0.2em 0;
    transform: rotate(45deg);
    border: 2px solid var(--grade, transparent);
  }
  .grave > .mark,
  .grave > * > .mark {
    background: var(--grade);
  }
  .grave .word,
  .care .word {
    color: var(--grade);
    font-weight: var(--strong);
  }
`;
