import type { Ask } from "./connection";
import type { AskKind, ConferenceView, FloorView, OwnView, Turn } from "./wire";

/** In this last part of one's time the clock warns, and at most so many milliseconds before its end. */
const LAST_PART = 1 / 5;
const LAST_MINUTE = 60_000;

/** How a turn's time stands at a moment; all in milliseconds. */
export interface Clock {
  readonly spoken: number;
  readonly allowed: number | undefined;
  /** Never less than nothing; what was spoken beyond it is `over`. */
  readonly left: number | undefined;
  readonly over: number;
  readonly is: "unlimited" | "calm" | "soon" | "over";
}

/** Whether a microphone needs a turn to be heard. */
export function isRegulated(floor: FloorView): boolean {
  return floor.terms.mode !== "OPEN";
}

/** The speaker's own clock; it stands while their interpreter speaks. */
export function clockOf(turn: Turn, now: number): Clock {
  const spoken = turn.spoken + (turn.voice === turn.seat ? ran(turn, now) : 0);
  const allowed = turn.allowed ?? undefined;
  if (allowed === undefined) {
    return { spoken, allowed, left: undefined, over: 0, is: "unlimited" };
  }
  const left = allowed - spoken;
  const warns = Math.min(allowed * LAST_PART, LAST_MINUTE);
  const is = left <= 0 ? "over" : left <= warns ? "soon" : "calm";
  return { spoken, allowed, left: Math.max(0, left), over: Math.max(0, -left), is };
}

/** How long the interpreter of a turn has spoken in it. */
export function interpretedIn(turn: Turn, now: number): number {
  return turn.interpreted + (turn.voice === turn.seat ? 0 : ran(turn, now));
}

/** A clock that was set back counts nothing. */
function ran(turn: Turn, now: number): number {
  return turn.running ? Math.max(0, now - Date.parse(turn.running)) : 0;
}

/** What a side has spoken until now, and what is left of its quota, if it has one. */
export function timeOf(
  conference: ConferenceView,
  side: string,
  now: number,
): { spoken: number; left: number | undefined } {
  const { times, turns } = conference.floor;
  const speaking = turns
    .filter((it) => it.right !== "CHAIR" && conference.seats[it.seat]?.side === side)
    .reduce((sum, it) => sum + clockOf(it, now).spoken, times[side]?.spoken ?? 0);
  const quota = times[side]?.quota ?? undefined;
  return { spoken: speaking, left: quota === undefined ? undefined : Math.max(0, quota - speaking) };
}

/** The turn in which this seat speaks, or renders who does. */
export function turnOf(floor: FloorView, seat: string): Turn | undefined {
  return (
    floor.turns.find((it) => it.seat === seat) ?? floor.turns.find((it) => it.interpreter === seat)
  );
}

/** Whether the floor is this seat's: chairs beside it, and interpreters, are heard without having it. */
export function holds(floor: FloorView, seat: string): boolean {
  return floor.turns.some((it) => it.seat === seat && it.right !== "CHAIR");
}

/** The first for which this seat waits, and its place among all who wait, from 1. */
export function placeOf(floor: FloorView, seat: string): { kind: AskKind; place: number } | undefined {
  const at = floor.waiting.findIndex((it) => it.seat === seat);
  const found = floor.waiting[at];
  return found && { kind: found.kind, place: at + 1 };
}

/** "routed": what is said there is heard by everybody; "granted": it may be, but nothing arrives yet. */
export type Ring = "" | "granted" | "routed";

/**
 * The ring around a seat's picture, as the server routes. Whose microphone is off, or whose line has
 * just broken, is heard by nobody, whatever is routed.
 *
 * @param flows this page's own line stands
 */
export function ringOf(conference: ConferenceView, own: OwnView, id: string, flows: boolean): Ring {
  const seat = conference.seats[id];
  if (seat === undefined || seat.muted || !voices(conference).includes(id)) {
    return "";
  }
  const line = id === own.seat ? flows : seat.connected;
  return line && seat.microphone === "ON" && conference.floor.routed.includes(id) ? "routed" : "granted";
}

/** Whose microphones the floor lets through; where nobody regulates it, nobody has to be named. */
function voices({ floor, seats }: ConferenceView): string[] {
  if (floor.priority.length === 0) {
    return floor.turns.filter((it) => it.running).map((it) => it.voice);
  }
  const chairs = floor.turns.filter((it) => it.right === "CHAIR" || seats[it.seat]?.chair);
  return [...floor.priority, ...chairs.map((it) => it.voice)];
}

/** To a briefing the other sides reply; asking for the floor is the same there. */
export function asksToReply(conference: ConferenceView, seat: string): boolean {
  const { mode, presenter } = conference.floor.terms;
  const presents = presenter ? conference.seats[presenter]?.side : undefined;
  return mode === "BRIEFING" && !!presents && presents !== conference.seats[seat]?.side;
}

/** What a press of the large control asks the server for, if it asks for anything. */
export function askOf(conference: ConferenceView, own: OwnView): Ask | undefined {
  switch (own.voice) {
    case "MAY_ASK":
      return { is: "AskFloor", kind: "REQUEST" };
    case "MAY_OPEN":
      return { is: "OpenMicrophone" };
    case "WAITS": {
      const kind = placeOf(conference.floor, own.seat)?.kind;
      return kind && { is: "WithdrawAsk", kind };
    }
    case "GRANTED":
    case "HEARD":
      return endOf(conference.floor, own.seat);
    case "OTHER_SPEAKS":
      return own.may.PASS_VOICE ? { is: "PassVoice" } : undefined;
    case "SWITCH":
    case "LISTENS":
    case "SILENCED":
    case "MUTED":
    case "BOOTH":
      return undefined;
  }
}

/** Who speaks yields, who renders gives the voice back, who silenced all others ends that. */
function endOf(floor: FloorView, seat: string): Ask {
  const turn = turnOf(floor, seat);
  if (turn === undefined) {
    return { is: "ReleasePriority" };
  }
  return turn.seat === seat ? { is: "Yield" } : { is: "PassVoice" };
}

/** Whether this page's microphone is to send: the same as the server's MicrophoneWanted. */
export function isWanted(own: OwnView): boolean {
  return own.voice === "BOOTH"
    ? !!own.interpretation.booth?.onAir && own.interpretation.booth.medium === "VOICE"
    : own.voice === "SWITCH" || own.voice === "GRANTED" || own.voice === "HEARD";
}

/** The others of one's side who wait for the same, with one of them a place further up or down. */
export function reordered(
  conference: ConferenceView,
  seat: string,
  kind: AskKind,
  by: 1 | -1,
): string[] | undefined {
  const side = conference.seats[seat]?.side;
  const seats = conference.floor.waiting
    .filter((it) => it.kind === kind && conference.seats[it.seat]?.side === side)
    .map((it) => it.seat);
  const from = seats.indexOf(seat);
  const other = seats[from + by];
  if (other === undefined) {
    return undefined;
  }
  seats[from] = other;
  seats[from + by] = seat;
  return seats;
}
