import assert from "node:assert/strict";
import { test } from "node:test";
import { Freshness } from "../src/freshness";
import { FLOOR_ALONE, type Follow, type Gains, type Playing, type Wish, follow, gains } from "../src/listening";
import { random } from "./signals";

const MIX: Wish = { mode: "MIX", original: 0.15, channel: 7 };

const fresh = (source: number) => ({ source, fresh: true });
const stale = (source: number) => ({ source, fresh: false });

function heard(wish: Wish, playing: Playing, before: Follow = {}): Gains {
  return gains(wish, follow(wish, playing, before));
}

function floorOf(gains: Gains): number {
  assert.equal(gains.FLOOR_1, gains.FLOOR_2);
  assert.equal(gains.FLOOR_1, gains.FLOOR_3);
  return gains.FLOOR_1;
}

test("without a live source on the channel the floor is heard in full and neither lane", () => {
  const gains = heard(FLOOR_ALONE, { FLOOR_1: fresh(3), CHANNEL_A: fresh(7) });
  assert.equal(floorOf(gains), 1);
  assert.equal(gains.CHANNEL_A + gains.CHANNEL_B, 0);
});

test("a live source that is not heard yet leaves the floor in full", () => {
  const gains = heard(MIX, { FLOOR_1: fresh(3) });
  assert.equal(floorOf(gains), 1);
});

test("a source whose packets are of long ago is not heard yet", () => {
  assert.equal(floorOf(heard(MIX, { CHANNEL_A: stale(7) })), 1);
});

test("once its packets come the floor goes to the original's part and the lane to full", () => {
  const gains = heard(MIX, { FLOOR_1: fresh(3), CHANNEL_B: fresh(7) });
  assert.equal(floorOf(gains), 0.15);
  assert.deepEqual([gains.CHANNEL_A, gains.CHANNEL_B], [0, 1]);
});

test("the interpretation only leaves nothing of the floor", () => {
  assert.equal(floorOf(heard({ ...MIX, mode: "INTERPRETATION" }, { CHANNEL_A: fresh(7) })), 0);
});

test("the original only leaves nothing of the interpretation", () => {
  const gains = heard({ ...MIX, mode: "ORIGINAL" }, { CHANNEL_A: fresh(7) });
  assert.equal(floorOf(gains), 1);
  assert.equal(gains.CHANNEL_A, 0);
});

test("the original's part is 0 to 0.6 whatever is asked for", () => {
  assert.equal(floorOf(heard({ ...MIX, original: 0.9 }, { CHANNEL_A: fresh(7) })), 0.6);
  assert.equal(floorOf(heard({ ...MIX, original: -1 }, { CHANNEL_A: fresh(7) })), 0);
});

test("at a handover the old lane stays until the new source is heard, then they change places", () => {
  const before: Follow = { lane: "CHANNEL_A", source: 5 };
  const waiting = follow(MIX, { CHANNEL_A: fresh(5) }, before);
  assert.deepEqual(waiting, before);
  const after = heard(MIX, { CHANNEL_A: fresh(5), CHANNEL_B: fresh(7) }, waiting);
  assert.deepEqual([after.CHANNEL_A, after.CHANNEL_B, after.FLOOR_1], [0, 1, 0.15]);
});

test("if the old source falls silent before the new one is heard it is the floor's turn", () => {
  const before: Follow = { lane: "CHANNEL_A", source: 5 };
  assert.equal(floorOf(heard(MIX, { CHANNEL_A: stale(5) }, before)), 1);
});

test("a source that pauses keeps its lane: nobody hears the floor rise at a cough", () => {
  const before: Follow = { lane: "CHANNEL_A", source: 7 };
  assert.equal(heard(MIX, { CHANNEL_A: stale(7) }, before).CHANNEL_A, 1);
});

test("a source that comes back in the other lane is followed there", () => {
  const before: Follow = { lane: "CHANNEL_A", source: 7 };
  assert.equal(heard(MIX, { CHANNEL_A: stale(7), CHANNEL_B: fresh(7) }, before).CHANNEL_B, 1);
});

test("when the source leaves the channel the floor is back at once", () => {
  const before: Follow = { lane: "CHANNEL_A", source: 7 };
  assert.equal(floorOf(heard({ ...MIX, channel: undefined }, { CHANNEL_A: fresh(7) }, before)), 1);
});

test("the partner is silent to who has none, and the balance takes from one side alone", () => {
  assert.equal(heard(FLOOR_ALONE, {}).PARTNER_SOUND, 0);
  const balanced = (partner: number) => {
    const { FLOOR_1, PARTNER_SOUND } = heard({ ...FLOOR_ALONE, partner }, {});
    return [FLOOR_1, PARTNER_SOUND];
  };
  assert.deepEqual(balanced(0), [1, 1]);
  assert.deepEqual(balanced(-1), [1, 0]);
  assert.deepEqual(balanced(1), [0, 1]);
  assert.deepEqual(balanced(0.5), [0.5, 1]);
});

for (let seed = 1; seed <= 20; seed++) {
  test(`whatever comes, one voice is full and never silence, seed ${seed}`, () => {
    const next = random(seed);
    const pick = <T,>(all: readonly T[]): T => all[Math.floor(next() * all.length)]!;
    let following: Follow = {};
    for (let step = 0; step < 500; step++) {
      const channel = pick([undefined, 5, 7, 9]);
      const wish: Wish = { mode: pick(["MIX", "MIX", "ORIGINAL", "INTERPRETATION"]), original: next() * 0.6, channel };
      const lane = () => pick([undefined, fresh(5), fresh(7), fresh(9), stale(5), stale(7), stale(9)]);
      const [a, b] = [lane(), lane()];
      const playing: Playing = { ...(a && { CHANNEL_A: a }), ...(b && { CHANNEL_B: b }) };
      following = follow(wish, playing, following);
      const all = gains(wish, following);
      assert.equal(Math.max(floorOf(all), all.CHANNEL_A, all.CHANNEL_B), 1, `step ${step}`);
      const full = [floorOf(all), all.CHANNEL_A, all.CHANNEL_B].filter((it) => it > 0.6);
      assert.equal(full.length, 1, `step ${step}`);
      if (following.lane !== undefined) {
        assert.equal(playing[following.lane]?.source, following.source, `step ${step}`);
      }
    }
  });
}

test("packets count as fresh as long as the moment that the browser names moves", () => {
  const freshness = new Freshness();
  assert.equal(freshness.look(undefined, 0), undefined);
  assert.deepEqual(freshness.look({ source: 7, timestamp: 5_000 }, 40), fresh(7));
  assert.deepEqual(freshness.look({ source: 7, timestamp: 5_000 }, 320), fresh(7));
  assert.deepEqual(freshness.look({ source: 7, timestamp: 5_000 }, 360), stale(7));
  assert.deepEqual(freshness.look({ source: 7, timestamp: 5_020 }, 1_400), fresh(7));
});
