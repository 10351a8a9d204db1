import type { ConferenceView, Seat } from "./wire";

/** Who stands under one heading: a side, the interpreters of no side, or whoever else is of none. */
export interface PeopleGroup {
  readonly of: "side" | "interpreters" | "guests";
  /** The side's id; empty for who is of none. */
  readonly side: string;
  readonly seats: readonly [string, Seat][];
}

/** Everybody who is in, the sides in their order first; nobody stands there twice. */
export function peopleGroups(conference: ConferenceView): PeopleGroup[] {
  const others = seatsOf(conference, "");
  const interprets = ([, seat]: [string, Seat]) => seat.role === "INTERPRETER";
  const groups: PeopleGroup[] = [
    ...conference.order.map((side) => ({ of: "side" as const, side, seats: seatsOf(conference, side) })),
    { of: "interpreters", side: "", seats: others.filter(interprets) },
    { of: "guests", side: "", seats: others.filter((it) => !interprets(it)) },
  ];
  return groups.filter((it) => it.seats.length > 0);
}

/** The admitted seats of a side (of nobody's when empty), the head first. */
function seatsOf(conference: ConferenceView, side: string): [string, Seat][] {
  const head = conference.sides[side]?.head;
  const rank = ([id, seat]: [string, Seat]) =>
    id === head || seat.people.some((it) => it.id === head) ? -1 : seat.number;
  return Object.entries(conference.seats)
    .filter(([, seat]) => (seat.side ?? "") === side && seat.admitted)
    .sort((a, b) => rank(a) - rank(b));
}
