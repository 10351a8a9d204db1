import { type Ask, Connection, LineLost, Refusal, socketAddress } from "./connection";
import { type Hearing, type Heard, choices, heardBy, isInterpreted, keepHearing, keptHearing, wishOf } from "./interpretation";
import { Loudspeaker } from "./loudspeaker";
import { Media } from "./media";
import { MediaLine } from "./media-line";
import { Notifier } from "./notifier";
import { type Session, helloOf } from "./session";
import { Views } from "./view";
import { type ListenerView, type Outlet, type Welcome } from "./wire";

/** What a phone receives; it sends nothing. */
export const PHONE_OUTLETS: readonly Outlet[] = ["FLOOR_1", "FLOOR_2", "FLOOR_3", "CHANNEL_A", "CHANNEL_B"];

/** What a phone says of itself, in one word for which the page has a sentence. */
export type Says = "ask" | "waiting" | "sealed" | "away" | "closed" | "silent" | "blocked" | "floor" | Heard;

/** Honestly what is heard now, or why nothing is. */
export function saysOf(
  view: ListenerView,
  hearing: Hearing,
  { loud, blocked }: { loud: boolean; blocked: boolean },
): { says: Says; language: string } {
  const { heard, language } = heardBy(view, hearing);
  switch (view.standing) {
    case "OUTSIDE":
      return { says: "ask", language };
    case "WAITING":
      return { says: "waiting", language };
    case "SEALED":
      return { says: "sealed", language };
    case "AWAY":
      return { says: "away", language };
    case "CLOSED":
      return { says: "closed", language };
    case "LISTENING":
      if (!loud || blocked) {
        return { says: loud ? "blocked" : "silent", language };
      }
      return { says: isInterpreted(view) ? heard : "floor", language };
  }
}

/** What one can press: each language, and the floor as it is. */
export function offers(view: ListenerView, hearing: Hearing): { language?: string; pressed: boolean }[] {
  if (!isInterpreted(view)) {
    return [];
  }
  const original = hearing.mode === "ORIGINAL";
  const chosen = hearing.language ?? view.language;
  return [
    ...choices(view).map((it) => ({ language: it, pressed: !original && it === chosen })),
    { pressed: original },
  ];
}

/** Whether it was let in, so that it has a line of its own for sound. */
export function isInside(view: ListenerView | undefined): boolean {
  return view !== undefined && ["LISTENING", "SEALED", "AWAY"].includes(view.standing);
}

/** A phone beside a seat: it hears the meeting, and nothing of it is seen or heard. */
export class Phone extends Notifier {
  readonly views = new Views();
  readonly loudspeaker = new Loudspeaker();
  readonly media: Media = new Media(() => void this.mediaLine.mend());
  readonly connection: Connection;
  hearing: Hearing;
  /** What the server refused last, as a sentence. */
  refusal = "";
  loud = true;
  private readonly mediaLine: MediaLine;
  private readonly loudness = new Map<number, number>();
  private inside = false;

  constructor(
    private readonly link: string,
    session: Session,
    address = socketAddress(),
  ) {
    super();
    this.hearing = keptHearing(sessionStorage, link);
    this.connection = new Connection(
      address,
      () => helloOf(link, session),
      {
        welcomed: (welcome) => this.welcomed(welcome),
        view: (message) => this.views.take(message),
        loudness: (sources) => sources.forEach((it) => this.loudness.set(it.source, it.tenths / 10)),
      },
    );
    this.mediaLine = new MediaLine(
      this.media,
      (ask) => this.connection.ask(ask),
      () => ({ outlets: PHONE_OUTLETS, sends: false }),
      (refusal) => this.say(refusal),
    );
  }

  get view(): ListenerView | undefined {
    return this.views.listener;
  }

  start(): void {
    this.views.watch(() => this.viewChanged());
    this.loudspeaker.watch(() => this.changed());
    this.media.watch(() => this.mediaChanged());
    this.connection.watch(() => this.lineChanged());
    this.loudspeaker.level((source) => this.loudness.get(source));
    this.connection.start();
    this.controlledFromOutside();
  }

  stop(): void {
    this.connection.stop();
    this.hush();
  }

  /** To be called from a press: browsers let a page sound only after one. */
  async listen(): Promise<void> {
    this.loudspeaker.unblock();
    await this.ask({ is: "Knock" });
  }

  /** What is to be heard from now on; the server is told what it has a part in. */
  choose(change: Partial<Hearing>): void {
    this.hearing = { ...this.hearing, ...change };
    keepHearing(sessionStorage, this.link, this.hearing);
    if (change.language !== undefined || change.mode !== undefined) {
      void this.tellHearing();
    }
    this.hear();
    this.changed();
  }

  turn(loud: boolean): void {
    this.loud = loud;
    this.loudspeaker.unblock();
    this.loudspeaker.turn(loud);
    this.changed();
  }

  /** Asks the server; a refusal becomes the sentence that the page shows. */
  async ask(ask: Ask): Promise<void> {
    try {
      await this.connection.ask(ask);
      this.say("");
    } catch (error) {
      if (error instanceof Refusal) {
        this.say(error.message);
      } else if (!(error instanceof LineLost)) {
        throw error;
      }
    }
  }

  private say(refusal: string): void {
    this.refusal = refusal;
    this.changed();
  }

  private welcomed(welcome: Welcome): void {
    this.media.relays(welcome.iceServers);
    if (this.hearing.language !== undefined || this.hearing.mode !== "BOTH") {
      void this.tellHearing();
    }
    // Of the line before nothing is left on the server.
    this.inside = false;
    this.media.close();
  }

  private tellHearing(): Promise<void> {
    const { language, mode } = this.hearing;
    return this.ask({ is: "Listen", language, mode });
  }

  private viewChanged(): void {
    const inside = isInside(this.view);
    if (inside && !this.inside) {
      void this.mediaLine.connect();
    }
    this.inside = inside;
    this.hear();
    this.changed();
  }

  private hear(): void {
    if (this.view !== undefined) {
      this.loudspeaker.hear(wishOf(this.view, this.hearing));
    }
  }

  /** Before there is anything to hear nothing is begun: the press that asks is what lets it sound. */
  private mediaChanged(): void {
    if (this.media.flow !== "none") {
      this.loudspeaker.attach(this.media);
    }
    this.changed();
  }

  private lineChanged(): void {
    if (this.connection.line.is === "ended") {
      this.hush();
    }
    this.changed();
  }

  private hush(): void {
    this.media.close();
    this.loudspeaker.stop();
  }

  /** Headphones and the locked screen have keys of their own, where the browser passes them on. */
  private controlledFromOutside(): void {
    if ("mediaSession" in navigator) {
      navigator.mediaSession.setActionHandler("pause", () => this.turn(false));
      navigator.mediaSession.setActionHandler("play", () => this.turn(true));
    }
  }
}
