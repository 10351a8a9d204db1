import assert from "node:assert/strict";
import { test } from "node:test";
import { FADE, Fader } from "../src/fader";
import { RATE, random } from "./signals";

const LENGTH = (RATE * FADE) / 1_000;

/** A quarter turn over the fade rises by no more than this in a sample; up to 4 times full. */
const STEEPEST = 0.02;

function run(fader: Fader, samples: number): number[] {
  return Array.from({ length: samples }, () => fader.next());
}

test("a fade takes 60 to 120 ms and ends at its target", () => {
  assert.ok(FADE >= 60 && FADE <= 120);
  const fader = new Fader(RATE);
  fader.aim(1);
  const gains = run(fader, LENGTH);
  assert.ok(gains.at(-2)! < 1);
  assert.equal(gains.at(-1), 1);
});

test("of two that change places the powers add up to one at every sample", () => {
  const coming = new Fader(RATE, 0);
  const going = new Fader(RATE, 1);
  coming.aim(1);
  going.aim(0);
  for (let i = 0; i < LENGTH; i++) {
    assert.ok(Math.abs(coming.next() ** 2 + going.next() ** 2 - 1) < 1e-9, `sample ${i}`);
  }
});

test("half-way it is 3 dB down", () => {
  const fader = new Fader(RATE);
  fader.aim(1);
  assert.ok(Math.abs(run(fader, LENGTH / 2).at(-1)! - Math.SQRT1_2) < 1e-9);
});

test("the same target again changes nothing on the way", () => {
  const one = new Fader(RATE);
  const other = new Fader(RATE);
  one.aim(1);
  other.aim(1);
  run(one, 1_000);
  run(other, 1_000);
  other.aim(1);
  assert.deepEqual(run(one, 500), run(other, 500));
});

for (let seed = 1; seed <= 10; seed++) {
  test(`targets in mid-fade never make it jump, seed ${seed}`, () => {
    const next = random(seed);
    const fader = new Fader(RATE);
    let last = 0;
    for (let turn = 0; turn < 200; turn++) {
      fader.aim(next() < 0.3 ? 0 : next());
      for (const gain of run(fader, Math.floor(next() * LENGTH * 1.5))) {
        assert.ok(Math.abs(gain - last) < STEEPEST, `turn ${turn}: from ${last} to ${gain}`);
        last = gain;
      }
    }
  });
}

test("it is silent only where nothing is heard and nothing begins to be", () => {
  const fader = new Fader(RATE);
  assert.ok(fader.silent);
  fader.aim(1);
  assert.ok(!fader.silent);
  run(fader, LENGTH);
  fader.aim(0);
  run(fader, LENGTH - 1);
  assert.ok(!fader.silent);
  run(fader, 1);
  assert.ok(fader.silent);
});

test("who jumps is there at once", () => {
  const fader = new Fader(RATE);
  fader.aim(1);
  run(fader, 10);
  fader.jump(0.5);
  assert.equal(fader.next(), 0.5);
});
