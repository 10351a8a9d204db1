import assert from "node:assert/strict";
import { test } from "node:test";
import { seatGroups } from "../src/trial-seats";
import type { ConferenceView, Role, Seat } from "../src/wire";

const seat = (role: Role, side?: string) => ({ role, side, people: [] }) as unknown as Seat;
const SEATS = {
  press: seat("PRESS_OFFICER", "b"),
  watcher: seat("OBSERVER"),
  mine: seat("HEAD", "a"),
  voice: seat("INTERPRETER", "a"),
  other: seat("HEAD", "b"),
  table: seat("DELEGATE", "a"),
};
const conference = { seats: SEATS, order: ["b", "a"] } as unknown as ConferenceView;
const links = Object.fromEntries(Object.keys(SEATS).map((id) => [id, `/s/${id}`]));

test("every seat but one's own stands once, by side in their order, then by role", () => {
  const groups = seatGroups(conference, links, "mine");
  assert.deepEqual(
    groups.map(({ side, openings }) => [side, openings.map((it) => it.id)]),
    [
      ["b", ["other", "press"]],
      ["a", ["table", "voice"]],
      [undefined, ["watcher"]],
    ],
  );
});

test("a link to a seat that the view does not know is left out", () => {
  const groups = seatGroups(conference, { gone: "/s/gone", watcher: "/s/watcher" }, "mine");
  assert.deepEqual(groups.map((it) => it.openings.length), [1]);
});
