import { Problem, get, post, problemOf } from "./api";
import { CATALOGUES, type Key, language, t } from "./language";

/** Where something stands in a text, in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Found<T> {
  readonly value: T;
  readonly certainty: "SURE" | "GUESSED";
  readonly span: Span;
}

export interface Speaker {
  readonly is: "OfPerson" | "OfSide" | "OfParticipants" | "OfAllSides";
  readonly name?: string;
}

export interface Picture {
  readonly href: string;
  readonly mediaType: string;
  readonly width: number;
  readonly height: number;
  readonly caption: string;
  readonly credit: string;
}

export interface Party {
  readonly name: string;
  readonly bodies: readonly string[];
  readonly place: string;
}

export interface Attendee {
  readonly name: string;
  readonly second: string;
  readonly title: string;
  readonly body: string;
  readonly side: string;
  readonly chaired: boolean;
}

export interface Said {
  readonly speaker: Speaker;
  readonly kind: string;
  readonly standing: string;
  readonly to: string;
  readonly text: string;
}

export interface PriorMessage {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly date: string | null;
  readonly text: string;
}

export interface Undertaking {
  readonly who: Speaker;
  readonly what: string;
  readonly fields: readonly string[];
  readonly with: string;
  readonly beneficiary: string;
  readonly by: string;
  readonly standing: string;
}

export type FlagKind = "GOAL_PAST" | "WEEKDAY" | "SPELLING";

/** plenum.press.intake.reading.Reading, as ReadingJson writes it. */
export interface Reading {
  readonly form: string;
  readonly text: string;
  readonly language: Found<string>;
  readonly date: Found<string> | null;
  readonly place: Found<string> | null;
  readonly agency: Found<string> | null;
  readonly headline: Found<string> | null;
  readonly held: Found<string> | null;
  readonly purpose: Found<string> | null;
  readonly host: Found<string> | null;
  readonly pictures: readonly Found<Picture>[];
  readonly sides: readonly Found<Party>[];
  readonly people: readonly Found<Attendee>[];
  readonly statements: readonly Found<Said>[];
  readonly messages: readonly Found<PriorMessage>[];
  readonly commitments: readonly Found<Undertaking>[];
  readonly flags: readonly { readonly kind: FlagKind; readonly span: Span; readonly why: string }[];
}

/** plenum.press.intake.reading.Correction. */
export type Correction =
  | { readonly is: "OfWords"; readonly part: "PLACE" | "AGENCY" | "HEADLINE" | "HOST"; readonly value: string | null }
  | { readonly is: "OfDay"; readonly day: "PUBLISHED" | "HELD"; readonly value: string | null }
  | { readonly is: "OfPurpose"; readonly value: string | null }
  | { readonly is: "OfPicture"; readonly caption: string; readonly value: Picture | null }
  | { readonly is: "OfSide"; readonly name: string; readonly value: Party | null }
  | { readonly is: "OfPerson"; readonly name: string; readonly value: Attendee | null }
  | { readonly is: "OfStatement"; readonly words: string; readonly value: Said | null }
  | { readonly is: "OfMessage"; readonly words: string; readonly value: PriorMessage | null }
  | { readonly is: "OfCommitment"; readonly words: string; readonly value: Undertaking | null };

/** plenum.server.intake.Deed. */
export interface Deed {
  readonly by: string;
  readonly at: string;
  readonly change: { readonly now: Correction; readonly before: Correction } | null;
}

/** plenum.server.intake.ListView.Line. */
export interface Line {
  readonly id: string;
  readonly name: string;
  readonly headline: string;
  readonly agency: string;
  readonly date: string | null;
  readonly by: string;
  readonly at: string;
  readonly state: "WAITING" | "FILED" | "CONFIRMED";
  readonly guesses: number;
  readonly slips: number;
  readonly corrections: number;
}

export interface Listed {
  readonly total: number;
  readonly releases: readonly Line[];
}

/** plenum.server.intake.ReleaseView. */
export interface Release {
  readonly about: Line;
  readonly entry: string;
  readonly reading: Reading;
  readonly corrections: readonly Deed[];
  readonly confirmed: Deed | null;
  readonly versions: readonly Line[];
}

/** plenum.server.intake.ImportAnswer. */
export interface Answer {
  readonly file: string;
  readonly what: "KEPT" | "VERSION" | "THERE" | "REFUSED";
  readonly id: string | null;
  readonly as: string | null;
  readonly line: number;
  readonly wrong: string | null;
  readonly right: string | null;
}

/** Bytes of a file, as the server has it; a larger one is not sent. */
export const LARGEST = 2 << 20;

/** Why it did not succeed, to a person. */
export class Trouble {
  readonly sentence: string;
  readonly signedOut: boolean;

  constructor(problem: Problem | undefined) {
    this.signedOut = problem?.code === "signed-out";
    this.sentence = problem === undefined ? t("api.unreachable") : sentence(problem);
  }
}

function sentence({ code, sentence: said }: Problem): string {
  if (code === "signed-out") {
    return t("convene.signedOut");
  }
  const key = `import.trouble.${code}`;
  return key in CATALOGUES["en"]! ? t(key as Key) : said || t("api.failed");
}

