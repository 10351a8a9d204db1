import assert from "node:assert/strict";
import { test } from "node:test";
import { type Kept, KeptReport, keptBetween } from "../src/kept-report";
import type { HeardOutlet } from "../src/listening";

test("what was kept is the mean over the samples that were given out meanwhile", () => {
  assert.equal(keptBetween(undefined, { seconds: 1, samples: 48_000 }), undefined);
  assert.equal(keptBetween({ seconds: 9_600, samples: 96_000 }, { seconds: 12_480, samples: 144_000 }), 60);
  assert.equal(keptBetween({ seconds: 1, samples: 10 }, { seconds: 1, samples: 10 }), undefined);
  assert.equal(keptBetween({ seconds: 1, samples: 10 }, { seconds: 0.1, samples: 5 }), undefined);
  assert.equal(keptBetween({ seconds: 1, samples: 10 }, undefined), undefined);
});

test("told is what plays, with what comes after the buffer, and only while somebody is told", async () => {
  const now = new Map<HeardOutlet, Kept>();
  const told: object[] = [];
  let wanted = true;
  const report = new KeptReport(
    (outlet) => Promise.resolve(now.get(outlet)),
    () => 24.4,
    () => wanted,
    (milliseconds) => told.push(milliseconds),
  );
  now.set("FLOOR_1", { seconds: 0, samples: 0 }).set("CHANNEL_A", { seconds: 5, samples: 100 });
  await report.report();
  assert.deepEqual(told, []);
  now.set("FLOOR_1", { seconds: 4_800, samples: 96_000 });
  await report.report();
  assert.deepEqual(told, [{ FLOOR_1: 74 }]);
  wanted = false;
  now.set("FLOOR_1", { seconds: 9_600, samples: 192_000 });
  await report.report();
  wanted = true;
  now.set("FLOOR_1", { seconds: 48_000_000, samples: 200_000 });
  await report.report();
  assert.equal(told.length, 1);
  now.set("FLOOR_1", { seconds: 96_000_000, samples: 200_001 });
  await report.report();
  assert.deepEqual(told[1], { FLOOR_1: 10_000 });
});
