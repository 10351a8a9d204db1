import assert from "node:assert/strict";
import { test } from "node:test";
import { amended, boothOf, freeInterpreters, freshBooth, pivots, uncovered, worksInto } from "../src/booth-plan";
import type { BoothEntry, BoothPlanEntry, OrderOfProceedings } from "../src/wire";

const booth = (id: string, into: string[], from: string[] = [], seats: string[] = []): BoothEntry => ({
  id,
  into,
  from,
  seats,
});
const plan = (...booths: BoothEntry[]): BoothPlanEntry => ({ booths, interlock: "INTERLOCK" });
const seat = (id: string, role: string) => ({ entry: { id, role } });

test("a language is covered by any booth that works into it, and by none that understands it", () => {
  const booths = plan(booth("a", ["en", "vi"]), booth("b", ["zh"], ["ru"]));
  assert.deepEqual(uncovered(booths, ["ru", "en", "vi", "zh", "fr"]), ["ru", "fr"]);
  assert.deepEqual(uncovered(plan(), ["en"]), ["en"]);
});

test("a new booth works both ways between two languages, else into the first that lacks one", () => {
  assert.deepEqual(freshBooth("new", plan(), ["en", "vi"]).into, ["en", "vi"]);
  assert.deepEqual(freshBooth("new", plan(), ["en", "vi", "ru"]).into, ["en"]);
  assert.deepEqual(freshBooth("new", plan(booth("a", ["en"])), ["en", "vi", "ru"]).into, ["vi"]);
  assert.deepEqual(freshBooth("new", plan(booth("a", ["en"])), ["en", "vi"]).into, ["vi"]);
  assert.deepEqual(freshBooth("new", plan(booth("a", ["en", "vi"])), ["en", "vi"]).into, []);
});

test("what a booth works into is named once, and not as what it understands besides", () => {
  const before = plan(booth("a", ["en", "vi"], ["ru", "zh"]), booth("b", ["zh"]));
  const after = amended(before, "a", ({ into }) => ({ into: [into[1]!, "ru"] }));
  assert.deepEqual(after.booths[0], booth("a", ["vi", "ru"], ["zh"]));
  assert.equal(after.booths[1], before.booths[1]);
  assert.deepEqual(amended(before, "a", () => ({ into: ["en", "en"] })).booths[0]!.into, ["en"]);
  assert.deepEqual(amended(before, "a", () => ({ into: ["en", ""] })).booths[0]!.into, ["en"]);
});

test("who works in a booth is free for no other", () => {
  const order = {
    booths: plan(booth("a", ["en"], [], ["one"])),
    seats: [seat("one", "INTERPRETER"), seat("two", "INTERPRETER"), seat("three", "OPERATOR")],
  } as unknown as OrderOfProceedings;
  assert.deepEqual(freeInterpreters(order).map((it) => it.entry.id), ["two"]);
  assert.equal(boothOf(order, "one")?.id, "a");
  assert.equal(boothOf(order, "two"), undefined);
});

test("a pivot that was chosen can be seen even where nobody works into it any more", () => {
  const booths = plan(booth("a", ["en", "vi"]), booth("b", ["vi"]));
  assert.deepEqual(pivots(booths), ["en", "vi"]);
  assert.deepEqual(pivots({ ...booths, pivot: "ru" }), ["en", "vi", "ru"]);
});

test("a booth that signs works into that alone, and is no pivot", () => {
  assert.deepEqual(worksInto("ase", ["en", "vi"]), ["ase"]);
  assert.deepEqual(worksInto("vi", ["ase"]), ["vi", ""]);
  assert.deepEqual(worksInto("vi", ["en", "vi"]), ["vi", "en"]);
  assert.deepEqual(worksInto("ru", ["en", "vi"]), ["ru", "vi"]);
  assert.deepEqual(pivots(plan(booth("a", ["ase"]), booth("b", ["en"]))), ["en"]);
});
