import type { Kept } from "./kept-report";
import { Notifier } from "./notifier";
import { waitForRepairs } from "./repair-wait";
import { type Place, type Way, placesIn, wayIn } from "./way";
import { type IceServer, Outlet, type SourceKind } from "./wire";

/** How the media of this page flow: the whole truth a person needs about the line. */
export type Flow = "none" | "connecting" | "flowing" | "broken";

/** Sends the offer to the server and gives back its answer. */
export type Exchange = (
  sdp: string,
  sources: Record<string, SourceKind>,
  outlets: Record<string, Outlet>,
) => Promise<string>;

/** The credentials of one side's connectivity checks (RFC 8839 section 5.4). */
export interface IceCredentials {
  ufrag: string;
  password: string;
}

/** ICE calls a line disconnected after a moment without answers; then people are told. */
const PATIENCE = 2_500;

/** A line that stood is saved within this time, or a new one is made. */
const LONGEST_RESTART = 5_000;

/** A first line has to stand within this time, or something between here and there blocks it. */
const LONGEST_START = 10_000;

const CAMERA: RTCRtpEncodingParameters[] = [
  { rid: "h", scaleResolutionDownBy: 1, maxBitrate: 1_500_000 },
  { rid: "m", scaleResolutionDownBy: 2, maxBitrate: 500_000 },
  { rid: "l", scaleResolutionDownBy: 4, maxBitrate: 150_000 },
];

/**
 * Below so many lines Chromium sends no more than the first two of three layers. The second then has
 * to fit on a thin line beside the sound, as the third does otherwise.
 */
const LINES = 540;
const SMALL = [1_000_000, 180_000, 150_000];

/**
 * What is shared is read: it keeps every pixel, and where the line is narrow comes less often. A full
 * screen of small text is some 500 kB at once; less takes seconds longer until it is sharp.
 */
const SLIDES: RTCRtpEncodingParameters[] = [{ maxBitrate: 8_000_000 }];

/**
 * The most that a microphone sends, in bit/s. The server's answer allows the full band; who speaks into
 * a room's microphone leaves a narrow line its room. Firefox (ESR 153) does not act on this for sound.
 */
const SOUND = { SPEECH: 32_000, FULL_BAND: 96_000 };

export type Sound = keyof typeof SOUND;

export function outletsFor(tiles: number): Outlet[] {
  return Outlet.filter((it) => !it.startsWith("TILE_") || Number(it.slice(5)) <= tiles);
}

export function kindOf(outlet: Outlet): "audio" | "video" {
  return /^(FLOOR|CHANNEL|PARTNER_SOUND)/.test(outlet) ? "audio" : "video";
}

/**
 * The one peer connection of this page. All its lanes are offered at once, without tracks: devices
 * come and go by replaceTrack, and a layout stays as it is without another offer. When the line is
 * interrupted or breaks, `broken` is called: whoever is there to mend it first has it `restart`,
 * and if that does not help `connect` again.
 */
export class Media extends Notifier {
  flow: Flow = "none";
  private peer: RTCPeerConnection | undefined;
  private senders = new Map<SourceKind, RTCRtpSender>();
  private receivers = new Map<Outlet, RTCRtpReceiver>();
  private streams = new Map<Outlet, MediaStream>();
  private readonly tracks = new Map<SourceKind, MediaStreamTrack | null>();
  private readonly held = new Set<SourceKind>();
  private sound: Sound = "SPEECH";
  private timer: number | undefined;
  private answer = "";
  private stood = false;
  private restarting: Promise<boolean> | undefined;
  private servers: readonly IceServer[] = [];
  private chosen: Way | undefined;

  constructor(private readonly broken: () => void) {
    super();
  }

  /**
   * Makes a new connection; an older one is given up.
   *
   * @param sends whether it has lanes for what this page sends
   */
  /** What new connections and restarts may try besides the server's own addresses. */
  relays(servers: readonly IceServer[]): void {
    this.servers = servers;
  }

