import { type Key, t } from "./language";
import { seatName } from "./names";
import { Notifier } from "./notifier";
import type { Views } from "./view";
import type { BoothDelays, ConferenceView, Danger, DangerKind, OperatorView, Seat, SeatLine } from "./wire";

/** What each danger is to be seen at, in a seat's row. */
const COLUMNS: Readonly<Record<DangerKind, Column>> = {
  FLOOR_LINE: "line",
  CHAIR_LINE: "line",
  NEXT_ABSENT: "line",
  LINE: "line",
  FLOOR_MICROPHONE: "level",
  NEXT_MICROPHONE: "level",
  FLOOR_SILENT: "level",
  LOSS_UP: "lossUp",
  LOSS_DOWN: "lossDown",
  ROUND_TRIP: "delay",
  CLIPPING: "clipping",
  NARROW_BAND: "band",
  NOISE: "noise",
};

export const COLUMN = ["line", "lossUp", "lossDown", "delay", "level", "band", "clipping", "noise", "picture"] as const;
export type Column = (typeof COLUMN)[number];
export type Grade = "" | "care" | "grave";

/** How every seat fares, as the server said last. */
export class OperatorLines extends Notifier {
  desk: OperatorView | undefined;

  take(desk: OperatorView): void {
    this.desk = desk;
    this.changed();
  }
}

/** Whether this seat looks after the lines of all. */
export function isOperator({ own }: Views): boolean {
  return !!own?.may.SEE_LINES;
}

/** Whether somebody is there who is told what microphones are like: else nothing needs to be measured. */
export function isMeasured({ conference }: Views): boolean {
  return Object.entries(conference?.seats ?? {}).some(
    ([id, it]) => it.connected && (it.role === "OPERATOR" || conference!.booths[id] !== undefined),
  );
}

/** Whether an operator is there who is told how long interpretation takes. */
export function isTimed({ conference }: Views): boolean {
  return (
    Object.keys(conference?.booths ?? {}).length > 0 &&
    Object.values(conference!.seats).some((it) => it.connected && it.role === "OPERATOR")
  );
}

/** From the floor to a booth, or from there to who listens. */
export const WAYS = ["fromFloor", "toListeners"] as const;
export type Way = (typeof WAYS)[number];

/** A booth from or to which sound takes too long. */
export interface Late {
  readonly booth: BoothDelays;
  readonly way: Way;
}

/** In the order of the booths. */
export function lateOf(desk: OperatorView): Late[] {
  return desk.delays.flatMap((booth) => WAYS.filter((way) => booth[way]?.late).map((way) => ({ booth, way })));
}

/** What is late now and was not before. */
export function newlyLate(before: readonly Late[], now: readonly Late[]): Late[] {
  return now.filter((it) => !before.some((old) => old.way === it.way && old.booth.seats.join() === it.booth.seats.join()));
}

/** What takes too long, and what to do about it. */
export function lateSentence({ booth, way }: Late, name: string): string {
  const { p95, line } = booth[way]!;
  return t(`operator.late.${way}`, { booth: name, figure: p95, line });
}

export interface Row {
  readonly id: string;
  readonly seat: Seat;
  readonly line: SeatLine;
}

/** The seats of one side, or of none. */
export interface Rows {
  readonly side: string;
  readonly rows: readonly Row[];
}

/** In the order of the sides, those of none last; the heads first, then by number. */
export function rowsOf(conference: ConferenceView, desk: OperatorView): Rows[] {
  const all = Object.entries(conference.seats)
    .flatMap(([id, seat]) => {
      const line = desk.lines[id];
      return line === undefined ? [] : [{ id, seat, line }];
    })
    .sort((a, b) => Number(b.seat.role === "HEAD") - Number(a.seat.role === "HEAD") || a.seat.number - b.seat.number);
  return [...conference.order, ""]
    .map((side) => ({ side, rows: all.filter((it) => (it.seat.side ?? "") === side) }))
    .filter((it) => it.rows.length > 0);
}

/** How bad what stands in a seat's column is, or in any of its columns. */
export function gradeOf(desk: OperatorView, seat: string, column?: Column): Grade {
  const its = desk.dangers.filter((it) => it.seat === seat && (column === undefined || COLUMNS[it.kind] === column));
  return its.some((it) => it.grave) ? "grave" : its.length > 0 ? "care" : "";
}

/** What is wrong, and what to do about it. */
export function sentenceOf(danger: Danger, conference: ConferenceView, tag: string): string {
  const said = { name: nameOf(conference, danger.seat, tag), figure: danger.figure ?? 0 };
  return t(`operator.danger.${danger.kind}` as Key, said);
}

/** A room of which nobody was tapped is called by its name. */
export function nameOf(conference: ConferenceView, id: string, tag: string): string {
  return seatName(conference, id, tag) || id;
}

/** What is new since the dangers that were told last, the gravest first; for who listens. */
export function newDangers(before: readonly Danger[], now: readonly Danger[]): Danger[] {
  return now.filter((it) => !before.some((old) => old.kind === it.kind && old.seat === it.seat && old.grave === it.grave));
}

/** "4", "0.4", "": percent of so many of a thousand; nothing where nothing is lost. */
export function percent(perMille: number | null | undefined, digits = 1): string {
  if (perMille == null) {
    return "";
  }
  return perMille === 0 ? "0" : (perMille / 10).toFixed(perMille < 100 ? digits : 0);
}

/** What is known of a seat's sound, in words: "Band 7.9 kHz"; nothing where nothing was measured. */
export function figuresOf(line: SeatLine | undefined): string[] {
  const measured = line?.inside?.measured;
  const figures: [Key, string | undefined][] = [
    ["operator.band", measured?.band == null ? undefined : `${(measured.band / 1_000).toFixed(1)}\u00a0kHz`],
    ["operator.noise", measured?.noise == null ? undefined : `${decibels(measured.noise)}\u00a0dB`],
    ["operator.clipping", measured == null ? undefined : `${percent(measured.clipping / 10)}\u00a0%`],
    ["booth.lost", line?.lossUp == null ? undefined : `${percent(line.lossUp)}\u00a0%`],
    ["booth.jitter", line?.inside?.jitter == null ? undefined : `${line.inside.jitter}\u00a0ms`],
  ];
  return figures.flatMap(([key, figure]) => (figure === undefined ? [] : [`${t(key)} ${figure}`]));
}

/** With the minus that figures have. */
export function decibels(level: number): string {
  return String(level).replace("-", "−");
}
