import assert from "node:assert/strict";
import { test } from "node:test";
import { byDue, canOvertake, corrected, inOrder, mayApproveOwn, overdue, pledgeOfValue, valueOfPledge } from "../src/minutes-draft";
import type { MinutesView, ProposedCorrection, RegisterEntry } from "../src/wire";

const correction = (number: number, change: object = {}) =>
  ({ number, entry: 1, language: "en", text: "Two gauges.", reason: "", ...change }) as ProposedCorrection;
const pledge = (number: number, change: object = {}, until?: string) =>
  ({ pledge: { is: "InMinutes", number }, fate: "OPEN", isPublic: true, moment: `2026-03-12T10:0${number}:00Z`, commitment: { until }, ...change }) as RegisterEntry;

test("a correction changes the words of one language and nothing else", () => {
  const substance = { is: "Statement", kind: "INFORMS", text: { en: "A gauge.", vi: "Một trạm." } };
  const view = { entries: [{ number: 1, substance }] } as unknown as MinutesView;
  assert.deepEqual(corrected(view, correction(1)), { ...substance, text: { en: "Two gauges.", vi: "Một trạm." } });
  assert.equal(corrected(view, correction(1, { entry: 7 })), undefined);
  assert.equal(corrected(view, correction(1, { entry: null })), undefined);
});

test("what waits comes first, then the last that was answered", () => {
  const all = [correction(1, { declined: "No." }), correction(2), correction(3, { takenInto: 1 }), correction(4)];
  assert.deepEqual(inOrder(all).map((it) => it.number), [2, 4, 3, 1]);
});

test("nobody approves while a correction waits, or twice", () => {
  const view = (draft: object) => ({ may: { approveOwn: true }, draft: { revision: 1, corrections: [], ...draft } }) as unknown as MinutesView;
  assert.equal(mayApproveOwn(view({})), true);
  assert.equal(mayApproveOwn(view({ corrections: [correction(1)] })), false);
  assert.equal(mayApproveOwn(view({ approved: "2026-03-12T10:00:00Z" })), false);
});

test("a day is overdue when it is over", () => {
  const now = new Date(2026, 2, 12, 23, 59);
  assert.equal(overdue("2026-03-12", now), false);
  assert.equal(overdue("2026-03-11", now), true);
  assert.equal(overdue(null, now), false);
});

test("the register begins with what is due soonest and ends with what is over", () => {
  const all = [pledge(1), pledge(2, {}, "2027-05-01"), pledge(3, { fate: "DONE" }, "2026-01-01"), pledge(4, {}, "2026-05-01")];
  assert.deepEqual(byDue(all).map((it) => it.pledge.number), [4, 2, 1, 3]);
});

test("what everybody reads is overtaken by what everybody reads", () => {
  const register = [pledge(1), pledge(2, { isPublic: false }), pledge(3)];
  const view = { register } as unknown as MinutesView;
  assert.deepEqual(canOvertake(view, register[0]!).map((it) => it.pledge.number), [3]);
  assert.deepEqual(canOvertake(view, register[1]!).map((it) => it.pledge.number), [1, 3]);
});

test("a commitment goes through a list of choices and comes back", () => {
  assert.deepEqual(pledgeOfValue(valueOfPledge({ is: "InRecord", number: 12 })), { is: "InRecord", number: 12 });
  assert.equal(pledgeOfValue(valueOfPledge(null)), null);
});