  /** By which way the media flow, as soon as the browser has said so. */
  get way(): Way | undefined {
    return this.flow === "flowing" ? this.chosen : undefined;
  }

  /** Where the server said that it is to be reached; nothing before it has answered. */
  get offered(): readonly Place[] {
    return placesIn(this.answer);
  }

  async connect(lanes: readonly Outlet[], sends: boolean, exchange: Exchange): Promise<void> {
    const broke = this.flow === "broken";
    this.close();
    const peer = new RTCPeerConnection({ bundlePolicy: "max-bundle", iceServers: configured(this.servers) });
    this.peer = peer;
    // Who waits for a line that broke is not told each time that it is tried again.
    this.set(broke ? "broken" : "connecting");
    this.layLanes(peer, lanes, sends);
    peer.onconnectionstatechange = () => this.watchState(peer);
    waitForRepairs(peer);
    await peer.setLocalDescription();
    const sources: Record<string, SourceKind> = {};
    const outlets: Record<string, Outlet> = {};
    for (const lane of peer.getTransceivers()) {
      const source = [...this.senders].find(([, it]) => it === lane.sender)?.[0];
      const outlet = [...this.receivers].find(([, it]) => it === lane.receiver)?.[0];
      if (source !== undefined) {
        sources[lane.mid!] = source;
      } else if (outlet !== undefined) {
        outlets[lane.mid!] = outlet;
      }
    }
    const answer = await exchange(peer.localDescription!.sdp, sources, outlets);
    if (peer === this.peer) {
      this.needs("CAMERA", 0); // what came before the answer was said of an older connection
      this.timer = setTimeout(() => this.breaks(peer), LONGEST_START);
      this.answer = answer;
      await peer.setRemoteDescription({ type: "answer", sdp: answer });
    }
  }

  /**
   * Has the connection that stands find its way anew after a change of network (an ICE restart);
   * what it carries is not interrupted where it still flows. False if there is none to save, or
   * it did not come back in time.
   */
  restart(exchange: (local: IceCredentials) => Promise<IceCredentials>): Promise<boolean> {
    const peer = this.peer;
    if (peer === undefined || !this.stood) {
      return Promise.resolve(false);
    }
    this.restarting ??= this.renew(peer, exchange).finally(() => (this.restarting = undefined));
    return this.restarting;
  }

  private async renew(
    peer: RTCPeerConnection,
    exchange: (local: IceCredentials) => Promise<IceCredentials>,
  ): Promise<boolean> {
    peer.setConfiguration({ ...peer.getConfiguration(), iceServers: configured(this.servers) });
    peer.restartIce();
    await peer.setLocalDescription();
    try {
      const remote = await exchange(credentialsIn(peer.localDescription!.sdp));
      if (peer !== this.peer) {
        return true; // another connection took its place meanwhile
      }
      this.answer = renewed(this.answer, remote);
    } catch (error) {
      if (peer === this.peer) {
        await peer.setLocalDescription({ type: "rollback" });
      }
      throw error;
    }
    await peer.setRemoteDescription({ type: "answer", sdp: this.answer });
    return (await connects(peer, LONGEST_RESTART)) || peer !== this.peer;
  }

  close(): void {
    clearTimeout(this.timer);
    this.peer?.close();
    this.peer = undefined;
    this.stood = false;
    this.chosen = undefined;
    this.senders = new Map();
    this.receivers = new Map();
    this.streams = new Map();
    this.set("none");
  }

  /** The server refused the offer, or its answer made no sense here. */
  fail(): void {
    this.close();
    this.set("broken");
  }

  /** Sends this track, or nothing, from now on; also through later connections. */
  send(kind: SourceKind, track: MediaStreamTrack | null): void {
    if (this.tracks.get(kind) !== track) {
      this.tracks.set(kind, track);
      this.feed(kind);
    }
  }

