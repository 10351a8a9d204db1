import { inLanguage, seatName } from "./names";
import type { ConferenceView, OwnView, Room, Seat } from "./wire";

/** The sealed rooms in which others are, the first to withdraw first. */
export function roomsOfOthers(conference: ConferenceView, own: OwnView): Room[] {
  return Object.values(conference.withdrawn)
    .filter((it) => it.id !== own.apart.room?.id)
    .sort((a, b) => a.since.localeCompare(b.since));
}

/** Who is in a room, as everybody may know it: a side as a whole, or who was named. */
export function circleOf(conference: ConferenceView, room: Room, tag: string): string[] {
  return room.side
    ? [inLanguage(conference.sides[room.side]?.name, tag)]
    : room.seats.map((it) => seatName(conference, it, tag));
}

/** Heads of the other sides who can be asked to a tête-à-tête now. */
export function headsToAsk(conference: ConferenceView, own: OwnView): [string, Seat][] {
  const mine = conference.seats[own.seat]?.side;
  return Object.entries(conference.seats).filter(
    ([id, it]) => id !== own.seat && it.side !== mine && (it.role === "HEAD" || it.deputy) && present(conference, id, it),
  );
}

/** Interpreters who could come along. */
export function interpretersToBring(conference: ConferenceView): [string, Seat][] {
  return Object.entries(conference.seats).filter(
    ([id, it]) => it.role === "INTERPRETER" && present(conference, id, it),
  );
}

/** Whoever sits in a side's sealed room can be asked too, though nothing else of them is seen. */
function present(conference: ConferenceView, id: string, seat: Seat): boolean {
  const rooms = Object.values(conference.withdrawn);
  return !rooms.some((it) => it.seats.includes(id)) && (seat.admitted || rooms.some((it) => it.side === seat.side));
}
