import assert from "node:assert/strict";
import { test } from "node:test";
import { CEILING, Limiter, MOST_ABOVE } from "../src/limiter";
import { Weighting, gated, lufs } from "../src/loudness";
import { truePeakOf } from "../src/true-peak";
import { RATE, amplitude, joined, noise, random, silence, sine } from "./signals";

const QUANTUM = 128;

function limited(samples: Float32Array, right = samples): { left: Float32Array; right: Float32Array; latency: number } {
  const limiter = new Limiter(RATE);
  const out = { left: new Float32Array(samples.length), right: new Float32Array(samples.length) };
  for (let at = 0; at < samples.length; at += QUANTUM) {
    const part = (all: Float32Array) => all.subarray(at, at + QUANTUM);
    limiter.process(part(samples), part(right), part(out.left), part(out.right));
  }
  return { ...out, latency: limiter.latency };
}

/** By another way than the limiter's own: sixteen times as many samples, by a long windowed sinc. */
function highest(samples: Float32Array): number {
  let peak = 0;
  const half = 24;
  for (let at = half; at < samples.length - half; at++) {
    if (Math.abs(samples[at]!) < 0.5 && Math.abs(samples[at + 1]!) < 0.5) {
      continue;
    }
    for (let part = 0; part < 16; part++) {
      let sum = 0;
      for (let k = 1 - half; k <= half; k++) {
        const far = part / 16 - k;
        const window = 0.5 + 0.5 * Math.cos((Math.PI * far) / half);
        sum += samples[at + k]! * window * (far === 0 ? 1 : Math.sin(Math.PI * far) / (Math.PI * far));
      }
      peak = Math.max(peak, Math.abs(sum));
    }
  }
  return 20 * Math.log10(peak);
}

/** How far the loudest 100 ms of every 10 ms lie above the gated loudness of the ten seconds before. */
function furthestAbove(left: Float32Array, right: Float32Array, from: number): number {
  const hop = RATE / 100;
  const weightings = [new Weighting(RATE), new Weighting(RATE)] as const;
  const hops: number[] = [];
  for (let at = 0; at + hop <= left.length; at += hop) {
    let sum = 0;
    for (let i = at; i < at + hop; i++) {
      sum += weightings[0].next(left[i]!) ** 2 + weightings[1].next(right[i]!) ** 2;
    }
    hops.push(sum / hop);
  }
  const mean = (first: number, count: number) => hops.slice(first, first + count).reduce((sum, it) => sum + it, 0) / count;
  let furthest = -Infinity;
  for (let first = Math.round(from * 100); first + 10 <= hops.length; first++) {
    const blocks: number[] = [];
    for (let block = Math.max(0, first - 1_000); block + 40 <= first; block += 10) {
      blocks.push(mean(block, 40));
    }
    furthest = Math.max(furthest, lufs(mean(first, 10)) - gated(blocks)!);
  }
  return furthest;
}

/** Speech as far as a limiter knows: syllables of noise, four per second. */
function syllables(decibels: number, seconds: number, next: () => number): Float32Array {
  const sound = noise(decibels, seconds, next);
  return sound.map((it, i) => it * (0.5 - 0.5 * Math.cos((2 * Math.PI * 4 * i) / RATE)));
}

function burst(next: () => number): Float32Array {
  const seconds = 0.0002 + next() ** 3 * 0.4;
  const loud = -6 + next() * 9;
  switch (Math.floor(next() * 4)) {
    case 0:
      return noise(loud, seconds, next);
    case 1:
      return sine(100 + next() * 11_900, loud, seconds, next() * 6);
    case 2:
      // a quarter of the rate, between the samples: 3 dB higher than any of them
      return sine(RATE / 4, 0, seconds, Math.PI / 4);
    default:
      return noise(0, seconds, next).map(Math.sign);
  }
}

test("it looks less than 5 ms ahead", () => {
  assert.ok(new Limiter(RATE).latency < RATE * 0.005);
  assert.ok(new Limiter(44_100).latency < 44_100 * 0.005);
});

