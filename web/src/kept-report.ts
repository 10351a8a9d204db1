import { HEARD, type HeardOutlet } from "./listening";

/** Milliseconds between two reports. */
const REPORT_EVERY = 2_000;

/** Milliseconds; the server takes no more. */
const LONGEST = 10_000;

/** What a browser has given out of an outlet's jitter buffer: each sample waited for some time. */
export interface Kept {
  readonly seconds: number;
  readonly samples: number;
}

/** For how many milliseconds a sample was kept between two readings; nothing if none was given out. */
export function keptBetween(before: Kept | undefined, now: Kept | undefined): number | undefined {
  const samples = (now?.samples ?? 0) - (before?.samples ?? 0);
  // A new connection counts from nothing.
  return before === undefined || now === undefined || samples <= 0
    ? undefined
    : (1_000 * (now.seconds - before.seconds)) / samples;
}

/**
 * Tells every two seconds for how long this browser keeps the sound of each outlet from its arrival
 * until it is played: its jitter buffer as it counts it itself (webrtc-stats, jitterBufferDelay),
 * and what comes after.
 */
export class KeptReport {
  private readonly before = new Map<HeardOutlet, Kept | undefined>();

  /** @param after milliseconds from the jitter buffer to the loudspeaker, as far as they are known */
  constructor(
    private readonly read: (outlet: HeardOutlet) => Promise<Kept | undefined>,
    private readonly after: () => number,
    private readonly wanted: () => boolean,
    private readonly tell: (milliseconds: Partial<Record<HeardOutlet, number>>) => void,
  ) {}

  /** Begins; until what it returns is called. */
  start(): () => void {
    const timer = setInterval(() => void this.report(), REPORT_EVERY);
    return () => clearInterval(timer);
  }

  async report(): Promise<void> {
    if (!this.wanted()) {
      this.before.clear();
      return;
    }
    const after = this.after();
    const kept: Partial<Record<HeardOutlet, number>> = {};
    for (const outlet of HEARD) {
      const now = await this.read(outlet);
      const milliseconds = keptBetween(this.before.get(outlet), now);
      this.before.set(outlet, now);
      if (milliseconds !== undefined) {
        kept[outlet] = Math.min(LONGEST, Math.max(0, Math.round(milliseconds + after)));
      }
    }
    if (Object.keys(kept).length > 0) {
      this.tell(kept);
    }
  }
}
