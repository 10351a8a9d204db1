import { Problem, get, post } from "./api";
import { type Key, LANGUAGES, language } from "./language";
import { inLanguage } from "./names";
import { Notifier } from "./notifier";
import type {
  MarkedMoment,
  MinutesRequest,
  MinutesView,
  NumberedMark,
  OwnEntry,
  StatementKind,
  Substance,
  Who,
} from "./wire";

type Texts = Readonly<Record<string, string>>;

/** What a side writes down, as this person's link lets them read and change it. */
export class Minutes extends Notifier {
  view: MinutesView | undefined;
  /** Why there is nothing to be read; empty while that is not known. */
  trouble: Key | undefined;
  private asked = 0;

  constructor(
    private readonly conference: string,
    private readonly token: string,
  ) {
    super();
  }

  private get path(): string {
    return `/api/conferences/${this.conference}/minutes`;
  }

  /** Of several answers under way the last one asked for counts. */
  async load(): Promise<void> {
    const turn = ++this.asked;
    const answer = await get<MinutesView>(this.path, { bearer: this.token });
    if (turn !== this.asked) {
      return;
    }
    if (answer === undefined || answer instanceof Problem) {
      this.trouble = answer === undefined ? "minutes.unreachable" : "minutes.notYours";
    } else {
      this.view = answer;
      this.trouble = undefined;
    }
    this.changed();
  }

  /** The document as a file for this browser; whether it came. */
  async take(document: "minutes" | "joint-record", tag: string, form: "pdf" | "odt" | "json"): Promise<boolean> {
    const address = `/api/conferences/${this.conference}/${document}/${tag}.${form}`;
    const response = await fetch(address, { headers: { authorization: `Bearer ${this.token}` } }).catch(() => undefined);
    const copy = response?.ok ? await response.blob().catch(() => undefined) : undefined;
    if (copy === undefined) {
      return false;
    }
    const link = window.document.createElement("a");
    link.href = URL.createObjectURL(copy);
    link.download = `${document}-${this.conference}-${tag}.${form}`;
    link.click();
    // The browser has begun to write the file once the click is over.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
    return true;
  }

  /** Why it was refused, in a sentence; empty when it was done. */
  async ask(request: MinutesRequest): Promise<string> {
    const answer = await post<object>(this.path, request, { bearer: this.token, language: language.tag });
    if (answer === undefined) {
      return language.say("minutes.unreachable");
    }
    if (answer instanceof Problem) {
      return answer.sentence;
    }
    await this.load();
    return "";
  }
}

/** As the value of an option; an outsider's name is written beside it. */
export function valueOfWho(who: Who | null | undefined): string {
  switch (who?.is) {
    case undefined:
      return "";
    case "ThePerson":
      return `person ${who.id}`;
    case "TheSide":
      return `side ${who.id}`;
    case "TheParticipants":
      return "participants";
    case "AllTheSides":
      return "all";
    case "Outsider":
      return "outside";
  }
}

export function whoOfValue(value: string, outsider = ""): Who | undefined {
  const [kind, id] = [value.slice(0, value.indexOf(" ")), value.slice(value.indexOf(" ") + 1)];
  switch (value) {
    case "":
      return undefined;
    case "participants":
      return { is: "TheParticipants" };
    case "all":
      return { is: "AllTheSides" };
    case "outside":
      return { is: "Outsider", name: outsider };
    default:
      return kind === "person" ? { is: "ThePerson", id } : { is: "TheSide", id };
  }
}

export function nameOfWho(view: MinutesView, who: Who, tag: string, say: (key: Key) => string): string {
  switch (who.is) {
    case "ThePerson":
      return inLanguage(view.people.find((it) => it.id === who.id)?.names, tag) || who.id;
    case "TheSide":
      return inLanguage(view.sides[who.id], tag) || who.id;
    case "TheParticipants":
      return say("minutes.participants");
    case "AllTheSides":
      return say("minutes.allSides");
    case "Outsider":
      return who.name;
  }
}

