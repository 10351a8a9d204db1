import assert from "node:assert/strict";
import { test } from "node:test";
import { isWanted } from "../src/floor";
import { HEARING, channelOf, choices, heardBy, relays, wishOf } from "../src/interpretation";
import { signsOf, watchedSigns } from "../src/signs";
import { HEARING, channelOf, choices, heardBy, lacksRelay, relays, wishOf } from "../src/interpretation";
import type { BoothView, InterpretationView, OwnView } from "../src/wire";

const BOOTH: BoothView = {
  id: "ru",
  medium: "VOICE",
  into: ["ru", "en"],
  from: [],
  out: "ru",
  carried: false,
  automatic: false,
  ear: { asNeeded: true },
  hears: { degree: 0, byItself: false },
};

function own(interpretation: Partial<InterpretationView>, seat = "a"): OwnView {
  return {
    seat,
    language: "vi",
    voice: "LISTENS",
    interpretation: {
      signs: {},
      channels: { vi: { interpreter: "i", source: 65 }, ru: { source: 0 } },
      spoken: "en",
      choice: { mode: "BOTH" },
      ...interpretation,
    },
  } as OwnView;
}

test("who chooses nothing hears the booth of their own language, the original softly under it", () => {
  const wish = wishOf(own({}), HEARING);
  assert.equal(wish.channel, 65);
  assert.equal(wish.mode, "MIX");
  assert.equal(wish.original, 0.15);
  assert.equal(heardBy(own({}), HEARING).heard, "booth");
});

test("who is spoken to in their own language is told so", () => {
  const there = own({ spoken: "vi", channels: { vi: { source: 0 } } });
  assert.equal(wishOf(there, HEARING).channel, undefined);
  assert.equal(heardBy(there, HEARING).heard, "own");
});

test("where nobody interprets it is said that the floor is heard", () => {
  assert.equal(heardBy(own({}), { ...HEARING, language: "ru" }).heard, "none");
});

test("who wants the original hears no channel", () => {
  assert.equal(channelOf(own({}), { ...HEARING, mode: "ORIGINAL" }), undefined);
});

test("an interpreter hears what the console says, whatever was chosen before", () => {
  const relay = own({ booth: { ...BOOTH, hears: { channel: "vi", degree: 1, byItself: true } } });
  assert.equal(wishOf(relay, { ...HEARING, language: "ru", mode: "ORIGINAL" }).channel, 65);
  assert.equal(wishOf(own({ booth: BOOTH }), HEARING).channel, undefined);
});

test("nobody hears themselves", () => {
  const self = own({ booth: { ...BOOTH, out: "vi", hears: { channel: "vi", degree: 0, byItself: false } } }, "i");
  assert.equal(wishOf(self, HEARING).channel, undefined);
});

test("a booth takes every channel as relay but the one that goes out from it", () => {
  assert.deepEqual(relays(own({}), BOOTH), ["vi"]);
});

test("one's own language can be chosen also where no booth produces it", () => {
  assert.deepEqual(choices(own({ channels: { ru: { source: 0 } } })), ["vi", "ru"]);
});

test("an interpreter's microphone sends while it is on the air", () => {
  const off = { ...own({ booth: BOOTH }), voice: "BOOTH" } as OwnView;
  assert.equal(isWanted(off), false);
  assert.equal(isWanted({ ...off, interpretation: { ...off.interpretation, booth: { ...BOOTH, onAir: "2026-03-12T07:00:00Z" } } }), true);
});

test("volume and balance are an interpreter's, and nobody else's", () => {
  const wish = wishOf(own({ booth: BOOTH }), { ...HEARING, volume: 0.4, balance: 0.5 });
  assert.deepEqual([wish.volume, wish.partner], [0.4, 0.5]);
  const listener = wishOf(own({}), { ...HEARING, volume: 0.4, balance: 0.5 });
  assert.deepEqual([listener.volume, listener.partner], [1, undefined]);
});

test("what was chosen of signs is watched as long as a booth works into it", () => {
  const signed = own({ signs: { ase: { interpreter: "i" } } });
  assert.deepEqual(signsOf(signed), ["ase"]);
  assert.equal(watchedSigns(signed, { ...HEARING, sign: "ase" }), "ase");
  assert.equal(watchedSigns(signed, { ...HEARING, sign: "fsl" }), undefined);
  assert.equal(watchedSigns(signed, { ...HEARING, sign: "" }), undefined);
  assert.equal(watchedSigns(signed, HEARING), undefined);
});

test("who signs sends no microphone while on the air", () => {
  const onAir = { ...BOOTH, medium: "SIGN", into: ["ase"], out: "ase", onAir: "2026-03-12T07:00:00Z" } as const;
  assert.equal(isWanted({ ...own({ booth: onAir }), voice: "BOOTH" }), false);
});

test("a booth is told that nobody relays only where the floor speaks another language than the relay's", () => {
  const waits: BoothView = { ...BOOTH, hears: { channel: "vi", degree: 0, byItself: true } };
  assert.equal(lacksRelay(own({ spoken: "en" }), waits), true);
  assert.equal(lacksRelay(own({ spoken: "vi" }), waits), false);
  assert.equal(lacksRelay(own({ spoken: "en" }), { ...waits, hears: { ...waits.hears, degree: 1 } }), false);
  assert.equal(lacksRelay(own({ spoken: "en" }), BOOTH), false);
});
