import { Problem, get, getText, post } from "./api";
import { type Key, language, t } from "./language";
import { inLanguage } from "./names";
import { Notifier } from "./notifier";
import { keepSide } from "./session";
import { wayIn } from "./side-door";
import type {
  DelegationEntry,
  DelegationLinkState,
  Edit,
  OrderOfProceedings,
  PersonEntry,
  SeatEntry,
  SeatStanding,
} from "./wire";

/** Milliseconds between two looks at who has opened their invitation. */
const LOOK_EVERY = 4_000;

/** What is said of a delegation's link that does not lead here, in the reader's own language. */
const LINKS: Readonly<Record<string, Key>> = {
  "link-invalid": "ended.LINK_INVALID.then",
  "link-expired": "ended.LINK_EXPIRED.then",
  "no-conference": "notFound.title",
};

/** Where a desk's requests go, and by what right: the session's cookie, or a delegation's token. */
export interface Address {
  readonly path: string;
  readonly bearer?: string;
}

/** One conference as it is edited: what the server last said of it, and the way to change it. */
export class Desk extends Notifier {
  order: OrderOfProceedings | undefined;
  /** What has become of the delegation's link, where it does not lead to the page. */
  door: DelegationLinkState | undefined;
  /** Whether the side was taken over just now, and nobody has said yet that they keep the link. */
  taken = false;
  /** Why nothing is shown, as a sentence. */
  trouble = "";
  signedOut = false;
  /** What the server refused last. */
  refusal = "";
  saved = false;
  private edits: Promise<unknown> = Promise.resolve();
  private pending = 0;
  private timer: number | undefined;

  /** The delegation's link by which the page is seen now. */
  private bearer: string | undefined;

  constructor(readonly address: Address) {
    super();
    this.bearer = address.bearer;
  }

  async start(): Promise<void> {
    await this.enter();
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
  }

  /** A convener by their session; a secretary by the link, or where that leads. */
  private async enter(): Promise<void> {
    if (this.bearer !== undefined) {
      const way = await wayIn(this.bearer, language.tag);
      if (way === undefined || way instanceof Problem) {
        this.take(way);
        return;
      }
      this.lead(way.token);
      if (way.state.standing !== "KEPT") {
        this.close(way.state);
        return;
      }
    }
    this.take(await get<OrderOfProceedings>(this.address.path, this.request()));
  }

  private close(door: DelegationLinkState): void {
    this.door = door;
    this.order = undefined;
    this.refusal = "";
    this.changed();
  }

  /** Uses the delegation's link, which ends it; the answer has the one to keep. */
  async takeOver(): Promise<void> {
    const body = { token: this.bearer };
    const answer = await post<OrderOfProceedings>(this.address.path, body, this.request());
    if (isOrder(answer)) {
      this.taken = true;
      this.refusal = "";
      this.take(answer);
    } else if (endsHere(answer)) {
      await this.enter(); // somebody else was sooner
    } else {
      this.refusal = sentenceOf(answer);
      this.changed();
    }
  }

  /** The new link is kept: nothing more to say about it. */
  putAway(): void {
    this.taken = false;
    this.changed();
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    if (this.order === undefined || this.pending > 0 || document.hidden) {
      return;
    }
    const before = this.order.revision;
    const by = this.bearer;
    const answer = await get<OrderOfProceedings>(this.address.path, this.request());
    if (this.pending > 0 || this.bearer !== by) {
      return;
    }
    if (isOrder(answer)) {
      if (answer.revision >= before) {
        this.take(answer);
      }
    } else if (endsHere(answer)) {
      await this.enter();
    }
  }

  /**
   * In the order in which they were asked for, each made from what stood after the one before; what
   * follows a refusal is still tried.
   */
  edit(edit: Edit | ((order: OrderOfProceedings) => Edit | undefined)): Promise<boolean> {
    this.pending++;
    this.saved = false;
    const done = this.edits.then(() => this.send(edit));
    this.edits = done;
    return done;
  }

  private async send(
    asked: Edit | ((order: OrderOfProceedings) => Edit | undefined),
  ): Promise<boolean> {
    const edit = typeof asked === "function" ? asked(this.order!) : asked;
    if (edit === undefined) {
      this.pending--;
      return false;
    }
    const answer = await post<OrderOfProceedings>(`${this.address.path}/edits`, edit, this.request());
    this.pending--;
    const done = isOrder(answer);
    if (done) {
      this.refusal = "";
      this.saved = true;
      this.take(answer);
    } else if (endsHere(answer)) {
      await this.enter();
    } else {
      this.refusal = sentenceOf(answer);
      this.changed();
    }
    return done;
  }

