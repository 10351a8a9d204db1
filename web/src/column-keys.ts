import type { Tab } from "./column";
import { figureOf } from "./figure-keys";
import { asked } from "./floor-keys";

/** After the figures that mark, those of the column's tabs in their order. */
export const FIRST_FIGURE = 4;

/** The tab that a key opens, if it opens one. */
export function tabOf(event: KeyboardEvent, tabs: readonly Tab[]): Tab | undefined {
  const figure = figureOf(event);
  return figure === undefined || asked(event) ? undefined : tabs[figure - FIRST_FIGURE];
}

/** Where the arrows lead from a tab, as everywhere among tabs: round, and to both ends. */
export function nextTab(key: string, at: Tab, tabs: readonly Tab[]): Tab | undefined {
  const place = tabs.indexOf(at);
  switch (key) {
    case "ArrowRight":
      return tabs[(place + 1) % tabs.length];
    case "ArrowLeft":
      return tabs[(place + tabs.length - 1) % tabs.length];
    case "Home":
      return tabs[0];
    case "End":
      return tabs.at(-1);
    default:
      return undefined;
  }
}
