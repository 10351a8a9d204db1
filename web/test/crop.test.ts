import assert from "node:assert/strict";
import test from "node:test";
import { between, fitting, isWhole, keyed } from "../src/crop.ts";

const whole = { width: 1000, height: 600 };

test("a part is drawn from any corner to any other", () => {
  const part = { x: 100, y: 50, width: 300, height: 200 };
  assert.deepEqual(between({ x: 100, y: 50 }, { x: 400, y: 250 }, whole), part);
  assert.deepEqual(between({ x: 400, y: 50 }, { x: 100, y: 250 }, whole), part);
});

test("what is drawn beyond the edge ends at it", () => {
  assert.deepEqual(between({ x: -50, y: 500 }, { x: 2000, y: 900 }, whole), { x: 0, y: 500, width: 1000, height: 100 });
});

test("a press without a movement is still large enough to print, and lies within", () => {
  assert.deepEqual(between({ x: 990, y: 590 }, { x: 990, y: 590 }, whole), { x: 936, y: 536, width: 64, height: 64 });
});

test("arrows move a part and stop at the edge", () => {
  const part = { x: 5, y: 100, width: 300, height: 200 };
  assert.deepEqual(keyed("ArrowRight", false, part, whole), { ...part, x: 15 });
  assert.deepEqual(keyed("ArrowLeft", false, part, whole), { ...part, x: 0 });
  assert.deepEqual(keyed("ArrowDown", false, part, whole), { ...part, y: 110 });
});

test("with Shift they change its size and nothing else", () => {
  const part = { x: 695, y: 100, width: 300, height: 200 };
  assert.deepEqual(keyed("ArrowLeft", true, part, whole), { ...part, width: 290 });
  assert.deepEqual(keyed("ArrowRight", true, part, whole), { ...part, width: 305 });
  assert.deepEqual(keyed("ArrowUp", true, part, whole), { ...part, height: 190 });
});

test("other keys do nothing", () => {
  assert.equal(keyed("a", false, { x: 0, y: 0, width: 100, height: 100 }, whole), undefined);
});

test("a picture smaller than the smallest part is all that there is", () => {
  const small = { width: 40, height: 30 };
  assert.deepEqual(fitting({ x: 5, y: 5, width: 10, height: 10 }, small), { x: 0, y: 0, width: 40, height: 30 });
  assert.ok(isWhole(fitting({ x: 0, y: 0, width: 0, height: 0 }, small), small));
});
