import assert from "node:assert/strict";
import { test } from "node:test";
import { groups, onStage } from "../src/layout";
import { capitals, inLanguage, plateOf } from "../src/names";
import type { Carried, ConferenceView, Outlet, OwnView, Seat } from "../src/wire";

function seat(number: number, side: string | undefined, more: Partial<Seat> = {}): Seat {
  const person = { id: `p${number}`, name: { en: `Person ${number}` }, shortName: {}, title: {}, body: {} };
  return {
    number, side, role: "DELEGATE", chair: false, deputy: false, people: [person], sources: {},
    admitted: true, connected: true, muted: false, heard: false,
    microphone: "ON", camera: "ON", slides: "NONE", ...more,
  };
}

function conference(seats: Record<string, Seat>): ConferenceView {
  const side = (name: string, head: string, city: string, zone: string) => ({
    name: { en: name }, bodies: [], language: "en", colour: "#123456", head,
    sites: [{ id: "main", city: { en: city }, zone }],
  });
  return {
    id: "c", kind: "REAL", purpose: "INFORM", subject: { en: "Tides" }, languages: ["en"],
    starts: "2026-03-04T08:00:00Z", minutes: 60, phase: "OPEN", host: "b", order: ["b", "a"],
    sides: {
      a: side("Alder", "a2", "Alder City", "Asia/Ho_Chi_Minh"),
      b: side("Birch", "b1", "Birchport", "Asia/Shanghai"),
    },
    seats,
    booths: {},
    floor: {
      terms: { mode: "OPEN", microphones: 1, override: false, alternate: false, closes: false, speakers: [] },
      turns: [], waiting: [], priority: [], interpreters: {}, times: {}, languages: {}, routed: [],
    },
  };
}

function own(seatId: string, outlets: Partial<Record<Outlet, Carried>> = {}): OwnView {
  return { where: "CHAMBER", seat: seatId, language: "en", secondDevice: false, voice: "SWITCH", may: {}, waiting: {}, outlets, apart: { notes: {} } } as unknown as OwnView;
}

const playing = (view: OwnView) => (outlet: Outlet) => view.outlets[outlet];
const nothing = () => undefined;

test("delegations come in the order of the sides, guests last", () => {
  const view = conference({ g: seat(4, undefined), a1: seat(1, "a"), b1: seat(2, "b") });
  assert.deepEqual(groups(view, own("a1"), nothing, 8).map((it) => it.side), ["b", "a", ""]);
});

test("interpreters of no side have a heading of their own, and are no guests", () => {
  const view = conference({ g: seat(4, undefined), i: seat(5, undefined, { role: "INTERPRETER" }), a1: seat(1, "a") });
  const shown = groups(view, own("a1"), nothing, 8).map((it) => [it.of, it.tiles.map(({ id }) => id)]);
  assert.deepEqual(shown, [["side", ["a1"]], ["interpreters", ["i"]], ["guests", ["g"]]]);
});

test("the head is first, then whoever has the lower number", () => {
  const view = conference({ a1: seat(1, "a"), a3: seat(3, "a"), a2: seat(2, "a") });
  assert.deepEqual(groups(view, own("a1"), nothing, 8)[0]!.tiles.map((it) => it.id), ["a2", "a1", "a3"]);
});

test("nobody who was not admitted has a tile", () => {
  const view = conference({ a1: seat(1, "a"), b1: seat(2, "b", { admitted: false }) });
  assert.deepEqual(groups(view, own("a1"), nothing, 8).map((it) => it.side), ["a"]);
});

test("who observes or cares for the lines has no tile; an operator with a camera does", () => {
  const others = { o: seat(5, undefined, { role: "OPERATOR", camera: "OFF" }), v: seat(6, "a", { role: "OBSERVER" }) };
  const view = conference({ a1: seat(1, "a"), ...others, p: seat(7, undefined, { role: "OPERATOR" }) });
  assert.deepEqual(groups(view, own("a1"), nothing, 8).map((it) => it.tiles.map((tile) => tile.id)), [["a1"], ["p"]]);
});

test("who works in a booth has a tile only with a camera; an interpreter at the table always", () => {
  const interpreter = (number: number, more: Partial<Seat>) => seat(number, undefined, { role: "INTERPRETER", ...more });
  const seats = { in: interpreter(1, { camera: "NONE" }), seen: interpreter(2, {}), table: interpreter(3, { camera: "NONE" }) };
  const view = { ...conference(seats), booths: { in: ["en"], seen: ["en"] } };
  assert.deepEqual(groups(view, own("seen"), nothing, 8).map((it) => it.tiles.map((tile) => tile.id)), [["seen", "table"]]);
});

