import type { Heard } from "./listening";

/** Milliseconds after which an outlet counts as silent; packets come every 20 ms. */
const STALE = 300;

/**
 * Whether an outlet's packets still come. A browser goes on naming a source for ten seconds after
 * its last packet, so what counts is that the moment it names moves; which clock it names is
 * nobody's business here.
 */
export class Freshness {
  private source: number | undefined;
  private moment: number | undefined;
  private moved = -Infinity;

  /**
   * @param newest what the outlet's packets named last, and when by the browser's clock
   * @param now in milliseconds, by any clock that never goes back
   */
  look(newest: { source: number; timestamp: number } | undefined, now: number): Heard | undefined {
    if (newest === undefined) {
      this.source = undefined;
      this.moment = undefined;
      this.moved = -Infinity;
      return undefined;
    }
    if (newest.source !== this.source || newest.timestamp !== this.moment) {
      this.source = newest.source;
      this.moment = newest.timestamp;
      this.moved = now;
    }
    return { source: newest.source, fresh: now - this.moved < STALE };
  }
}
