import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CATALOGUES } from "../src/language";
import { Protocol, sentence, sideOf } from "../src/protocol";
import type { ConferenceView, ProtocolLine } from "../src/wire";

const text = (name: string) => ({ en: name });
const people = [{ id: "p", name: text("Ida Moreau"), shortName: text("Ida"), title: {}, body: {} }];
const conference = {
  sides: { a: { name: text("Marrow Rivers Commission"), sites: [] } },
  seats: {
    head: { side: "a", people: [{ id: "h", name: text("Harriet Weston"), shortName: {}, title: {}, body: {} }] },
    room: { side: "a", people, room: text("Harbour Hall") },
  },
} as unknown as ConferenceView;

function line(kind: string, more: Partial<ProtocolLine> = {}): ProtocolLine {
  return { number: 1, at: "2026-03-12T12:00:00Z", kind, people: [], ...more };
}

/** The kinds as the server has them. */
const KINDS = readFileSync("../conference/src/main/java/plenum/conference/protocol/ProtocolKind.java", "utf8")
  .replace(/\/\*\*.*?\*\//gs, "")
  .match(/^  [A-Z_]+,?$/gm)!
  .map((it) => it.trim().replace(",", ""));

for (const tag of Object.keys(CATALOGUES)) {
  test(`every kind of line has a sentence in ${tag}`, () => {
    assert.ok(KINDS.length > 40, `${KINDS.length} kinds`);
    for (const kind of KINDS) {
      assert.ok(`protocol.${kind}` in CATALOGUES[tag]!, kind);
    }
  });
}

test("a turn is told with its right, and its end with how long it took and why", () => {
  const who = { seat: "room", person: "p" };
  const given = line("FLOOR_GIVEN", { who, by: { seat: "head", person: "h" }, how: "REPLY" });
  assert.equal(sentence(given, conference), "Ida Moreau was given the floor by Harriet Weston. In reply.");
  const ended = line("FLOOR_ENDED", { who, how: "TIME_OVER", lasted: 61_000 });
  assert.equal(sentence(ended, conference), "Ida Moreau spoke for 1:01. The time was over.");
});

test("a room of which nobody was tapped is called by its name", () => {
  assert.equal(sentence(line("LEFT", { who: { seat: "room" } }), conference), "Harbour Hall left the meeting.");
});

test("a mark says as what, and whose word it was", () => {
  const mark = line("MARKED", { who: { seat: "head" }, how: "COMMITMENT", side: "a" });
  assert.equal(
    sentence(mark, conference),
    "Marked by Harriet Weston, for your side only: Commitment. Whose word: Marrow Rivers Commission.",
  );
});

test("a seat that is gone is not called by its id", () => {
  assert.equal(sentence(line("LEFT", { who: { seat: "gone" } }), conference), "a former seat left the meeting.");
});

test("a kind that this page does not know is left out", () => {
  assert.equal(sentence(line("SOMETHING_LATER"), conference), "");
});

test("a line stands under the colour of the side that it is about", () => {
  assert.equal(sideOf(line("LEFT", { who: { seat: "room" } }), conference), "a");
  assert.equal(sideOf(line("CLOSED"), conference), undefined);
});

test("lines are added to those before, until others take their place", () => {
  const protocol = new Protocol();
  protocol.take({ is: "ProtocolGrew", anew: true, lines: [line("OPENED")] });
  protocol.take({ is: "ProtocolGrew", anew: false, lines: [line("CLOSED", { number: 2 })] });
  assert.deepEqual(protocol.lines.map((it) => it.kind), ["OPENED", "CLOSED"]);
  protocol.take({ is: "ProtocolGrew", anew: true, lines: [line("LEFT", { number: 7 })] });
  assert.deepEqual(protocol.lines.map((it) => it.kind), ["LEFT"]);
});
