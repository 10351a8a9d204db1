import { css } from "lit";

/** A sheet over the page for one matter, its `.sheet` inside; `--dialog` is how wide it may be. */
export const dialog = css`
  dialog {
    font: inherit;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--ink);
    border-top-width: 3px;
    padding: var(--edge);
    width: min(var(--dialog, 44rem), 100vw - calc(var(--u) * 2));
    max-width: none;
    max-height: calc(100dvh - var(--u) * 4);
    --edge: calc(var(--u) * 3);
  }
  dialog::backdrop {
    background: color-mix(in srgb, var(--ground) 70%, transparent);
  }
  .sheet {
    display: grid;
    gap: calc(var(--u) * 2);
  }
  /* What is to be pressed in the end stays in sight below a long sheet. */
  .sheet > .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: var(--u) calc(var(--u) * 2);
    position: sticky;
    bottom: calc(var(--edge) * -1);
    background: var(--paper);
    padding: var(--u) 0 var(--edge);
    margin-bottom: calc(var(--edge) * -1);
  }
  @media (max-width: 700px) {
    dialog {
      --edge: calc(var(--u) * 2);
    }
  }
`;
