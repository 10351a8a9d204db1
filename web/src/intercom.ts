import { isInterpreted } from "./interpretation";
import { isOperator } from "./operator";
import type { Views } from "./view";
import { BoothSignal, type IntercomLine, type IntercomSignal, type OwnView } from "./wire";

/** Whether this seat writes to booths: who works in one, and operators where there are any. */
export function hasIntercom(views: Views): boolean {
  const { own } = views;
  return own !== undefined && (!!own.interpretation.booth || (isInterpreted(own) && isOperator(views)));
}

/** What whoever speaks is asked now, by the page of somebody who speaks or presides. */
export function asked(own: OwnView | undefined): BoothSignal[] {
  return own === undefined || own.interpretation.booth ? [] : own.intercom.signals.filter((it) => it.lit).map((it) => it.signal);
}

/** Every signal with how it stands, in the order of their buttons. */
export function signals(own: OwnView): { signal: BoothSignal; state: IntercomSignal | undefined }[] {
  return BoothSignal.map((signal) => ({ signal, state: own.intercom.signals.find((it) => it.signal === signal) }));
}

/** Seconds until a signal can be given again; 0 where it can. */
export function secondsUntil(state: IntercomSignal | undefined, now: number): number {
  return state?.again ? Math.max(0, Math.ceil((Date.parse(state.again) - now) / 1_000)) : 0;
}

/** The lines that came after the one that was read last, and that somebody else wrote. */
export function unread(lines: readonly IntercomLine[], read: number, seat: string): number {
  return lines.filter((it) => it.number > read && it.from !== seat).length;
}
