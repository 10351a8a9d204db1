import { HEARD, type HeardOutlet } from "./listening";
import { limiterOf, soundOutput } from "./sound-output";
import { FADER } from "./worklet-names";

// Whoever has the graph has what tells it how loud, in one file of the bundle.
export { Mixing } from "./mixing";

/**
 * All that is heard in the conference, as one graph: an outlet's sound goes through a fader of its
 * own and, with the page's own tones, through the limiter. It is told how loud each outlet is to be
 * and knows not why ({@link Mixing} does).
 */
export class ListeningGraph {
  private readonly sources = new Map<HeardOutlet, { stream: MediaStream; node: MediaStreamAudioSourceNode }>();

  private constructor(
    readonly context: BaseAudioContext,
    private readonly faders: Record<HeardOutlet, AudioWorkletNode>,
  ) {}

  /**
   * Rejected where a browser cannot have it.
   *
   * @param ticked called from the audio thread's clock every 40 ms while it runs
   * @param failed called if the audio thread's part breaks down later
   */
  static async in(context: BaseAudioContext, ticked = () => {}, failed = () => {}): Promise<ListeningGraph> {
    const limiter = await limiterOf(context);
    limiter.port.onmessage = ticked;
    limiter.addEventListener("processorerror", failed);
    const made = HEARD.map((outlet) => {
      const fader = new AudioWorkletNode(context, FADER, {
        outputChannelCount: [2],
        channelCount: 2,
        channelCountMode: "explicit",
      });
      fader.addEventListener("processorerror", failed);
      fader.connect(soundOutput(context));
      return [outlet, fader] as const;
    });
    return new ListeningGraph(context, Object.fromEntries(made) as Record<HeardOutlet, AudioWorkletNode>);
  }

  /** What an outlet's sound goes into. */
  entry(outlet: HeardOutlet): AudioNode {
    return this.faders[outlet];
  }

  /** How loud an outlet is to be from now on, both as amplitudes; it gets there without a jump. */
  aim(outlet: HeardOutlet, gain: number, level = 1): void {
    turn(this.parameter(outlet, "target"), gain);
    turn(this.parameter(outlet, "level"), level);
  }

  /** For who knows beforehand: the parameters behind {@link aim}. */
  parameter(outlet: HeardOutlet, name: "target" | "level"): AudioParam {
    return this.faders[outlet].parameters.get(name)!;
  }

  /** One source node for each stream, as long as it is the outlet's. */
  attach(outlet: HeardOutlet, stream: MediaStream | undefined): void {
    const now = this.sources.get(outlet);
    if (now?.stream === stream) {
      return;
    }
    now?.node.disconnect();
    this.sources.delete(outlet);
    if (stream !== undefined) {
      const node = new MediaStreamAudioSourceNode(this.context as AudioContext, { mediaStream: stream });
      node.connect(this.faders[outlet]);
      this.sources.set(outlet, { stream, node });
    }
  }
}

function turn(parameter: AudioParam, value: number): void {
  if (parameter.value !== Math.fround(value)) {
    parameter.value = value;
  }
}
