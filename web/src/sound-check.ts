import type { ConferenceView, SoundCheck } from "./wire";

/** Who may be asked to read at this moment: those of the list who are in. */
export function readers(conference: ConferenceView, check: SoundCheck): string[] {
  return check.seats.filter((it) => conference.seats[it]?.admitted);
}

/** How many of those who are in were heard well. */
export function heard(conference: ConferenceView, check: SoundCheck): number {
  return readers(conference, check).filter((it) => wasHeard(check, it)).length;
}

export function wasHeard(check: SoundCheck, seat: string): boolean {
  const result = check.results[seat];
  return result !== undefined && result.fault == null;
}

export function allHeard(conference: ConferenceView, check: SoundCheck): boolean {
  const all = readers(conference, check);
  return all.length > 0 && all.every((it) => wasHeard(check, it));
}

/** The first who is in and has not read yet, else the first who was not heard well. */
export function nextReader(conference: ConferenceView, check: SoundCheck, but?: string): string | undefined {
  const left = readers(conference, check).filter((it) => it !== but);
  return left.find((it) => check.results[it] === undefined) ?? left.find((it) => !wasHeard(check, it));
}
