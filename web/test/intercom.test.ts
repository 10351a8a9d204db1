import assert from "node:assert/strict";
import { test } from "node:test";
import { asked, secondsUntil, signals, unread } from "../src/intercom";
import type { IntercomLine, IntercomView, OwnView } from "../src/wire";

const NOW = Date.parse("2026-03-12T07:00:00Z");

function own(intercom: Partial<IntercomView>, booth = false): OwnView {
  return {
    seat: "me",
    intercom: { signals: [], calls: {}, lines: [], ...intercom },
    interpretation: { channels: {}, booth: booth ? {} : undefined },
  } as unknown as OwnView;
}

const lit = { signal: "SLOWER", lit: true, again: "2026-03-12T07:00:29.200Z" } as const;
const cooling = { signal: "REPEAT", lit: false, again: "2026-03-12T07:00:10Z" } as const;

test("who speaks is asked what is lit now; a booth sees it on its buttons alone", () => {
  assert.deepEqual(asked(own({ signals: [lit, cooling] })), ["SLOWER"]);
  assert.deepEqual(asked(own({ signals: [lit] }, true)), []);
  assert.deepEqual(asked(undefined), []);
});

test("a button counts the seconds until its signal can be given again", () => {
  const [slower, repeat, louder] = signals(own({ signals: [lit, cooling] }, true));
  assert.equal(secondsUntil(slower?.state, NOW), 30);
  assert.equal(secondsUntil(repeat?.state, NOW), 10);
  assert.equal(secondsUntil(louder?.state, NOW), 0);
  assert.equal(secondsUntil(repeat?.state, NOW + 60_000), 0);
});

test("one's own lines are not news", () => {
  const line = (number: number, from: string) => ({ number, from }) as IntercomLine;
  assert.equal(unread([line(1, "a"), line(2, "me"), line(3, "a")], 1, "me"), 1);
});