  /** A letter, a calendar file or a QR code of a seat. */
  async invitation(seat: string, what: "letter" | "calendar" | "qr"): Promise<string> {
    return this.text(`${this.address.path}/seats/${seat}/${what}`);
  }

  async sideInvitation(side: string, what: "letter" | "qr"): Promise<string> {
    return this.text(`${this.address.path}/delegations/${side}/${what}`);
  }

  /** The link by which a side's own come back. */
  async keptLink(what: "letter" | "qr"): Promise<string> {
    return this.text(`${this.address.path}/link/${what}`);
  }

  private async text(path: string): Promise<string> {
    const answer = await getText(path, this.request());
    if (typeof answer === "string") {
      return answer;
    }
    this.refusal = answer?.sentence || t("api.unreachable");
    this.changed();
    return "";
  }

  /** What a request beside these carries, a file's for instance. */
  headers(): Record<string, string> {
    const { bearer } = this;
    return { "accept-language": language.tag, ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }) };
  }

  private request() {
    const { bearer } = this;
    return { language: language.tag, ...(bearer === undefined ? {} : { bearer }) };
  }

  /** The way back: in the address bar, and for whoever comes again by a link that was used. */
  private keep(order: OrderOfProceedings): void {
    const own = order.delegations.find((it) => it.entry.id === order.own)?.link;
    if (this.bearer !== undefined && own) {
      const token = own.slice(own.lastIndexOf("/") + 1);
      this.lead(token);
      keepSide(order.id, order.own!, token);
    }
  }

  private lead(token: string): void {
    if (token !== this.bearer) {
      this.bearer = token;
      history.replaceState(null, "", `/d/${token}`);
    }
  }

  private take(answer: OrderOfProceedings | Problem | undefined): void {
    if (isOrder(answer)) {
      this.order = answer;
      this.door = undefined;
      this.trouble = "";
      this.keep(answer);
    } else if (answer instanceof Problem) {
      this.signedOut = answer.code === "signed-out";
      const known = LINKS[answer.code];
      this.trouble = known ? t(known) : answer.sentence || t("api.failed");
    } else {
      this.trouble = t("api.unreachable");
    }
    this.changed();
  }
}

/** Whether it was said that this delegation's link no longer leads here. */
function endsHere(answer: OrderOfProceedings | Problem | undefined): boolean {
  return answer instanceof Problem && answer.code.startsWith("link-");
}

function sentenceOf(answer: Problem | undefined): string {
  return answer instanceof Problem ? answer.sentence || t("api.failed") : t("api.unreachable");
}

function isOrder(answer: OrderOfProceedings | Problem | undefined): answer is OrderOfProceedings {
  return answer !== undefined && !(answer instanceof Problem);
}

/** What is wrong or missing at this place, or within it where it has no place of its own. */
export function problemsAt(order: OrderOfProceedings, ...places: string[]): string[] {
  const found = order.problems.filter((it) =>
    places.some((place) => it.where === place || it.where.startsWith(`${place}.`)),
  );
  return [...new Set(found.map((it) => it.sentence))];
}

const LETTERS = "bcdfghjkmnpqrstvwxz23456789";

/** An id that nobody has yet; people never see it. */
export function freshId(kind: string): string {
  const octets = crypto.getRandomValues(new Uint8Array(8));
  return `${kind}-${[...octets].map((it) => LETTERS[it % LETTERS.length]).join("")}`;
}

export function sideName(side: DelegationEntry, at: number): string {
  return inLanguage(side.name, language.tag) || t("convene.sideNumber", { number: at + 1 });
}

export function personName(person: PersonEntry | undefined): string {
  const names = Object.values(person?.names ?? {});
  const own = person?.names[language.tag] ?? names.find((it) => it.fullName !== "");
  return own?.fullName || t("convene.unnamed");
}

export function seatName(order: OrderOfProceedings, seat: SeatEntry): string {
  return seat.room
    ? inLanguage(seat.room.name, language.tag) || t("convene.unnamedRoom")
    : personName(order.persons.find((it) => it.id === seat.person));
}

/** Who sits there: one person, or the people of a room. */
export function people(seat: SeatEntry): readonly string[] {
  return seat.room ? seat.room.people : seat.person ? [seat.person] : [];
}

export function seatsOf(order: OrderOfProceedings, side: string | undefined): SeatStanding[] {
  return order.seats.filter((it) => (it.entry.delegation ?? undefined) === side);
}
