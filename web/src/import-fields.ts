import type { Attendee, Correction, Party, Picture, PriorMessage, Reading, Said, Speaker, Undertaking } from "./imports";
import { type Key, t } from "./language";

/** One thing to write or choose when a value is corrected. */
export interface Blank {
  readonly key: string;
  readonly label: Key;
  readonly as: "line" | "lines" | "text" | "day" | "choice" | "check";
  readonly choices?: readonly { readonly value: string; readonly words: string }[];
}

export type Written = Record<string, string>;

/** What is corrected: its blanks, what stands in them, and the correction that they make. */
export interface Form {
  readonly title: Key;
  readonly blanks: readonly Blank[];
  readonly written: Written;
  /** Whether it can be said that nothing of the kind is told. */
  readonly removable: boolean;
  make(written: Written | undefined): Correction;
}

const KINDS = ["THANKS", "CONGRATULATES", "BRIEFS", "ASSESSES", "AFFIRMS", "INFORMS", "PROPOSES", "WISHES", "PLEDGES", "ORIENTATION", "PLAN"] as const;
const STANDINGS = { SAID: "archive.said", DISCUSSED: "archive.discussed", AGREED: "archive.agreed" } as const;
const PURPOSES = ["INFORM", "EXCHANGE", "NEGOTIATE", "SIGN"] as const;

const kinds = () => KINDS.map((value) => ({ value, words: t(`minutes.kind.${value}`) }));
const standings = () => Object.entries(STANDINGS).map(([value, key]) => ({ value, words: t(key) }));

export function kindWords(kind: string): string {
  return t(`minutes.kind.${kind}` as Key);
}

export function standingWords(standing: string): string {
  return t(STANDINGS[standing as keyof typeof STANDINGS]);
}

/** Each name once: a select has one line for it. */
function speakers(reading: Reading, now: Speaker | undefined) {
  const people = new Set(reading.people.map((it) => it.value.name));
  const sides = new Set(reading.sides.map((it) => it.value.name));
  if (now?.is === "OfPerson") {
    people.add(now.name ?? "");
  }
  if (now?.is === "OfSide") {
    sides.add(now.name ?? "");
  }
  return [
    ...[...people].map((name) => ({ value: `OfPerson:${name}`, words: name })),
    ...[...sides].map((name) => ({ value: `OfSide:${name}`, words: `${name} (${t("import.side").toLowerCase()})` })),
    { value: "OfParticipants:", words: t("archive.voice.PARTICIPANTS") },
    { value: "OfAllSides:", words: t("archive.voice.ALL_SIDES") },
  ];
}

function speakerValue({ is, name }: Speaker): string {
  return `${is}:${name ?? ""}`;
}

function speakerOf(value: string): Speaker {
  const at = value.indexOf(":");
  const is = value.slice(0, at) as Speaker["is"];
  return is === "OfPerson" || is === "OfSide" ? { is, name: value.slice(at + 1) } : { is };
}

const of = (written: Written, key: string) => (written[key] ?? "").trim();
const lines = (written: Written, key: string) =>
  of(written, key)
    .split("\n")
    .map((it) => it.trim())
    .filter((it) => it !== "");

export function wordsForm(part: "PLACE" | "AGENCY" | "HEADLINE" | "HOST", label: Key, now: string | undefined): Form {
  return {
    title: label,
    blanks: [{ key: "value", label, as: part === "HEADLINE" ? "text" : "line" }],
    written: { value: now ?? "" },
    removable: now !== undefined,
    make: (written) => ({ is: "OfWords", part, value: (written && of(written, "value")) || null }),
  };
}

export function dayForm(day: "PUBLISHED" | "HELD", label: Key, now: string | undefined): Form {
  return {
    title: label,
    blanks: [{ key: "value", label, as: "day" }],
    written: { value: now ?? "" },
    removable: now !== undefined,
    make: (written) => ({ is: "OfDay", day, value: (written && of(written, "value")) || null }),
  };
}

export function purposeForm(now: string | undefined): Form {
  const choices = PURPOSES.map((value) => ({ value, words: t(`purpose.${value}`) }));
  return {
    title: "convene.purpose",
    blanks: [{ key: "value", label: "convene.purpose", as: "choice", choices }],
    written: { value: now ?? "INFORM" },
    removable: now !== undefined,
    make: (written) => ({ is: "OfPurpose", value: written ? of(written, "value") : null }),
  };
}

export function pictureForm(now: Picture | undefined): Form {
  const { href = "", mediaType = "", width = 0, height = 0, caption = "", credit = "" } = now ?? {};
  return {
    title: "import.picture",
    blanks: [
      { key: "caption", label: "import.caption", as: "text" },
      { key: "credit", label: "import.credit", as: "line" },
    ],
    written: { caption, credit },
    removable: now !== undefined,
    make: (written) => ({
      is: "OfPicture",
      caption: caption || credit || (written === undefined ? "" : of(written, "caption") || of(written, "credit")),
      value: written === undefined ? null : { href, mediaType, width, height, caption: of(written, "caption"), credit: of(written, "credit") },
    }),
  };
}

