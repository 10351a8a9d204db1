import type { Papers } from "./papers";

/**
 * Keys that leaf while a document is on the stage. Escape ends the full screen, so that the way back
 * to the presenter is Home.
 */
export function paperKeys(papers: Papers, event: KeyboardEvent): void {
  const open = papers.open();
  if (open === undefined || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || belongs(event)) {
    return;
  }
  const by = stepOf(event.key);
  if (by !== undefined) {
    event.preventDefault();
    papers.leaf(by);
  } else if (event.key === "Home" && open.place !== "PRESENTING" && open.shown !== undefined) {
    event.preventDefault();
    papers.back();
  }
}

function stepOf(key: string): number | undefined {
  switch (key) {
    case "PageDown":
    case "ArrowRight":
    case "ArrowDown":
      return 1;
    case "PageUp":
    case "ArrowLeft":
    case "ArrowUp":
      return -1;
    default:
      return undefined;
  }
}

/** To what is written in or chosen from, to a dialog, or to what scrolls by the arrows itself. */
function belongs(event: KeyboardEvent): boolean {
  const [at] = event.composedPath();
  if (!(at instanceof HTMLElement)) {
    return false;
  }
  const writes = at.matches("input, textarea, select, [contenteditable]");
  const scrolls = at.matches("[tabindex]") && !event.key.startsWith("Page") && isLonger(at);
  return writes || scrolls || event.composedPath().some((it) => it instanceof HTMLDialogElement);
}

function isLonger(at: HTMLElement): boolean {
  return at.scrollHeight > at.clientHeight || at.scrollWidth > at.clientWidth;
}