function told<T>(answer: T | Problem | undefined): T | Trouble {
  if (answer === undefined) {
    return new Trouble(undefined);
  }
  return answer instanceof Problem ? new Trouble(answer) : answer;
}

export async function list(): Promise<Listed | Trouble> {
  return told(await get<Listed>("/api/imports", { language: language.tag }));
}

export async function release(id: string): Promise<Release | Trouble> {
  return told(await get<Release>(`/api/imports/${encodeURIComponent(id)}`));
}

export async function correct(id: string, seen: number, correction: Correction): Promise<Release | Trouble> {
  return told(await post<Release>(`/api/imports/${encodeURIComponent(id)}/corrections`, { seen, correction }));
}

export async function confirm(id: string): Promise<Release | Trouble> {
  return told(await post<Release>(`/api/imports/${encodeURIComponent(id)}/confirmation`, {}));
}

/** Throws away what waits. */
export async function discard(id: string): Promise<Trouble | undefined> {
  const response = await fetch(`/api/imports/${encodeURIComponent(id)}`, { method: "DELETE" }).catch(() => undefined);
  if (response?.ok) {
    return undefined;
  }
  return new Trouble(response === undefined ? undefined : problemOf(await response.text()));
}

/** Brings one file. */
export async function bring(file: File): Promise<Answer | Trouble> {
  if (file.size > LARGEST) {
    return new Trouble(new Problem("", "import-too-large"));
  }
  const response = await fetch(`/api/imports?name=${encodeURIComponent(file.name)}`, {
    method: "POST",
    headers: { "content-type": "application/octet-stream", "accept-language": language.tag },
    body: file,
  }).catch(() => undefined);
  if (response === undefined) {
    return new Trouble(undefined);
  }
  const text = await response.text();
  return response.ok ? (JSON.parse(text) as Answer) : new Trouble(problemOf(text));
}

/** The text in pieces; each knows which places and which slips it belongs to. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly read: boolean;
  readonly slip: boolean;
  readonly chosen: boolean;
}

export function pieces(reading: Reading, chosen: Span | undefined): Piece[] {
  const read = spansOf(reading).filter(stands);
  const slips = reading.flags.map((it) => it.span).filter(stands);
  const all = [...read, ...slips, ...(chosen === undefined ? [] : [chosen])];
  const cuts = new Set([0, reading.text.length, ...all.flatMap(({ start, end }) => [start, end])]);
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, at) => ({
    text: reading.text.slice(start, sorted[at + 1]),
    start,
    read: read.some((it) => holds(it, start)),
    slip: slips.some((it) => holds(it, start)),
    chosen: chosen !== undefined && holds(chosen, start),
  }));
}

export function stands({ start, end }: Span): boolean {
  return end > start;
}

function holds({ start, end }: Span, at: number): boolean {
  return start <= at && at < end;
}

function spansOf(reading: Reading): Span[] {
  const { date, place, agency, headline, held, purpose, host } = reading;
  const single = [date, place, agency, headline, held, purpose, host].filter((it) => it !== null);
  const several = [reading.pictures, reading.sides, reading.people, reading.statements, reading.messages, reading.commitments];
  return [...single, ...several.flat()].map((it) => it.span);
}

/** In which line something stands, from 1. */
export function lineOf(text: string, { start }: Span): number {
  return text.slice(0, start).split("\n").length;
}

/** Who last corrected what now stands there, if it was corrected. */
export function correctedBy(deeds: readonly Deed[], fits: (now: Correction) => boolean): Deed | undefined {
  return deeds.findLast((it) => it.change !== null && fits(it.change.now));
}

export function speakerWords(speaker: Speaker): string {
  switch (speaker.is) {
    case "OfParticipants":
      return t("archive.voice.PARTICIPANTS");
    case "OfAllSides":
      return t("archive.voice.ALL_SIDES");
    default:
      return speaker.name ?? "";
  }
}

/** The value of a correction in a line, as the list of corrections tells it. */
export function valueWords(correction: Correction): string {
  if (correction.value === null) {
    return t("import.nothing");
  }
  switch (correction.is) {
    case "OfWords":
    case "OfDay":
      return correction.value;
    case "OfPurpose":
      return t(`purpose.${correction.value}` as Key);
    case "OfPicture":
      return words(correction.value.caption, correction.value.credit);
    case "OfSide":
      return words(correction.value.name, ...correction.value.bodies, correction.value.place);
    case "OfPerson":
      return personWords(correction.value);
    case "OfStatement":
      return `${speakerWords(correction.value.speaker)}: ${correction.value.text}`;
    case "OfMessage":
      return `${words(correction.value.from, correction.value.to)}: ${correction.value.text}`;
    case "OfCommitment":
      return `${speakerWords(correction.value.who)}: ${correction.value.what}`;
  }
}

export function personWords(person: Attendee): string {
  const chaired = person.chaired ? t("archive.chaired") : "";
  return words(person.name, person.title, person.body, person.side, chaired);
}

export function words(...parts: string[]): string {
  return parts.filter((it) => it !== "").join(" · ");
}
