import { type Ask, Connection, LineLost, Refusal, socketAddress } from "./connection";
import { Booth } from "./booth";
import { Column } from "./column";
import { Devices } from "./devices";
import { type Ring, askOf, isWanted, ringOf } from "./floor";
import { KeptReport } from "./kept-report";
import { type Hearing, keepHearing, keptHearing, wishOf } from "./interpretation";
import { Loudspeaker } from "./loudspeaker";
import { Media, outletsFor } from "./media";
import { MediaLine } from "./media-line";
import { MicrophoneLoudness } from "./microphone-loudness";
import { MicrophoneReport } from "./microphone-report";
import { Minutes } from "./minutes";
import { Notifier } from "./notifier";
import { OperatorLines, isMeasured, isTimed } from "./operator";
import { OwnProposals } from "./own-proposals";
import { Papers } from "./papers";
import { Protocol } from "./protocol";
import { type Session, helloOf } from "./session";
import { priorityTone, softTone } from "./sound";
import { Tabs } from "./tabs";
import { Views } from "./view";
import { type Carried, type FromServer, type Outlet, type Patch, type Snapshot, type Voice, type Welcome, type Where } from "./wire";

/** Milliseconds between two looks at which source the packets name; a plate is late by no more. */
const ASK_PACKETS_EVERY = 300;

/** A network that is gone closes no socket: so often the page asks whether the line still lives. */
const PROBE_EVERY = 10_000;

/**
 * For so many milliseconds after the large control has changed its meaning a press of it is taken
 * for one that was meant for what it said before: who withdraws in the moment in which the floor is
 * given would else give it back. Longer is felt by who presses twice on purpose.
 */
const CHANGE_OF_MEANING = 250;

/** Milliseconds for which a handed-over microphone may still be heard. */
const TRAILING = 300;

/** One seat's page: the line, the media, the devices and the view, wired together. */
export class Page extends Notifier {
  readonly views = new Views();
  readonly devices = new Devices();
  readonly loudspeaker = new Loudspeaker();
  readonly media: Media = new Media(() => void this.mediaLine.mend());
  readonly tabs: Tabs;
  readonly connection: Connection;
  readonly papers: Papers;
  readonly protocol = new Protocol();
  readonly column: Column;
  readonly proposals = new OwnProposals();
  readonly lines = new OperatorLines();
  readonly booth: Booth;
  /** What this person wants to hear. */
  hearing: Hearing;
  /** For who keeps the minutes of a side, once that is known. */
  minutes: Minutes | undefined;
  private minutesTag: number | undefined;
  private readonly microphone = new MicrophoneReport(
    this.devices,
    () => this.views.own?.where === "CHAMBER" && this.connection.line.is === "open" && isMeasured(this.views),
    (measure) => void this.tell({ is: "MicrophoneMeasured", measure }),
  );
  private readonly keptReport = new KeptReport(
    (outlet) => this.media.kept(outlet),
    () => this.loudspeaker.after,
    () => this.views.own?.where === "CHAMBER" && this.connection.line.is === "open" && isTimed(this.views),
    (milliseconds) => void this.tell({ is: "SoundKept", milliseconds }),
  );
  private readonly voiceLoudness = new MicrophoneLoudness((tenths) => void this.tell({ is: "LoudnessMeasured", tenths }));
  /** Of those who can be heard, in LUFS, by a source's number. */
  private readonly loudness = new Map<number, number>();
  private deaf = () => {};
  private silent = () => {};
  /** What the server refused last, as a sentence. */
  refusal = "";
  /** The chair who asks this speaker to come to an end, until it was read or the turn is over. */
  concluding: string | undefined;
  tiles = 8;
  private serverAhead = 0;
  private told = "";
  private where: Where | undefined;
  private voice: Voice | undefined;
  private voiceSince = -Infinity;
  private readonly playing = new Map<Outlet, number>();
  private readonly mediaLine: MediaLine;
  private timers: number[] = [];
  private trailing: number | undefined;

