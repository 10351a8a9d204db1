import type { GuidePage } from "./guide";
import type { Views } from "./view";
import type { ConferenceView, Person, Seat, Side, Site } from "./wire";

/** A text for people, in the reader's language, else in one that there is. */
export function inLanguage(
  texts: Readonly<Record<string, string>> | null | undefined,
  tag: string,
): string {
  if (texts === null || texts === undefined) {
    return "";
  }
  const base = tag.split("-")[0]!;
  return texts[tag] ?? texts[base] ?? texts["en"] ?? Object.values(texts)[0] ?? "";
}

/** What stands on the plate in front of a person. */
export interface Plate {
  readonly name: string;
  readonly title: string;
  readonly body: string;
  readonly side: string;
  readonly city: string;
  readonly zone: string;
  readonly colour: string;
}

export function plateOf(conference: ConferenceView, seat: Seat, tag: string): Plate {
  const side = seat.side ? conference.sides[seat.side] : undefined;
  const person = personOf(seat);
  const site = siteOf(side, seat);
  return {
    name: inLanguage(person?.name ?? seat.room, tag),
    title: inLanguage(person?.title, tag),
    body: inLanguage(person?.body, tag),
    side: inLanguage(side?.name, tag),
    city: inLanguage(site?.city, tag),
    zone: site?.zone ?? "",
    colour: side?.colour ?? "transparent",
  };
}

/** Whose plate stands for the seat; nobody's in a room where nobody was tapped. */
export function personOf(seat: Seat): Person | undefined {
  const tapped = seat.people.find((it) => it.id === seat.speaking);
  return tapped ?? (seat.room ? undefined : seat.people[0]);
}

export function seatName(conference: ConferenceView | undefined, id: string, tag: string): string {
  const seat = conference?.seats[id];
  return seat === undefined ? id : plateOf(conference!, seat, tag).name;
}

/** One capital of each side, in their order, each zone and city once. */
export function capitals(conference: ConferenceView): Site[] {
  const all = conference.order.flatMap((id) => conference.sides[id]?.sites.slice(0, 1) ?? []);
  return all.filter((it, i) => all.findIndex((other) => sameTown(it, other)) === i);
}

function sameTown(one: Site, other: Site): boolean {
  return one.zone === other.zone && JSON.stringify(one.city) === JSON.stringify(other.city);
}

function siteOf(side: Side | undefined, seat: Seat): Site | undefined {
  return side?.sites.find((it) => it.id === seat.site) ?? side?.sites[0];
}

/** Whether a side's secretary sits here. */
export function isSecretary({ conference, own }: Views): boolean {
  return own !== undefined && conference?.seats[own.seat]?.role === "SECRETARY";
}

/** The guide for whoever sits here. */
export function guideOf({ conference, own }: Views): GuidePage {
  const seat = own && conference?.seats[own.seat];
  if (seat?.chair) {
    return "chair";
  }
  switch (seat?.role) {
    case "SECRETARY":
      return "secretary";
    case "PRESS_OFFICER":
      return "press-officer";
    case "INTERPRETER":
      return "interpreter";
    case "OPERATOR":
      return "operator";
    default:
      return "delegate";
  }
}
