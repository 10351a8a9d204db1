import assert from "node:assert/strict";
import { test } from "node:test";
import { askOf, asksToReply, clockOf, interpretedIn, isWanted, placeOf, reordered, ringOf, timeOf } from "../src/floor";
import { type Asking, type ConferenceView, type FloorView, type OwnView, type Seat, type Turn, Voice } from "../src/wire";

const NOW = Date.parse("2027-03-04T15:00:00Z");
const ago = (seconds: number) => new Date(NOW - seconds * 1_000).toISOString();

function turn(change: Partial<Turn> = {}): Turn {
  return { seat: "a1", right: "REQUEST", since: ago(60), voice: "a1", allowed: 180_000, spoken: 0, interpreted: 0, running: ago(60), ...change };
}

function seat(side: string, change: Partial<Seat> = {}): Seat {
  return { side, chair: false, muted: false, connected: true, microphone: "ON", ...change } as Seat;
}

function conference(floor: Partial<FloorView> = {}): ConferenceView {
  return {
    order: ["a", "b"],
    seats: { a1: seat("a"), a2: seat("a"), a3: seat("a"), b1: seat("b", { chair: true }), ai: seat("a") },
    floor: { terms: { mode: "REQUEST" }, turns: [], waiting: [], priority: [], interpreters: {}, times: {}, languages: {}, routed: ["a1", "ai", "b1"], ...floor },
  } as unknown as ConferenceView;
}

const NOBODY = { channels: {}, choice: { mode: "BOTH" } };
const own = (seat: string, voice: Voice, may: OwnView["may"] = {}) =>
  ({ seat, voice, may, interpretation: NOBODY }) as unknown as OwnView;
const asking = (seat: string, kind: Asking["kind"] = "REQUEST"): Asking => ({ seat, kind, since: ago(1) });

test("a clock runs from the server's moment and counts what was spoken before", () => {
  const clock = clockOf(turn({ spoken: 10_000 }), NOW);
  assert.deepEqual([clock.spoken, clock.left, clock.over, clock.is], [70_000, 110_000, 0, "calm"]);
});

test("a clock that was set back counts nothing, and one that stands does not run", () => {
  assert.equal(clockOf(turn({ running: ago(-5) }), NOW).spoken, 0);
  assert.equal(clockOf(turn({ running: null, spoken: 7_000 }), NOW).spoken, 7_000);
});

test("the clock warns in the last fifth, of a long speech in the last minute", () => {
  const at = (allowed: number, left: number) => clockOf(turn({ allowed, running: ago((allowed - left) / 1_000) }), NOW).is;
  assert.deepEqual([at(100_000, 21_000), at(100_000, 20_000)], ["calm", "soon"]);
  assert.deepEqual([at(1_200_000, 61_000), at(1_200_000, 60_000)], ["calm", "soon"]);
  assert.deepEqual([at(100_000, 0), at(100_000, -5_000)], ["over", "over"]);
});

test("beyond its end a clock tells by how much", () => {
  const clock = clockOf(turn({ allowed: 50_000 }), NOW);
  assert.deepEqual([clock.left, clock.over], [0, 10_000]);
});

test("while the interpreter speaks the speaker's clock stands and theirs runs", () => {
  const rendered = turn({ voice: "ai", interpreter: "ai", spoken: 5_000, interpreted: 1_000 });
  assert.equal(clockOf(rendered, NOW).spoken, 5_000);
  assert.equal(interpretedIn(rendered, NOW), 61_000);
});

test("a side's time is what it spoke before and what it speaks now, chairs' own words aside", () => {
  const seen = conference({
    turns: [turn(), turn({ seat: "b1", right: "CHAIR", voice: "b1" })],
    times: { a: { spoken: 30_000, quota: 100_000 }, b: { spoken: 1_000, quota: null } },
  });
  assert.deepEqual(timeOf(seen, "a", NOW), { spoken: 90_000, left: 10_000 });
  assert.deepEqual(timeOf(seen, "b", NOW), { spoken: 1_000, left: undefined });
});

test("one's place is among all who wait, and of what comes first", () => {
  const { floor } = conference({ waiting: [asking("b1", "POINT_OF_ORDER"), asking("a1", "REPLY"), asking("a1")] });
  assert.deepEqual(placeOf(floor, "a1"), { kind: "REPLY", place: 2 });
  assert.equal(placeOf(floor, "a2"), undefined);
});

