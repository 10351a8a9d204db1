/** Every time zone that the browser knows, by IANA name. */
export const ZONES: readonly string[] = Intl.supportedValuesOf("timeZone");

/** The zone of whoever sits before the page. */
export function ownZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone || "UTC";
}

/** "2027-03-04" and "15:00": a moment as a zone's calendar and clock show it. */
export function localIn(zone: string, at: number): { date: string; time: string } {
  const parts = Object.fromEntries(
    new Intl.DateTimeFormat("en-GB", {
      timeZone: known(zone) ? zone : "UTC",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
    })
      .formatToParts(at)
      .map((it) => [it.type, it.value]),
  );
  return {
    date: `${parts["year"]!.padStart(4, "0")}-${parts["month"]}-${parts["day"]}`,
    time: `${parts["hour"]}:${parts["minute"]}`,
  };
}

/**
 * The moment when a zone's calendar and clock show this; NaN where they are none. Of an hour that
 * comes twice it is the first; of one that is left out, the same time before the change.
 */
export function momentIn(zone: string, date: string, time: string): number {
  const wanted = Date.parse(`${date}T${time}:00Z`);
  if (Number.isNaN(wanted)) {
    return NaN;
  }
  const earlier = wanted - ahead(zone, wanted - 86_400_000);
  const later = wanted - ahead(zone, wanted + 86_400_000);
  const right = [earlier, later].filter((it) => it + ahead(zone, it) === wanted);
  return right.length === 0 ? earlier : Math.min(...right);
}

/** Milliseconds by which the zone's clock is ahead of UTC. */
function ahead(zone: string, at: number): number {
  const { date, time } = localIn(zone, at);
  return Date.parse(`${date}T${time}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

export function known(zone: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}
