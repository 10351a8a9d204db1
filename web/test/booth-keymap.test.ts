import assert from "node:assert/strict";
import { test } from "node:test";
import { ACTIONS, USUAL, actionOf, chordOf, flawOf, keepKeymap, keptKeymap, rebound } from "../src/booth-keymap";

const press = (key: string, held: Partial<Record<"ctrlKey" | "altKey" | "metaKey" | "shiftKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  ...held,
});

function storage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}

test("each action is found by its key, and not by the same key with another one held", () => {
  for (const action of ACTIONS) {
    const shift = USUAL[action].startsWith("Shift+");
    const key = USUAL[action].replace("Shift+", "");
    assert.equal(actionOf(USUAL, press(key, { shiftKey: shift })), action);
  }
  assert.equal(actionOf(USUAL, press("F2", { shiftKey: true })), undefined);
  assert.equal(actionOf(USUAL, press("F8", { ctrlKey: true })), undefined);
});

test("a key that is taken is exchanged: no two actions ever share one", () => {
  const changed = rebound(USUAL, "MICROPHONE", USUAL.HANDOVER);
  assert.equal(changed.MICROPHONE, USUAL.HANDOVER);
  assert.equal(changed.HANDOVER, USUAL.MICROPHONE);
  assert.equal(new Set(Object.values(changed)).size, ACTIONS.length);
  assert.deepEqual(rebound(USUAL, "COUGH", USUAL.COUGH), USUAL);
});

test("keys that write, that the page is worked with, or that choose what is heard are refused", () => {
  assert.equal(flawOf("MICROPHONE", press("Tab")), "kept");
  assert.equal(flawOf("MICROPHONE", press("w", { ctrlKey: true })), "kept");
  assert.equal(flawOf("MICROPHONE", press("F5")), "kept");
  assert.equal(flawOf("MICROPHONE", press("3")), "figure");
  assert.equal(flawOf("MICROPHONE", press("m")), "letter");
  assert.equal(flawOf("COUGH", press("F9", { shiftKey: true })), "held");
  assert.equal(flawOf("MICROPHONE", press("m", { altKey: true })), undefined);
  assert.equal(flawOf("COUGH", press("F10")), undefined);
});

test("what is held with a key is in its name", () => {
  assert.equal(chordOf(press("m", { altKey: true })), "Alt+M");
  assert.equal(chordOf(press("F9", { shiftKey: true })), "Shift+F9");
});

test("keys are kept, and what cannot be is as delivered", () => {
  const kept = storage();
  const changed = rebound(USUAL, "COUGH", "F10");
  keepKeymap(kept, changed);
  assert.deepEqual(keptKeymap(kept), changed);
  kept.setItem("plenum.booth.keys", '{"COUGH":"F2","SLOWER":7}');
  assert.deepEqual(keptKeymap(kept), USUAL);
  kept.setItem("plenum.booth.keys", "no JSON");
  assert.deepEqual(keptKeymap(kept), USUAL);
});