  constructor(
    private readonly link: string,
    session: Session,
    address = socketAddress(),
  ) {
    super();
    this.tabs = new Tabs(session.tab);
    this.column = new Column(sessionStorage, `plenum.column.${link}`);
    this.hearing = keptHearing(sessionStorage, link);
    this.booth = new Booth(
      this.devices,
      () => this.views.own?.interpretation.booth ?? undefined,
      (ask) => this.atConsole(ask),
    );
    this.papers = new Papers(
      this.views,
      { link, device: session.device },
      (ask) => this.attempt(ask),
      (refusal) => this.say(refusal),
    );
    this.connection = new Connection(
      address,
      () => helloOf(link, session),
      {
        welcomed: (welcome) => this.welcomed(welcome),
        view: (message) => this.viewed(message),
        knocked: () => this.tabs.loud && softTone(),
        wanted: (microphone) => this.speak(microphone),
        needed: (source, from) => this.media.needs(source, from),
        askedToConclude: (chair) => this.conclude(chair),
        priority: (taken) => this.tabs.loud && priorityTone(taken),
        told: (news) => this.protocol.take(news),
        loudness: (sources) => sources.forEach((it) => this.loudness.set(it.source, it.tenths / 10)),
        lines: (desk) => this.lines.take(desk),
      },
    );
    this.mediaLine = new MediaLine(
      this.media,
      (ask) => this.connection.ask(ask),
      () => ({ outlets: outletsFor(this.tiles), sends: true }),
      (refusal) => this.say(refusal),
    );
  }

  async start(): Promise<void> {
    this.views.watch(() => this.viewChanged());
    for (const part of [
      this.loudspeaker,
      this.connection,
      this.papers,
      this.protocol,
      this.column,
      this.proposals,
      this.lines,
      this.booth,
    ]) {
      part.watch(() => this.changed());
    }
    this.media.watch(() => this.mediaChanged());
    this.devices.watch(() => this.devicesChanged());
    this.tabs.watch(() => this.tabsChanged());
    await this.tabs.start();
    this.connection.watch(() => this.lineChanged());
    this.connection.start();
    this.deaf = this.microphone.start();
    this.silent = this.keptReport.start();
    this.loudspeaker.level((source) => this.loudness.get(source));
    this.timers = [
      setInterval(() => this.readPackets(), ASK_PACKETS_EVERY),
      setInterval(() => void this.tell(this.deviceStates()), PROBE_EVERY),
    ];
  }

  stop(): void {
    this.timers.forEach((it) => clearInterval(it));
    this.connection.stop();
    this.hush();
  }

  /** Milliseconds since 1970 by the server's clock. */
  now(): number {
    return Date.now() + this.serverAhead;
  }

  /** Asks the server; a refusal becomes the sentence that the page shows. */
  async ask(ask: Ask): Promise<FromServer | undefined> {
    try {
      const answer = await this.connection.ask(ask);
      this.say("");
      return answer;
    } catch (error) {
      if (error instanceof Refusal) {
        this.say(error.message);
      } else if (!(error instanceof LineLost)) {
        throw error;
      }
      return undefined;
    }
  }

  /** The same for who shows the refusal where the press was: gives its sentence, or nothing. */
  async attempt(ask: Ask): Promise<string> {
    try {
      await this.connection.ask(ask);
      return "";
    } catch (error) {
      if (error instanceof Refusal) {
        return error.message;
      }
      if (error instanceof LineLost) {
        return ""; // the line says so itself
      }
      throw error;
    }
  }

  /** Does what the large control says at this moment; gives the refusal's sentence, or nothing. */
  async press(): Promise<string> {
    const { conference, own } = this.views;
    if (conference === undefined || own === undefined) {
      return "";
    }
    if (own.voice === "SWITCH") {
      await this.turnMicrophone();
      return "";
    }
    if (performance.now() - this.voiceSince < CHANGE_OF_MEANING) {
      return "";
    }
    const speaks = own.voice === "GRANTED" || own.voice === "HEARD";
    if ((speaks || own.voice === "MAY_OPEN") && this.devices.state("microphone") !== "ON") {
      await this.devices.on("microphone");
      if (speaks) {
        return "";
      }
    }
    const ask = askOf(conference, own);
    return ask === undefined ? "" : this.attempt(ask);
  }

