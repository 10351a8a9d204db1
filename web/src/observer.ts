import type { Views } from "./view";

/** Whether this seat only listens and watches: nothing of it reaches anybody. */
export function isObserver({ conference, own }: Views): boolean {
  return own !== undefined && conference?.seats[own.seat]?.role === "OBSERVER";
}
