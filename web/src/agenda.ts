import type { AgendaView, ConferenceView, Item, Mode, OwnView, Proposal, Role, Terms } from "./wire";

const MINUTE = 60_000;

/** Microphones that a new free discussion begins with: who answers need not wait for who asked. */
const FREE_MICROPHONES = 3;

/** An item that is open: which of how many, and milliseconds for which it has been open. */
export interface OpenItem {
  readonly item: Item;
  readonly number: number;
  readonly of: number;
  readonly taken: number;
}

export function openItem(agenda: AgendaView, now: number): OpenItem | undefined {
  const at = agenda.items.findIndex((it) => it.id === agenda.current);
  const item = agenda.items[at];
  return item && { item, number: at + 1, of: agenda.items.length, taken: taken(agenda, item.id, now) };
}

/** Milliseconds for which an item has been open by now, in all. */
export function taken(agenda: AgendaView, id: string, now: number): number {
  const course = agenda.courses[id];
  if (course === undefined) {
    return 0;
  }
  return course.taken + (course.running ? Math.max(0, now - Date.parse(course.running)) : 0);
}

/** The first item that was never opened. */
export function nextItem(agenda: AgendaView): Item | undefined {
  return agenda.items.find((it) => agenda.courses[it.id] === undefined);
}

/** Whole minutes by which an item has taken longer than it was meant to; 0 while it has not. */
export function minutesOver(agenda: AgendaView, item: Item, now: number): number {
  return Math.max(0, Math.floor(taken(agenda, item.id, now) / MINUTE - item.minutes));
}

/**
 * Whole minutes by which the items so far have taken longer than planned, less what others took
 * less; negative where time was won, undefined before anything was opened. An item that is open
 * has won nothing yet.
 */
export function slipped(agenda: AgendaView, now: number): number | undefined {
  const begun = agenda.items.filter((it) => agenda.courses[it.id] !== undefined);
  if (begun.length === 0) {
    return undefined;
  }
  const all = begun.map((it) => {
    const late = taken(agenda, it.id, now) / MINUTE - it.minutes;
    return it.id === agenda.current ? Math.max(0, late) : late;
  });
  return Math.trunc(all.reduce((sum, it) => sum + it, 0)) + 0;
}

/** In whose right this seat answers as a chair: its own, or that of the chair it stands for. */
export function chairOf(conference: ConferenceView, own: OwnView): string | undefined {
  const seat = conference.seats[own.seat];
  if (!own.may.LEAD_FLOOR || seat === undefined) {
    return undefined;
  }
  if (seat.chair) {
    return own.seat;
  }
  return Object.entries(conference.seats).find(([, it]) => it.chair && it.side === seat.side)?.[0];
}

/** What all agreed to is what stands now. */
export function isCarried(agenda: AgendaView, proposal: Proposal): boolean {
  return proposal.items
    ? JSON.stringify(proposal.items) === JSON.stringify(agenda.items)
    : agenda.adopted != null;
}

export type Mark = "new" | "changed" | "moved";

/** What another agenda would change: a mark for each item that is not as it was, and what is gone. */
export function changes(
  before: readonly Item[],
  after: readonly Item[],
): { readonly marks: ReadonlyMap<string, Mark>; readonly struck: readonly Item[] } {
  const old = new Map(before.map((it, at) => [it.id, { item: it, at }]));
  const stay = longestRise(after.flatMap(({ id }) => old.get(id)?.at ?? []));
  const marks = new Map<string, Mark>();
  for (const item of after) {
    const was = old.get(item.id);
    if (was === undefined) {
      marks.set(item.id, "new");
    } else if (JSON.stringify(was.item) !== JSON.stringify(item)) {
      marks.set(item.id, "changed");
    } else if (!stay.has(was.at)) {
      marks.set(item.id, "moved");
    }
  }
  return { marks, struck: before.filter((it) => !after.some(({ id }) => id === it.id)) };
}

/** The numbers of a longest rising subsequence: whoever is not among them was moved. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const best: number[][] = [];
  numbers.forEach((it, at) => {
    const before = best.slice(0, at).filter((run) => run.at(-1)! < it);
    const longest = before.reduce((a, b) => (b.length > a.length ? b : a), []);
    best.push([...longest, it]);
  });
  return new Set(best.reduce((a, b) => (b.length > a.length ? b : a), []));
}

/** The terms that an item begins with whose floor is taken like this. */
export function plainTerms(mode: Mode): Terms {
  const microphones = mode === "FREE" ? FREE_MICROPHONES : 1;
  return { mode, microphones, override: false, alternate: false, closes: false, speakers: [] };
}

/** Who may be given the floor at all, as the rules have it. */
export function hasVoice(role: Role): boolean {
  return !["PRESS_OFFICER", "INTERPRETER", "OPERATOR", "OBSERVER"].includes(role);
}

/** Without seats and sides that are gone: an agenda that names one would be refused as a whole. */
export function withoutGone(
  items: readonly Item[],
  seats: ReadonlySet<string>,
  sides: ReadonlySet<string>,
): Item[] {
  return items.map((it) => ({
    ...it,
    side: it.side && sides.has(it.side) ? it.side : null,
    terms: {
      ...it.terms,
      presenter: it.terms.presenter && seats.has(it.terms.presenter) ? it.terms.presenter : null,
      speakers: it.terms.speakers.filter((seat) => seats.has(seat)),
    },
  }));
}

/** The list with one of its entries one place up (-1) or down (1). */
export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const others = list.filter((_, i) => i !== at);
  return at + by < 0 || at + by >= list.length
    ? [...list]
    : [...others.slice(0, at + by), list[at]!, ...others.slice(at + by)];
}
