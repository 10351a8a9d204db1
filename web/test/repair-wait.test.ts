import assert from "node:assert/strict";
import { test } from "node:test";
import { LASTING, RepairWait } from "../src/repair-wait";

function line(received: number, lost: number, roundTrip = 0.2) {
  return { received, lost, roundTrip };
}

test("a line that loses hardly anything is left to the browser", () => {
  const wait = new RepairWait();
  assert.equal(wait.look(line(1_000, 10), 0), null);
  assert.equal(wait.look(line(2_000, 29), 2_000), null);
});

test("on a line that loses, pictures wait for two round trips, and no longer than half a second", () => {
  assert.equal(new RepairWait().look(line(900, 100), 0), 400);
  assert.equal(new RepairWait().look(line(900, 100, 0.02), 0), 40);
  assert.equal(new RepairWait().look(line(900, 100, 2), 0), 500);
});

test("what was lost long ago does not count, and the wait ends half a minute after the last losses", () => {
  const wait = new RepairWait();
  assert.equal(wait.look(line(900, 100), 0), 400);
  assert.equal(wait.look(line(1_900, 100), LASTING - 1), 400);
  assert.equal(wait.look(line(2_900, 100), LASTING), null);
});

test("nothing comes, nothing is lost: nothing changes", () => {
  const wait = new RepairWait();
  assert.equal(wait.look(line(0, 0, 0), 0), null);
});
