import { CATALOGUES, type Key, language, t } from "./language";
import { inLanguage, seatName } from "./names";
import { Notifier } from "./notifier";
import { lasting } from "./time";
import type { ConferenceView, NamedSeat, ProtocolGrew, ProtocolLine } from "./wire";

/** As many as the server keeps at hand: hours of a lively meeting. */
const KEPT = 500;

/** What an event says beside its kind, each with a sentence of its own. */
const HOW: Readonly<Record<string, string>> = {
  FLOOR_GIVEN: "floor.right",
  FLOOR_BEGAN: "floor.right",
  FLOOR_ENDED: "protocol.end",
  ASK_SKIPPED: "floor.kind",
  ASKS_REORDERED: "floor.kind",
  MARKED: "mark",
};

/** The meeting's protocol as far as this page has it, the oldest line first. */
export class Protocol extends Notifier {
  lines: readonly ProtocolLine[] = [];

  take({ anew, lines }: ProtocolGrew): void {
    this.lines = (anew ? lines : [...this.lines, ...lines]).slice(-KEPT);
    this.changed();
  }
}

/** A line in the reader's language; empty where this page is older than what is told. */
export function sentence(line: ProtocolLine, conference: ConferenceView): string {
  const how = HOW[line.kind] && line.how ? say(`${HOW[line.kind]}.${line.how}`) : "";
  const said = {
    who: name(line.who, conference),
    by: name(line.by, conference),
    people: language.list(line.people.map((it) => name(it, conference))),
    side: inLanguage(conference.sides[line.side ?? ""]?.name, language.tag),
    topic: inLanguage(line.topic, language.tag) || t("protocol.untitled"),
    number: line.ordinal ?? 0,
    present: line.present ?? 0,
    absent: line.absent ?? 0,
    time: lasting(line.lasted ?? 0),
    language: line.language ? languageName(line.language) : "",
    how,
  };
  const base = say(keyOf(line), said);
  return [base, HOW[line.kind] ? how && `${how}.` : "", whose(line, conference)].filter(Boolean).join(" ");
}

/** The sentence depends on what the line has: nothing stands empty in it. */
function keyOf(line: ProtocolLine): string {
  if (line.kind === "DOCUMENT_HANDED_OUT" && line.side) {
    return "protocol.DOCUMENT_HANDED_OUT_BY";
  }
  return line.kind === "ITEM_CLOSED" && line.by ? "protocol.ITEM_CLOSED_BY" : `protocol.${line.kind}`;
}

/** Whose word was marked. */
function whose(line: ProtocolLine, conference: ConferenceView): string {
  if (line.kind !== "MARKED") {
    return "";
  }
  const side = inLanguage(conference.sides[line.side ?? ""]?.name, language.tag);
  const named = line.person ? personName(conference, line.person) : side;
  return named && t("protocol.whose", { name: named });
}

/** The side whose colour stands beside the line; none where it is all sides'. */
export function sideOf(line: ProtocolLine, conference: ConferenceView): string | undefined {
  const said = line.kind === "MARKED" ? undefined : line.side; // whose word it was is in the words
  return said ?? conference.seats[line.who?.seat ?? ""]?.side ?? undefined;
}

function name(who: NamedSeat | null | undefined, conference: ConferenceView): string {
  if (!who) {
    return "";
  }
  return (who.person && personName(conference, who.person)) || seatNamed(who.seat, conference);
}

/** A room of which nobody was tapped is called by its name; a seat that is gone, a former one. */
function seatNamed(id: string, conference: ConferenceView): string {
  const seat = conference.seats[id];
  if (seat === undefined) {
    return t("protocol.formerSeat");
  }
  return seat.room ? inLanguage(seat.room, language.tag) : seatName(conference, id, language.tag);
}

function personName(conference: ConferenceView, id: string): string {
  const people = Object.values(conference.seats).flatMap((it) => it.people);
  return inLanguage(people.find((it) => it.id === id)?.name, language.tag);
}

function languageName(tag: string): string {
  return new Intl.DisplayNames(language.tag, { type: "language" }).of(tag) ?? tag;
}

function say(key: string, said?: Record<string, string | number>): string {
  return key in CATALOGUES["en"]! ? t(key as Key, said) : "";
}
