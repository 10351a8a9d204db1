import assert from "node:assert/strict";
import { test } from "node:test";
import { HEARING } from "../src/interpretation";
import { isInside, offers, saysOf } from "../src/phone";
import { asking, listed, listening } from "../src/phones";
import { ListenerStanding, type ListenerView, type OwnView, type PhoneLine, type PhonesView } from "../src/wire";

function view(standing: ListenerStanding, more: Partial<ListenerView> = {}): ListenerView {
  return {
    standing,
    place: { en: "River Room" },
    subject: {},
    seat: "room",
    language: "vi",
    interpretation: {
      channels: { vi: { source: 65 }, ru: { source: 0 } },
      spoken: "en",
      choice: { mode: "BOTH" },
    },
    ...more,
  };
}

const SOUNDS = { loud: true, blocked: false };

const UNINTERPRETED = { channels: {}, choice: { mode: "BOTH" } } as const;

test("a phone says what is heard: the booth, the floor with a sign where nobody interprets, the floor alone", () => {
  assert.deepEqual(saysOf(view("LISTENING"), HEARING, SOUNDS), { says: "booth", language: "vi" });
  assert.equal(saysOf(view("LISTENING"), { ...HEARING, language: "ru" }, SOUNDS).says, "none");
  assert.equal(saysOf(view("LISTENING"), { ...HEARING, language: "en" }, SOUNDS).says, "own");
  assert.equal(saysOf(view("LISTENING"), { ...HEARING, mode: "ORIGINAL" }, SOUNDS).says, "chosen");
  assert.equal(saysOf(view("LISTENING", { interpretation: UNINTERPRETED }), HEARING, SOUNDS).says, "floor");
});

test("and why nothing is", () => {
  assert.equal(saysOf(view("LISTENING"), HEARING, { ...SOUNDS, loud: false }).says, "silent");
  assert.equal(saysOf(view("LISTENING"), HEARING, { ...SOUNDS, blocked: true }).says, "blocked");
  assert.deepEqual(
    (["OUTSIDE", "WAITING", "SEALED", "AWAY", "CLOSED"] as const).map((it) => saysOf(view(it), HEARING, SOUNDS).says),
    ["ask", "waiting", "sealed", "away", "closed"],
  );
});

test("each language can be pressed and the floor, and one of them is", () => {
  assert.deepEqual(offers(view("LISTENING"), HEARING), [
    { language: "vi", pressed: true },
    { language: "ru", pressed: false },
    { pressed: false },
  ]);
  const floor = offers(view("LISTENING"), { ...HEARING, mode: "ORIGINAL" });
  assert.deepEqual(floor.filter((it) => it.pressed), [{ pressed: true }]);
  assert.deepEqual(offers(view("LISTENING", { interpretation: UNINTERPRETED }), HEARING), []);
});

test("only who was let in has a line for sound", () => {
  assert.deepEqual(
    ListenerStanding.filter((it) => isInside(view(it))),
    ["LISTENING", "SEALED", "AWAY"],
  );
  assert.equal(isInside(undefined), false);
});

function phone(number: number, admitted: boolean): PhoneLine {
  return { number, label: "Chrome on Android", admitted, connected: true, since: "2026-03-12T07:00:00Z" };
}

function beside(admits: boolean, phones: Record<string, PhoneLine>): PhonesView {
  return { admits, phones };
}

test("who lets phones in is told of those that ask, by their numbers, beside each seat", () => {
  const own = {
    phones: {
      room: beside(true, { b: phone(2, false), a: phone(1, false), c: phone(3, true) }),
      quiet: beside(true, { d: phone(1, true) }),
      other: beside(false, { e: phone(1, false) }),
    },
  } as Partial<OwnView> as OwnView;
  assert.deepEqual(
    asking(own).map(({ seat, phones }) => [seat, phones.map((it) => it.device)]),
    [["room", ["a", "b"]]],
  );
  assert.equal(listening(own), 2);
  assert.deepEqual(listed(own.phones["room"]!).map((it) => it.number), [1, 2, 3]);
});
