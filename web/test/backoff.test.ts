import assert from "node:assert/strict";
import { test } from "node:test";
import { pauseBefore } from "../src/backoff";

test("the first tries come quickly", () => {
  const firstFour = [1, 2, 3, 4].reduce((sum, it) => sum + pauseBefore(it, 1), 0);
  assert.ok(firstFour < 2_500, String(firstFour));
});

test("no pause keeps a page away for more than two seconds", () => {
  for (let tries = 1; tries < 2_000; tries++) {
    assert.ok(pauseBefore(tries, 0.999) <= 2_000);
  }
});

test("chance scatters the tries over half of the pause", () => {
  assert.equal(pauseBefore(30, 0), 1_000);
  assert.equal(pauseBefore(30, 1), 2_000);
});
