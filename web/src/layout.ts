import { type PeopleGroup, peopleGroups } from "./people";
import type { Carried, ConferenceView, Outlet, OwnView, Seat } from "./wire";

/**
 * "protocol" is the secretaries': what was done beside what is to be marked. "operator" is the
 * operators': how all lines are.
 */
export type Layout = "stage" | "even" | "speaker" | "protocol" | "operator";

/** A picture's place beneath the stage. */
export interface Tile {
  readonly id: string;
  readonly seat: Seat;
  readonly outlet: Outlet | undefined;
}

/** The tiles of a delegation, or of who belongs to none. */
export interface Group extends Pick<PeopleGroup, "of" | "side"> {
  readonly tiles: readonly Tile[];
  /** Seats that found no place. */
  readonly more: number;
}

/** What an outlet really plays; the view's word counts where the packets do not tell. */
export type Playing = (outlet: Outlet) => Carried | undefined;

/**
 * The delegations in the order of the sides, interpreters of none after them, guests last; the head
 * first, then by number. Where there are more seats than places, every group keeps the same number of
 * places, those whose picture flows and oneself before the others. Who observes, cares for the lines
 * or works in a booth takes no place from those who meet.
 */
export function groups(
  conference: ConferenceView,
  own: OwnView,
  playing: Playing,
  places: number,
): Group[] {
  const outlets = tileOutlets(own, playing);
  const present = peopleGroups(conference)
    .map((it) => ({ ...it, seats: it.seats.filter(([id, seat]) => isHere(own, id, seat) && isSeen(conference, id, seat)) }))
    .filter((it) => it.seats.length > 0);
  const each = Math.max(1, Math.floor(places / Math.max(1, present.length)));
  return present.map(({ of, side, seats }) => {
    const tiles = seats.map(([id, seat]) => ({ id, seat, outlet: outlets.get(id) }));
    const first = tiles.filter((it) => it.outlet !== undefined || it.id === own.seat);
    const kept = new Set(
      [...new Set([...tiles.slice(0, 1), ...first, ...tiles])].slice(0, each),
    );
    return { of, side, tiles: tiles.filter((it) => kept.has(it)), more: tiles.length - kept.size };
  });
}

function isSeen({ booths }: ConferenceView, id: string, { role, camera }: Seat): boolean {
  const serves = role === "OPERATOR" || booths[id] !== undefined;
  return role !== "OBSERVER" && (!serves || camera === "ON");
}

/** Whether a seat is behind the same door: in a sealed room nobody else's plate stands. */
function isHere({ apart: { room } }: OwnView, id: string, seat: Seat): boolean {
  return !room || (room.side ? seat.side === room.side : room.seats.includes(id));
}

function tileOutlets(own: OwnView, playing: Playing): Map<string, Outlet> {
  const result = new Map<string, Outlet>();
  for (const outlet of Object.keys(own.outlets) as Outlet[]) {
    const carried = outlet.startsWith("TILE_") ? playing(outlet) : undefined;
    if (carried !== undefined) {
      result.set(carried.seat, outlet);
    }
  }
  return result;
}

/**
 * Who stands on the stage. Where the server routes no picture there, a plate still has to: of who is
 * pinned, has the floor, is heard, leads another side, or else of oneself; in a sealed room, of who
 * else is in it.
 */
export function onStage(
  conference: ConferenceView,
  own: OwnView,
  playing: Playing,
): string | undefined {
  const admitted = Object.entries(conference.seats).filter(([id, it]) => it.admitted && isHere(own, id, it));
  const mine = conference.seats[own.seat]?.side;
  const holder = admitted.find(([id]) => id === conference.floor.holder && id !== own.seat);
  const heard = admitted.find(([id, it]) => it.heard && id !== own.seat);
  const leads = admitted.find(([, it]) => it.role === "HEAD" && it.side !== mine);
  // The last packets of who was taken out name a seat that is no longer here.
  const carried = playing("STAGE")?.seat;
  return (
    (admitted.some(([id]) => id === carried) ? carried : undefined) ??
    admitted.find(([id]) => id === conference.pinned)?.[0] ??
    holder?.[0] ??
    heard?.[0] ??
    leads?.[0] ??
    (own.apart.room ? admitted.find(([id, it]) => id !== own.seat && it.connected)?.[0] : undefined) ??
    (conference.seats[own.seat] === undefined ? undefined : own.seat)
  );
}
