import assert from "node:assert/strict";
import { test } from "node:test";
import { localIn, momentIn } from "../src/zones";

const at = (zone: string, date: string, time: string) => new Date(momentIn(zone, date, time)).toISOString();

test("a time is meant in its zone", () => {
  assert.equal(at("Asia/Ho_Chi_Minh", "2027-03-04", "15:00"), "2027-03-04T08:00:00.000Z");
  assert.equal(at("Europe/London", "2027-07-01", "09:30"), "2027-07-01T08:30:00.000Z");
  assert.equal(at("Asia/Kolkata", "2027-01-01", "00:15"), "2026-12-31T18:45:00.000Z");
});

test("days on which clocks change", () => {
  assert.equal(at("Europe/Paris", "2026-10-25", "09:00"), "2026-10-25T08:00:00.000Z");
  assert.equal(at("Europe/Paris", "2026-10-25", "02:30"), "2026-10-25T00:30:00.000Z");
  assert.equal(at("America/New_York", "2027-03-14", "09:00"), "2027-03-14T13:00:00.000Z");
});

test("what is read back is what was written", () => {
  for (const zone of ["UTC", "Pacific/Apia", "America/St_Johns", "Asia/Kathmandu"]) {
    const moment = momentIn(zone, "2027-11-05", "23:45");
    assert.deepEqual(localIn(zone, moment), { date: "2027-11-05", time: "23:45" });
  }
});

test("what is no date is no moment", () => {
  assert.ok(Number.isNaN(momentIn("UTC", "", "10:00")));
  assert.ok(Number.isNaN(momentIn("UTC", "2027-02-02", "")));
});
