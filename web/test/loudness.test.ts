import assert from "node:assert/strict";
import { test } from "node:test";
import { Levelling } from "../src/levelling";
import { Loudness } from "../src/loudness";
import { RATE, joined, noise, random, silence, sine } from "./signals";

/** EBU Tech 3341 allows 0.1 LU. */
function near(found: number | undefined, wanted: number, within = 0.1): void {
  assert.ok(found !== undefined && Math.abs(found - wanted) <= within, `${found} is not ${wanted}`);
}

function stereo(samples: Float32Array, rate = RATE): Loudness {
  const loudness = new Loudness(rate, 2);
  samples.forEach((it) => loudness.add(it, it));
  return loudness;
}

function mono(samples: Float32Array): Loudness {
  const loudness = new Loudness(RATE, 1);
  loudness.addAll(samples);
  return loudness;
}

test("a sine of 997 Hz at full scale in one channel is -3.01 LUFS", () => {
  near(mono(sine(997, 0, 3)).integrated(), -3.01, 0.01);
});

test("case 1 of Tech 3341: 1 kHz at -23 dBFS in both channels is -23 LUFS", () => {
  near(stereo(sine(1_000, -23, 20)).integrated(), -23);
});

test("case 2: at -33 dBFS -33 LUFS", () => {
  near(stereo(sine(1_000, -33, 20)).integrated(), -33);
});

test("case 3: what is 13 dB quieter before and after is a pause", () => {
  near(stereo(joined(sine(1_000, -36, 10), sine(1_000, -23, 60), sine(1_000, -36, 10))).integrated(), -23);
});

test("case 4: what is below -70 LUFS counts for nothing", () => {
  const parts = [-72, -36, -23, -36, -72].map((it) => sine(1_000, it, it === -23 ? 60 : 10));
  near(stereo(joined(...parts)).integrated(), -23);
});

test("case 5: loudness is of the mean power", () => {
  near(stereo(joined(sine(1_000, -26, 20), sine(1_000, -20, 20.1), sine(1_000, -26, 20))).integrated(), -23);
});

test("the same holds at 44.1 kHz", () => {
  near(stereo(sine(1_000, -23, 5, 0, 44_100), 44_100).integrated(), -23);
});

test("a voice's pauses do not make it quieter, and silence alone has no loudness", () => {
  const words = Array.from({ length: 10 }, () => [sine(1_000, -20, 1), silence(2)]).flat();
  near(mono(joined(...words)).integrated(), mono(sine(1_000, -20, 10)).integrated()!, 1.5);
  assert.equal(mono(silence(5)).integrated(), undefined);
});

test("low frequencies count less and high ones more", () => {
  const at = (hertz: number) => mono(sine(hertz, -20, 2)).integrated()! - mono(sine(997, -20, 2)).integrated()!;
  // By the response that annex 1 shows: 50 Hz at -5 dB against 1 kHz, 10 kHz at +3.3 dB.
  near(at(50), -5, 0.7);
  near(at(10_000), 3.3, 0.2);
});

test("it forgets what is longer ago than it remembers", () => {
  const loudness = new Loudness(RATE, 1, 10);
  loudness.addAll(joined(sine(997, -10, 5), sine(997, -30, 10.5)));
  near(loudness.integrated(), -33.01);
});

test("two microphones 20 dB apart are within 3 LU after ten seconds", () => {
  const levelling = new Levelling();
  const talkers = new Map([
    [1, noise(-10, 10, random(1))],
    [2, noise(-30, 10, random(2))],
  ]);
  const meters = new Map([...talkers].map(([source]) => [source, new Loudness(RATE, 1, 30)]));
  const heard = (source: number) => meters.get(source)!.momentary() + levelling.of(source);
  for (let second = 0; second < 10; second++) {
    for (const [source, samples] of talkers) {
      meters.get(source)!.addAll(samples.subarray(second * RATE, (second + 1) * RATE));
    }
    levelling.step(1, talkers.keys(), (it) => meters.get(it)!.integrated(), () => true);
  }
  assert.ok(Math.abs(heard(1) - heard(2)) < 3, `${heard(1)} and ${heard(2)}`);
});

test("a gain changes by no more than 1 dB per second while it is heard", () => {
  const levelling = new Levelling();
  levelling.step(0.04, [1], () => -35, () => true);
  near(levelling.of(1), 0.04, 1e-9);
});

test("a source that nobody hears has its gain at once, and it goes no further than 12 dB", () => {
  const levelling = new Levelling();
  levelling.step(0.04, [1, 2], (it) => (it === 1 ? -60 : -2), () => false);
  assert.deepEqual([levelling.of(1), levelling.of(2)], [12, -12]);
});

test("a source of which nothing is known is left as it is", () => {
  const levelling = new Levelling();
  levelling.step(5, [1], () => -20, () => true);
  levelling.step(5, [1], () => undefined, () => true);
  assert.equal(levelling.of(1), -3);
  assert.equal(levelling.of(undefined), 0);
});
