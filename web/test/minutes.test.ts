import assert from "node:assert/strict";
import { test } from "node:test";
import { begun, isAsked, lineOf, mayApprove, nameOfWho, openMarks, recast, valueOfWho, whoOfValue, withLine } from "../src/minutes";
import type { MinutesView, Who } from "../src/wire";

const joint = { revision: 3, entries: [], approved: [], asked: ["a", "b"], fixed: null };
const view = (change: object = {}) =>
  ({
    side: "a",
    open: true,
    languages: ["en", "vi"],
    sides: { a: { en: "Alder" }, b: { en: "Birch" } },
    people: [{ id: "p", side: "b", names: { en: "Ona Birk" } }],
    items: {},
    documents: {},
    entries: [],
    cleared: [],
    joint,
    marks: [],
    may: { write: true, clear: true, put: true, approve: true },
    ...change,
  }) as MinutesView;

test("whose word it is goes through a list of choices and comes back", () => {
  const all: Who[] = [
    { is: "ThePerson", id: "p" },
    { is: "TheSide", id: "a" },
    { is: "TheParticipants" },
    { is: "AllTheSides" },
    { is: "Outsider", name: "The Harbour League" },
  ];
  for (const who of all) {
    assert.deepEqual(whoOfValue(valueOfWho(who), "The Harbour League"), who);
  }
  assert.equal(whoOfValue(valueOfWho(undefined)), undefined);
});

test("everybody is called by the name that was supplied", () => {
  const say = (key: string) => key;
  assert.equal(nameOfWho(view(), { is: "ThePerson", id: "p" }, "vi", say), "Ona Birk");
  assert.equal(nameOfWho(view(), { is: "TheSide", id: "b" }, "en", say), "Birch");
  assert.equal(nameOfWho(view(), { is: "AllTheSides" }, "en", say), "minutes.allSides");
  assert.equal(nameOfWho(view(), { is: "Outsider", name: "X" }, "en", say), "X");
});

test("an entry begins with what was marked", () => {
  const mark = (says: object) => ({ moment: "2026-03-12T10:00:00Z", by: "s", says: { note: "", ...says } }) as never;
  assert.deepEqual(begun(view()).by, { is: "TheSide", id: "a" });
  assert.deepEqual(begun(view(), mark({ kind: "STATEMENT", person: "p" })).by, { is: "ThePerson", id: "p" });
  assert.equal(begun(view(), mark({ kind: "COMMITMENT", side: "b" })).is, "Commitment");
  assert.deepEqual(begun(view(), mark({ kind: "DECISION" })).by, { is: "AllTheSides" });
  assert.deepEqual(begun(view(), mark({ kind: "STATEMENT", note: "A gauge" })).text, { en: "A gauge" });
});

test("a mark is open until something was written at its moment", () => {
  const marks = [{ number: 1, mark: { moment: "2026-03-12T10:00:00Z", by: "s" } }];
  assert.equal(openMarks(view({ marks })).length, 1);
  const entries = [{ number: 1, moment: "2026-03-12T10:00:00Z", ours: true, isPublic: false }];
  assert.equal(openMarks(view({ marks, entries })).length, 0);
});

test("another kind of entry keeps whose word it is and the words", () => {
  const written = { ...begun(view()), text: { en: "To train divers" } };
  for (const as of ["Statement", "Commitment", "PriorMessage"] as const) {
    const other = recast(written, as);
    assert.equal(other.is, as);
    assert.deepEqual(other.by, written.by);
    assert.deepEqual(other.text, written.text);
  }
});

test("topics are written in a line per language and belong together by their place", () => {
  const en = withLine([], "en", "training; trade");
  const both = withLine(en, "vi", "đào tạo; thương mại");
  assert.deepEqual(both, [
    { en: "training", vi: "đào tạo" },
    { en: "trade", vi: "thương mại" },
  ]);
  assert.equal(lineOf(both, "vi"), "đào tạo; thương mại");
  assert.deepEqual(withLine(both, "en", ""), [{ vi: "đào tạo" }, { vi: "thương mại" }]);
});

test("a side is asked about what it has not answered", () => {
  const entries = [{ waits: ["a"] }, { waits: ["b"] }, { waits: [] }];
  assert.equal(isAsked(view({ joint: { ...joint, entries } })), 1);
  assert.equal(isAsked(view({ joint: { ...joint, entries }, may: { put: false } })), 0);
});

test("the record is approved when nothing waits, by a chair who has not yet, until it stands", () => {
  const entries = [{ waits: [] as string[] }];
  assert.equal(mayApprove(view({ joint: { ...joint, entries } })), true);
  assert.equal(mayApprove(view({ joint })), false);
  assert.equal(mayApprove(view({ joint: { ...joint, entries: [{ waits: ["b"] }] } })), false);
  assert.equal(mayApprove(view({ joint: { ...joint, entries, asked: ["b"] } })), false);
  assert.equal(mayApprove(view({ joint: { ...joint, entries, fixed: "2026-03-12T10:00:00Z" } })), false);
  assert.equal(mayApprove(view({ joint: { ...joint, entries }, may: { approve: false } })), false);
});
