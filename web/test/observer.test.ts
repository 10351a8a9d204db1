import assert from "node:assert/strict";
import { test } from "node:test";
import { isObserver } from "../src/observer";
import type { Views } from "../src/view";

const views = (role: string, seat = "s") =>
  ({ conference: { seats: { s: { role } } }, own: { seat } }) as unknown as Views;

test("an observer is who sits as one", () => {
  assert.equal(isObserver(views("OBSERVER")), true);
  assert.equal(isObserver(views("DELEGATE")), false);
  assert.equal(isObserver(views("OBSERVER", "another")), false);
  assert.equal(isObserver({} as Views), false);
});
