import assert from "node:assert/strict";
import { test } from "node:test";
import { changes, isCarried, minutesOver, moved, openItem, plainTerms, slipped, withoutGone } from "../src/agenda";
import type { AgendaView, Item } from "../src/wire";

const START = Date.parse("2027-03-04T08:00:00Z");
const at = (minutes: number) => START + minutes * 60_000;
const moment = (minutes: number) => new Date(at(minutes)).toISOString();

function item(id: string, minutes: number, more: Partial<Item> = {}): Item {
  return { id, title: { en: id }, minutes, terms: plainTerms("REQUEST"), ...more };
}

const A = item("a", 10);
const B = item("b", 20);
const C = item("c", 15);

function agenda(change: Partial<AgendaView> = {}): AgendaView {
  return { items: [A, B, C], courses: {}, proposals: [], ...change };
}

const SECOND = agenda({
  current: "b",
  courses: { a: { opened: moment(0), taken: 13 * 60_000 }, b: { opened: moment(13), taken: 0, running: moment(13) } },
});

test("the open item says its place and how long it has been open", () => {
  const { number, of, taken } = openItem(SECOND, at(25.5))!;
  assert.deepEqual([number, of, taken], [2, 3, 12.5 * 60_000]);
});

test("nothing is open before an item is", () => {
  assert.equal(openItem(agenda(), at(0)), undefined);
});

test("what was open before counts for an item that is opened again", () => {
  const again = agenda({ current: "a", courses: { a: { opened: moment(0), taken: 60_000, running: moment(5) } } });
  assert.equal(openItem(again, at(6))!.taken, 120_000);
});

test("a clock that runs behind the server's takes no time away", () => {
  assert.equal(openItem(SECOND, at(12))!.taken, 0);
});

test("nothing has slipped before anything was opened", () => {
  assert.equal(slipped(agenda(), at(50)), undefined);
});

test("an open item within its time adds nothing to what slipped before", () => {
  assert.equal(slipped(SECOND, at(20)), 3);
});

test("an open item beyond its time adds to what slipped before", () => {
  assert.equal(slipped(SECOND, at(38)), 8);
});

test("a closed item that took less wins time", () => {
  const closed = agenda({ courses: { a: { opened: moment(0), taken: 4 * 60_000 } } });
  assert.equal(slipped(closed, at(10)), -6);
});

test("less than a minute is no minute over", () => {
  assert.equal(minutesOver(SECOND, B, at(33.9)), 0);
  assert.equal(minutesOver(SECOND, B, at(34)), 1);
});

test("one item that goes up is marked, and none that makes way", () => {
  const { marks, struck } = changes([A, B, C], [C, A, B]);
  assert.deepEqual([...marks], [["c", "moved"]]);
  assert.deepEqual(struck, []);
});

test("what is new, other or gone is told apart", () => {
  const { marks, struck } = changes([A, B, C], [A, { ...C, minutes: 5 }, item("d", 5)]);
  assert.deepEqual([...marks], [["c", "changed"], ["d", "new"]]);
  assert.deepEqual(struck, [B]);
});

test("a change is carried once it is the agenda", () => {
  const proposal = { number: 1, proposedBy: "s", at: moment(0), agreed: ["s"], awaited: [], items: [B, A] };
  assert.equal(isCarried(agenda(), proposal), false);
  assert.equal(isCarried(agenda({ items: [B, A] }), proposal), true);
});

test("seats and sides that are gone are named no more", () => {
  const terms = { ...plainTerms("BRIEFING"), presenter: "gone", speakers: ["here", "gone"] };
  const [whole] = withoutGone([item("a", 5, { side: "north", terms })], new Set(["here"]), new Set(["south"]));
  assert.deepEqual([whole!.side, whole!.terms.presenter, whole!.terms.speakers], [null, null, ["here"]]);
});

test("the first goes no further up, the last no further down", () => {
  assert.deepEqual(moved(["a", "b", "c"], 2, -1), ["a", "c", "b"]);
  assert.deepEqual(moved(["a", "b"], 0, -1), ["a", "b"]);
  assert.deepEqual(moved(["a", "b"], 1, 1), ["a", "b"]);
});
