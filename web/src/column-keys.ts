import { TABS, type Tab } from "./column";
import { figureOf } from "./figure-keys";
import { asked } from "./floor-keys";

/** After the figures that mark, those of the column's tabs in their order. */
export const FIRST_FIGURE = 4;

/** The tab that a key opens, if it opens one. */
export function tabOf(event: KeyboardEvent): Tab | undefined {
  const figure = figureOf(event);
  return figure === undefined || asked(event) ? undefined : TABS[figure - FIRST_FIGURE];
}

/** Where the arrows lead from a tab, as everywhere among tabs: round, and to both ends. */
export function nextTab(key: string, at: Tab): Tab | undefined {
  const place = TABS.indexOf(at);
  switch (key) {
    case "ArrowRight":
      return TABS[(place + 1) % TABS.length];
    case "ArrowLeft":
      return TABS[(place + TABS.length - 1) % TABS.length];
    case "Home":
      return TABS[0];
    case "End":
      return TABS.at(-1);
    default:
      return undefined;
  }
}
