import type { Outlet } from "./wire";

/** MIX: the original softly below the interpretation; the other two are one of them alone. */
export type HearingMode = "MIX" | "ORIGINAL" | "INTERPRETATION";

/** What a person should hear now: the server's word on the channel, and their own wishes. */
export interface Wish {
  /** The number of the source that is live on their channel; without one the floor is heard. */
  readonly channel?: number | undefined;
  readonly mode: HearingMode;
  /** How much of the original stays under the interpretation: 0 to 0.6 of its amplitude. */
  readonly original: number;
  /** For interpreters: -1 is what they listen to alone, 1 the partner alone, 0 both in full. */
  readonly partner?: number | undefined;
  /** Of the whole, as an amplitude: 0 to 2, and 1 where nothing is said. */
  readonly volume?: number | undefined;
}

/** What reaches an outlet. */
export interface Heard {
  readonly source: number;
  /** Whether packets of it came within the last moment. */
  readonly fresh: boolean;
}

export type Playing = Partial<Record<Outlet, Heard>>;

export type Lane = "CHANNEL_A" | "CHANNEL_B";

/** Which source is taken from which lane; what is decided next begins from it. */
export interface Follow {
  readonly lane?: Lane;
  readonly source?: number;
}

/** The outlets that are heard. */
export const HEARD = [
  "FLOOR_1",
  "FLOOR_2",
  "FLOOR_3",
  "CHANNEL_A",
  "CHANNEL_B",
  "PARTNER_SOUND",
] as const satisfies readonly Outlet[];

/** The least that is understood beside a voice without disturbing it. */
export const ORIGINAL = 0.15;

/** 6 dB: what is softer for a listener's ears needs another headset. */
export const MOST_VOLUME = 2;

/** More would be two voices. */
export const MOST_ORIGINAL = 0.6;

export type HeardOutlet = (typeof HEARD)[number];

export type Gains = Record<HeardOutlet, number>;

/** Before anything is known: the floor. */
export const FLOOR_ALONE: Wish = { mode: "MIX", original: ORIGINAL };

const LANES: readonly Lane[] = ["CHANNEL_A", "CHANNEL_B"];

/**
 * Which lane is listened to from now on. A new source takes over once its packets are here, and not
 * before: the old one is kept for that long, so that nobody hears a gap. If the old one falls silent
 * first, nothing is left to wait for, and it is the floor's turn.
 */
export function follow(wish: Wish, playing: Playing, before: Follow): Follow {
  if (wish.channel === undefined || wish.mode === "ORIGINAL") {
    return {};
  }
  if (stays(wish.channel, playing, before)) {
    return before;
  }
  const lane = LANES.find((it) => carries(playing[it], wish.channel));
  if (lane !== undefined) {
    return { lane, source: wish.channel };
  }
  return before.lane !== undefined && carries(playing[before.lane], before.source) ? before : {};
}

/** A pause does not end it; it ends when the same source goes on in the other lane alone. */
function stays(source: number, playing: Playing, before: Follow): boolean {
  if (before.lane === undefined || before.source !== source) {
    return false;
  }
  const other = playing[before.lane === "CHANNEL_A" ? "CHANNEL_B" : "CHANNEL_A"];
  const here = playing[before.lane];
  return here?.source === source && (here.fresh || !carries(other, source));
}

function carries(heard: Heard | undefined, source: number | undefined): boolean {
  return heard !== undefined && heard.fresh && heard.source === source;
}

/** How loud each outlet is to be, 0 to 1. */
export function gains(wish: Wish, follow: Follow): Gains {
  const balance = wish.partner === undefined ? -1 : Math.min(1, Math.max(-1, wish.partner));
  const listening = Math.min(1, 1 - balance);
  const floor = listening * (follow.lane === undefined ? 1 : below(wish));
  return {
    FLOOR_1: floor,
    FLOOR_2: floor,
    FLOOR_3: floor,
    CHANNEL_A: follow.lane === "CHANNEL_A" ? listening : 0,
    CHANNEL_B: follow.lane === "CHANNEL_B" ? listening : 0,
    PARTNER_SOUND: Math.min(1, 1 + balance),
  };
}

function below(wish: Wish): number {
  return wish.mode === "INTERPRETATION" ? 0 : Math.min(MOST_ORIGINAL, Math.max(0, wish.original));
}
