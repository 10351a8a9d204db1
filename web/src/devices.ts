import { Notifier } from "./notifier";
import type { DeviceState } from "./wire";

export type DeviceKind = "microphone" | "camera";

/** Why there is no device, each with a sentence and a way out. */
export type Fault = "none" | "denied" | "busy" | "insecure" | "failed";

interface Slot {
  track?: MediaStreamTrack;
  fault?: Fault;
  /** The browser is asking the person. */
  asking: boolean;
  /** What the person wants; kept through faults. */
  wanted: boolean;
  /** How often it has failed: who put one fault away is told of the next. */
  failures: number;
}

const CONSTRAINTS: Record<DeviceKind, MediaStreamConstraints> = {
  microphone: {
    audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
  },
  camera: {
    video: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } },
  },
};

/**
 * Without a size Chromium gives a shared screen no more pixels than the screen has on which this page
 * is, and small text of a larger one blurs. Beyond this an encoder in software is too slow.
 */
const SCREEN: MediaTrackConstraints = { width: { max: 1920 }, height: { max: 1200 }, frameRate: { max: 30 } };

/**
 * The least rate may be named only once the screen is shared. Named zero, Chromium sends a page that
 * stands still over and over until it is sharp; else only every two seconds, a little sharper each time.
 */
const STANDING: MediaTrackConstraints = { ...SCREEN, frameRate: { min: 0, max: 30 } };

/** The error names are those of Media Capture and Streams, section 10.2. */
export function faultOf(error: unknown): Fault {
  switch (error instanceof Error ? error.name : "") {
    case "NotFoundError":
    case "OverconstrainedError":
      return "none";
    case "NotAllowedError":
    case "SecurityError":
      return "denied";
    case "NotReadableError":
    case "AbortError":
      return "busy";
    default:
      return "failed";
  }
}

/** Who wears headphones is to sound as they do: nothing is taken away or evened out. */
const PLAIN_SOUND: MediaTrackConstraints = {
  echoCancellation: false,
  noiseSuppression: false,
  autoGainControl: false,
};

/** What the person had switched on in this tab, so that a reload need not ask. */
const WANTED = "plenum.wanted";

/** Whether the person wears headphones in this tab: tomorrow they may not. */
const HEADPHONES = "plenum.headphones";

/** Microphone, camera and shared screen of this page. Nobody is turned away by one of them. */
export class Devices extends Notifier {
  readonly slots: Record<DeviceKind, Slot> = {
    microphone: { asking: false, wanted: true, failures: 0 },
    camera: { asking: false, wanted: true, failures: 0 },
  };
  screen: MediaStreamTrack | undefined;
  private booth = false;
  private worn = globalThis.sessionStorage?.getItem(HEADPHONES) === "on";

  /** Whether the microphone is taken as it is. Then nothing removes the echo of loudspeakers. */
  get plain(): boolean {
    return this.booth || this.worn;
  }

  get headphones(): boolean {
    return this.worn;
  }

  /** The person says that they wear headphones, or no longer. */
  wear(headphones: boolean): void {
    const before = this.plain;
    this.worn = headphones;
    sessionStorage.setItem(HEADPHONES, headphones ? "on" : "off");
    this.soundAs(before);
    this.changed();
  }

  /** Interpreters wear headphones. */
  inBooth(booth: boolean): void {
    const before = this.plain;
    this.booth = booth;
    this.soundAs(before);
  }

  /** A microphone that is at hand is taken anew for it. */
  private soundAs(before: boolean): void {
    if (before === this.plain) {
      return;
    }
    const device = this.slots.microphone.track?.getSettings().deviceId;
    if (this.slots.microphone.track !== undefined) {
      void this.take("microphone", device || undefined);
    }
  }