  /** What is to be heard from now on; the server is told what it has a part in. */
  listen(change: Partial<Hearing>): void {
    this.hearing = { ...this.hearing, ...change };
    keepHearing(sessionStorage, this.link, this.hearing);
    if (change.language !== undefined || change.mode !== undefined) {
      void this.tellHearing();
    }
    if (change.sign !== undefined) {
      void this.ask(this.signWish());
    }
    this.hear();
    this.changed();
  }

  private signWish(): Ask {
    return { is: "ShowSigns", language: this.hearing.sign || undefined };
  }

  private async tellHearing(): Promise<void> {
    const { language, mode } = this.hearing;
    const refusal = await this.attempt({ is: "Listen", language, mode });
    this.say(refusal);
  }

  private hear(): void {
    const { own } = this.views;
    if (own !== undefined) {
      this.loudspeaker.hear(wishOf(own, this.hearing));
    }
  }

  /** Who takes themselves off the air is silent at once, whenever the server says so. */
  private atConsole(ask: Ask): Promise<string> {
    if (ask.is === "GoOffAir") {
      this.media.hold("MICROPHONE", true);
    } else if (ask.is === "TalkBack") {
      this.speak(ask.on || (this.views.own !== undefined && isWanted(this.views.own)));
    }
    return this.attempt(ask);
  }

  private turnMicrophone(): Promise<void> | void {
    return this.devices.state("microphone") === "ON"
      ? this.devices.off("microphone")
      : this.devices.on("microphone");
  }

  /** The ring around a seat's picture, in the chamber. */
  ringOf(seat: string): Ring {
    const { conference, own } = this.views;
    return conference && own ? ringOf(conference, own, seat, this.media.flow === "flowing") : "";
  }

  conclude(chair: string | undefined): void {
    this.concluding = chair;
    this.changed();
  }

  /** Tells the server what nobody pressed a button for: no refusal is shown, none is wiped away. */
  private tell(ask: Ask): Promise<unknown> {
    return this.connection.ask(ask).catch(() => undefined);
  }

  say(refusal: string): void {
    if (this.refusal !== refusal) {
      this.refusal = refusal;
      this.changed();
    }
  }

  /** What an outlet plays: by its packets, else as the view means it. */
  carried(outlet: Outlet): Carried | undefined {
    const meant = this.views.own?.outlets[outlet];
    const number = this.playing.get(outlet);
    if (meant === undefined || number === undefined || number === meant.source) {
      return meant;
    }
    for (const [seat, { sources, admitted }] of Object.entries(this.views.conference?.seats ?? {})) {
      if (admitted && sources[meant.kind] === number) {
        return { seat, kind: meant.kind, source: number };
      }
    }
    return meant;
  }

  /** A larger or smaller layout is one more offer. */
  async showTiles(count: number): Promise<void> {
    if (count !== this.tiles) {
      this.tiles = count;
      await this.ask({ is: "Tiles", count });
      await this.connectMedia();
    }
  }

  connectMedia(): Promise<void> {
    return this.mediaLine.connect();
  }

  private welcomed(welcome: Welcome): void {
    this.serverAhead = Date.parse(welcome.now) - Date.now();
    this.told = "";
    this.voiceLoudness.again();
    this.tellDevices();
    if (this.tiles !== 8) {
      void this.tell({ is: "Tiles", count: this.tiles });
    }
    if (this.hearing.language !== undefined || this.hearing.mode !== "BOTH") {
      void this.tellHearing();
    }
    if (this.hearing.sign) {
      void this.tell(this.signWish()); // where the booths are others by now, the choice shows none
    }
    this.media.relays(welcome.iceServers);
    void this.mediaLine.mend();
  }

  /** The server's own word on the microphone goes before; a view that comes later says the same. */
  private viewed(message: Snapshot | Patch): boolean {
    const fits = this.views.take(message);
    const own = this.views.own;
    if (fits && message.part === "OWN" && own !== undefined) {
      this.speak(isWanted(own));
    }
    return fits;
  }

