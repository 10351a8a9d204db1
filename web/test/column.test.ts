import assert from "node:assert/strict";
import { test } from "node:test";
import { Column, matters, tabsFor, usualTab } from "../src/column";
import { nextTab, tabOf } from "../src/column-keys";
import type { Views } from "../src/view";
import type { ConferenceView, OwnView } from "../src/wire";

function storage(kept: Record<string, string> = {}) {
  return { kept, getItem: (key: string) => kept[key] ?? null, setItem: (key: string, value: string) => void (kept[key] = value) };
}
const idle = () => false;
const busy = () => true;
const none = { papers: [], notes: [] };

const conference = (change: object) =>
  ({ phase: "OPEN", closing: null, opening: {}, seats: { s: { side: "a", chair: true } }, agenda: { items: [{ id: "i" }], adopted: null, proposals: [] }, ...change }) as unknown as ConferenceView;
const THREE = ["agenda", "floor", "papers"] as const;
const own = (change: object) => ({ seat: "s", may: {}, waiting: {}, phones: {}, apart: { notes: {} }, interpretation: { channels: {} }, photographs: { mayAsk: false, sittings: [] }, ...change }) as unknown as OwnView;
const views = (about: object, mine: object) => ({ conference: conference(about), own: own(mine) }) as unknown as Views;

test("the agenda comes first until it is adopted, then the floor", () => {
  assert.equal(usualTab(conference({ phase: "CONVENED" }), own({})), "agenda");
  assert.equal(usualTab(conference({ phase: "CONVENED" }), own({ may: { TAP_SPEAKER: true } })), "floor");
  assert.equal(usualTab(conference({}), own({})), "agenda");
  assert.equal(usualTab(conference({ agenda: { items: [{}], adopted: "2027-01-01T00:00:00Z", proposals: [] } }), own({})), "floor");
  assert.equal(usualTab(conference({ agenda: { items: [], adopted: null, proposals: [] } }), own({})), "floor");
});

test("who has chosen nothing goes with the meeting", () => {
  const column = new Column(storage(), "k");
  column.follow("agenda", idle);
  column.follow("floor", idle);
  assert.equal(column.tab, "floor");
});

test("what was chosen stays, and survives a reload", () => {
  const kept = storage();
  const column = new Column(kept, "k");
  column.follow("agenda", idle);
  column.choose("papers");
  column.follow("floor", idle);
  assert.equal(column.tab, "papers");
  const again = new Column(kept, "k");
  again.follow("floor", idle);
  assert.equal(again.tab, "papers");
});

test("whoever takes the tab that is open keeps it", () => {
  const column = new Column(storage(), "k");
  column.follow("agenda", idle);
  column.choose("agenda");
  column.follow("floor", idle);
  assert.equal(column.tab, "agenda");
});

test("while somebody writes the tab stays, and turns no later either", () => {
  const column = new Column(storage(), "k");
  column.follow("agenda", idle);
  column.follow("floor", busy);
  assert.equal(column.tab, "agenda");
  column.follow("floor", idle);
  assert.equal(column.tab, "agenda");
});

test("what came counts until its tab is looked at, and what lay there before does not", () => {
  const kept = storage();
  const column = new Column(kept, "k");
  const first = { papers: ["p"], notes: [] };
  assert.equal(column.unseen(first, false), 0);
  const more = { papers: ["p", "q"], notes: ["1"] };
  assert.equal(column.unseen(more, false), 2);
  assert.equal(new Column(kept, "k").unseen(more, false), 2);
  assert.equal(column.unseen(more, true), 0);
  assert.equal(column.unseen(more, false), 0);
});

test("what was kept in a form that nobody knows is forgotten", () => {
  for (const kept of ["{", "7", "null", '{"chosen":"x","seen":{"papers":1}}']) {
    const column = new Column(storage({ k: kept }), "k");
    assert.equal(column.tab, "floor");
    assert.equal(column.unseen(none, false), 0);
  }
});

test("all that waits for this seat's answer is told, and nothing that waits for another's", () => {
  const proposal = { number: 4, proposedBy: "t", items: null, agreed: ["t"], awaited: ["s"] };
  const all = views(
    {
      closing: { proposedBy: "t" },
      agenda: { items: [], adopted: null, proposals: [proposal, { ...proposal, number: 5, awaited: ["u"] }] },
      opening: { roll: { number: 2, sides: {} } },
    },
    {
      may: { LEAD_FLOOR: true, ANSWER_CLOSING: true, CONFIRM_ROLL: true },
      waiting: { d: { seat: "w" } },
      phones: {
        w: { admits: true, phones: { p: { number: 1, admitted: false }, q: { number: 2, admitted: true } } },
        x: { admits: false, phones: { p: { number: 1, admitted: false } } },
      },
      apart: { notes: {}, invitation: { id: "r", heads: ["t", "s"], interpreters: [], agreed: ["t"] } },
    },
  );
  assert.deepEqual(matters(all).map((it) => it.is), ["knock", "phones", "closing", "roll", "proposal", "aside"]);
  const mine = views({}, { apart: { notes: {}, invitation: { id: "r", heads: ["s", "t"], interpreters: [], agreed: ["s"] } } });
  assert.deepEqual(matters(mine), []);
});

test("the figures after those that mark open the tabs", () => {
  const pressed = (code: string) =>
    ({ ctrlKey: true, altKey: true, metaKey: false, shiftKey: false, repeat: false, code, getModifierState: () => false, composedPath: () => [] }) as unknown as KeyboardEvent;
  assert.deepEqual(["Digit3", "Digit4", "Digit5", "Digit6", "Digit7"].map((it) => tabOf(pressed(it), THREE)), [undefined, "agenda", "floor", "papers", undefined]);
});

test("the arrows go round, and to both ends", () => {
  assert.equal(nextTab("ArrowRight", "papers", THREE), "agenda");
  assert.equal(nextTab("ArrowLeft", "agenda", THREE), "papers");
  assert.equal(nextTab("Home", "papers", THREE), "agenda");
  assert.equal(nextTab("End", "agenda", THREE), "papers");
  assert.equal(nextTab("ArrowDown", "agenda", THREE), undefined);
});

test("only who keeps minutes, or writes between booths, has their tab", () => {
  assert.deepEqual(tabsFor(views({}, {})), THREE);
  assert.deepEqual(tabsFor(views({}, { minutes: 7 })), [...THREE, "minutes"]);
  assert.equal(nextTab("End", "agenda", tabsFor(views({}, { minutes: 7 }))), "minutes");
  assert.deepEqual(tabsFor(views({}, { interpretation: { channels: { vi: {} }, booth: {} } })), [...THREE, "booths"]);
  assert.deepEqual(tabsFor(views({}, { interpretation: { channels: { vi: {} } } })), THREE);
});