  /** Asks the browser for the device, and says true when it is there. */
  async take(kind: DeviceKind, deviceId?: string): Promise<boolean> {
    const slot = this.slots[kind];
    slot.wanted = true;
    if (navigator.mediaDevices === undefined) {
      return this.failed(slot, "insecure");
    }
    slot.asking = true;
    this.changed();
    try {
      const stream = await navigator.mediaDevices.getUserMedia(constraints(kind, deviceId, this.plain));
      this.took(slot, stream.getTracks()[0]!);
      this.remember();
      return true;
    } catch (error) {
      return this.failed(slot, faultOf(error));
    } finally {
      slot.asking = false;
      this.changed();
    }
  }

  /** After a reload: takes what was in use before, and nothing else. */
  async resume(): Promise<void> {
    const before = sessionStorage.getItem(WANTED) ?? "";
    for (const kind of ["microphone", "camera"] as const) {
      if (before.includes(kind)) {
        await this.take(kind);
      }
    }
  }

  /** Switches a device off; the camera's light goes out, the microphone stays at hand. */
  off(kind: DeviceKind): void {
    const slot = this.slots[kind];
    slot.wanted = false;
    if (kind === "camera") {
      slot.track?.stop();
      delete slot.track;
    }
    this.remember();
    this.changed();
  }

  async on(kind: DeviceKind): Promise<void> {
    const slot = this.slots[kind];
    slot.wanted = true;
    if (slot.track === undefined) {
      await this.take(kind);
    }
    this.remember();
    this.changed();
  }

  state(kind: DeviceKind): DeviceState {
    const slot = this.slots[kind];
    if (slot.fault !== undefined || (slot.track === undefined && slot.wanted)) {
      return "NONE";
    }
    return slot.wanted ? "ON" : "OFF";
  }

  /** What is to be sent now, if anything. */
  sending(kind: DeviceKind): MediaStreamTrack | null {
    const slot = this.slots[kind];
    return slot.wanted ? (slot.track ?? null) : null;
  }

  async share(): Promise<void> {
    try {
      const stream = await navigator.mediaDevices.getDisplayMedia({ video: SCREEN });
      const track = stream.getVideoTracks()[0]!;
      track.contentHint = "detail";
      track.onended = () => this.unshare();
      // Who refuses this shows the screen all the same.
      await track.applyConstraints(STANDING).catch(() => {});
      this.screen = track.readyState === "live" ? track : undefined;
    } catch {
      // The person closed the browser's question: nothing is shared, nothing is wrong.
    }
    this.changed();
  }

  unshare(): void {
    this.screen?.stop();
    this.screen = undefined;
    this.changed();
  }

  /** Lets go of everything. */
  stop(): void {
    for (const slot of Object.values(this.slots)) {
      slot.track?.stop();
      delete slot.track;
    }
    this.unshare();
  }

  async choices(kind: DeviceKind): Promise<MediaDeviceInfo[]> {
    const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    const wanted = kind === "microphone" ? "audioinput" : "videoinput";
    return all.filter((it) => it.kind === wanted && it.deviceId !== "");
  }

  private remember(): void {
    const on = (["microphone", "camera"] as const).filter((it) => this.sending(it) !== null);
    sessionStorage.setItem(WANTED, on.join(" "));
  }

  private took(slot: Slot, track: MediaStreamTrack): void {
    slot.track?.stop();
    slot.track = track;
    delete slot.fault;
    track.onended = () => {
      if (slot.track === track) {
        delete slot.track;
        this.failed(slot, "none");
      }
    };
  }

  private failed(slot: Slot, fault: Fault): false {
    slot.fault = fault;
    slot.failures++;
    this.changed();
    return false;
  }
}

function constraints(kind: DeviceKind, deviceId: string | undefined, plain: boolean): MediaStreamConstraints {
  const name = kind === "microphone" ? "audio" : "video";
  const base = plain && kind === "microphone" ? PLAIN_SOUND : (CONSTRAINTS[kind][name] as MediaTrackConstraints);
  return { [name]: deviceId === undefined ? base : { ...base, deviceId: { exact: deviceId } } };
}