export function sideForm(now: Party | undefined): Form {
  return {
    title: "import.side",
    blanks: [
      { key: "name", label: "import.name", as: "line" },
      { key: "bodies", label: "import.bodies", as: "lines" },
      { key: "place", label: "import.place", as: "line" },
    ],
    written: { name: now?.name ?? "", bodies: now?.bodies.join("\n") ?? "", place: now?.place ?? "" },
    removable: now !== undefined,
    make: (written) => ({
      is: "OfSide",
      name: now?.name ?? (written ? of(written, "name") : ""),
      value: written === undefined ? null : { name: of(written, "name"), bodies: lines(written, "bodies"), place: of(written, "place") },
    }),
  };
}

export function personForm(now: Attendee | undefined, reading: Reading): Form {
  const sides = new Set(["", ...reading.sides.map((it) => it.value.name), now?.side ?? ""]);
  const choices = [...sides].map((value) => ({ value, words: value || t("import.noSide") }));
  return {
    title: "import.person",
    blanks: [
      { key: "name", label: "import.name", as: "line" },
      { key: "second", label: "import.second", as: "line" },
      { key: "title", label: "import.title", as: "line" },
      { key: "body", label: "import.body", as: "line" },
      { key: "side", label: "import.side", as: "choice", choices },
      { key: "chaired", label: "import.chaired", as: "check" },
    ],
    written: {
      name: now?.name ?? "",
      second: now?.second ?? "",
      title: now?.title ?? "",
      body: now?.body ?? "",
      side: now?.side ?? "",
      chaired: now?.chaired ? "yes" : "",
    },
    removable: now !== undefined,
    make: (written) => ({
      is: "OfPerson",
      name: now?.name ?? (written ? of(written, "name") : ""),
      value:
        written === undefined
          ? null
          : {
              name: of(written, "name"),
              second: of(written, "second"),
              title: of(written, "title"),
              body: of(written, "body"),
              side: of(written, "side"),
              chaired: of(written, "chaired") === "yes",
            },
    }),
  };
}

export function statementForm(now: Said | undefined, reading: Reading): Form {
  return {
    title: "import.statement",
    blanks: [
      { key: "speaker", label: "import.speaker", as: "choice", choices: speakers(reading, now?.speaker) },
      { key: "kind", label: "minutes.kind", as: "choice", choices: kinds() },
      { key: "standing", label: "import.standing", as: "choice", choices: standings() },
      { key: "text", label: "import.text", as: "text" },
      { key: "to", label: "minutes.to", as: "line" },
    ],
    written: {
      speaker: now === undefined ? speakers(reading, undefined)[0]!.value : speakerValue(now.speaker),
      kind: now?.kind ?? "INFORMS",
      standing: now?.standing ?? "SAID",
      text: now?.text ?? "",
      to: now?.to ?? "",
    },
    removable: now !== undefined,
    make: (written) => ({
      is: "OfStatement",
      words: now?.text ?? (written ? of(written, "text") : ""),
      value:
        written === undefined
          ? null
          : {
              speaker: speakerOf(of(written, "speaker")),
              kind: of(written, "kind"),
              standing: of(written, "standing"),
              to: of(written, "to"),
              text: of(written, "text"),
            },
    }),
  };
}

export function messageForm(now: PriorMessage | undefined): Form {
  return {
    title: "import.message",
    blanks: [
      { key: "kind", label: "minutes.kind", as: "choice", choices: kinds() },
      { key: "from", label: "import.from", as: "line" },
      { key: "to", label: "minutes.to", as: "line" },
      { key: "date", label: "import.date", as: "day" },
      { key: "text", label: "import.text", as: "text" },
    ],
    written: { kind: now?.kind ?? "CONGRATULATES", from: now?.from ?? "", to: now?.to ?? "", date: now?.date ?? "", text: now?.text ?? "" },
    removable: now !== undefined,
    make: (written) => ({
      is: "OfMessage",
      words: now?.text ?? (written ? of(written, "text") : ""),
      value:
        written === undefined
          ? null
          : { kind: of(written, "kind"), from: of(written, "from"), to: of(written, "to"), date: of(written, "date") || null, text: of(written, "text") },
    }),
  };
}

export function commitmentForm(now: Undertaking | undefined, reading: Reading): Form {
  return {
    title: "import.commitment",
    blanks: [
      { key: "who", label: "import.speaker", as: "choice", choices: speakers(reading, now?.who) },
      { key: "what", label: "import.what", as: "text" },
      { key: "fields", label: "import.fields", as: "lines" },
      { key: "with", label: "import.with", as: "line" },
      { key: "beneficiary", label: "import.beneficiary", as: "line" },
      { key: "by", label: "import.until", as: "line" },
      { key: "standing", label: "import.standing", as: "choice", choices: standings() },
    ],
    written: {
      who: now === undefined ? "OfAllSides:" : speakerValue(now.who),
      what: now?.what ?? "",
      fields: now?.fields.join("\n") ?? "",
      with: now?.with ?? "",
      beneficiary: now?.beneficiary ?? "",
      by: now?.by ?? "",
      standing: now?.standing ?? "SAID",
    },
    removable: now !== undefined,
    make: (written) => ({
      is: "OfCommitment",
      words: now?.what ?? (written ? of(written, "what") : ""),
      value:
        written === undefined
          ? null
          : {
              who: speakerOf(of(written, "who")),
              what: of(written, "what"),
              fields: lines(written, "fields"),
              with: of(written, "with"),
              beneficiary: of(written, "beneficiary"),
              by: of(written, "by"),
              standing: of(written, "standing"),
            },
    }),
  };
}