test("what is not too loud comes out as it went in, later", () => {
  const voice = syllables(-20, 5, random(1));
  const { left, latency } = limited(voice);
  for (let i = latency; i < voice.length; i++) {
    assert.ok(Math.abs(left[i]! - voice[i - latency]!) < 1e-6, `sample ${i}`);
  }
});

test("a true peak between the samples is found", () => {
  const between = truePeakOf(sine(RATE / 4, -6, 0.1, Math.PI / 4));
  assert.ok(Math.abs(20 * Math.log10(between) + 6) < 0.3, `${between}`);
});

for (let seed = 1; seed <= 16; seed++) {
  test(`bursts leave no true peak above -3 dBFS and no 100 ms more than 12 dB above, seed ${seed}`, () => {
    const next = random(seed);
    const level = -35 + next() * 35;
    const parts = [syllables(level, 6, next)];
    for (let i = 0; i < 6; i++) {
      parts.push(burst(next), syllables(level, 0.3 + next() * 1.5, next));
    }
    const one = joined(...parts);
    const other = next() < 0.5 ? one : one.map((it) => it * 0.3);
    const { left, right } = limited(one, other);
    const peak = Math.max(highest(left), 20 * Math.log10(truePeakOf(left)), highest(right));
    assert.ok(peak <= CEILING, `true peak ${peak}`);
    const above = furthestAbove(left, right, 5);
    assert.ok(above <= MOST_ABOVE, `${above} dB above`);
  });
}

test("what comes far beyond full scale, up to the highest frequencies, leaves no true peak above", () => {
  const next = random(17);
  const bursts = Array.from({ length: 40 }, () =>
    joined(
      silence(0.01 + next() * 0.02),
      noise(next() * 20, next() * 0.01, next),
      sine(100 + next() * 19_900, next() * 20, next() * 0.02, next() * 6),
    ),
  );
  const peak = highest(limited(joined(...bursts)).left);
  assert.ok(peak <= CEILING, `true peak ${peak}`);
});

test("a burst is no hole: what it is limited to stays near what is allowed", () => {
  const next = random(5);
  const { left, right } = limited(joined(syllables(-20, 6, next), noise(0, 0.3, next), syllables(-20, 1, next)));
  const above = furthestAbove(left, right, 5);
  assert.ok(above > MOST_ABOVE - 3, `${above} dB above`);
});

test("after silence a voice of usual loudness begins untouched", () => {
  const voice = syllables(-17, 0.5, random(3));
  const { left, latency } = limited(joined(silence(12), voice));
  const begins = 12 * RATE;
  for (let i = 0; i + latency < voice.length; i++) {
    assert.ok(Math.abs(left[begins + latency + i]! - voice[i]!) < 1e-6, `sample ${i}`);
  }
});

test("after a burst the voice is back within half a second", () => {
  const next = random(4);
  const voice = syllables(-25, 1, next);
  const { left, latency } = limited(joined(syllables(-25, 6, next), noise(0, 0.1, next), voice));
  const from = 6.1 * RATE + latency;
  const share = (a: number, b: number) => {
    let [out, wanted] = [0, 0];
    for (let i = Math.round(a * RATE); i < b * RATE; i++) {
      out += left[from + i]! ** 2;
      wanted += voice[i]! ** 2;
    }
    return 10 * Math.log10(out / wanted);
  };
  assert.ok(share(0.5, 0.9) > -1, `${share(0.5, 0.9)} dB`);
});

test("silence stays silence, and nothing is ever no number", () => {
  const { left } = limited(silence(1));
  assert.ok(left.every((it) => it === 0));
  const wild = noise(amplitude(0), 1, random(9)).map((it, i) => (i % 3 === 0 ? it * 1e6 : 0));
  assert.ok(limited(wild).left.every((it) => Number.isFinite(it) && Math.abs(it) < 1));
});
