import { Freshness } from "./freshness";
import { Levelling } from "./levelling";
import {
  FLOOR_ALONE,
  type Follow,
  HEARD,
  type HeardOutlet,
  MOST_VOLUME,
  type Playing,
  type Wish,
  follow,
  gains,
} from "./listening";

/** What an outlet's packets named last, and when by the browser's clock. */
export interface Newest {
  readonly source: number;
  readonly timestamp: number;
}

/** How loud an outlet is to be. */
export interface Aim {
  /** 0 to 1: what the person should hear of it now. */
  readonly gain: number;
  /** By how much its source is raised or lowered, as an amplitude: by itself slowly, by the person at once. */
  readonly level: number;
}

export type Aims = Record<HeardOutlet, Aim>;

/** What is looked at later than so many seconds after the time before counts as so many. */
const LONGEST_STEP = 1;

/**
 * How loud every outlet is to be from one moment to the next: by what the person wishes, what the
 * packets name, and how loud the sources are. Pure: knows no browser; who asks tells the time.
 */
export class Mixing {
  wish: Wish = FLOOR_ALONE;
  /** False silences everything. */
  loud = true;
  /** In LUFS, by a source's number; nothing of one that has not spoken. */
  loudness: (source: number) => number | undefined = () => undefined;
  private following: Follow = {};
  private looked: number | undefined;
  private audible: ReadonlySet<number> = new Set();
  private readonly levelling = new Levelling();
  private readonly freshness = new Map<HeardOutlet, Freshness>(HEARD.map((it) => [it, new Freshness()]));

  /** The source that is heard in place of the floor, by its number. */
  get channel(): number | undefined {
    return this.following.source;
  }

  /** @param now in milliseconds, by any clock that never goes back */
  look(newest: (outlet: HeardOutlet) => Newest | undefined, now: number): Aims {
    const seconds = Math.min(LONGEST_STEP, (now - (this.looked ?? now)) / 1_000);
    this.looked = now;
    const playing: Playing = {};
    for (const outlet of HEARD) {
      const heard = this.freshness.get(outlet)!.look(newest(outlet), now);
      if (heard !== undefined) {
        playing[outlet] = heard;
      }
    }
    this.following = follow(this.wish, playing, this.following);
    return this.aims(playing, seconds);
  }

  private aims(playing: Playing, seconds: number): Aims {
    const wanted = gains(this.wish, this.following);
    const sources = (outlets: readonly HeardOutlet[]) => new Set(outlets.flatMap((it) => playing[it]?.source ?? []));
    // Who begins to be heard now begins at the level that is known: nobody has heard another one.
    this.levelling.step(seconds, sources(HEARD), this.loudness, (it) => this.audible.has(it));
    this.audible = sources(HEARD.filter((it) => this.loud && wanted[it] > 0));
    const volume = Math.min(MOST_VOLUME, Math.max(0, this.wish.volume ?? 1));
    return Object.fromEntries(
      HEARD.map((it) => [
        it,
        { gain: this.loud ? wanted[it] : 0, level: volume * 10 ** (this.levelling.of(playing[it]?.source) / 20) },
      ]),
    ) as Aims;
  }
}
