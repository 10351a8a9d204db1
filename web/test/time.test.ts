import assert from "node:assert/strict";
import { test } from "node:test";
import { dayAndTime, lasting, timeIn } from "../src/time";

test("minutes and seconds, and hours when there are any", () => {
  assert.equal(lasting(0), "0:00");
  assert.equal(lasting(750_999), "12:30");
  assert.equal(lasting(3_725_000), "1:02:05");
  assert.equal(lasting(-5_000), "0:00");
});

test("the time of day in a capital, on 24 hours", () => {
  const at = Date.parse("2026-03-04T17:04:00Z");
  assert.equal(timeIn("Asia/Ho_Chi_Minh", at), "00:04");
  assert.equal(timeIn("Asia/Shanghai", at), "01:04");
});

test("an unknown zone shows no time", () => {
  assert.equal(timeIn("Atlantis/Capital", 0), "");
});

test("a day is written as the language writes it", () => {
  const at = Date.parse("2026-03-04T08:30:00Z");
  assert.match(dayAndTime(at, "en", "UTC"), /March 4, 2026.*08:30/);
  assert.equal(dayAndTime(at, "zh", "UTC"), "2026年3月4日 08:30");
  assert.equal(dayAndTime(at, "vi", "UTC"), "08:30 ngày 4 tháng 3, 2026");
  assert.equal(dayAndTime(at, "fr", "UTC"), "4 mars 2026 à 08:30");
  assert.equal(dayAndTime(Date.parse("2026-05-01T01:01:00Z"), "fr", "UTC"), "1er mai 2026 à 01:01");
});
