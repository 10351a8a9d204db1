import assert from "node:assert/strict";
import { test } from "node:test";
import { Views } from "../src/view";

const snapshot = { is: "Snapshot", part: "OWN", number: 4, body: { seat: "a", language: "en" } } as const;

test("a patch with the next number is applied", () => {
  const views = new Views();
  views.take(snapshot);
  assert.equal(views.take({ is: "Patch", part: "OWN", number: 5, change: { language: "vi" } }), true);
  assert.deepEqual(views.own, { seat: "a", language: "vi" });
});

test("a missed number is noticed and changes nothing", () => {
  const views = new Views();
  views.take(snapshot);
  assert.equal(views.take({ is: "Patch", part: "OWN", number: 6, change: { language: "vi" } }), false);
  assert.equal(views.own?.language, "en");
});

test("a patch before any snapshot is noticed", () => {
  assert.equal(new Views().take({ is: "Patch", part: "OWN", number: 1, change: {} }), false);
});

test("the parts are numbered each on its own", () => {
  const views = new Views();
  views.take(snapshot);
  views.take({ is: "Snapshot", part: "CONFERENCE", number: 1, body: { id: "c" } });
  assert.equal(views.take({ is: "Patch", part: "CONFERENCE", number: 2, change: {} }), true);
  assert.equal(views.take({ is: "Patch", part: "OWN", number: 5, change: {} }), true);
});
