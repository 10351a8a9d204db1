import { Problem, get, getText, post } from "./api";
import { type Key, language, t } from "./language";
import { inLanguage } from "./names";
import { Notifier } from "./notifier";
import type {
  DelegationEntry,
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
  "link-replaced": "ended.LINK_REVOKED.then",
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
  /** Why nothing is shown, as a sentence. */
  trouble = "";
  signedOut = false;
  /** What the server refused last. */
  refusal = "";
  saved = false;
  private edits: Promise<unknown> = Promise.resolve();
  private pending = 0;
  private timer: number | undefined;

  constructor(readonly address: Address) {
    super();
  }

  /** The delegation's link itself: the first use takes the side over. */
  async start(): Promise<void> {
    const { path, bearer } = this.address;
    this.take(
      bearer === undefined
        ? await get<OrderOfProceedings>(path, this.request())
        : await post<OrderOfProceedings>(path, { token: bearer }, this.request()),
    );
    this.timer = setInterval(() => void this.look(), LOOK_EVERY);
  }

  stop(): void {
    clearInterval(this.timer);
  }

  async look(): Promise<void> {
    if (this.order === undefined || this.pending > 0 || document.hidden) {
      return;
    }
    const before = this.order.revision;
    const answer = await get<OrderOfProceedings>(this.address.path, this.request());
    if (this.pending === 0 && isOrder(answer) && answer.revision >= before) {
      this.order = answer;
      this.changed();
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
      this.order = answer;
      this.refusal = "";
      this.saved = true;
      this.follow(edit);
    } else {
      this.refusal =
        answer instanceof Problem ? answer.sentence || t("api.failed") : t("api.unreachable");
    }
    this.changed();
    return done;
  }

  /** A secretary who has a new link continues with it: the old one is no longer good. */
  private follow(edit: Edit): void {
    if (edit.is === "ReissueDelegationLink" && this.address.bearer !== undefined) {
      const own = this.order?.delegations.find((it) => it.entry.id === edit.delegation);
      if (own?.link) {
        location.replace(new URL(own.link).pathname);
      }
    }
  }

  /** A letter, a calendar file or a QR code of a seat. */
  async invitation(seat: string, what: "letter" | "calendar" | "qr"): Promise<string> {
    return this.text(`${this.address.path}/seats/${seat}/${what}`);
  }

  async sideInvitation(side: string, what: "letter" | "qr"): Promise<string> {
    return this.text(`${this.address.path}/delegations/${side}/${what}`);
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

  private request() {
    const { bearer } = this.address;
    return { language: language.tag, ...(bearer === undefined ? {} : { bearer }) };
  }

  private take(answer: OrderOfProceedings | Problem | undefined): void {
    if (isOrder(answer)) {
      this.order = answer;
      this.trouble = "";
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
