import { css } from "lit";

/** A single sheet in the middle of the page: for one question, or one thing to tell. */
export const sheet = css`
  :host {
    min-height: 100vh;
    min-height: 100dvh;
    display: grid;
    grid-template-rows: auto 1fr;
    background: var(--ground);
  }
  .top {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: calc(var(--u) * 2);
    padding: var(--u) calc(var(--u) * 3);
  }
  .mark {
    font-weight: var(--strong);
    letter-spacing: 0.02em;
  }
  main {
    justify-self: center;
    align-self: start;
    width: min(100%, 44rem);
    margin-block: clamp(0px, 4vh, calc(var(--u) * 10)) calc(var(--u) * 4);
    padding: calc(var(--u) * 5);
    background: var(--paper);
    border: 1px solid var(--rule);
    border-top: 3px solid var(--ink);
    display: grid;
    gap: calc(var(--u) * 3);
    justify-items: start;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    gap: calc(var(--u) * 2);
    align-items: center;
  }
  /* Live regions wait without taking room. */
  p[role]:empty {
    position: absolute;
  }
  main > p > a:only-child {
    display: inline-block;
    min-height: calc(var(--u) * 3);
  }
  .lead {
    max-width: 36rem;
  }
  @media (max-width: 600px) {
    .top {
      padding: var(--u) calc(var(--u) * 2);
    }
    main {
      margin-block: 0;
      padding: calc(var(--u) * 3) calc(var(--u) * 2);
      border-inline: 0;
      align-self: stretch;
      align-content: start;
    }
    .buttons > .buttons {
      width: 100%;
    }
    .buttons > button {
      flex: 1 1 100%;
    }
  }
`;
