import assert from "node:assert/strict";
import { test } from "node:test";
import { type Measure, MicrophoneMeasure, blockOf } from "../src/microphone-measure";

const RATE = 48_000;
const SIZE = 4_096;

/** A seeded noise, so that a test that fails does so again. */
function noise(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state / 2 ** 31;
  };
}

/** Lets pass what is below; a windowed sinc of 513 taps falls by 70 dB within 200 Hz. */
function lowPassed(samples: Float32Array, hertz: number): Float32Array {
  const taps = 513;
  const kernel = Array.from({ length: taps }, (_, i) => {
    const at = i - (taps - 1) / 2;
    const sinc = at === 0 ? (2 * hertz) / RATE : Math.sin((2 * Math.PI * hertz * at) / RATE) / (Math.PI * at);
    const turn = (2 * Math.PI * i) / (taps - 1);
    return sinc * (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn));
  });
  return samples.map((_, i) => kernel.reduce((sum, it, k) => sum + it * (samples[i - k] ?? 0), 0));
}

function sine(hertz: number, amplitude: number, seconds: number): Float32Array {
  return Float32Array.from({ length: seconds * RATE }, (_, i) =>
    Math.max(-1, Math.min(1, amplitude * Math.sin((2 * Math.PI * hertz * i) / RATE))),
  );
}

function white(amplitude: number, seconds: number, seed = 7): Float32Array {
  const next = noise(seed);
  return Float32Array.from({ length: seconds * RATE }, () => amplitude * next());
}

/** A quarter of each second is a pause; a voice comes and goes within a twentieth. */
function withPauses(samples: Float32Array, floor: number): Float32Array {
  const hush = noise(3);
  const ramp = (at: number) => 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, Math.max(0, at / 0.05)));
  return samples.map((it, i) => {
    const at = (i / RATE) % 1;
    return it * ramp(at - 0.25) * ramp(1 - at) + floor * hush();
  });
}

function measured(samples: Float32Array): Measure {
  const measure = new MicrophoneMeasure();
  for (let at = 0; at + SIZE <= samples.length; at += SIZE) {
    measure.add(samples.subarray(at, at + SIZE), RATE);
  }
  return measure.measure()!;
}

function near(actual: number | undefined, expected: number, by: number): void {
  assert.ok(actual !== undefined && Math.abs(actual - expected) <= by, `${actual} is not ${expected} ± ${by}`);
}

for (const hertz of [3_400, 7_000, 12_000]) {
  test(`noise that ends at ${hertz} Hz has that band`, () => {
    near(measured(withPauses(lowPassed(white(0.3, 4), hertz), 0.00003)).band, hertz, 300);
  });
}

test("noise that ends nowhere has the whole band", () => {
  assert.ok(measured(withPauses(white(0.3, 4), 0.00003)).band! > 20_000);
});

test("what the room hisses is not a voice's band", () => {
  const voice = lowPassed(white(0.3, 4), 3_400);
  near(measured(withPauses(voice, 0.003)).band, 3_400, 300);
});

test("clicks do not make a telephone's voice wide", () => {
  const voice = withPauses(lowPassed(white(0.3, 6), 3_400), 0.00003);
  for (let i = 0; i < voice.length; i += RATE / 2) {
    voice[i] = 0.9;
  }
  near(measured(voice).band, 3_400, 300);
});

test("a sine that is cut off clips, and one that is not does not", () => {
  // Of a sine cut off at half its height two thirds of the samples stand at full scale.
  near(measured(sine(440, 2, 3)).clipping, 6_667, 60);
  assert.equal(measured(sine(440, 0.9, 3)).clipping, 0);
});

test("a quiet hum is noise and no voice", () => {
  const hum = measured(sine(50, 0.002, 4));
  near(hum.noise, -57, 1);
  assert.equal(hum.speech, undefined);
  assert.equal(hum.band, undefined);
});

test("the level of speech and that of the pauses are told apart", () => {
  const both = measured(withPauses(sine(440, 0.1, 6), 0.001));
  near(both.speech, -23, 1);
  near(both.noise, -65, 1);
});

test("a loud ventilator that never pauses is noise", () => {
  near(measured(white(0.1, 4)).noise, -25, 1);
});

test("digital silence is the quietest there is", () => {
  assert.deepEqual(measured(new Float32Array(4 * RATE)), { clipping: 0, noise: -127 });
});

test("what was long ago is forgotten", () => {
  const samples = new Float32Array(16 * RATE);
  samples.set(sine(440, 2, 4));
  const measure = measured(samples);
  assert.equal(measure.clipping, 0);
  assert.equal(measure.speech, undefined);
});

test("of a moment nothing is said, and of another microphone nothing of the last one", () => {
  const measure = new MicrophoneMeasure();
  measure.add(white(0.3, 1).subarray(0, SIZE), RATE);
  assert.equal(measure.measure(), undefined);
  for (let i = 0; i < 100; i++) {
    measure.add(white(0.3, 1).subarray(0, SIZE), RATE);
  }
  assert.ok(measure.measure() !== undefined);
  measure.reset();
  assert.equal(measure.measure(), undefined);
});

test("whatever comes in stays within the bounds of the message", () => {
  const next = noise(11);
  for (let turn = 0; turn < 50; turn++) {
    const scale = 10 ** (6 * next());
    const rate = [8_000, 16_000, 44_100, 48_000, 96_000][turn % 5]!;
    const measure = new MicrophoneMeasure();
    for (let at = 0; at * SIZE < rate * 2.5; at++) {
      measure.add(Float32Array.from({ length: SIZE }, () => scale * next()), rate);
    }
    const { band = 0, clipping, noise: pauses = 0, speech = 0 } = measure.measure()!;
    for (const [value, least, most] of [[band, 0, 24_000], [clipping, 0, 10_000], [pauses, -127, 0], [speech, -127, 0]] as const) {
      assert.ok(Number.isInteger(value) && value >= least && value <= most, `turn ${turn}: ${value}`);
    }
  }
});

test("a block knows its level", () => {
  near(blockOf(sine(1_000, 1, 1).subarray(0, SIZE), RATE).level, -3, 0.1);
});
