import assert from "node:assert/strict";
import { test } from "node:test";
import { t } from "../src/language";
import { thinOf } from "../src/thin-line";

test("a line that carries everything is not spoken of", () => {
  assert.equal(thinOf({}, false), undefined);
});

test("less detail in a small picture is not spoken of", () => {
  assert.equal(thinOf({ HEAD: "COARSER", TILE_1: "COARSER" }, false), undefined);
});

test("tiles that stand still are told as long as the stage has everything", () => {
  assert.equal(thinOf({ TILE_2: "STILL" }, false), "tiles");
  assert.equal(thinOf({ HEAD: "STILL", TILE_1: "STILL" }, true), "tiles");
});

test("a stage with less detail is told, and plates beside it only where there are some", () => {
  assert.equal(thinOf({ STAGE: "COARSER", TILE_2: "STILL" }, false), "stage");
  assert.equal(thinOf({ STAGE: "COARSER", TILE_2: "COARSER" }, false), "detail");
});

test("what is read comes before how sharp the stage is", () => {
  assert.equal(thinOf({ STAGE: "COARSER", SLIDES: "STILL", TILE_1: "STILL" }, false), "slides");
});

test("hands that stand still are told to who reads them", () => {
  const lacking = { SLIDES: "STILL", PARTNER_OR_SIGN: "STILL" } as const;
  assert.equal(thinOf(lacking, true), "signs");
  assert.equal(thinOf(lacking, false), "slides");
  assert.equal(thinOf({ PARTNER_OR_SIGN: "STILL" }, false), "tiles");
});

test("without the stage there is sound alone", () => {
  assert.equal(thinOf({ STAGE: "STILL", PARTNER_OR_SIGN: "STILL", SLIDES: "STILL" }, true), "sound");
});

test("each has its sentence", () => {
  const said = (["sound", "signs", "slides", "stage", "detail", "tiles"] as const).map((it) => t(`line.thin.${it}`));
  assert.equal(new Set(said).size, 6);
});
