import type { Views } from "./view";
import type { CaptureView } from "./wire";

export interface Captured {
  readonly number: number;
  readonly capture: CaptureView;
}

/** All that this seat is shown, the latest first. */
export function capturesOf({ own }: Views): Captured[] {
  return Object.entries(own?.captures ?? {})
    .map(([number, capture]) => ({ number: Number(number), capture }))
    .sort((a, b) => b.number - a.number);
}

/** Those that go on and are of this seat, or of its side: its people are to know. */
export function capturesHere(views: Views): Captured[] {
  const { own, conference } = views;
  const side = conference?.seats[own?.seat ?? ""]?.side;
  return capturesOf(views).filter(
    ({ capture: { seat, state } }) =>
      state !== "ENDED" && (seat === own?.seat || (side != null && conference?.seats[seat]?.side === side)),
  );
}

/** The seats of whom headers can be recorded now: those who are here and are not yet. */
export function capturable(views: Views): string[] {
  const running = capturesOf(views).filter((it) => it.capture.state !== "ENDED");
  return Object.entries(views.conference?.seats ?? {})
    .filter(([id, seat]) => seat.admitted && !running.some((it) => it.capture.seat === id))
    .map(([id]) => id);
}
