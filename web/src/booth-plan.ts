import { isSignLanguage } from "./signs";
import type { BoothEntry, BoothPlanEntry, OrderOfProceedings, SeatStanding } from "./wire";

/** The languages of the conference into which nobody interprets, in its order. */
export function uncovered(plan: BoothPlanEntry, languages: readonly string[]): string[] {
  const covered = new Set(plan.booths.flatMap((it) => it.into));
  return languages.filter((it) => !covered.has(it));
}

/** Both ways where there are two languages and no booth, else into the first one that lacks a booth. */
export function freshBooth(id: string, plan: BoothPlanEntry, languages: readonly string[]): BoothEntry {
  const left = uncovered(plan, languages);
  const into = languages.length === 2 && left.length === 2 ? left : left.slice(0, 1);
  return { id, into, from: [], seats: [] };
}

/** With one booth changed; its channels differ, and what it works into is not said a second time. */
export function amended(
  plan: BoothPlanEntry,
  id: string,
  change: (booth: BoothEntry) => Partial<BoothEntry>,
): BoothPlanEntry {
  return { ...plan, booths: plan.booths.map((it) => (it.id === id ? tidy({ ...it, ...change(it) }) : it)) };
}

/** With another first language; who signs works into that alone. */
export function worksInto(first: string, before: readonly string[]): string[] {
  if (isSignLanguage(first)) {
    return [first];
  }
  const [old = "", second = ""] = before.filter((it) => !isSignLanguage(it));
  return first === second ? [first, old] : [first, second];
}

function tidy(booth: BoothEntry): BoothEntry {
  const into = [...new Set(booth.into.filter((it) => it !== ""))];
  return { ...booth, into, from: booth.from.filter((it) => !into.includes(it)) };
}

/** The booth in which a seat works. */
export function boothOf({ booths }: OrderOfProceedings, seat: string): BoothEntry | undefined {
  return booths.booths.find((it) => it.seats.includes(seat));
}

/** Interpreters who work in no booth yet. */
export function freeInterpreters(order: OrderOfProceedings): SeatStanding[] {
  return order.seats.filter(({ entry }) => entry.role === "INTERPRETER" && !boothOf(order, entry.id));
}

/** What can be chosen as pivot: what booths produce, and what was chosen before that went away. */
export function pivots({ booths, pivot }: BoothPlanEntry): string[] {
  const spoken = booths.flatMap((it) => it.into).filter((it) => !isSignLanguage(it));
  return [...new Set([...spoken, ...(pivot ? [pivot] : [])])];
}