  /**
   * While a source is held no packet of it leaves, though its device stays open: let go, it sends
   * within a frame. The sender's track is taken away, and put back; the `active` of its encoding
   * would say the same, but for audio only Chromium (156) acts on it: Firefox (ESR 153) keeps the
   * value and goes on sending 50 packets per second. In both the last packet leaves within 20 ms,
   * and the first one some 15 (Firefox) to 60 ms (Chromium) after the track is back.
   *
   * @returns whether something begins to be sent by that
   */
  hold(kind: SourceKind, held: boolean): boolean {
    if (this.held.has(kind) === held) {
      return false;
    }
    if (held) {
      this.held.add(kind);
    } else {
      this.held.delete(kind);
    }
    this.feed(kind);
    return this.sent(kind) !== null;
  }

  private feed(kind: SourceKind): void {
    const sender = this.senders.get(kind);
    if (sender !== undefined) {
      void give(sender, kind, this.sent(kind));
    }
  }

  /**
   * Of this source the layers from this one on are sent, 0 being the best; those before it nobody
   * wants. A new connection begins with all.
   */
  needs(kind: SourceKind, from: number): void {
    const sender = this.senders.get(kind);
    if (sender !== undefined) {
      void settle(sender, ({ encodings }) => encodings.forEach((it, i) => (it.active = i >= from)));
    }
  }

  /** How fully this page's microphone is to sound from now on; also through later connections. */
  soundOf(sound: Sound): void {
    const sender = this.senders.get("MICROPHONE");
    if (sound !== this.sound && sender !== undefined) {
      void limit(sender, SOUND[sound]);
    }
    this.sound = sound;
  }

  /** What leaves this page now, if anything does. */
  sent(kind: SourceKind): MediaStreamTrack | null {
    return this.held.has(kind) ? null : (this.tracks.get(kind) ?? null);
  }

  /** What comes in through an outlet; the same object as long as the connection lives. */
  stream(outlet: Outlet): MediaStream | undefined {
    return this.streams.get(outlet);
  }

  /** The number of the source that the outlet played last, read from the packets themselves. */
  playing(outlet: Outlet): number | undefined {
    return this.newest(outlet)?.source;
  }

  /** The same, and when that was by the browser's clock. */
  newest(outlet: Outlet): RTCRtpContributingSource | undefined {
    const all = this.receivers.get(outlet)?.getContributingSources() ?? [];
    return [...all].sort((a, b) => b.timestamp - a.timestamp)[0];
  }

  /** How the browser has kept an outlet's sound so far; nothing before the first packet. */
  async kept(outlet: Outlet): Promise<Kept | undefined> {
    const report = await this.receivers.get(outlet)?.getStats();
    for (const it of (report?.values() ?? []) as Iterable<RTCInboundRtpStreamStats>) {
      if (it.type === "inbound-rtp" && it.jitterBufferDelay !== undefined && it.jitterBufferEmittedCount !== undefined) {
        return { seconds: it.jitterBufferDelay, samples: it.jitterBufferEmittedCount };
      }
    }
    return undefined;
  }

  private layLanes(peer: RTCPeerConnection, outlets: readonly Outlet[], sends: boolean): void {
    if (sends) {
      const self = [new MediaStream()];
      this.lay(peer, "MICROPHONE", "audio", { streams: self, sendEncodings: [{ maxBitrate: SOUND[this.sound] }] });
      this.lay(peer, "CAMERA", "video", { streams: self, sendEncodings: CAMERA });
      this.lay(peer, "SLIDES", "video", { streams: [new MediaStream()], sendEncodings: SLIDES });
    }
    for (const outlet of outlets) {
      const { receiver } = peer.addTransceiver(kindOf(outlet), { direction: "recvonly" });
      this.receivers.set(outlet, receiver);
      this.streams.set(outlet, new MediaStream([receiver.track]));
    }
  }

