import { Fader } from "./fader";
import { Limiter } from "./limiter";
import { Loudness } from "./loudness";
import { FADER, LIMITER, LOUDNESS, MEASURED_SECONDS, TICK } from "./worklet-names";

// What runs on the audio thread: a file of its own, which shares nothing with the page.

declare const sampleRate: number;
declare class AudioWorkletProcessor {
  readonly port: MessagePort;
}
declare function registerProcessor(name: string, processor: new () => AudioWorkletProcessor): void;

const NOTHING = new Float32Array(0);

/** One outlet's gain; its target is the parameter, the way there is its own. */
class FaderProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = [
    { name: "target", defaultValue: 0, minValue: 0, maxValue: 16, automationRate: "k-rate" },
  ];
  private readonly fader = new Fader(sampleRate);

  process([input]: Float32Array[][], [output]: Float32Array[][], { target }: Record<string, Float32Array>): boolean {
    this.fader.aim(target![0]!);
    for (let i = 0; i < output![0]!.length; i++) {
      const gain = this.fader.next();
      for (let channel = 0; channel < output!.length; channel++) {
        output![channel]![i] = (input![channel]?.[i] ?? 0) * gain;
      }
    }
    return true;
  }
}

/** The limiter, and a clock that no hidden tab slows down. */
class LimiterProcessor extends AudioWorkletProcessor {
  private readonly limiter = new Limiter(sampleRate);
  private samples = 0;

  process([input]: Float32Array[][], [output]: Float32Array[][]): boolean {
    const [left = NOTHING, right = left] = input!;
    this.limiter.process(left, right, output![0]!, output![1]!);
    this.samples += output![0]!.length;
    if (this.samples >= sampleRate * (TICK / 1_000)) {
      this.samples = 0;
      this.port.postMessage("tick");
    }
    return true;
  }
}

/** Tells every second how loud a microphone was of late. */
class LoudnessProcessor extends AudioWorkletProcessor {
  private readonly loudness = new Loudness(sampleRate, 1, MEASURED_SECONDS);
  private samples = 0;

  process([input]: Float32Array[][]): boolean {
    const samples = input![0] ?? NOTHING;
    this.loudness.addAll(samples);
    this.samples += samples.length;
    if (this.samples >= sampleRate) {
      this.samples = 0;
      this.port.postMessage(this.loudness.integrated());
    }
    return true;
  }
}

registerProcessor(FADER, FaderProcessor);
registerProcessor(LIMITER, LimiterProcessor);
registerProcessor(LOUDNESS, LoudnessProcessor);
