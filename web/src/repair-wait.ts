// How long pictures wait for the repair of what was lost. A browser that only receives does not know the round
// trip (Chromium offers no rrtr, RFC 3611), so its buffer does not wait for repairs that take one: on a line that
// loses 10 % at 200 ms it threw away every third frame. The round trip of the connectivity checks is known here.

/** In milliseconds; the line is looked at so often. */
const EVERY = 2_000;

/** The share of a picture's packets that must be lost, over one look. Below it a late frame here and there is cheaper. */
export const LOSSY = 0.02;

/** In milliseconds: how long the wait stays after the last such look, since each change is seen as a jerk. */
export const LASTING = 30_000;

/** Round trips: a repair takes one, and what is lost once more a second one. */
const ROUND_TRIPS = 2;

/** In milliseconds. Lips wait with the picture; who talks across that notices more. */
const MOST = 500;

/** What came of all pictures so far, and the round trip in seconds. */
export interface Line {
  readonly received: number;
  readonly lost: number;
  readonly roundTrip: number;
}

export class RepairWait {
  private before: Line | undefined;
  private until = -Infinity;

  /** How long pictures should wait now, in milliseconds; null leaves it to the browser. */
  look(line: Line, now: number): number | null {
    const lost = line.lost - (this.before?.lost ?? 0);
    const sent = lost + line.received - (this.before?.received ?? 0);
    this.before = line;
    if (sent > 0 && lost / sent >= LOSSY) {
      this.until = now + LASTING;
    }
    return now < this.until ? Math.min(MOST, Math.round(ROUND_TRIPS * line.roundTrip * 1_000)) : null;
  }
}

/** Looks after a connection's pictures until it is closed. */
export function waitForRepairs(peer: RTCPeerConnection): void {
  const wait = new RepairWait();
  const timer = setInterval(async () => {
    if (peer.connectionState === "closed") {
      clearInterval(timer);
      return;
    }
    const target = wait.look(await lineOf(peer), performance.now());
    for (const receiver of peer.getReceivers()) {
      // Not every browser has it.
      const takes = receiver.track.kind === "video" && receiver.jitterBufferTarget !== undefined;
      if (takes && receiver.jitterBufferTarget !== target) {
        receiver.jitterBufferTarget = target;
      }
    }
  }, EVERY);
}

async function lineOf(peer: RTCPeerConnection): Promise<Line> {
  const line = { received: 0, lost: 0, roundTrip: 0 };
  for (const it of (await peer.getStats()).values()) {
    if (it.type === "inbound-rtp" && it.kind === "video") {
      line.received += it.packetsReceived ?? 0;
      line.lost += it.packetsLost ?? 0;
    } else if (it.type === "candidate-pair" && it.nominated) {
      line.roundTrip = Math.max(line.roundTrip, it.currentRoundTripTime ?? 0);
    }
  }
  return line;
}
