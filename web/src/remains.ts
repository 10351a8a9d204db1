import type { Key } from "./language";

type Texts = Readonly<Record<string, string>>;

/** What remains of a closed conference, as the server tells it: plenum.server.record.RecordView. */
export interface MeetingRecord {
  readonly id: string;
  readonly kind: "REAL" | "TRIAL" | "REHEARSAL";
  readonly purpose: "INFORM" | "EXCHANGE" | "NEGOTIATE" | "SIGN";
  readonly subject: Texts;
  readonly languages: readonly string[];
  readonly opened: string;
  readonly closed: string;
  readonly seconds: number;
  readonly places: readonly { readonly city: Texts; readonly zone: string }[];
  readonly host: string | null;
  readonly chairs: readonly { readonly side: string | null; readonly person: Attendee | null; readonly byDeputy: boolean }[];
  readonly sides: readonly RecordedSide[];
  readonly others: readonly Attendee[];
  readonly rolls: readonly RecordedRoll[];
  readonly photographs: readonly Photograph[];
  readonly releases: readonly string[];
  readonly mayAddPhotograph: boolean;
}

export interface RecordedSide {
  readonly id: string;
  readonly name: Texts;
  readonly bodies: readonly Texts[];
  readonly colour: string;
  readonly people: readonly Attendee[];
}

export interface Attendee {
  readonly role: string;
  readonly head: boolean;
  readonly names: Readonly<Record<string, { readonly full: string; readonly title: string; readonly body: string }>>;
}

/** One call of the roll; a side that did not answer has confirmed nothing. */
export interface RecordedRoll {
  readonly at: string;
  readonly sides: readonly { readonly side: string; readonly confirmed: string | null; readonly people: readonly RollLine[] }[];
}

export interface RollLine {
  readonly names: Attendee["names"];
  readonly room: Texts;
  readonly attended: string;
  readonly capacity: string;
}

export interface Photograph {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** All of it, of which `crop` is printed, under the hash `printed`. */
  readonly whole: { readonly width: number; readonly height: number };
  readonly crop: Part | null;
  readonly printed: string;
  readonly origin: "BROUGHT" | "AT_THE_CAMERA" | "COMPOSED";
  readonly caption: Texts;
  readonly credit: Texts;
  readonly place: Texts;
  readonly date: string;
  readonly creator: string;
  readonly copyright: Texts;
  /** Captions that drafted themselves; `whole` where nothing in one is missing. */
  readonly drafts: Readonly<Record<string, { readonly text: string; readonly whole: boolean }>>;
  readonly mayWork: boolean;
}

/** A part of a picture, in its pixels. */
export interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A piece of a text; where nobody supplied it, the part that is missing. */
export interface Piece {
  readonly text: string;
  readonly missing: string | null;
}

/** A draft release in one language: plenum.server.record.ReleaseView. */
export interface Release {
  readonly language: string;
  readonly meant: boolean;
  readonly notice: readonly Piece[] | null;
  readonly headline: readonly Piece[];
  readonly dateline: readonly Piece[];
  readonly paragraphs: readonly (readonly { readonly template: string; readonly line: readonly Piece[] }[])[];
  readonly picture:
    | { readonly hash: string; readonly width: number; readonly height: number; readonly caption: readonly Piece[]; readonly credit: readonly Piece[] }
    | null;
  readonly missing: readonly { readonly part: string; readonly about: string }[];
  readonly plain: string;
}

/** Why the server did not; each has a sentence in every language. */
const CODES = [
  "not-closed", "link-invalid", "link-expired", "link-revoked", "not-for-you", "not-found", "signed-out",
  "photograph-format", "photograph-size", "photograph-pixels", "photograph-damaged", "photograph-busy",
  "photograph-not-kept", "too-many-photographs", "no-such-photograph", "photograph-of-others", "crop-outside",
] as const;

export class Trouble {
  constructor(readonly says: Key) {}
}

/** Asks for what remains of one conference, as its seat or, without a token, as its convener. */
export class Remains {
  private readonly pictures = new Map<string, Promise<string | undefined>>();

  constructor(
    private readonly conference: string,
    private readonly token: string | undefined,
  ) {}

  record(): Promise<MeetingRecord | Trouble> {
    return this.json(`/api${this.path()}/record`);
  }

  release(language: string): Promise<Release | Trouble> {
    return this.json(`/api${this.path()}/release?language=${encodeURIComponent(language)}`);
  }

  async file(language: string, form: "html" | "txt"): Promise<Blob | Trouble> {
    const answer = await this.ask(`${this.path()}/release/${encodeURIComponent(language)}.${form}`);
    return answer instanceof Trouble ? answer : answer.blob();
  }

  /**
   * An address of this page's own for a photograph.
   *
   * @param printed which print of it: another crop is another picture
   */
  photograph(hash: string, printed = ""): Promise<string | undefined> {
    const known = this.pictures.get(hash + printed);
    if (known !== undefined) {
      return known;
    }
    const asked = this.ask(`/api${this.path()}/photographs/${hash}${printed === hash ? "?whole" : ""}`).then(async (answer) =>
      answer instanceof Trouble ? undefined : URL.createObjectURL(await answer.blob()),
    );
    this.pictures.set(hash + printed, asked);
    return asked;
  }

  async add(picture: Blob, about: object): Promise<Trouble | undefined> {
    const form = new FormData();
    form.append("photograph", picture, "photograph");
    form.append("about", JSON.stringify(about));
    const answer = await this.ask(`/api${this.path()}/photographs`, { method: "POST", body: form });
    return answer instanceof Trouble ? answer : undefined;
  }

  describe(hash: string, words: object): Promise<Trouble | undefined> {
    return this.put(`${hash}/words`, words);
  }

  /** Prints a part of a photograph, or all of it again. */
  crop(hash: string, part: Part | null): Promise<Trouble | undefined> {
    return this.put(`${hash}/crop`, { part });
  }

  private async put(path: string, body: object): Promise<Trouble | undefined> {
    const answer = await this.ask(`/api${this.path()}/photographs/${path}`, { method: "PUT", body: JSON.stringify(body) });
    return answer instanceof Trouble ? answer : undefined;
  }

  private async json<T>(path: string): Promise<T | Trouble> {
    const answer = await this.ask(path);
    return answer instanceof Trouble ? answer : ((await answer.json()) as T);
  }

  private async ask(path: string, request: RequestInit = {}): Promise<Response | Trouble> {
    const headers: HeadersInit = this.token === undefined ? {} : { authorization: `Bearer ${this.token}` };
    try {
      const response = await fetch(path, { ...request, headers });
      return response.ok ? response : new Trouble(troubleOf(await response.text()));
    } catch {
      return new Trouble("api.unreachable");
    }
  }

  private path(): string {
    return `/conferences/${encodeURIComponent(this.conference)}`;
  }
}

function troubleOf(answer: string): Key {
  try {
    const code = (JSON.parse(answer) as { code?: string }).code;
    const known = CODES.find((it) => it === code);
    return known === undefined ? "api.failed" : `trouble.${known}`;
  } catch {
    return "api.failed";
  }
}

/** A person's name in the reader's language, else in one that there is. */
export function nameOf(person: Pick<Attendee, "names">, tag: string): { full: string; title: string; body: string } {
  const base = tag.split("-")[0]!;
  return person.names[tag] ?? person.names[base] ?? Object.values(person.names)[0] ?? { full: "", title: "", body: "" };
}
