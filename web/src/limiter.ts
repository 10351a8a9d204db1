import { Loudness, Weighting, powerOf } from "./loudness";
import { TARGET } from "./levelling";
import { PEAK_DELAY, TruePeak } from "./true-peak";

/** The highest true peak that leaves, in dBFS. */
export const CEILING = -3;

/**
 * Four times as many samples still miss a peak by up to 0.7 dB at the highest frequencies, and a gain
 * in motion adds some: bursts measured at sixteen times as many went 0.6 dB above what was meant.
 */
const CEILING_MARGIN = 0.9;

/** Decibels that 100 ms may lie above the loudness of the last ten seconds. */
export const MOST_ABOVE = 12;

/** What the first milliseconds of a burst may take before the gain is down, in decibels. */
const ABOVE_MARGIN = 1;

/** How far back is "what was heard until now", in seconds. */
const LOOK_BACK = 10;

/** What is quieter is a room, not a voice, and nothing to measure a voice by: LUFS. */
const FAINTEST_VOICE = -45;

/** Blocks with a voice before it is measured by: the first ones are half silence. A second. */
const ENOUGH = 10;

/** Two loudspeakers with the same voice are 3 LU louder than one channel of it. */
const USUAL = TARGET + 3;

/** Milliseconds of which no part may be louder; any 100 ms consist of such parts. */
const SLICE = 5;

/** Samples of the gain's way down; with the interpolation's it looks 4.4 ms ahead at 48 kHz. */
const SLOPE_SECONDS = 180 / 48_000;
const INTERPOLATION = 2 * PEAK_DELAY;

/** Seconds in which the gain makes up for 63 %: shorter flutters within a vowel. */
const RELEASE = 0.15;

/**
 * The last thing before the loudspeakers, in stereo. It delays the sound by less than 5 ms, and by
 * the time that something too loud comes out the gain is down: the gain that each sample needs is
 * known early, its lowest within the delay is kept, and a mean over the slope makes the way there
 * smooth. As each of the numbers averaged is no higher than what the sample needs, neither is the
 * mean. Two things ask for less gain: a true peak above the ceiling, and a slice of 5 ms that is
 * louder than what was heard in the last ten seconds allows. Pure; runs on the audio thread.
 */
export class Limiter {
  /** Samples by which what comes out is later than what went in. */
  readonly latency: number;
  private readonly before: readonly [Weighting, Weighting];
  private readonly after: readonly [Weighting, Weighting];
  private readonly heard: Loudness;
  private readonly slice: Ring;
  private readonly delayed: readonly [Ring, Ring];
  private readonly lowest: Lowest;
  private readonly slope: Ring;
  private readonly release: number;
  private readonly ceiling = 10 ** ((CEILING - CEILING_MARGIN) / 20);
  private readonly peaks = [new TruePeak(this.ceiling), new TruePeak(this.ceiling)] as const;
  private sliceSum = 0;
  private slopeSum: number;
  private allowed = powerOf(USUAL + MOST_ABOVE - ABOVE_MARGIN);
  private gain = 1;

  /** @param rate samples per second */
  constructor(rate: number) {
    const slope = Math.round(rate * SLOPE_SECONDS);
    this.latency = slope + INTERPOLATION - 1;
    this.before = [new Weighting(rate), new Weighting(rate)];
    this.after = [new Weighting(rate), new Weighting(rate)];
    this.heard = new Loudness(rate, 2, LOOK_BACK);
    this.slice = new Ring(Math.round((rate * SLICE) / 1_000), 0);
    this.delayed = [new Ring(this.latency, 0), new Ring(this.latency, 0)];
    this.lowest = new Lowest(this.latency + 1);
    this.slope = new Ring(slope, 1);
    this.slopeSum = slope;
    this.release = 1 - Math.exp(-1 / (rate * RELEASE));
  }

  /** Limits as many samples as there are; the same arrays may be in and out. */
  process(left: Float32Array, right: Float32Array, outLeft: Float32Array, outRight: Float32Array): void {
    for (let i = 0; i < outLeft.length; i++) {
      const [l, r] = [left[i] ?? 0, right[i] ?? 0];
      const gain = this.smooth(this.lowest.next(this.needed(l, r)));
      const outL = this.delayed[0].exchange(l) * gain;
      const outR = this.delayed[1].exchange(r) * gain;
      outLeft[i] = outL;
      outRight[i] = outR;
      if (this.heard.addPower(this.after[0].next(outL) ** 2 + this.after[1].next(outR) ** 2)) {
        this.allow();
      }
    }
  }

  /** The gain that this sample and what lies around it need, which comes back slowly. */
  private needed(left: number, right: number): number {
    const peak = Math.max(this.peaks[0].next(left), this.peaks[1].next(right));
    const power = this.before[0].next(left) ** 2 + this.before[1].next(right) ** 2;
    // Rounding must not leave less than nothing.
    this.sliceSum = Math.max(0, this.sliceSum + power - this.slice.exchange(power));
    const loud = this.sliceSum / this.slice.length;
    const byPeak = peak > this.ceiling ? this.ceiling / peak : 1;
    const byLoudness = loud > this.allowed ? Math.sqrt(this.allowed / loud) : 1;
    this.gain = Math.min(byPeak, byLoudness, this.gain + (1 - this.gain) * this.release);
    return this.gain;
  }

  private smooth(gain: number): number {
    this.slopeSum += gain - this.slope.exchange(gain);
    return this.slopeSum / this.slope.length;
  }

  /** Where hardly anything of a voice was heard, any voice of usual loudness may begin. */
  private allow(): void {
    const faintest = powerOf(FAINTEST_VOICE);
    const enough = this.heard.remembered().filter((it) => it > faintest).length >= ENOUGH;
    const until = (enough ? this.heard.integrated() : undefined) ?? USUAL;
    this.allowed = powerOf(until + MOST_ABOVE - ABOVE_MARGIN);
  }
}

/** The last so many numbers. */
class Ring {
  private readonly numbers: Float64Array;
  private at = 0;

  constructor(
    readonly length: number,
    initial: number,
  ) {
    this.numbers = new Float64Array(length).fill(initial);
  }

  /** Takes one in and gives the oldest out. */
  exchange(number: number): number {
    const oldest = this.numbers[this.at]!;
    this.numbers[this.at] = number;
    this.at = this.at + 1 === this.length ? 0 : this.at + 1;
    return oldest;
  }
}

/** The lowest of the last so many numbers, by a queue that keeps only what may yet be the lowest. */
class Lowest {
  private readonly numbers: Float64Array;
  private readonly moments: Float64Array;
  private first = 0;
  private count = 0;
  private now = 0;

  constructor(private readonly span: number) {
    this.numbers = new Float64Array(span + 1);
    this.moments = new Float64Array(span + 1);
  }

  next(number: number): number {
    this.now++;
    const size = this.numbers.length;
    while (this.count > 0 && this.numbers[(this.first + this.count - 1) % size]! >= number) {
      this.count--;
    }
    const end = (this.first + this.count) % size;
    this.numbers[end] = number;
    this.moments[end] = this.now;
    this.count++;
    if (this.moments[this.first]! <= this.now - this.span) {
      this.first = (this.first + 1) % size;
      this.count--;
    }
    return this.numbers[this.first]!;
  }
}