test("a tile shows the outlet that carries its seat", () => {
  const mine = own("a1", { TILE_3: { seat: "b1", kind: "CAMERA", source: 7 } });
  const view = conference({ a1: seat(1, "a"), b1: seat(2, "b") });
  assert.equal(groups(view, mine, playing(mine), 8)[0]!.tiles[0]!.outlet, "TILE_3");
});

test("where places are few, flowing pictures and oneself keep theirs and the rest is counted", () => {
  const seats = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`a${i}`, seat(i, "a")]));
  const mine = own("a8", { TILE_1: { seat: "a7", kind: "CAMERA", source: 1 } });
  const [group] = groups(conference(seats), mine, playing(mine), 4);
  assert.deepEqual(group!.tiles.map((it) => it.id), ["a2", "a0", "a7", "a8"]);
  assert.equal(group!.more, 5);
});

test("the stage shows what the server routes there", () => {
  const mine = own("a1", { STAGE: { seat: "b1", kind: "CAMERA", source: 7 } });
  const view = conference({ a1: seat(1, "a"), b1: seat(2, "b") });
  assert.equal(onStage(view, mine, playing(mine)), "b1");
});

test("whoever was taken out leaves the stage, whatever the last packets name", () => {
  const mine = own("a1", { STAGE: { seat: "b2", kind: "CAMERA", source: 7 } });
  const gone = seat(3, "b", { admitted: false });
  const view = conference({ a1: seat(1, "a"), b1: seat(2, "b", { role: "HEAD" }), b2: gone });
  assert.equal(onStage(view, mine, playing(mine)), "b1");
});

test("without a picture the stage has the plate of who is pinned, heard, or leads another side", () => {
  const seats = { a1: seat(1, "a"), b1: seat(2, "b", { role: "HEAD" }), b2: seat(3, "b") };
  assert.equal(onStage(conference(seats), own("a1"), nothing), "b1");
  const heard = { ...seats, b2: seat(3, "b", { heard: true }) };
  assert.equal(onStage(conference(heard), own("a1"), nothing), "b2");
  assert.equal(onStage({ ...conference(heard), pinned: "a1" }, own("a1"), nothing), "a1");
});

test("without a picture the stage has the plate of who has the floor before that of who is heard", () => {
  const heard = { a1: seat(1, "a"), b1: seat(2, "b", { heard: true }), b2: seat(3, "b") };
  const view = conference(heard);
  const floor = (holder: string) => ({ ...view, floor: { ...view.floor, holder } });
  assert.equal(onStage(floor("b2"), own("a1"), nothing), "b2");
  assert.equal(onStage(floor("a1"), own("a1"), nothing), "b1");
});

test("a room has its own plate until somebody is tapped", () => {
  const room = seat(1, "a", { room: { en: "Hall 2" } });
  const view = conference({ a1: room });
  assert.equal(plateOf(view, room, "en").name, "Hall 2");
  assert.equal(plateOf(view, { ...room, speaking: "p1" }, "en").name, "Person 1");
});

test("each capital is named once, in the order of the sides", () => {
  assert.deepEqual(capitals(conference({})).map((it) => it.zone), ["Asia/Shanghai", "Asia/Ho_Chi_Minh"]);
});

test("a name in a language that was not supplied falls back to one that was", () => {
  assert.equal(inLanguage({ vi: "Cảng", en: "Port" }, "vi-VN"), "Cảng");
  assert.equal(inLanguage({ vi: "Cảng" }, "fr"), "Cảng");
  assert.equal(inLanguage(undefined, "en"), "");
});

test("in a sealed room nobody stands who is not in it", () => {
  const view = conference({ a1: seat(1, "a"), a2: seat(2, "a", { role: "HEAD" }), b1: seat(3, "b", { role: "HEAD" }) });
  const sealed = (room: object) => ({ ...own("a1"), apart: { notes: {}, room } }) as unknown as OwnView;
  const withSide = sealed({ id: "r", side: "a", seats: [] });
  assert.equal(onStage(view, own("a1"), nothing), "b1");
  assert.equal(onStage(view, withSide, nothing), "a2");
  assert.equal(onStage({ ...view, pinned: "b1" }, withSide, nothing), "a2");
  assert.deepEqual(groups(view, withSide, nothing, 8).map((it) => it.side), ["a"]);
  const heads = sealed({ id: "r", side: null, seats: ["a1", "b1"] });
  assert.equal(onStage(view, heads, nothing), "b1");
  assert.deepEqual(groups(view, heads, nothing, 8).map((it) => it.tiles.map(({ id }) => id)), [["b1"], ["a1"]]);
});
