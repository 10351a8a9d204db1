import assert from "node:assert/strict";
import { test } from "node:test";
import { groupsOf, isAsked, missing, presetOf } from "../src/roll";
import type { ConferenceView, OwnView, RollCall, Seat } from "../src/wire";

const person = (id: string) => ({ id, name: { en: id }, shortName: { en: id }, title: {}, body: {} });
const seat = (people: string[], change: Partial<Seat> = {}) =>
  ({ side: "a", people: people.map(person), admitted: true, connected: true, ...change }) as Seat;
const SEATS = {
  head: seat(["h"]),
  away: seat(["w"], { admitted: false, connected: false }),
  lost: seat(["l"], { connected: false }),
  room: seat(["r1", "r2"], { room: { en: "River Room" } }),
};
const LIST = [
  { seat: "head", person: "h", capacity: "HEAD" },
  { seat: "away", person: "w", capacity: "EXPERT" },
  { seat: "lost", person: "l", capacity: "DELEGATE" },
  { seat: "room", person: "r1", capacity: "DELEGATE" },
  { seat: "room", person: "r2", capacity: "DELEGATE" },
] as const;
const roll = (sides: RollCall["sides"] = {}): RollCall => ({ number: 1, chair: "head", at: "", sides, lists: { a: LIST } });
const conference = (call?: RollCall) => ({ seats: SEATS, opening: { roll: call } }) as unknown as ConferenceView;
const own = (may: OwnView["may"]) => ({ seat: "head", may }) as OwnView;

test("whoever is in and connected is proposed as present, and nobody else", () => {
  const preset = presetOf(conference(), roll(), "a");
  assert.deepEqual(preset.map((it) => it.attended), ["PRESENT", "ABSENT", "ABSENT", "PRESENT", "PRESENT"]);
  assert.deepEqual(preset.map((it) => it.capacity), ["HEAD", "EXPERT", "DELEGATE", "DELEGATE", "DELEGATE"]);
});

test("a list that was confirmed stays as it was said, but for who has come since", () => {
  const said = (seat: string, person: string) => ({ seat, person, attended: "EXCUSED", capacity: "ADVISER" }) as const;
  const before = roll({ a: { by: "head", at: "", entries: [said("head", "h"), said("away", "w"), said("room", "r2")] } });
  const preset = presetOf(conference(), before, "a");
  assert.equal(preset[4]?.attended, "EXCUSED");
  assert.deepEqual(preset.slice(0, 2), [
    { person: "h", attended: "PRESENT", capacity: "ADVISER" },
    { person: "w", attended: "EXCUSED", capacity: "ADVISER" },
  ]);
});

test("the people of a room stand together under its name", () => {
  const groups = groupsOf(conference(), LIST);
  assert.deepEqual(groups.map((it) => [it.room?.["en"], it.places.length]), [[undefined, 3], ["River Room", 2]]);
});

test("a seat is asked once a roll was called that its side has not answered", () => {
  const leads = own({ CONFIRM_ROLL: true });
  assert.equal(isAsked(conference(), leads), false);
  assert.equal(isAsked(conference(roll()), leads), true);
  assert.equal(isAsked(conference(roll()), own({})), false);
  assert.equal(isAsked(conference(roll({ a: { by: "head", at: "", entries: [] } })), leads), false);
});

test("who is excused is missing too", () => {
  const entries = (["PRESENT", "ABSENT", "EXCUSED"] as const).map((attended, i) => ({ seat: "s", person: String(i), attended, capacity: "EXPERT" as const }));
  assert.deepEqual(missing(entries).map((it) => it.person), ["1", "2"]);
});
