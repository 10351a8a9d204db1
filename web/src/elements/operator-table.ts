import { css } from "lit";

/** Figures on the operator's desk: a table where there is room, else sheets, whose cells have labels. */
export const figures = css`
  :host {
    display: block;
    container-type: inline-size;
  }
  table {
    width: 100%;
    border-collapse: collapse;
    font-size: var(--text-1);
    line-height: 1.35;
    font-variant-numeric: tabular-nums;
  }
  caption {
    text-align: left;
    font-size: var(--text-3);
    font-weight: var(--strong);
    padding-bottom: var(--u);
  }
  .label {
    display: none;
  }
`;
