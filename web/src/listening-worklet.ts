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

/**
 * One outlet's gain: how much of it is heard, times its source's level. Each is a parameter that says
 * where to, and the way there is its own: a level in motion must not begin a cross-fade anew.
 */
class FaderProcessor extends AudioWorkletProcessor {
  static readonly parameterDescriptors = [
    { name: "target", defaultValue: 0, minValue: 0, maxValue: 1, automationRate: "k-rate" },
    { name: "level", defaultValue: 1, minValue: 0, maxValue: 16, automationRate: "k-rate" },
  ];
  private readonly fader = new Fader(sampleRate);
  private readonly level = new Fader(sampleRate, 1);

  process([input]: Float32Array[][], [output]: Float32Array[][], parameters: Record<string, Float32Array>): boolean {
    this.aim(parameters["target"]![0]!, parameters["level"]![0]!);
    for (let i = 0; i < output![0]!.length; i++) {
      const gain = this.fader.next() * this.level.next();
      for (let channel = 0; channel < output!.length; channel++) {
        output![channel]![i] = (input![channel]?.[i] ?? 0) * gain;
      }
    }
    return true;
  }

  /** As long as nothing is heard of an outlet, its level is the next source's already. */
  private aim(target: number, level: number): void {
    if (this.fader.silent) {
      this.level.jump(level);
    } else {
      this.level.aim(level);
    }
    this.fader.aim(target);
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

/** Tells every second of sound how loud a microphone was of late, until it is told that it may end. */
class LoudnessProcessor extends AudioWorkletProcessor {
  private readonly loudness = new Loudness(sampleRate, 1, MEASURED_SECONDS);
  private samples = 0;
  private ended = false;

  constructor() {
    super();
    this.port.onmessage = () => (this.ended = true);
  }

  process([input]: Float32Array[][]): boolean {
    const samples = input![0] ?? NOTHING;
    this.loudness.addAll(samples);
    this.samples += samples.length;
    if (this.samples >= sampleRate) {
      this.samples = 0;
      this.port.postMessage(this.loudness.integrated());
    }
    return !this.ended;
  }
}

registerProcessor(FADER, FaderProcessor);
registerProcessor(LIMITER, LimiterProcessor);
registerProcessor(LOUDNESS, LoudnessProcessor);
