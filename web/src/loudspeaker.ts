import { HEARD, type HeardOutlet, type Wish } from "./listening";
import type { ListeningGraph } from "./listening-graph";
import type { Media } from "./media";
import { Mixing } from "./mixing";
import { Notifier } from "./notifier";
import { soundContext } from "./sound";
import { LIMITER_DELAY } from "./sound-output";

/** Milliseconds between two looks at what the outlets play: with a fade, 120 to follow a change. */
const LOOK_EVERY = 40;

/** Milliseconds that a browser has to start its sound before the elements play alone. */
const PATIENCE = 1_000;

/** A context that runs and whose time stands so many milliseconds has no device. */
const STANDSTILL = 2_000;

/** For the elements alone, which have no fader: a fade in two looks. */
const STEP = 0.5;

/** By what the conference is heard: never by two at once. */
type Way = "none" | "graph" | "elements";

/**
 * Plays what is heard in the conference. The sound has elements of its own, apart from the
 * pictures, so that no change of layout interrupts a word; stage and floor 1 stay in step because
 * the server names them with one msid. All is heard through one graph, which is told here how loud
 * each outlet is to be; the elements are mute and keep the streams going (Chromium gives a remote
 * stream to a graph only while an element holds it). Where a browser has no such graph, or no
 * device for it, the elements play by themselves. What a graph plays Chromium (156) and Firefox (ESR
 * 153) take out of a microphone as they do what elements play (docs/interpretation.md).
 */
export class Loudspeaker extends Notifier {
  /** The browser wants a gesture first. */
  blocked = false;
  private media: Media | undefined;
  private way: Way = "none";
  private graph: ListeningGraph | undefined;
  private broken = false;
  private began = false;
  private said = false;
  private waiting = 0;
  private looked = 0;
  private time = { seconds: -1, since: 0 };
  private timer: number | undefined;
  private readonly mixing = new Mixing();
  private readonly players = new Map<HeardOutlet, HTMLAudioElement>();
  /** Kept here: some phones do not let a page set the volume. */
  private readonly volumes = new Map<HeardOutlet, number>();

  /** Takes the streams of the connection that stands now. */
  attach(media: Media): void {
    this.media = media;
    this.begin();
    for (const outlet of HEARD) {
      const stream = media.stream(outlet);
      const player = this.player(outlet);
      this.graph?.attach(outlet, stream);
      if (player.srcObject !== (stream ?? null)) {
        player.srcObject = stream ?? null;
        this.play(player);
      }
    }
  }

  /** What is to be heard from now on; before, the floor is. */
  hear(wish: Wish): void {
    this.mixing.wish = wish;
    this.look();
  }

  /** By which all sources are made equally loud: in LUFS, by a source's number, if it has spoken. */
  level(loudness: (source: number) => number | undefined): void {
    this.mixing.loudness = loudness;
  }

  /** The source that is heard in place of the floor, by its number. */
  get channel(): number | undefined {
    return this.mixing.channel;
  }

  /**
   * Milliseconds from a jitter buffer to the loudspeaker: the limiter, and what the browser says of
   * its output. Of elements that play by themselves a browser says nothing.
   */
  get after(): number {
    if (this.way !== "graph") {
      return 0;
    }
    const { baseLatency, outputLatency } = soundContext();
    return LIMITER_DELAY + 1_000 * ((baseLatency || 0) + (outputLatency || 0));
  }

  turn(loud: boolean): void {
    this.mixing.loud = loud;
    this.look();
  }

  /** To be called from a gesture. */
  unblock(): void {
    this.block(false);
    soundContext();
    this.playAll();
  }

  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    this.media = undefined;
    this.way = "none";
    for (const [outlet, player] of this.players) {
      this.graph?.attach(outlet, undefined);
      player.pause();
      player.srcObject = null;
    }
  }

  private begin(): void {
    if (this.timer === undefined) {
      this.waiting = performance.now();
      this.timer = setInterval(() => this.look(), LOOK_EVERY);
    }
    if (!this.began) {
      this.began = true;
      this.connect().catch((error: unknown) => this.fail(error));
    }
  }

  private async connect(): Promise<void> {
    const context = soundContext();
    context.addEventListener("statechange", () => this.look());
    const { ListeningGraph } = await import("./listening-graph");
    const graph = await ListeningGraph.in(
      context,
      () => performance.now() - this.looked >= LOOK_EVERY / 2 && this.look(),
      () => this.fail("the audio thread broke down"),
    );
    this.graph = graph;
    for (const outlet of HEARD) {
      graph.attach(outlet, this.media?.stream(outlet));
    }
    this.look();
  }

  private fail(why: unknown): void {
    if (!this.broken) {
      this.broken = true;
      console.warn("The listening graph cannot be used; the sound is played without it:", why);
      this.look();
    }
  }

  /** Reads what the outlets play, decides, and has it heard. */
  private look(): void {
    if (this.timer === undefined) {
      return;
    }
    const now = performance.now();
    this.looked = now;
    this.choose(now);
    const before = this.mixing.channel;
    const aims = this.mixing.look((outlet) => this.media?.newest(outlet), now);
    for (const outlet of HEARD) {
      const { gain, level } = aims[outlet];
      this.graph?.aim(outlet, this.way === "graph" ? gain : 0, level);
      this.sound(outlet, this.way === "elements" ? Math.min(1, gain * level) : 0);
    }
    if (this.mixing.channel !== before) {
      this.changed();
    }
  }

  private sound(outlet: HeardOutlet, gain: number): void {
    const volume = this.volumes.get(outlet) ?? 0;
    if (volume === gain) {
      return;
    }
    const next = volume + Math.min(STEP, Math.max(-STEP, gain - volume));
    this.volumes.set(outlet, next);
    const player = this.player(outlet);
    player.volume = next;
    if (player.muted !== (next === 0)) {
      player.muted = next === 0;
      // A browser that wants a gesture stops an element that becomes loud without one.
      this.play(player);
    }
  }

  private choose(now: number): void {
    const before = this.way;
    if (this.runs(now)) {
      this.way = "graph";
      this.waiting = now;
    } else if (this.broken || now - this.waiting > PATIENCE) {
      this.way = "elements";
    }
    if (this.way !== before) {
      this.playAll();
      if (this.waiting < now && !this.broken && !this.said) {
        this.said = true;
        console.warn("The browser's sound does not start: the elements play, and the listening graph waits.");
      }
    }
  }

  /** Whether the graph is there and its time goes on. */
  private runs(now: number): boolean {
    const context = this.graph?.context;
    if (this.broken || context === undefined || context.state !== "running") {
      return false;
    }
    if (context.currentTime !== this.time.seconds) {
      this.time = { seconds: context.currentTime, since: now };
    }
    return now - this.time.since < STANDSTILL;
  }

  private player(outlet: HeardOutlet): HTMLAudioElement {
    let player = this.players.get(outlet);
    if (player === undefined) {
      player = new Audio();
      player.muted = true;
      this.players.set(outlet, player);
    }
    return player;
  }

  private playAll(): void {
    for (const player of this.players.values()) {
      this.play(player);
    }
  }

  private play(player: HTMLAudioElement): void {
    if (player.srcObject === null) {
      return;
    }
    player.play().then(
      () => this.block(false),
      (error: unknown) => {
        if (error instanceof DOMException && error.name === "NotAllowedError") {
          this.block(true);
        }
      },
    );
  }

  private block(blocked: boolean): void {
    if (blocked !== this.blocked) {
      this.blocked = blocked;
      this.changed();
    }
  }
}