  private lay(
    peer: RTCPeerConnection,
    source: SourceKind,
    kind: "audio" | "video",
    init: RTCRtpTransceiverInit,
  ): void {
    const { sender } = peer.addTransceiver(kind, { direction: "sendonly", ...init });
    this.senders.set(source, sender);
    if (source === "SLIDES") {
      void keepSharp(sender);
    }
    void give(sender, source, this.sent(source));
  }

  private watchState(peer: RTCPeerConnection): void {
    if (peer !== this.peer) {
      return;
    }
    switch (peer.connectionState) {
      case "connected":
        clearTimeout(this.timer);
        this.stood = true;
        this.set("flowing");
        void this.askWay(peer);
        break;
      case "disconnected":
        clearTimeout(this.timer);
        this.timer = setTimeout(() => this.set("broken"), PATIENCE);
        this.broken();
        break;
      case "failed":
        this.breaks(peer);
        break;
      case "new":
      case "connecting":
      case "closed":
        break;
    }
  }

  private async askWay(peer: RTCPeerConnection): Promise<void> {
    const way = wayIn(await peer.getStats());
    if (peer === this.peer) {
      this.chosen = way;
      this.changed();
    }
  }

  private breaks(peer: RTCPeerConnection): void {
    if (peer === this.peer) {
      clearTimeout(this.timer);
      this.set("broken");
      this.broken();
    }
  }

  private set(flow: Flow): void {
    this.flow = flow;
    this.changed();
  }
}

async function give(sender: RTCRtpSender, kind: SourceKind, track: MediaStreamTrack | null): Promise<void> {
  await sender.replaceTrack(track);
  if (kind === "CAMERA" && track !== null) {
    const most = (track.getSettings().height ?? LINES) < LINES ? SMALL : CAMERA.map((it) => it.maxBitrate!);
    await settle(sender, ({ encodings }) => encodings.forEach((it, i) => (it.maxBitrate = most[i]!)));
  }
}

function limit(sender: RTCRtpSender, maxBitrate: number): Promise<void> {
  return settle(sender, ({ encodings }) => encodings.forEach((it) => (it.maxBitrate = maxBitrate)));
}

function keepSharp(sender: RTCRtpSender): Promise<void> {
  return settle(sender, (parameters) => (parameters.degradationPreference = "maintain-resolution"));
}

const settling = new WeakMap<RTCRtpSender, Promise<void>>();

/** What is set of a sender is set in turn: of two at once the later one would undo the earlier. */
function settle(sender: RTCRtpSender, change: (parameters: RTCRtpSendParameters) => void): Promise<void> {
  const settled = (settling.get(sender) ?? Promise.resolve()).then(() => {
    const parameters = sender.getParameters();
    change(parameters);
    return sender.setParameters(parameters);
  });
  settling.set(sender, settled.catch(() => undefined));
  return settled;
}

function configured(servers: readonly IceServer[]): RTCIceServer[] {
  return servers.map((it) => ({ ...it, urls: [...it.urls] }));
}

function credentialsIn(sdp: string): IceCredentials {
  return { ufrag: /^a=ice-ufrag:(.+?)\r?$/m.exec(sdp)![1]!, password: /^a=ice-pwd:(.+?)\r?$/m.exec(sdp)![1]! };
}

/** The same answer with other credentials, and a higher version (RFC 3264 section 8). */
function renewed(answer: string, ice: IceCredentials): string {
  return answer
    .replace(/^(o=\S+ \S+ )(\d+)/m, (_, before: string, version: string) => `${before}${Number(version) + 1}`)
    .replace(/^a=ice-ufrag:.*$/gm, () => `a=ice-ufrag:${ice.ufrag}`)
    .replace(/^a=ice-pwd:.*$/gm, () => `a=ice-pwd:${ice.password}`);
}

function connects(peer: RTCPeerConnection, within: number): Promise<boolean> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      peer.removeEventListener("connectionstatechange", look);
      resolve(peer.connectionState === "connected");
    };
    const look = () => peer.connectionState === "connected" && end();
    const timer = setTimeout(end, within);
    peer.addEventListener("connectionstatechange", look);
    look();
  });
}
