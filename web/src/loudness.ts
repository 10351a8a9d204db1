/**
 * How loud people find a sound, by ITU-R BS.1770-4: weighted by frequency, in blocks of 400 ms every
 * 100 ms, of which the pauses are left out. Pure: samples in, LUFS out; time is counted in samples.
 */

/** Annex 1, equation (2): a sine of 997 Hz at full scale in one channel is -3.01 LKFS. */
const OFFSET = -0.691;

/** Below that a block counts as silence, in LUFS. */
const ABSOLUTE_GATE = -70;

/** What is so much quieter than the rest is a pause, in LU. */
const RELATIVE_GATE = -10;

/** A block of 400 ms is four of these; so often a new one is complete. */
const STEPS_PER_SECOND = 10;
const STEPS_PER_BLOCK = 4;

/** Mean square, weighted and summed over the channels, to LUFS. */
export function lufs(power: number): number {
  return power <= 0 ? -Infinity : OFFSET + 10 * Math.log10(power);
}

export function powerOf(loudness: number): number {
  return 10 ** ((loudness - OFFSET) / 10);
}

/** The two gates over blocks given as mean squares; nothing where all is silence. */
export function gated(blocks: readonly number[]): number | undefined {
  const sounding = blocks.filter((it) => lufs(it) > ABSOLUTE_GATE);
  const gate = powerOf(lufs(mean(sounding)) + RELATIVE_GATE);
  const kept = sounding.filter((it) => it > gate);
  return kept.length === 0 ? undefined : lufs(mean(kept));
}

/** Measures what it is given, from now back as far as it remembers. */
export class Loudness {
  private readonly channels: Weighting[];
  private readonly stepLength: number;
  private readonly steps: number[] = [];
  private blocks: number[] = [];
  private sum = 0;
  private count = 0;

  /**
   * @param rate samples per second
   * @param channels whose powers are added: of a microphone one
   * @param seconds that it remembers, at least 0.4
   */
  constructor(
    rate: number,
    channels: number,
    private readonly seconds = Infinity,
  ) {
    this.channels = Array.from({ length: channels }, () => new Weighting(rate));
    this.stepLength = Math.round(rate / STEPS_PER_SECOND);
  }

  /** One more sample of every channel; true if a block of 400 ms ends with it. */
  add(...samples: readonly number[]): boolean {
    let power = 0;
    for (let i = 0; i < this.channels.length; i++) {
      power += this.channels[i]!.next(samples[i] ?? 0) ** 2;
    }
    return this.addPower(power);
  }

  /** For who weighs for another purpose too: the next sample's weighted power. */
  addPower(power: number): boolean {
    this.sum += power;
    this.count++;
    return this.count === this.stepLength && this.endStep();
  }

  addAll(samples: Float32Array): void {
    for (const sample of samples) {
      this.add(sample);
    }
  }

  /** Gated, over all that is remembered. */
  integrated(): number | undefined {
    return gated(this.blocks);
  }

  /** Of the last 400 ms. */
  momentary(): number {
    return lufs(this.blocks.at(-1) ?? 0);
  }

  /** The blocks, as mean squares, the oldest first. */
  remembered(): readonly number[] {
    return this.blocks;
  }

  private endStep(): boolean {
    this.steps.push(this.sum / this.count);
    this.sum = 0;
    this.count = 0;
    if (this.steps.length < STEPS_PER_BLOCK) {
      return false;
    }
    this.blocks.push(mean(this.steps));
    this.steps.shift();
    if (this.blocks.length > this.seconds * STEPS_PER_SECOND - STEPS_PER_BLOCK + 1) {
      this.blocks.shift();
    }
    return true;
  }
}

/**
 * The weighting of BS.1770-4 annex 1: a shelf for the head, then a high pass. The standard lists
 * coefficients for 48 kHz; these are the analogue filters behind them, so that any rate will do.
 */
export class Weighting {
  private readonly shelf: Biquad;
  private readonly highPass: Biquad;

  constructor(rate: number) {
    const k = Math.tan((Math.PI * 1681.974450955533) / rate);
    const q = 0.7071752369554196;
    const high = 10 ** (3.999843853973347 / 20);
    const band = high ** 0.4996667741545416;
    const a0 = 1 + k / q + k * k;
    this.shelf = new Biquad(
      (high + (band * k) / q + k * k) / a0,
      (2 * (k * k - high)) / a0,
      (high - (band * k) / q + k * k) / a0,
      (2 * (k * k - 1)) / a0,
      (1 - k / q + k * k) / a0,
    );
    const low = Math.tan((Math.PI * 38.13547087602444) / rate);
    const lowQ = 0.5003270373238773;
    const norm = 1 + low / lowQ + low * low;
    this.highPass = new Biquad(1, -2, 1, (2 * (low * low - 1)) / norm, (1 - low / lowQ + low * low) / norm);
  }

  next(sample: number): number {
    return this.highPass.next(this.shelf.next(sample));
  }
}

class Biquad {
  private x1 = 0;
  private x2 = 0;
  private y1 = 0;
  private y2 = 0;

  constructor(
    private readonly b0: number,
    private readonly b1: number,
    private readonly b2: number,
    private readonly a1: number,
    private readonly a2: number,
  ) {}

  next(x: number): number {
    const y = this.b0 * x + this.b1 * this.x1 + this.b2 * this.x2 - this.a1 * this.y1 - this.a2 * this.y2;
    this.x2 = this.x1;
    this.x1 = x;
    this.y2 = this.y1;
    // Numbers near zero take a processor a hundred times as long.
    this.y1 = Math.abs(y) < 1e-30 ? 0 : y;
    return y;
  }
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0) / Math.max(1, numbers.length);
}
