/**
 * How high a sound goes between its samples, by ITU-R BS.1770-4 annex 2: four times as many samples
 * by the interpolation filter of that annex. Pure.
 */

const HALF = [
  [0.001708984375, 0.010986328125, -0.0196533203125, 0.033203125, -0.0594482421875, 0.1373291015625,
    0.97216796875, -0.102294921875, 0.047607421875, -0.026611328125, 0.014892578125, -0.00830078125],
  [-0.0291748046875, 0.029296875, -0.0517578125, 0.089111328125, -0.16650390625, 0.465087890625,
    0.77978515625, -0.2003173828125, 0.1015625, -0.0582275390625, 0.0330810546875, -0.0189208984375],
] as const;

/** The other two phases are the same two backwards. */
const PHASES = [...HALF, [...HALF[1]].reverse(), [...HALF[0]].reverse()].map((it) => Float64Array.from(it));

const TAPS = 12;

/** Samples by which a peak is told after the sample that it stands beside. */
export const PEAK_DELAY = TAPS / 2;

/** Of one channel. */
export class TruePeak {
  private readonly past = new Float64Array(TAPS * 2);
  private at = 0;

  /** The highest of the next sample, of the four around the one so many before, and of that one. */
  next(sample: number): number {
    this.at = this.at === 0 ? TAPS - 1 : this.at - 1;
    // Twice, so that the last twelve always stand in a row.
    this.past[this.at] = sample;
    this.past[this.at + TAPS] = sample;
    let highest = Math.abs(sample);
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