  /** The server opens the way before the first packet comes, if it is told that one will. */
  private speak(wanted: boolean): void {
    clearTimeout(this.trailing);
    if (!wanted && !this.booth.talking && this.views.own?.voice === "BOOTH") {
      // Who hands over finishes the word: that long the server carries both.
      this.trailing = setTimeout(() => this.media.hold("MICROPHONE", true), TRAILING);
      return;
    }
    if (this.media.hold("MICROPHONE", !wanted && !this.booth.talking)) {
      void this.tell({ is: "MicrophoneReady" });
    }
  }

  /** Whoever is past the green room already, after a reload, gets the devices of before unasked. */
  private viewChanged(): void {
    const { where, voice } = this.views.own ?? {};
    if (voice !== this.voice) {
      this.voice = voice;
      this.voiceSince = performance.now();
      if (voice !== "GRANTED" && voice !== "HEARD" && voice !== "OTHER_SPEAKS") {
        this.concluding = undefined;
      }
    }
    if (where !== undefined && this.where === undefined && where !== "GREEN_ROOM") {
      void this.devices.resume();
    }
    // The connection of the green room only tested the line: the chamber's is one of its own.
    if (where === "CHAMBER" && this.where !== undefined && this.where !== "CHAMBER") {
      void this.connectMedia();
    }
    this.where = where ?? this.where;
    this.papers.viewChanged();
    this.proposals.look(this.views);
    this.devices.inBooth(voice === "BOOTH");
    this.hear();
    this.minutesChanged();
    this.changed();
  }

  private minutesChanged(): void {
    const { own, conference } = this.views;
    const tag = own?.minutes ?? undefined;
    if (tag === undefined || conference === undefined || tag === this.minutesTag) {
      return;
    }
    this.minutesTag = tag;
    if (this.minutes === undefined) {
      this.minutes = new Minutes(conference.id, this.link);
      this.minutes.watch(() => this.changed());
    }
    void this.minutes.load();
  }

  private lineChanged(): void {
    if (this.connection.line.is === "ended") {
      this.timers.forEach((it) => clearInterval(it));
      this.hush();
    }
  }

  private hush(): void {
    this.deaf();
    this.silent();
    this.voiceLoudness.follow(null);
    this.media.close();
    this.devices.stop();
    this.loudspeaker.stop();
  }

  private mediaChanged(): void {
    this.loudspeaker.attach(this.media);
    this.changed();
  }

  private tabsChanged(): void {
    this.loudspeaker.turn(this.tabs.loud);
    this.changed();
  }

  private devicesChanged(): void {
    this.media.soundOf(this.devices.plain ? "FULL_BAND" : "SPEECH");
    this.media.send("MICROPHONE", this.devices.sending("microphone"));
    this.media.send("CAMERA", this.devices.sending("camera"));
    this.media.send("SLIDES", this.devices.screen ?? null);
    this.tellDevices();
    this.changed();
  }

  private tellDevices(): void {
    const state = this.deviceStates();
    const now = JSON.stringify(state);
    if (now !== this.told && this.connection.line.is === "open") {
      this.told = now;
      void this.tell(state);
    }
  }

  private deviceStates(): Ask {
    return {
      is: "Devices",
      microphone: this.devices.state("microphone"),
      camera: this.devices.state("camera"),
      slides: this.devices.screen === undefined ? "OFF" : "ON",
    };
  }

  private readPackets(): void {
    const heard = this.views.own?.where === "CHAMBER" && !this.booth.talking;
    this.voiceLoudness.follow(heard ? this.media.sent("MICROPHONE") : null);
    let changed = false;
    for (const outlet of Object.keys(this.views.own?.outlets ?? {}) as Outlet[]) {
      const number = this.media.playing(outlet);
      if (number !== undefined && this.playing.get(outlet) !== number) {
        this.playing.set(outlet, number);
        changed = true;
      }
    }
    if (changed) {
      this.changed();
    }
  }
}
