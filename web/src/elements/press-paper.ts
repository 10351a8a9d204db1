import { css } from "lit";

/** The paper on which a release stands, as a newspaper would print it. */
export const paper = css`
  article {
    background: var(--paper);
    border: 1px solid var(--rule);
    border-top: 3px solid var(--ink);
    padding: calc(var(--u) * 6) clamp(calc(var(--u) * 2), 8%, calc(var(--u) * 9));
    display: grid;
    gap: calc(var(--u) * 2.5);
    font-family: var(--serif);
    font-size: 1.125rem;
    line-height: 1.55;
    overflow-wrap: anywhere;
  }
  h1 {
    font-size: clamp(1.5rem, 1rem + 1.6vw, 2rem);
  }
  .notice {
    border: 2px solid var(--ink);
    padding: var(--u) calc(var(--u) * 1.5);
    font-weight: var(--strong);
    line-height: 1.4;
  }
  figure {
    margin: 0;
    display: grid;
    gap: var(--u);
  }
  figcaption {
    font-size: var(--text-1);
    line-height: 1.4;
  }
  @media print {
    article {
      border: 0;
      padding: 0;
      font-size: 11.5pt;
    }
    figure {
      break-inside: avoid;
    }
  }
`;
