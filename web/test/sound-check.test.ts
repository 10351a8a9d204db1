import assert from "node:assert/strict";
import { test } from "node:test";
import { allHeard, heard, nextReader } from "../src/sound-check";
import type { ConferenceView, SoundCheck, SoundResult } from "../src/wire";

const conference = (...here: string[]) =>
  ({ seats: Object.fromEntries(here.map((it) => [it, { admitted: true }])) }) as unknown as ConferenceView;
const good: SoundResult = { at: "" };
const bad: SoundResult = { at: "", fault: "ECHO" };
const check = (results: SoundCheck["results"]): SoundCheck => ({ by: "o", since: "", seats: ["a", "b", "c"], results });

test("all are heard when everybody who is in was heard well", () => {
  assert.equal(allHeard(conference("a", "b"), check({ a: good, b: good })), true);
  assert.equal(allHeard(conference("a", "b", "c"), check({ a: good, b: good })), false);
  assert.equal(allHeard(conference("a", "b"), check({ a: good, b: bad })), false);
});

test("with nobody there not all are heard", () => {
  assert.equal(allHeard(conference(), check({})), false);
});

test("who left again does not count among those who were heard", () => {
  assert.equal(heard(conference("a"), check({ a: good, b: good })), 1);
});

test("the next is the first who is in and has not read, then who was not heard well", () => {
  assert.equal(nextReader(conference("b", "c"), check({})), "b");
  assert.equal(nextReader(conference("a", "b", "c"), check({ a: bad, b: good })), "c");
  assert.equal(nextReader(conference("a", "b"), check({ a: bad, b: good })), "a");
  assert.equal(nextReader(conference("a"), check({ a: good })), undefined);
  assert.equal(nextReader(conference("a", "b"), check({}), "a"), "b");
});
