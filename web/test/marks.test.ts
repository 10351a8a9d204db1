import assert from "node:assert/strict";
import { test } from "node:test";
import { latestFirst, markOf, nameable, whoseName, whoseValue, withWhose } from "../src/marks";
import type { ConferenceView, MarkedMoment } from "../src/wire";

const person = (id: string) => ({ id, name: { en: `Name of ${id}` }, shortName: {}, title: {}, body: {} });
const conference = {
  order: ["b", "a"],
  sides: { a: { name: { en: "Side A" } }, b: { name: { en: "Side B" } } },
  seats: {
    s2: { number: 2, side: "a", people: [person("q"), person("p")] },
    s1: { number: 1, side: "a", people: [person("p")] },
    g: { number: 3, people: [person("g")] },
  },
} as unknown as ConferenceView;
const mark = (moment: string): MarkedMoment => ({ moment, by: "s", says: { kind: "STATEMENT", note: "" } });
const pressed = (change: Partial<KeyboardEvent>, altGraph = false) =>
  ({ ctrlKey: true, altKey: true, metaKey: false, shiftKey: false, repeat: false, code: "Digit2", getModifierState: () => altGraph, ...change }) as KeyboardEvent;

test("the latest mark comes first, by number and not by its name", () => {
  assert.deepEqual(latestFirst({ 9: mark("a"), 10: mark("b") }).map(([number]) => number), [10, 9]);
});

test("whose word it was is a person, a side, or nobody", () => {
  const says = { kind: "STATEMENT", note: "" } as const;
  assert.equal(whoseName(conference, { ...says, person: "p" }, "en"), "Name of p");
  assert.equal(whoseName(conference, { ...says, side: "b" }, "en"), "Side B");
  assert.equal(whoseName(conference, says, "en"), "");
});

test("everybody of a side may be named once, in the order of the sides", () => {
  assert.deepEqual(nameable(conference).map(({ side, people }) => [side, people.map((it) => it.id)]), [["b", []], ["a", ["p", "q"]]]);
});

test("a choice becomes a person or a side and nothing of what was named before stays", () => {
  const says = { kind: "DECISION", note: "n", person: "p" } as const;
  assert.equal(whoseValue(says), "person p");
  assert.deepEqual(withWhose(says, "side a"), { kind: "DECISION", note: "n", side: "a" });
  assert.deepEqual(withWhose(says, ""), { kind: "DECISION", note: "n" });
});

test("Ctrl+Alt with a figure marks, whatever sign the keyboard writes there", () => {
  assert.deepEqual(markOf(pressed({ key: "é" })), { is: "MarkMoment", kind: "COMMITMENT" });
  assert.equal(markOf(pressed({ code: "Digit4" })), undefined);
  assert.equal(markOf(pressed({ ctrlKey: false })), undefined);
  assert.equal(markOf(pressed({ repeat: true })), undefined);
  assert.equal(markOf(pressed({}, true)), undefined);
});
