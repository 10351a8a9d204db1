import type { ConferenceView, Role, Seat } from "./wire";

/** Who leads first, who serves last: as one looks for a seat. */
const ORDER: readonly Role[] = [
  "HEAD",
  "DELEGATE",
  "EXPERT",
  "INTERPRETER",
  "SECRETARY",
  "PRESS_OFFICER",
  "OPERATOR",
  "OBSERVER",
  "GUEST",
];

/** A seat that a trial opens. */
export interface Opening {
  readonly id: string;
  readonly seat: Seat;
  readonly link: string;
}

/** The seats of one side, or of none. */
export interface SeatGroup {
  readonly side: string | undefined;
  readonly openings: readonly Opening[];
}

/** The seats of a trial but one's own: by side in the order of the sides, then by role. */
export function seatGroups(
  conference: ConferenceView,
  links: Readonly<Record<string, string>>,
  own: string,
): SeatGroup[] {
  const openings = Object.entries(links)
    .filter(([id]) => id !== own)
    .map(([id, link]) => ({ id, link, seat: conference.seats[id] }))
    .filter((it): it is Opening => it.seat !== undefined)
    .sort((one, other) => ORDER.indexOf(one.seat.role) - ORDER.indexOf(other.seat.role));
  return [...conference.order, undefined]
    .map((side) => ({ side, openings: openings.filter(({ seat }) => (seat.side ?? undefined) === side) }))
    .filter((it) => it.openings.length > 0);
}
