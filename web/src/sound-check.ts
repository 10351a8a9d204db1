import type { ConferenceView, SoundCheck, SoundFault } from "./wire";

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

/** Those whom interpreters will have to follow: who reads and is no interpreter. */
function followed(conference: ConferenceView, check: SoundCheck): string[] {
  return readers(conference, check).filter((it) => conference.seats[it]?.role !== "INTERPRETER");
}

/** Whether every booth that is there has said of everybody who is there that they are heard well. */
export function interpretersReady(conference: ConferenceView, check: SoundCheck): boolean {
  const booths = Object.keys(check.booths);
  const all = followed(conference, check);
  return booths.length > 0 && all.length > 0 && all.every((seat) => booths.every((it) => heardIn(check, it, seat)));
}

function heardIn(check: SoundCheck, booth: string, seat: string): boolean {
  const mark = check.marks[seat]?.[booth];
  return mark !== undefined && mark.fault == null;
}

/** The booths that do not hear this reader well, and why. */
export function faultsOf(check: SoundCheck, seat: string): { into: readonly string[]; fault: SoundFault }[] {
  return Object.entries(check.booths).flatMap(([booth, into]) => {
    const fault = check.marks[seat]?.[booth]?.fault;
    return fault == null ? [] : [{ into, fault }];
  });
}

/** Whom a booth is to judge next: who reads now, else who has read and was not judged. */
export function judgedNext(conference: ConferenceView, check: SoundCheck, booth: string): string | undefined {
  const all = followed(conference, check);
  if (check.called != null && all.includes(check.called)) {
    return check.called;
  }
  return all.find((it) => check.results[it] !== undefined && check.marks[it]?.[booth] === undefined);
}
