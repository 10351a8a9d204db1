import { inLanguage } from "./names";
import type { Attended, ConferenceView, OwnView, Person, RollAnswer, RollCall, RollEntry, RollPlace } from "./wire";

/** The side for which this seat answers to the roll, if it does. */
export function answersFor(conference: ConferenceView, own: OwnView): string | undefined {
  return own.may.CONFIRM_ROLL ? (conference.seats[own.seat]?.side ?? undefined) : undefined;
}

/** Whether the roll was called and this seat's side has not answered. */
export function isAsked(conference: ConferenceView, own: OwnView): boolean {
  const side = answersFor(conference, own);
  const roll = conference.opening.roll;
  return side !== undefined && roll != null && roll.sides[side] === undefined;
}

/**
 * What is proposed to who confirms: whoever is connected is present. A list that was confirmed
 * before stays as it was said, but for who has come since to a seat of their own: of a room's
 * people its line says nothing.
 */
export function presetOf(conference: ConferenceView, roll: RollCall, side: string): RollAnswer[] {
  const said = new Map((roll.sides[side]?.entries ?? []).map((it) => [it.person, it]));
  return (roll.lists[side] ?? []).map(({ seat, person, capacity }) => {
    const before = said.get(person);
    const here = conference.seats[seat];
    const present = here?.admitted && here.connected;
    const told: Attended = present ? "PRESENT" : "ABSENT";
    const attended = before === undefined || (present && !here.room) ? told : before.attended;
    return { person, attended, capacity: before?.capacity ?? capacity };
  });
}

/** Places that belong together: of each room its people, and in between those who sit alone. */
export function groupsOf(
  conference: ConferenceView,
  places: readonly RollPlace[],
): { readonly room: Readonly<Record<string, string>> | undefined; readonly places: RollPlace[] }[] {
  const groups: { seat: string; room: Readonly<Record<string, string>> | undefined; places: RollPlace[] }[] = [];
  for (const place of places) {
    const room = conference.seats[place.seat]?.room ?? undefined;
    const last = groups.at(-1);
    if (last !== undefined && (room === undefined ? last.room === undefined : last.seat === place.seat)) {
      last.places.push(place);
    } else {
      groups.push({ seat: place.seat, room, places: [place] });
    }
  }
  return groups;
}

export function personAt(conference: ConferenceView, seat: string, person: string): Person | undefined {
  return conference.seats[seat]?.people.find((it) => it.id === person);
}

/** A person's name in the reader's language; of who was struck since, only the id is known. */
export function personName(conference: ConferenceView, seat: string, person: string, tag: string): string {
  const found = personAt(conference, seat, person);
  return found === undefined ? person : inLanguage(found.name, tag);
}

export function counted(entries: readonly { readonly attended: string }[], attended: Attended): number {
  return entries.filter((it) => it.attended === attended).length;
}

/** Who was called and is not there. */
export function missing(entries: readonly RollEntry[]): RollEntry[] {
  return entries.filter((it) => it.attended !== "PRESENT");
}
