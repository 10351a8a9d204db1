/**
 * How high a sound goes between its samples, as ITU-R BS.1770-4 annex 2 measures it: by four times as
 * many samples. The annex's own filter has 12 taps, and of noise up to 24 kHz it misses more than
 * 1 dB; this one, a sinc of 32 within a raised cosine, misses what lies between its samples alone
 * (0.7 dB at 24 kHz, 0.5 dB at 20 kHz). Pure.
 */

const TIMES = 4;

const TAPS = 32;

/** Samples by which a peak is told after the sample that it stands beside. */
export const PEAK_DELAY = TAPS / 2;

/** No peak between samples is so many times as high as the highest sample around it: sum of the taps. */
const HIGHEST_BETWEEN = 2.5;

/** Of each of the places between two samples. */
const PHASES = Array.from({ length: TIMES - 1 }, (_, phase) =>
  Float64Array.from({ length: TAPS }, (_, tap) => {
    const far = tap + 1 - PEAK_DELAY - (phase + 1) / TIMES;
    return ((0.5 + 0.5 * Math.cos((Math.PI * far) / PEAK_DELAY)) * Math.sin(Math.PI * far)) / (Math.PI * far);
  }),
);

/** Of one channel. */
export class TruePeak {
  private readonly past = new Float64Array(TAPS * 2);
  private readonly loud: number;
  private at = 0;
  private quiet = TAPS;

  /** @param from only peaks that are higher matter: while no sample is near, nothing is reckoned */
  constructor(from = 0) {
    this.loud = from / HIGHEST_BETWEEN;
  }

  /** The highest of the next sample, and of the three behind the one so many before. */
  next(sample: number): number {
    this.at = this.at === 0 ? TAPS - 1 : this.at - 1;
    // Twice, so that the last ones always stand in a row.
    this.past[this.at] = sample;
    this.past[this.at + TAPS] = sample;
    let highest = Math.abs(sample);
    this.quiet = highest >= this.loud ? 0 : this.quiet + 1;
    if (this.quiet >= TAPS) {
      return highest;
    }
    for (const phase of PHASES) {
      let sum = 0;
      for (let i = 0; i < TAPS; i++) {
        sum += phase[i]! * this.past[this.at + i]!;
      }
      highest = Math.max(highest, Math.abs(sum));
    }
    return highest;
  }
}

/** The true peak of a whole sound; 1 is full scale. */
export function truePeakOf(samples: Float32Array): number {
  const meter = new TruePeak();
  let highest = 0;
  for (const sample of samples) {
    highest = Math.max(highest, meter.next(sample));
  }
  for (let i = 0; i < TAPS; i++) {
    highest = Math.max(highest, meter.next(0));
  }
  return highest;
}
