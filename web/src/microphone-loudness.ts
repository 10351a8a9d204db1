import { soundContext } from "./sound";
import { limiterOf } from "./sound-output";
import { LOUDNESS } from "./worklet-names";

/** What is quieter is a room, not a voice: LUFS. */
const FAINTEST_VOICE = -50;

/** What the server takes, in tenths of a LUFS. */
const LOUDEST = 50;

/** A smaller change is heard by nobody: tenths of a LUFS. */
const NEWS = 2;

/**
 * Tells, once a second at most, how loud this page's microphone has been of late, in tenths of a
 * LUFS, with the pauses left out: before encoding, and of what was sent alone. What somebody says
 * while their microphone is held is not measured. Where a browser has no AudioWorklet nothing is told.
 */
export class MicrophoneLoudness {
  private measured: MediaStreamTrack | null = null;
  private meter: { track: MediaStreamTrack; source: AudioNode; node: Promise<AudioWorkletNode> } | undefined;
  private told: number | undefined;

  constructor(private readonly tell: (tenths: number) => void) {}

  /** What is sent from now on; nothing while it is held. Another microphone is measured anew. */
  follow(track: MediaStreamTrack | null): void {
    if (track === this.measured) {
      return;
    }
    this.measured = track;
    this.meter?.source.disconnect();
    if (track !== null) {
      this.listen(track);
    }
  }

  /** Whoever was told may have forgotten it. */
  again(): void {
    this.told = undefined;
  }

  private listen(track: MediaStreamTrack): void {
    if (this.meter?.track !== track) {
      this.meter?.node.then(
        (it) => it.port.postMessage("end"),
        () => {},
      );
      const context = soundContext();
      const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
      this.meter = { track, source, node: this.made(context) };
    }
    const { source, node } = this.meter;
    node.then(
      (it) => this.measured === track && source.connect(it),
      () => {},
    );
  }

  private async made(context: AudioContext): Promise<AudioWorkletNode> {
    await limiterOf(context); // its module has the meter too
    const meter = new AudioWorkletNode(context, LOUDNESS, {
      numberOfOutputs: 0,
      channelCount: 1,
      channelCountMode: "explicit",
    });
    meter.port.onmessage = ({ data }: MessageEvent<number | undefined>) => this.take(data);
    return meter;
  }

  private take(loudness: number | undefined): void {
    if (this.measured === null || loudness === undefined || loudness < FAINTEST_VOICE) {
      return;
    }
    const tenths = Math.min(LOUDEST, Math.round(loudness * 10));
    if (this.told === undefined || Math.abs(tenths - this.told) >= NEWS) {
      this.told = tenths;
      this.tell(tenths);
    }
  }
}
