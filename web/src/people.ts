import { seatsOf } from "./layout";
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
