import assert from "node:assert/strict";
import { test } from "node:test";
import { allHeard, faultsOf, heard, interpretersReady, judgedNext, nextReader } from "../src/sound-check";
import type { ConferenceView, SoundCheck, SoundResult } from "../src/wire";

const conference = (...here: string[]) =>
  ({ seats: Object.fromEntries(here.map((it) => [it, { admitted: true }])) }) as unknown as ConferenceView;
const good: SoundResult = { at: "" };
const bad: SoundResult = { at: "", fault: "ECHO" };
const check = (results: SoundCheck["results"]): SoundCheck => ({ by: "o", since: "", seats: ["a", "b", "c"], results, marks: {}, booths: {} });

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

test("interpreters are ready when every booth that is there hears everybody who is there", () => {
  const seats = (roles: Record<string, string>) =>
    Object.fromEntries(Object.entries(roles).map(([id, role]) => [id, { admitted: true, role }]));
  const conference = { seats: seats({ a: "HEAD", b: "DELEGATE", i: "INTERPRETER" }) } as unknown as ConferenceView;
  const well = { at: "2027-01-01T00:00:00Z" };
  const booths = { vi: ["vi"], ru: ["ru", "en"] };
  const check = (marks: object) => ({ seats: ["a", "b", "i"], called: null, results: { a: well, b: well }, booths, marks }) as unknown as SoundCheck;
  assert.equal(interpretersReady(conference, check({ a: { vi: well, ru: well }, b: { vi: well, ru: well } })), true);
  assert.equal(interpretersReady(conference, check({ a: { vi: well, ru: well }, b: { vi: well } })), false);
  const echo = { ...well, fault: "ECHO" };
  const heard = check({ a: { vi: well, ru: echo }, b: { vi: well, ru: well } });
  assert.equal(interpretersReady(conference, heard), false);
  assert.deepEqual(faultsOf(heard, "a"), [{ into: ["ru", "en"], fault: "ECHO" }]);
  assert.equal(interpretersReady(conference, { ...heard, booths: {} }), false);
});

test("a booth is asked about who reads now, then about who has read and was not judged", () => {
  const conference = { seats: { a: { admitted: true }, b: { admitted: true }, i: { admitted: true, role: "INTERPRETER" } } } as unknown as ConferenceView;
  const well = { at: "2027-01-01T00:00:00Z" };
  const check = { seats: ["a", "b", "i"], called: "b", results: { a: well, i: well }, booths: {}, marks: {} } as unknown as SoundCheck;
  assert.equal(judgedNext(conference, check, "vi"), "b");
  assert.equal(judgedNext(conference, { ...check, called: "i" }, "vi"), "a");
  assert.equal(judgedNext(conference, { ...check, called: null, marks: { a: { vi: well } } }, "vi"), undefined);
  assert.equal(judgedNext(conference, { ...check, called: null, marks: { a: { ru: well } } }, "vi"), "a");
});
