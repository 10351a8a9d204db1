/** "12:30", "1:02:05": how long something lasts, in tabular figures. */
export function lasting(milliseconds: number): string {
  const all = Math.max(0, Math.floor(milliseconds / 1_000));
  const two = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(all / 3_600);
  const minutes = Math.floor(all / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(all % 60)}` : `${minutes}:${two(all % 60)}`;
}

/** "15:04": the time of day in an IANA zone, on 24 hours; empty where the zone is not known. */
export function timeIn(zone: string, at: number): string {
  try {
    return format("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(at);
  } catch {
    return "";
  }
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Kept, since browsers take a millisecond to make one, and every plate asks each second. */
function format(language: string, how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const name = JSON.stringify([language, how]);
  let made = formats.get(name);
  if (made === undefined) {
    made = new Intl.DateTimeFormat(language, how);
    formats.set(name, made);
  }
  return made;
}

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** "4 March 2026, 15:04" in the reader's language and zone, or in a named one. */
export function dayAndTime(at: number, language: string, zone?: string): string {
  const within = zone === undefined ? {} : { timeZone: zone };
  const time = { timeStyle: "short", hourCycle: "h23", ...within } as const;
  const day = { dateStyle: "long", ...within } as const;
  const say = (how: Intl.DateTimeFormatOptions) => dated(format(language, how).format(at), language);
  // Vietnamese as browsers have it begins with "lúc", which nothing can stand before.
  return language === "vi" ? `${say(time)} ngày ${say(day)}` : say({ ...day, ...time });
}

/** As the language writes it: browsers do not know the French "1er mai". */
export function dated(date: string, language: string): string {
  return language === "fr" ? date.replace(/(?<!\d)1 (?=\p{L})/u, "1er ") : date;
}

/** "15:04": the time of day where the reader is. */
export function timeHere(at: string): string {
  return timeIn(here, Date.parse(at));
}