test("a press of the large control asks for what it says", () => {
  const speaking = conference({ turns: [turn({ interpreter: "ai" })], waiting: [asking("a2", "REPLY")] });
  const asks = (seat: string, voice: Voice, may: OwnView["may"] = {}) => askOf(speaking, own(seat, voice, may));
  assert.deepEqual(asks("a3", "MAY_ASK"), { is: "AskFloor", kind: "REQUEST" });
  assert.deepEqual(asks("a3", "MAY_OPEN"), { is: "OpenMicrophone" });
  assert.deepEqual(asks("a2", "WAITS"), { is: "WithdrawAsk", kind: "REPLY" });
  assert.deepEqual(asks("a1", "HEARD"), { is: "Yield" });
  assert.deepEqual(asks("ai", "HEARD"), { is: "PassVoice" });
  assert.deepEqual(asks("b1", "HEARD"), { is: "ReleasePriority" });
  assert.deepEqual(asks("ai", "OTHER_SPEAKS", { PASS_VOICE: true }), { is: "PassVoice" });
  assert.equal(asks("ai", "OTHER_SPEAKS"), undefined);
  for (const voice of ["SWITCH", "LISTENS", "SILENCED", "MUTED"] as const) {
    assert.equal(asks("a1", voice), undefined, voice);
  }
});

test("the microphone sends only when the server wants it", () => {
  const wanted = Voice.filter((it) => isWanted(own("a1", it)));
  assert.deepEqual(wanted, ["SWITCH", "GRANTED", "HEARD"]);
});

test("the ring is red only around whose voice is carried", () => {
  const ring = (floor: Partial<FloorView>, id: string, seen = own("a3", "LISTENS")) => ringOf(conference(floor), seen, id, true);
  assert.equal(ring({ turns: [turn()] }, "a1"), "routed");
  assert.equal(ring({ turns: [turn()] }, "a2"), "");
  assert.equal(ring({ turns: [turn({ running: null })] }, "a1"), "");
  assert.equal(ring({ turns: [turn({ voice: "ai", interpreter: "ai" })] }, "a1"), "");
  assert.equal(ring({ turns: [turn({ voice: "ai", interpreter: "ai" })] }, "ai"), "routed");
  assert.equal(ring({ turns: [turn()], routed: [] }, "a1"), "granted");
  assert.equal(ring({ turns: [turn()], routed: [] }, "a1", own("a1", "GRANTED")), "granted");
  assert.equal(ring({ turns: [turn()] }, "a1", own("a1", "HEARD")), "routed");
  assert.equal(ring({ turns: [turn({ running: null })], priority: ["b1"] }, "b1"), "routed");
});

test("the ring is amber around who has the floor and no microphone, and none around who is muted", () => {
  const seen = conference({ turns: [turn()] });
  const but = (change: Partial<Seat>) => ({ ...seen, seats: { ...seen.seats, a1: seat("a", change) } });
  assert.equal(ringOf(but({ microphone: "OFF" }), own("b1", "LISTENS"), "a1", true), "granted");
  assert.equal(ringOf(but({ connected: false }), own("b1", "LISTENS"), "a1", true), "granted");
  assert.equal(ringOf(but({ muted: true }), own("b1", "LISTENS"), "a1", true), "");
});

test("one of a side changes places with the next of the same side who waits for the same", () => {
  const seen = conference({ waiting: [asking("a1"), asking("b1"), asking("a2"), asking("a3", "REPLY")] });
  assert.deepEqual(reordered(seen, "a1", "REQUEST", 1), ["a2", "a1"]);
  assert.deepEqual(reordered(seen, "a2", "REQUEST", -1), ["a2", "a1"]);
  assert.equal(reordered(seen, "a1", "REQUEST", -1), undefined);
  assert.equal(reordered(seen, "a3", "REPLY", 1), undefined);
});

test("to a briefing the other sides reply", () => {
  const seen = conference({ terms: { mode: "BRIEFING", presenter: "a1" } as FloorView["terms"] });
  assert.equal(asksToReply(seen, "b1"), true);
  assert.equal(asksToReply(seen, "a2"), false);
  assert.equal(asksToReply(conference(), "b1"), false);
});

test("one's own ring is not red while one's microphone is off or one's line is broken", () => {
  const seen = conference({ turns: [turn()] });
  const off = { ...seen, seats: { ...seen.seats, a1: seat("a", { microphone: "OFF" }) } };
  assert.equal(ringOf(off, own("a1", "HEARD"), "a1", true), "granted");
  assert.equal(ringOf(seen, own("a1", "HEARD"), "a1", false), "granted");
});
