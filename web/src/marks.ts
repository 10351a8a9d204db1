import type { Ask } from "./connection";
import { figureOf } from "./figure-keys";
import { inLanguage } from "./names";
import type { Page } from "./page";
import { type ConferenceView, MarkKind, type MarkSays, type MarkedMoment } from "./wire";

/** One's own side's marks, the latest first. */
export function latestFirst(marks: Readonly<Record<string, MarkedMoment>>): (readonly [number, MarkedMoment])[] {
  return Object.entries(marks)
    .map(([number, it]) => [Number(number), it] as const)
    .sort(([one], [other]) => other - one);
}

/** Whose word was marked, in the reader's language; nobody's where nobody is named. */
export function whoseName(conference: ConferenceView, says: MarkSays, tag: string): string {
  if (says.person) {
    const people = Object.values(conference.seats).flatMap((it) => it.people);
    const found = people.find((it) => it.id === says.person);
    return found === undefined ? says.person : inLanguage(found.name, tag);
  }
  return says.side ? inLanguage(conference.sides[says.side]?.name, tag) : "";
}

/** Everybody who may be named, side by side in their order; a person stands once. */
export function nameable(conference: ConferenceView): { readonly side: string; readonly people: ConferenceView["seats"][string]["people"] }[] {
  return conference.order.map((side) => {
    const seats = Object.values(conference.seats).filter((it) => it.side === side);
    const people = seats.sort((one, other) => one.number - other.number).flatMap((it) => it.people);
    return { side, people: people.filter((it, i) => people.findIndex(({ id }) => id === it.id) === i) };
  });
}

/** "person p", "side a", or nothing: one value for a select, and back. */
export function whoseValue(says: MarkSays): string {
  return says.person ? `person ${says.person}` : says.side ? `side ${says.side}` : "";
}

export function withWhose(says: MarkSays, value: string): MarkSays {
  const { kind, note } = says;
  const [is, id] = value.split(" ");
  return { kind, note, ...(is === "person" ? { person: id } : is === "side" ? { side: id } : {}) };
}

/** The first three figures mark the moment. */
export function markOf(event: KeyboardEvent): Ask | undefined {
  const kind = MarkKind[(figureOf(event) ?? 0) - 1];
  return kind && { is: "MarkMoment", kind };
}

export function markKeys(page: Page, event: KeyboardEvent): void {
  const ask = markOf(event);
  if (ask !== undefined && page.views.own?.may.MARK) {
    event.preventDefault();
    void page.attempt(ask).then((refusal) => page.say(refusal));
  }
}
