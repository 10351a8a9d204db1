import type { Devices } from "./devices";
import { type Measure, MicrophoneMeasure } from "./microphone-measure";
import { soundContext } from "./sound";

/** Milliseconds between two reports. */
const REPORT_EVERY = 2_000;

/** A little longer than a block: all but a few samples are looked at. */
const LOOK_EVERY = 100;

const BLOCK = 4_096;

/**
 * Measures this page's own microphone before encoding, as long as it is on, and hands out what it
 * finds every two seconds. The track is tapped beside the sender: what is sent, or held, does not
 * change it.
 */
export class MicrophoneReport {
  private readonly found = new MicrophoneMeasure();
  private track: MediaStreamTrack | undefined;
  private release: () => void = () => {};

  constructor(
    private readonly devices: Devices,
    private readonly wanted: () => boolean,
    private readonly tell: (measure: Measure) => void,
  ) {}

  /** Begins; until what it returns is called. */
  start(): () => void {
    const report = setInterval(() => this.report(), REPORT_EVERY);
    return () => {
      clearInterval(report);
      this.tap(undefined);
    };
  }

  /** A microphone comes and goes, and is changed for another, while the page stands. */
  private report(): void {
    const track = this.wanted() ? (this.devices.sending("microphone") ?? undefined) : undefined;
    if (track !== this.track) {
      this.tap(track);
      return;
    }
    const measure = track === undefined ? undefined : this.found.measure();
    if (measure !== undefined) {
      this.tell(measure);
    }
  }

  private tap(track: MediaStreamTrack | undefined): void {
    this.release();
    this.release = () => {};
    this.track = track;
    this.found.reset();
    if (track !== undefined) {
      this.release = this.listen(track);
    }
  }

  private listen(track: MediaStreamTrack): () => void {
    const context = soundContext();
    const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
    const analyser = new AnalyserNode(context, { fftSize: BLOCK });
    source.connect(analyser);
    const samples = new Float32Array(BLOCK);
    const timer = setInterval(() => {
      // A context that a browser keeps asleep until the first gesture gives silence, not the room.
      if (context.state === "running") {
        analyser.getFloatTimeDomainData(samples);
        this.found.add(samples, context.sampleRate);
      }
    }, LOOK_EVERY);
    return () => {
      clearInterval(timer);
      source.disconnect();
    };
  }
}
