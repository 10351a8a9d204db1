import assert from "node:assert/strict";
import { test } from "node:test";
import { peopleGroups } from "../src/people";
import type { ConferenceView, Role, Seat } from "../src/wire";

const seat = (number: number, role: Role, side?: string, admitted = true) =>
  ({ number, role, side, admitted, people: [] }) as unknown as Seat;
const conference = {
  order: ["b", "a"],
  sides: { a: { head: "" }, b: { head: "" } },
  seats: {
    watcher: seat(1, "OBSERVER"),
    ours: seat(2, "INTERPRETER", "a"),
    second: seat(4, "INTERPRETER"),
    first: seat(3, "INTERPRETER"),
    away: seat(5, "INTERPRETER", undefined, false),
    theirs: seat(6, "HEAD", "b"),
  },
} as unknown as ConferenceView;
const shown = (view: ConferenceView) =>
  peopleGroups(view).map(({ of, side, seats }) => [of, side, seats.map(([id]) => id)]);

test("interpreters of no side have a heading of their own, before the guests", () => {
  assert.deepEqual(shown(conference), [
    ["side", "b", ["theirs"]],
    ["side", "a", ["ours"]],
    ["interpreters", "", ["first", "second"]],
    ["guests", "", ["watcher"]],
  ]);
});

test("a heading under which nobody is in is not there", () => {
  const { theirs } = conference.seats;
  assert.deepEqual(shown({ ...conference, seats: { theirs: theirs! } }), [["side", "b", ["theirs"]]]);
});
