import assert from "node:assert/strict";
import { test } from "node:test";
import { capturable, capturesHere, capturesOf } from "../src/captures";
import type { Views } from "../src/view";

const capture = (seat: string, state: string) => ({ seat, by: "operator", state, since: "2026-03-12T08:00:00Z", until: "2026-03-12T08:10:00Z" });

const views = (own: string, captures: object) =>
  ({
    own: { seat: own, captures },
    conference: {
      seats: {
        head: { side: "a", admitted: true },
        expert: { side: "a", admitted: true },
        other: { side: "b", admitted: true },
        late: { side: "b", admitted: false },
        operator: { admitted: true },
        second: { admitted: true },
      },
    },
  }) as unknown as Views;

test("the latest capture stands first", () => {
  const all = { 2: capture("head", "ENDED"), 10: capture("head", "RECORDS"), 9: capture("other", "PAUSES") };
  assert.deepEqual(capturesOf(views("operator", all)).map((it) => it.number), [10, 9, 2]);
});

test("a seat is told of its own and of its side's, while they go on", () => {
  const all = { 1: capture("head", "RECORDS"), 2: capture("other", "RECORDS"), 3: capture("expert", "ENDED") };
  const told = (seat: string) => capturesHere(views(seat, all)).map((it) => it.capture.seat);
  assert.deepEqual(told("head"), ["head"]);
  assert.deepEqual(told("expert"), ["head"]);
  assert.deepEqual(told("other"), ["other"]);
  assert.deepEqual(told("operator"), [], "seats of no side are of no side together");
});

test("who is here and is not recorded can be", () => {
  const all = { 1: capture("head", "PAUSES"), 2: capture("other", "ENDED") };
  assert.deepEqual(capturable(views("operator", all)), ["expert", "other", "operator", "second"]);
});