/** Whose colour an entry has: the side's whose word it is. */
export function sideOfWho(view: MinutesView, who: Who): string | undefined {
  switch (who.is) {
    case "ThePerson":
      return view.people.find((it) => it.id === who.id)?.side ?? undefined;
    case "TheSide":
      return who.id;
    default:
      return undefined;
  }
}

/** The people of each side, the sides in their order; who serves the whole says nothing of his own. */
export function speakersOf(view: MinutesView): { side: string; people: MinutesView["people"] }[] {
  return Object.keys(view.sides).map((side) => ({ side, people: view.people.filter((it) => it.side === side) }));
}

/** Marks of which nothing was written down yet: nothing has their moment. */
export function openMarks(view: MinutesView): readonly NumberedMark[] {
  const written = new Set(view.entries.map((it) => it.moment));
  return view.marks.filter(({ mark }) => !written.has(mark.moment));
}

/** What a new entry begins with, of a mark where there is one. */
export function begun(view: MinutesView, mark?: MarkedMoment): Substance {
  const says = mark?.says ?? undefined;
  const by: Who = says?.person
    ? { is: "ThePerson", id: says.person }
    : { is: "TheSide", id: says?.side ?? view.side };
  const text = says?.note ? { [view.languages[0]!]: says.note } : {};
  return says?.kind === "COMMITMENT"
    ? { is: "Commitment", by, text, fields: [], discussed: false }
    : {
        is: "Statement",
        by: says?.kind === "DECISION" ? { is: "AllTheSides" } : by,
        kind: "INFORMS",
        discussed: false,
        topics: [],
        documents: [],
        text,
      };
}

/** The same said as another kind of entry: what both have stays. */
export function recast(written: Substance, as: Substance["is"]): Substance {
  const { by, text } = written;
  const kind: StatementKind = written.is === "Commitment" ? "INFORMS" : written.kind;
  switch (as) {
    case "Statement":
      return { is: "Statement", by, text, kind, discussed: false, topics: [], documents: [] };
    case "Commitment":
      return { is: "Commitment", by, text, fields: [], discussed: false };
    case "PriorMessage":
      return { is: "PriorMessage", by, text, kind: "CONGRATULATES", to: { is: "AllTheSides" } };
  }
}

/** Words in a row, of one language, as one line to write on. */
export function lineOf(words: readonly Texts[], tag: string): string {
  return words.map((it) => it[tag] ?? "").join("; ");
}

/** The other way round: the first of each language belong together, and so on. */
export function withLine(words: readonly Texts[], tag: string, line: string): Texts[] {
  const parts = line.split(";").map((it) => it.trim());
  const rows = Math.max(words.length, parts.length);
  return Array.from({ length: rows }, (_, i) => {
    const { [tag]: _before, ...others } = words[i] ?? {};
    const part = parts[i] ?? "";
    return part === "" ? others : { ...others, [tag]: part };
  }).filter((it) => Object.keys(it).length > 0);
}

/** Whether an entry of one's own stands in the record of all already. */
export function isProposed({ joint, side }: MinutesView, { moment, substance }: OwnEntry): boolean {
  const words = JSON.stringify(substance);
  return joint.entries.some((it) => it.side === side && it.moment === moment && JSON.stringify(it.substance) === words);
}

/** In which of the conference's languages minutes can be worded. */
export function wordedIn({ languages }: MinutesView): string[] {
  return languages.filter((it) => it in LANGUAGES);
}

/** What a chair or secretary still has to answer in the record of all. */
export function isAsked(view: MinutesView): number {
  const { joint, side, may } = view;
  return may.put ? joint.entries.filter((it) => it.waits.includes(side)).length : 0;
}

/** Whether the record of all can be approved by this reader now. */
export function mayApprove({ joint, side, may }: MinutesView): boolean {
  return (
    may.approve &&
    joint.fixed == null &&
    joint.entries.length > 0 &&
    joint.asked.includes(side) &&
    joint.entries.every((it) => it.waits.length === 0)
  );
}
