import assert from "node:assert/strict";
import { test } from "node:test";
import type { HeardOutlet } from "../src/listening";
import { type Aims, Mixing } from "../src/mixing";

const LOOK = 40;

/** Of each outlet the source whose packets come. */
type Carries = Partial<Record<HeardOutlet, number>>;

class Listener {
  readonly mixing = new Mixing();
  private now = 0;

  /** Looks so many times; what is given is the last. */
  hears(carries: Carries, looks = 1): Aims {
    let aims: Aims | undefined;
    for (let i = 0; i < looks; i++) {
      this.now += LOOK;
      const timestamp = this.now;
      aims = this.mixing.look((it) => {
        const source = carries[it];
        return source === undefined ? undefined : { source, timestamp };
      }, this.now);
    }
    return aims!;
  }
}

const decibels = (amplitude: number) => 20 * Math.log10(amplitude);

function listener(loudness: Record<number, number>, channel?: number): Listener {
  const it = new Listener();
  it.mixing.wish = { mode: "MIX", original: 0.15, channel };
  it.mixing.loudness = (source) => loudness[source];
  return it;
}

function near(actual: number, expected: number): void {
  assert.ok(Math.abs(actual - expected) < 0.01, `${actual} is not ${expected}`);
}

test("before anything is known the floor is heard as it comes", () => {
  const aims = listener({}).hears({ FLOOR_1: 3 });
  assert.deepEqual(aims.FLOOR_1, { gain: 1, level: 1 });
  assert.deepEqual(aims.CHANNEL_A, { gain: 0, level: 1 });
});

test("a voice whose loudness is known begins at its level", () => {
  near(decibels(listener({ 3: -29 }).hears({ FLOOR_1: 3 }).FLOOR_1.level), 6);
});

test("whoever turns the volume turns all of it, beside what brings voices to one level", () => {
  const it = listener({ 3: -29 });
  it.mixing.wish = { ...it.mixing.wish, partner: 0, volume: 0.5 };
  const aims = it.hears({ FLOOR_1: 3, PARTNER_SOUND: 5 });
  near(decibels(aims.FLOOR_1.level), 6 + decibels(0.5));
  near(decibels(aims.PARTNER_SOUND.level), decibels(0.5));
  it.mixing.wish = { ...it.mixing.wish, volume: 50 };
  near(decibels(it.hears({ FLOOR_1: 3 }).FLOOR_1.level), 6 + decibels(2));
});

test("whoever takes over a channel begins at their level, beside one that stays at theirs", () => {
  const it = listener({ 7: -19, 8: -33 }, 7);
  it.hears({ CHANNEL_A: 7 }, 5);
  it.mixing.wish = { ...it.mixing.wish, channel: 8 };
  const aims = it.hears({ CHANNEL_A: 7, CHANNEL_B: 8 });
  assert.equal(aims.CHANNEL_B.gain, 1);
  near(decibels(aims.CHANNEL_B.level), 10);
  near(decibels(aims.CHANNEL_A.level), -4);
});

test("what is heard changes by no more than 1 dB in a second", () => {
  const loudness: Record<number, number> = {};
  const it = listener(loudness);
  it.hears({ FLOOR_1: 3 }, 5);
  loudness[3] = -33;
  near(decibels(it.hears({ FLOOR_1: 3 }, 25).FLOOR_1.level), 1);
  near(decibels(it.hears({ FLOOR_1: 3 }, 50).FLOOR_1.level), 3);
});

test("a page that stood still does not make up for it at once", () => {
  const loudness: Record<number, number> = {};
  const it = listener(loudness);
  it.hears({ FLOOR_1: 3 }, 5);
  loudness[3] = -33;
  it.mixing.look(() => ({ source: 3, timestamp: 60_000 }), 60_000);
  const aims = it.mixing.look(() => ({ source: 3, timestamp: 60_040 }), 60_040);
  assert.ok(decibels(aims.FLOOR_1.level) < 1.1);
});

test("what is silenced keeps its level", () => {
  const it = listener({ 3: -29 });
  it.mixing.loud = false;
  const aims = it.hears({ FLOOR_1: 3 }, 3);
  assert.equal(aims.FLOOR_1.gain, 0);
  near(decibels(aims.FLOOR_1.level), 6);
});
