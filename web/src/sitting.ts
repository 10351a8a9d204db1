import type { ConferenceView, OwnView, Seat, Sitting } from "./wire";

/** The photograph for which this seat's camera is wanted now. */
export function sitting(own: OwnView | undefined): Sitting | undefined {
  return own?.photographs.sittings.find((it) => it.sits);
}

/** Those for which this seat is asked to agree for its side. */
export function consents(own: OwnView): Sitting[] {
  return own.photographs.sittings.filter((it) => it.answer != null);
}

/** The one that this seat has asked for: as it goes on, or how it ended. */
export function asked(own: OwnView): Sitting | undefined {
  return own.photographs.sittings.findLast((it) => it.asked);
}

/** Who can be photographed at their camera: of a side, and in the meeting. */
export function sitters(conference: ConferenceView): [string, Seat][] {
  return Object.entries(conference.seats).filter(([, it]) => it.side != null && it.admitted);
}

/** One head of each side that has one here, in the order of the sides. */
export function heads(conference: ConferenceView): string[] {
  const there = sitters(conference);
  return conference.order.flatMap((side) => {
    const head = there.find(([, it]) => it.side === side && it.role === "HEAD");
    return head === undefined ? [] : [head[0]];
  });
}
