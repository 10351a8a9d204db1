import type { Item } from "./wire";

/**
 * What one has written on an older agenda, written on the newer one: what one has struck, changed,
 * added or moved stays so, all else is as it has become. Where both changed an item, one's own
 * counts; what the others struck is gone.
 */
export function rebased(before: readonly Item[], mine: readonly Item[], now: readonly Item[]): Item[] {
  const [old, own, fresh] = [before, mine, now].map(byId) as [ById, ById, ById];
  const stays = (id: string) => (old.has(id) ? own.has(id) && fresh.has(id) : own.has(id) || fresh.has(id));
  const content = (id: string) => {
    const written = own.get(id);
    return written !== undefined && !same(written, old.get(id)) ? written : (fresh.get(id) ?? written!);
  };
  const ordered = wasMoved(before, mine) ? inserted(ids(mine), ids(now), stays) : inserted(ids(now), ids(mine), stays);
  return ordered.map(content);
}

type ById = ReadonlyMap<string, Item>;

function byId(items: readonly Item[]): ById {
  return new Map(items.map((it) => [it.id, it]));
}

function ids(items: readonly Item[]): string[] {
  return items.map((it) => it.id);
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Whether what is in both stands in another order. */
function wasMoved(before: readonly Item[], mine: readonly Item[]): boolean {
  const left = new Set(ids(mine));
  const old = new Set(ids(before));
  return !same(ids(before).filter((it) => left.has(it)), ids(mine).filter((it) => old.has(it)));
}

/** The first list, and of the second what it lacks: each behind the one that goes before it there. */
function inserted(first: readonly string[], second: readonly string[], stays: (id: string) => boolean): string[] {
  const result = first.filter(stays);
  const kept = second.filter((it) => stays(it) || result.includes(it));
  kept.forEach((id, at) => {
    if (!result.includes(id)) {
      const before = kept.slice(0, at).findLast((it) => result.includes(it));
      result.splice(before === undefined ? 0 : result.indexOf(before) + 1, 0, id);
    }
  });
  return result;
}
