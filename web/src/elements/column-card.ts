import { css } from "lit";

/** Something that waits for an answer: framed, its buttons below. */
export const card = css`
  .card {
    border: 1px solid var(--ink);
    padding: calc(var(--u) * 1.5);
    display: grid;
    gap: var(--u);
    overflow-wrap: anywhere;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--u);
  }
`;

/** An element that takes no room, and no gap of what it stands in, while it has nothing to show. */
export const bare = css`
  :host {
    display: contents;
  }
`;
