import type { Ask } from "./connection";
import { language } from "./language";
import { Notifier } from "./notifier";
import type { PaperSource } from "./paper";
import type { Views } from "./view";
import type { DocumentVersion, DocumentView, ShownDocument } from "./wire";

/** Milliseconds between two pages that are turned for all: each is journalled, three per second at most. */
const TURN_EVERY = 350;

/** Milliseconds after the server's answer in which the view has to say the same. */
const VIEW_FOLLOWS = 1_000;

/**
 * How this person stands to the page before them: they turn it for all, follow, have leafed on their
 * own, or read a document that is not the one being shown.
 */
export type Place = "PRESENTING" | "FOLLOWING" | "ALONE" | "READING";

/** The document on this person's stage. */
export interface Open {
  readonly id: string;
  readonly document: DocumentView;
  readonly version: DocumentVersion;
  /** The version is in another language than the one that is read here. */
  readonly foreign: boolean;
  readonly page: number;
  readonly place: Place;
  readonly shown: ShownDocument | undefined;
}

/** Which seat asks for files, by its link and this browser's secret. */
export interface Credentials {
  readonly link: string;
  readonly device: string;
}

/**
 * The documents as one person has them before their eyes. What is shown, and to whom what was handed
 * out, is the server's word; here is only where this reader has leafed to on their own.
 */
export class Papers extends Notifier {
  private reading: string | undefined;
  private alone: number | undefined;
  private turning: number | undefined;
  private turned: number | undefined;
  private pause: number | undefined;
  private showing: ShownDocument | undefined;
  private readonly tongues = new Map<string, string>();

  constructor(
    private readonly views: Views,
    private readonly credentials: Credentials,
    /** Gives the refusal's sentence, or nothing. */
    private readonly attempt: (ask: Ask) => Promise<string>,
    private readonly say: (refusal: string) => void,
  ) {
    super();
  }

  /** Everything that this seat may read, in the order in which it came. */
  all(): [string, DocumentView][] {
    const { conference, own } = this.views;
    const all = { ...conference?.documents, ...own?.documents.given };
    return Object.entries(all).sort(([, a], [, b]) => a.number - b.number);
  }

  open(): Open | undefined {
    const { conference, own } = this.views;
    const shown = conference?.shown ?? undefined;
    const id = this.reading ?? shown?.document;
    const document = id === undefined ? undefined : (own?.documents.given[id] ?? conference?.documents[id]);
    const version = document && this.version(id!, document);
    if (id === undefined || document === undefined || version === undefined) {
      return undefined;
    }
    const within = (page: number) => Math.max(1, Math.min(version.pages, page));
    const rest = { id, document, version, foreign: !isIn(version.language, language.tag), shown };
    if (this.reading !== undefined) {
      return { ...rest, page: within(this.alone ?? 1), place: "READING" };
    }
    if (shown!.presenter === own?.seat) {
      return { ...rest, page: within(this.turning ?? shown!.page), place: "PRESENTING" };
    }
    const place = this.alone === undefined ? "FOLLOWING" : "ALONE";
    return { ...rest, page: within(this.alone ?? shown!.page), place };
  }

  /** The reader's language, else the side's, else the first of the conference that there is. */
  version(id: string, { versions }: DocumentView): DocumentVersion | undefined {
    const wishes = [this.tongues.get(id), language.tag, this.views.own?.language];
    const found = wishes.map((tag) => tag && versions.find((it) => isIn(it.language, tag)));
    return found.find((it) => it !== undefined && it !== "") || versions[0];
  }

  source(id: string, version: DocumentVersion): PaperSource {
    return sourceOf(this.views.conference?.id ?? "", id, version, this.headers());
  }

  address(id: string, tongue: string): string {
    return addressOf(this.views.conference?.id ?? "", id, tongue);
  }

  headers(): Record<string, string> {
    const { link, device } = this.credentials;
    return { authorization: `Bearer ${link}`, "plenum-device": device, "accept-language": language.tag };
  }

  /** Opens one for oneself. */
  read(id: string): void {
    const shown = this.views.conference?.shown?.document === id;
    this.reading = shown ? undefined : id;
    this.alone = undefined;
    this.changed();
  }

  /** Puts away what one reads for oneself, and is with the presenter again. */
  back(): void {
    this.reading = undefined;
    this.alone = undefined;
    this.changed();
  }

  choose(id: string, tongue: string): void {
    this.tongues.set(id, tongue);
    this.changed();
  }

  /** So many pages on or back: for all by who presents, for oneself by anybody else. */
  leaf(by: number): void {
    const open = this.open();
    if (open !== undefined) {
      this.turnTo(open.page + by);
    }
  }

  turnTo(wanted: number): void {
    const open = this.open();
    if (open === undefined || !Number.isFinite(wanted)) {
      return;
    }
    const page = Math.max(1, Math.min(open.version.pages, Math.round(wanted)));
    if (page === open.page) {
      return;
    }
    if (open.place === "PRESENTING") {
      this.turning = page;
      this.send();
    } else {
      this.alone = open.place !== "READING" && page === open.shown?.page ? undefined : page;
    }
    this.changed();
  }

  /** What is new goes before; who had leafed on alone keeps the page when the showing ends. */
  viewChanged(): void {
    const now = this.views.conference?.shown ?? undefined;
    const before = this.showing;
    this.showing = now;
    if (now?.document !== before?.document || now?.presenter !== before?.presenter) {
      this.turning = undefined;
      if (now !== undefined) {
        this.reading = undefined;
        this.alone = undefined;
      } else if (this.alone !== undefined) {
        this.reading ??= before?.document;
      }
    }
    if (this.reading === undefined && this.alone === now?.page) {
      this.alone = undefined;
    }
    if (this.turning === now?.page) {
      this.turning = undefined;
    }
    if (this.reading !== undefined && !this.all().some(([id]) => id === this.reading)) {
      this.back();
    }
  }

  private send(): void {
    if (this.pause !== undefined || this.turning === undefined) {
      return;
    }
    const page = (this.turned = this.turning);
    this.pause = setTimeout(() => {
      this.pause = undefined;
      if (this.turning !== this.turned) {
        this.send();
      }
    }, TURN_EVERY);
    void this.attempt({ is: "LeafTo", page }).then((refusal) => {
      if (refusal !== "") {
        this.say(refusal);
      }
      setTimeout(() => this.give(page), refusal === "" ? VIEW_FOLLOWS : 0);
    });
  }

  /** The page that the others see is shown, not the one that did not reach them. */
  private give(page: number): void {
    if (this.turning === page) {
      this.turning = undefined;
      this.changed();
    }
  }
}

/** Where a version's bytes come from, for who says by these headers who they are. */
export function sourceOf(
  conference: string,
  id: string,
  version: DocumentVersion,
  headers: Readonly<Record<string, string>>,
): PaperSource {
  // The fragment is not sent: it makes another file another source.
  const address = `${addressOf(conference, id, version.language)}#${version.hash}`;
  return { address, pdf: version.type === "application/pdf", headers };
}

function addressOf(conference: string, id: string, tongue: string): string {
  return `/conferences/${encodeURIComponent(conference)}/documents/${encodeURIComponent(id)}/${encodeURIComponent(tongue)}`;
}

function isIn(tag: string, wish: string): boolean {
  const base = (it: string) => it.split("-")[0]!.toLowerCase();
  return tag.toLowerCase() === wish.toLowerCase() || base(tag) === base(wish);
}
