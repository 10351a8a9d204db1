import { Problem, get } from "./api";
import { type Key, language, t } from "./language";
import { dated } from "./time";

/** What of the archive was found, as the server tells it: plenum.server.archive.FoundView. */
export interface Found {
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly counts: Readonly<Record<Dimension, readonly Count[]>>;
}

export interface Hit {
  readonly id: string;
  readonly form: "CONFERENCE" | "RELEASE";
  readonly provenance: "OWN_CONFERENCE" | "OWN_RELEASE" | "IMPORTED";
  readonly by: string;
  readonly at: string;
  readonly date: string | null;
  readonly languages: readonly string[];
  readonly headline: Excerpt;
  readonly sides: readonly string[];
  readonly place: string;
  readonly excerpt: Excerpt | null;
}

/** A text, and where in it stands what was looked for, in UTF-16 code units. */
export interface Excerpt {
  readonly language: string;
  readonly text: string;
  readonly marks: readonly { readonly begin: number; readonly end: number }[];
}

export interface Count {
  readonly value: string;
  readonly entries: number;
}

export const DIMENSIONS = ["sides", "people", "places", "years", "languages", "sources"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** plenum.server.archive.EntryView. */
export interface Entry {
  readonly id: string;
  readonly form: Hit["form"];
  readonly imported: boolean;
  readonly by: string;
  readonly at: string;
  readonly date: string | null;
  readonly texts: readonly EntryText[];
}

export interface EntryText {
  readonly language: string;
  readonly headline: string;
  readonly place: string;
  readonly agency: string;
  readonly paragraphs: readonly string[];
  readonly sides: readonly { readonly name: string; readonly bodies: readonly string[]; readonly place: string }[];
  readonly people: readonly Attendee[];
  readonly statements: readonly Statement[];
  readonly commitments: readonly Commitment[];
}

export interface Attendee {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly side: string;
  readonly chaired: boolean;
}

export interface Who {
  readonly voice: "PERSON" | "SIDE" | "PARTICIPANTS" | "ALL_SIDES";
  readonly name: string;
}

export interface Statement {
  readonly who: Who;
  readonly text: string;
}

export interface Commitment {
  readonly who: Who;
  readonly what: string;
  readonly by: string;
}

/** plenum.server.archive.TimelineView. */
export interface Timeline {
  readonly encounters: readonly Encounter[];
  readonly open: readonly Promised[];
}

/** plenum.server.archive.OpenCommitments. */
export interface OpenCommitments {
  readonly open: readonly { readonly promised: Promised; readonly due: string | null; readonly subject: string; readonly sides: readonly string[] }[];
}

export interface Encounter {
  readonly date: string | null;
  readonly place: string;
  readonly subject: string;
  readonly entries: readonly string[];
  readonly sides: readonly string[];
  readonly people: readonly Attendee[];
  readonly said: readonly Uttered[];
  readonly discussed: readonly Uttered[];
  readonly agreed: readonly Uttered[];
  readonly commitments: readonly Promised[];
}

export interface Uttered {
  readonly entry: string;
  readonly statement: Statement;
}

export interface Promised {
  readonly entry: string;
  readonly made: string | null;
  readonly commitment: Commitment;
  readonly fulfilment: "OPEN" | "DONE" | "OVERTAKEN";
}

/** Why the archive did not answer, as a sentence. */
export class Silence {
  constructor(
    readonly sentence: string,
    readonly signedOut = false,
  ) {}
}

/** Each has a sentence in every language. */
const CODES = [
  "archive-unavailable",
  "archive-question",
  "archive-no-side",
  "inquiry-date",
  "inquiry-empty",
  "inquiry-too-long",
  "inquiry-too-many",
  "not-found",
] as const;

export async function ask<T>(path: string): Promise<T | Silence> {
  const answer = await get<T>(`/api/archive${path}`, { language: language.tag });
  if (answer === undefined) {
    return new Silence(t("api.unreachable"));
  }
  if (answer instanceof Problem) {
    const known = CODES.find((it) => it === answer.code);
    const signedOut = answer.code === "signed-out";
    return new Silence(signedOut ? t("convene.signedOut") : t(known ? `archive.trouble.${known}` : "api.failed"), signedOut);
  }
  return answer;
}

/** What is shown, as the address of this page has it: every view can be kept, sent and left. */
export class Wish {
  constructor(readonly asked: URLSearchParams) {}

  get typed(): string {
    return this.asked.get("q") ?? "";
  }

  get order(): string {
    return this.asked.get("order") ?? "relevance";
  }

  get skip(): number {
    return Math.max(0, Number.parseInt(this.asked.get("skip") ?? "0", 10) || 0);
  }

  chosen(): { dimension: Dimension; value: string }[] {
    return DIMENSIONS.flatMap((dimension) => this.asked.getAll(dimension).map((value) => ({ dimension, value })));
  }

  has(dimension: Dimension, value: string): boolean {
    return this.asked.getAll(dimension).includes(value);
  }

  /** The address with one value chosen, or no longer; the first page of it. */
  turned(dimension: Dimension, value: string): string {
    const next = new URLSearchParams(this.asked);
    next.delete("skip");
    if (this.has(dimension, value)) {
      next.delete(dimension, value);
    } else {
      next.append(dimension, value);
    }
    return `/archive?${next}`;
  }

  with(name: string, value: string): string {
    const next = new URLSearchParams(this.asked);
    next.set(name, value);
    return `/archive?${next}`;
  }

  unfiltered(): string {
    const next = new URLSearchParams(this.asked);
    [...DIMENSIONS, "skip"].forEach((it) => next.delete(it));
    return `/archive?${next}`;
  }

  query(): string {
    const next = new URLSearchParams(this.asked);
    next.set("language", language.tag);
    return `?${next}`;
  }
}

/** The text in pieces, each either marked or not. */
export function pieces(excerpt: Excerpt): { text: string; marked: boolean }[] {
  const all: { text: string; marked: boolean }[] = [];
  let at = 0;
  for (const { begin, end } of excerpt.marks) {
    all.push({ text: excerpt.text.slice(at, begin), marked: false });
    all.push({ text: excerpt.text.slice(begin, end), marked: true });
    at = end;
  }
  all.push({ text: excerpt.text.slice(at), marked: false });
  return all.filter((it) => it.text !== "");
}

/** As people read a value that something was counted by. */
export function valueWords(dimension: Dimension, value: string): string {
  switch (dimension) {
    case "sources":
      return t(`archive.source.${value}` as Key);
    case "languages":
      return new Intl.DisplayNames(language.tag, { type: "language" }).of(value) ?? value;
    default:
      return value;
  }
}

export function entryAddress(id: string): string {
  return `/archive/entries/${encodeURIComponent(id)}`;
}

export function relationsAddress(side: string, counterpart?: string): string {
  const asked = new URLSearchParams({ side });
  if (counterpart !== undefined) {
    asked.set("with", counterpart);
  }
  return `/archive/relations?${asked}`;
}

/** "12 March 2026": a day has no zone. */
export function day(date: string | null): string {
  return date === null
    ? t("archive.noDate")
    : dated(new Intl.DateTimeFormat(language.tag, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(date)), language.tag);
}

export function whoWords(who: Who): string {
  return who.name === "" ? t(`archive.voice.${who.voice}` as Key) : who.name;
}
