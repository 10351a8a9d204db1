import assert from "node:assert/strict";
import { test } from "node:test";
import { rebased } from "../src/agenda-rebase";
import type { Item } from "../src/wire";

const item = (id: string, minutes = 10) => ({ id, title: { en: id }, minutes, terms: {} }) as unknown as Item;
const list = (ids: string) => [...ids].map((it) => item(it));
const told = (items: readonly Item[]) => items.map((it) => it.id).join("");

test("nothing written takes the newer agenda as it is", () => {
  assert.equal(told(rebased(list("abc"), list("abc"), list("cxa"))), "cxa");
});

test("what I added stands behind what it stood behind, among what the others added", () => {
  assert.equal(told(rebased(list("abc"), list("abmc"), list("axbc"))), "axbmc");
  assert.equal(told(rebased(list("abc"), list("mabc"), list("abcx"))), "mabcx");
});

test("what I struck and what they struck is gone", () => {
  assert.equal(told(rebased(list("abcd"), list("acd"), list("abd"))), "ad");
});

test("my order counts where I moved, theirs where I did not", () => {
  assert.equal(told(rebased(list("abc"), list("cab"), list("abxc"))), "cabx");
  assert.equal(told(rebased(list("abc"), list("abcm"), list("cab"))), "cmab");
});

test("what stood first in mine and is new with them goes where it goes there", () => {
  assert.equal(told(rebased(list("ab"), list("ba"), list("xab"))), "xba");
});

test("minutes that I changed stay, those that they changed come", () => {
  const mine = [item("a", 5), item("b")];
  const now = [item("a", 7), item("b", 20)];
  assert.deepEqual(rebased(list("ab"), mine, now).map((it) => it.minutes), [5, 20]);
});

test("taken over, both changes stand: nothing is there twice and nothing of either is lost", () => {
  const random = seeded(20261123);
  for (let round = 0; round < 500; round++) {
    const before = list("abcdefgh".slice(0, 1 + random(8)));
    const [mine, now] = [shuffled(before, "mno"), shuffled(before, "xyz")];
    const result = rebased(before, mine, now);
    const ids = told(result);
    assert.equal(new Set(ids).size, ids.length, `round ${round}: ${ids}`);
    const wanted = [...told(before)].filter((it) => told(mine).includes(it) && told(now).includes(it));
    const added = [...told(mine) + told(now)].filter((it) => !told(before).includes(it));
    assert.deepEqual([...ids].sort(), [...wanted, ...added].sort(), `round ${round}`);
  }

  function shuffled(items: readonly Item[], more: string): Item[] {
    const kept = items.filter(() => random(4) > 0);
    const all = [...kept, ...list(more.slice(0, random(4)))];
    for (let swaps = random(3); swaps > 0 && all.length > 0; swaps--) {
      const [one, other] = [random(all.length), random(all.length)];
      [all[one], all[other]] = [all[other]!, all[one]!];
    }
    return all;
  }
});

/** A linear congruence: the same rounds each time. */
function seeded(seed: number): (below: number) => number {
  let at = seed;
  return (below) => {
    at = (Math.imul(at, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((at / 2 ** 32) * below);
  };
}
