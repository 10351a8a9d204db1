import assert from "node:assert/strict";
import { test } from "node:test";
import { CATALOGUES, language } from "../src/language";
import { figuresOf, gradeOf, isMeasured, isOperator, isTimed, lateOf, lateSentence, newDangers, newlyLate, percent, rowsOf, sentenceOf } from "../src/operator";
import type { Views } from "../src/view";
import { type ConferenceView, type Danger, DangerKind, type OperatorView, type OwnView, type Seat, type SeatLine } from "../src/wire";

const seat = (number: number, side: string | undefined, role: string) =>
  ({
    number,
    side,
    role,
    people: [{ id: `p${number}`, name: { en: `Person ${number}` }, shortName: {}, title: {}, body: {} }],
    admitted: true,
  }) as unknown as Seat;
const conference = {
  order: ["b", "a"],
  sides: { a: { name: { en: "A" }, sites: [] }, b: { name: { en: "B" }, sites: [] } },
  seats: {
    one: seat(1, "a", "DELEGATE"),
    two: seat(2, "a", "HEAD"),
    three: seat(3, "b", "HEAD"),
    four: seat(4, undefined, "OPERATOR"),
    five: seat(5, "b", "DELEGATE"),
  },
} as unknown as ConferenceView;
const line = { line: "UP", sealed: false } as SeatLine;
const danger = (kind: DangerKind, of: string, grave = false): Danger => ({ kind, grave, seat: of });
const desk = (...dangers: Danger[]): OperatorView => ({
  dangers,
  lines: Object.fromEntries(Object.keys(conference.seats).map((it) => [it, line])),
  delays: [],
});

test("microphones are measured while an operator is there, or somebody who works in a booth", () => {
  const seated = (connected: boolean, role = "OPERATOR", booths = {}) =>
    ({ conference: { ...conference, booths, seats: { four: { ...seat(4, undefined, role), connected } } } }) as Views;
  assert.equal(isMeasured(seated(true, "INTERPRETER", { four: ["en"] })), true);
  assert.equal(isMeasured(seated(false, "INTERPRETER", { four: ["en"] })), false);
  assert.equal(isMeasured(seated(true, "INTERPRETER")), false);
  assert.equal(isMeasured(seated(true)), true);
  assert.equal(isMeasured(seated(false)), false);
  assert.equal(isMeasured({ conference: undefined } as Views), false);
});

test("a booth is told in figures how a voice fares, and nothing where nothing is known", () => {
  assert.deepEqual(figuresOf(undefined), []);
  assert.deepEqual(figuresOf(line), []);
  const inside = { microphone: "ON", camera: "OFF", jitter: 12, measured: { band: 3_400, clipping: 70, noise: -41 } };
  assert.deepEqual(figuresOf({ ...line, lossUp: 45, inside } as SeatLine), [
    "Band 3.4\u00a0kHz",
    "Noise −41\u00a0dB",
    "Clipped 0.7\u00a0%",
    "Lost 4.5\u00a0%",
    "Jitter 12\u00a0ms",
  ]);
});

test("rows stand in the order of the sides, heads first, nobody's last", () => {
  const rows = rowsOf(conference, desk());
  assert.deepEqual(rows.map((it) => it.side), ["b", "a", ""]);
  assert.deepEqual(rows.flatMap((it) => it.rows.map((row) => row.id)), ["three", "five", "two", "one", "four"]);
});

test("a seat of which nothing was said yet has no row", () => {
  const { lines } = desk();
  const { one: _, ...others } = lines;
  assert.ok(!rowsOf(conference, { dangers: [], lines: others }).some((it) => it.rows.some((row) => row.id === "one")));
});

test("what is grave goes before what is to be looked after, in the row and in its column", () => {
  const seen = desk(danger("LOSS_UP", "one"), danger("FLOOR_LINE", "two", true), danger("NOISE", "two"));
  assert.equal(gradeOf(seen, "one"), "care");
  assert.equal(gradeOf(seen, "two"), "grave");
  assert.equal(gradeOf(seen, "two", "noise"), "care");
  assert.equal(gradeOf(seen, "two", "line"), "grave");
  assert.equal(gradeOf(seen, "two", "delay"), "");
  assert.equal(gradeOf(seen, "three"), "");
});

test("only what is new is told to who listens", () => {
  const before = [danger("LOSS_UP", "one"), danger("NOISE", "two")];
  const now = [{ ...danger("LOSS_UP", "one"), figure: 9 }, danger("LOSS_UP", "three"), danger("NOISE", "two", true)];
  assert.deepEqual(newDangers(before, now).map((it) => it.seat), ["three", "two"]);
});

test("every danger has a sentence that names the seat, in every language", () => {
  Object.assign(globalThis, { localStorage: { setItem: () => {} } });
  for (const tag of Object.keys(CATALOGUES)) {
    language.choose(tag);
    for (const kind of DangerKind) {
      const said = sentenceOf({ kind, grave: true, seat: "one", figure: 3_400 }, conference, tag);
      assert.match(said, /Person 1/, `${tag} ${kind}`);
    }
  }
  language.choose("en");
});

test("an operator is who may see the lines", () => {
  const own = (may: object) => ({ own: { may } as unknown as OwnView }) as Views;
  assert.equal(isOperator(own({ SEE_LINES: true })), true);
  assert.equal(isOperator(own({ SEE_LINES: false })), false);
  assert.equal(isOperator({} as Views), false);
});

test("a share of packets is said as percent", () => {
  assert.deepEqual([null, 0, 4, 35, 250].map((it) => percent(it)), ["", "0", "0.4", "3.5", "25"]);
});

test("delays are measured while an operator is there and booths work", () => {
  const seated = (connected: boolean, role: string, booths: object) =>
    ({ conference: { ...conference, booths, seats: { four: { ...seat(4, undefined, role), connected } } } }) as Views;
  assert.equal(isTimed(seated(true, "OPERATOR", { five: ["en"] })), true);
  assert.equal(isTimed(seated(false, "OPERATOR", { five: ["en"] })), false);
  assert.equal(isTimed(seated(true, "OPERATOR", {})), false);
  assert.equal(isTimed(seated(true, "INTERPRETER", { four: ["en"] })), false);
  assert.equal(isTimed({ conference: undefined } as Views), false);
});

test("what is late is named with its figures, and told once", () => {
  const delay = (p95: number, late: boolean) => ({ median: 150, p95, line: 100, late });
  const booth = (seats: string[], from: boolean, to: boolean) => ({
    into: ["vi", "en"],
    seats,
    fromFloor: delay(300, from),
    toListeners: delay(310, to),
  });
  const late = lateOf({ ...desk(), delays: [booth(["one"], false, true), booth(["two"], true, false), booth(["five"], false, false)] });
  assert.deepEqual(late.map((it) => [it.booth.seats[0], it.way]), [["one", "toListeners"], ["two", "fromFloor"]]);
  assert.match(lateSentence(late[1]!, "Booth X"), /^From the floor to Booth X takes up to 300 ms, of which the lines need 100\./);
  assert.deepEqual(newlyLate(late.slice(0, 1), late), late.slice(1));
  assert.deepEqual(newlyLate(late, lateOf({ ...desk(), delays: [booth(["one"], false, true)] })), []);
});
