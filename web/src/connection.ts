import { pauseBefore } from "./backoff";
import { Notifier } from "./notifier";
import type { Ending, FromServer, Hello, OperatorView, Patch, ProtocolGrew, Refused, Request, Snapshot, SourceKind, SourceLoudness, Welcome } from "./wire";

/** How long a try may take before it is given up; a network that is gone answers nothing at all. */
const LONGEST_TRY = 4_000;

/** How long a request waits for its answer before the line counts as dead. */
const LONGEST_ANSWER = 4_000;

export type Line =
  | { is: "connecting"; tries: number }
  | { is: "open"; welcome: Welcome }
  | { is: "ended"; why: Ending };

/** A request without its id, which the connection gives. */
export type Ask = Request extends infer R ? (R extends Request ? Omit<R, "id"> : never) : never;

export class Refusal extends Error {
  constructor(readonly refused: Refused) {
    super(refused.sentence);
  }
}

/** The line went away before the answer came. */
export class LineLost extends Error {}

/** What a page is told; a phone is told only what it hears. */
export interface Listener {
  /** A new line stands: everything that lived on the one before is to be made again. */
  welcomed(welcome: Welcome): void;
  /** False to connect again. */
  view(message: Snapshot | Patch): boolean;
  knocked?(seat: string): void;
  /** Whether this page's microphone is to send; the view says the same up to a tenth of a second later. */
  wanted?(microphone: boolean): void;
  /** The layers of a source that are to be sent: from this one on. */
  needed?(source: SourceKind, from: number): void;
  askedToConclude?(chair: string): void;
  /** A chair silenced all others, or ended that. */
  priority?(taken: boolean): void;
  /** More of the protocol, or the latest of it. */
  told?(news: ProtocolGrew): void;
  /** News of how loud those are who can be heard. */
  loudness(sources: readonly SourceLoudness[]): void;
  /** For operators: how every seat fares. */
  lines?(desk: OperatorView): void;
}

interface Waiting {
  resolve(message: FromServer): void;
  reject(why: Error): void;
}

/** The one WebSocket of this page. It comes back by itself, unless the server said that it ended. */
export class Connection extends Notifier {
  line: Line = { is: "connecting", tries: 0 };
  private socket: WebSocket | undefined;
  private timer: number | undefined;
  private lastId = 0;
  private readonly waiting = new Map<number, Waiting>();
  private readonly sooner = () => this.tryNow();

  constructor(
    private readonly address: string,
    private readonly hello: () => Hello,
    private readonly listener: Listener,
  ) {
    super();
  }

  start(): void {
    addEventListener("online", this.sooner);
    this.connect();
  }

  stop(): void {
    removeEventListener("online", this.sooner);
    clearTimeout(this.timer);
    this.drop();
  }

  /** Asks the server; rejects with Refusal or LineLost. */
  ask(ask: Ask): Promise<FromServer> {
    const socket = this.socket;
    if (this.line.is !== "open" || socket === undefined) {
      return Promise.reject(new LineLost());
    }
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      const patience = setTimeout(() => this.lost(socket), LONGEST_ANSWER);
      const settle = <T>(end: (value: T) => void) => {
        return (value: T) => {
          clearTimeout(patience);
          end(value);
        };
      };
      this.waiting.set(id, { resolve: settle(resolve), reject: settle(reject) });
      socket.send(JSON.stringify({ ...ask, id }));
    });
  }

  /** Gives the line up and makes a new one at once. */
  again(): void {
    if (this.socket !== undefined) {
      this.lost(this.socket);
    }
  }

  private connect(): void {
    clearTimeout(this.timer);
    const socket = new WebSocket(this.address);
    this.socket = socket;
    this.timer = setTimeout(() => this.lost(socket), LONGEST_TRY);
    socket.onopen = () => socket.send(JSON.stringify(this.hello()));
    socket.onclose = () => this.lost(socket);
    socket.onmessage = (event) => {
      if (socket === this.socket) {
        this.take(JSON.parse(String(event.data)) as FromServer, socket);
      }
    };
  }

  private take(message: FromServer, socket: WebSocket): void {
    switch (message.is) {
      case "Welcome":
        clearTimeout(this.timer);
        this.set({ is: "open", welcome: message });
        this.listener.welcomed(message);
        break;
      case "Snapshot":
      case "Patch":
        if (!this.listener.view(message)) {
          this.lost(socket);
        }
        break;
      case "Done":
      case "Answer":
      case "Restarted":
      case "PhoneCodeShown":
        this.settled(message.id)?.resolve(message);
        break;
      case "Refused":
        this.settled(message.id)?.reject(new Refusal(message));
        break;
      case "SomebodyKnocks":
        this.listener.knocked?.(message.seat);
        break;
      case "MicrophoneWanted":
        this.listener.wanted?.(message.wanted);
        break;
      case "LayersNeeded":
        this.listener.needed?.(message.source, message.from);
        break;
      case "AskedToConclude":
        this.listener.askedToConclude?.(message.chair);
        break;
      case "PriorityChanged":
        this.listener.priority?.(message.taken);
        break;
      case "ProtocolGrew":
        this.listener.told?.(message);
        break;
      case "LoudnessTold":
        this.listener.loudness(message.sources);
        break;
      case "LinesSeen":
        this.listener.lines?.(message.desk);
        break;
      case "Ended":
        this.ended(message.why, socket);
        break;
    }
  }

  private ended(why: Ending, socket: WebSocket): void {
    if (why === "SERVER_STOPS" || why === "CONNECTION_FAULT") {
      this.lost(socket);
    } else {
      this.stop();
      this.set({ is: "ended", why });
    }
  }

  private lost(socket: WebSocket): void {
    if (socket !== this.socket) {
      return;
    }
    this.drop();
    const tries = this.line.is === "connecting" ? this.line.tries + 1 : 1;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), pauseBefore(tries, Math.random()));
    this.set({ is: "connecting", tries });
  }

  private tryNow(): void {
    if (this.line.is === "connecting" && this.socket === undefined) {
      this.connect();
    } else {
      this.again();
    }
  }

  private drop(): void {
    const socket = this.socket;
    this.socket = undefined;
    socket?.close();
    for (const waiting of this.waiting.values()) {
      waiting.reject(new LineLost());
    }
    this.waiting.clear();
  }

  private settled(id: number): Waiting | undefined {
    const waiting = this.waiting.get(id);
    this.waiting.delete(id);
    return waiting;
  }

  private set(line: Line): void {
    this.line = line;
    this.changed();
  }
}

/** Where this server takes pages' connections. */
export function socketAddress(): string {
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/socket`;
}
