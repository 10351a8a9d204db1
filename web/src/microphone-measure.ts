/**
 * What a microphone gives, judged from blocks of samples: how far up there is something of a voice,
 * how much of it stands at full scale, how loud speech is and how loud the pauses are. Pure: time is
 * counted in blocks, and nothing here knows a browser.
 */

/** The longest that is looked back, in seconds: some sentences, with their pauses. */
const LASTS = 10;

/** Seconds before there is anything to say: less, and a cough is a voice. */
const LEAST = 2;

/** What is louder counts as sound whatever the pauses are like; a quiet talker comes to -45 dBFS. */
const LOUD = -35;

/** What is quieter is no voice. */
const SOFT = -55;

/** So far above the pauses speech stands, in decibels. */
const ABOVE_PAUSES = 9;

/** At full scale: what 16 bits can hold, less a rounding. */
const FULL = 0.999;

/** Bands of so many Hz. A low voice has one harmonic in each, finer ones would have gaps. */
const BAND = 125;

/** Below are mains hum and steps on the floor. */
const LOWEST = 100;

/**
 * So far below its strongest band a voice still has something: sibilants of a soft talker at 8 kHz
 * lie 35 to 45 dB below the vowels, what a telephone leaves beyond 4 kHz more than 55.
 */
const BELOW_STRONGEST = 50;

/** What is in the pauses too is noise, unless it is so many decibels stronger. */
const ABOVE_NOISE = 6;

/**
 * Of the blocks with a voice so many have to reach a band. A click, or a word that a gate cuts off,
 * reaches all of them; sibilants are in a third of the blocks of any language.
 */
const QUARTER = 0.75;

/** The quietest that is told, in dBFS. */
const QUIETEST = -127;

/** What one block of samples holds. */
export interface Block {
  /** In dBFS: 0 is a square wave at full scale. */
  readonly level: number;
  readonly samples: number;
  readonly clipped: number;
  readonly seconds: number;
  /** Mean power in each band of 125 Hz, from 0 on. */
  readonly bands: Float64Array;
}

/** As it goes to the server; numbers are whole. */
export interface Measure {
  readonly band?: number;
  readonly clipping: number;
  readonly noise?: number;
  readonly speech?: number;
}

/** Looks at one block; its length is a power of two, and at least 1,024. */
export function blockOf(samples: Float32Array, rate: number): Block {
  let power = 0;
  let clipped = 0;
  for (const sample of samples) {
    power += sample * sample;
    clipped += Math.abs(sample) >= FULL ? 1 : 0;
  }
  return {
    level: decibels(power / samples.length),
    samples: samples.length,
    clipped,
    seconds: samples.length / rate,
    bands: bandsOf(spectrum(samples), rate / samples.length),
  };
}

/** What the blocks say together, the oldest first; nothing while they are too few. */
export function measureOf(blocks: readonly Block[]): Measure | undefined {
  const seconds = blocks.reduce((sum, it) => sum + it.seconds, 0);
  if (seconds < LEAST) {
    return undefined;
  }
  const levels = blocks.map((it) => it.level).sort((a, b) => a - b);
  const pauses = levels[Math.floor(levels.length / 10)]!;
  const voiced = blocks.filter(({ level }) => level > SOFT && (level > LOUD || level > pauses + ABOVE_PAUSES));
  const still = blocks.filter((it) => !voiced.includes(it));
  const samples = blocks.reduce((sum, it) => sum + it.samples, 0);
  const clipped = blocks.reduce((sum, it) => sum + it.clipped, 0);
  const enough = voiced.reduce((sum, it) => sum + it.seconds, 0) >= LEAST / 4;
  return {
    clipping: Math.min(10_000, Math.round((clipped / samples) * 10_000)),
    noise: bounded(pauses),
    ...(enough ? { speech: bounded(decibels(mean(voiced.map((it) => 10 ** (it.level / 10))))) } : {}),
    ...(enough ? bandOf(reached(voiced), reached(still)) : {}),
  };
}

/** Keeps the blocks of the last ten seconds. */
export class MicrophoneMeasure {
  private blocks: Block[] = [];

  add(samples: Float32Array, rate: number): void {
    this.blocks.push(blockOf(samples, rate));
    let seconds = this.blocks.reduce((sum, it) => sum + it.seconds, 0);
    while (seconds > LASTS) {
      seconds -= this.blocks.shift()!.seconds;
    }
  }

  /** Another microphone, or the same after a while. */
  reset(): void {
    this.blocks = [];
  }

  measure(): Measure | undefined {
    return measureOf(this.blocks);
  }
}

/** The upper end of the highest band in which there is something of the voice. */
function bandOf(voice: Float64Array, noise: Float64Array): { band?: number } {
  const first = Math.ceil(LOWEST / BAND);
  const strongest = Math.max(...voice.subarray(first));
  for (let i = voice.length - 1; i >= first; i--) {
    const speaks = voice[i]! > (noise[i] ?? 0) * 10 ** (ABOVE_NOISE / 10);
    if (speaks && voice[i]! > strongest * 10 ** (-BELOW_STRONGEST / 10)) {
      return { band: Math.min(24_000, (i + 1) * BAND) };
    }
  }
  return {};
}

/** What a quarter of the blocks has at least, in each band. */
function reached(blocks: readonly Block[]): Float64Array {
  const bands = new Float64Array(blocks[0]?.bands.length ?? 0);
  return bands.map((_, i) => {
    const powers = blocks.map((it) => it.bands[i] ?? 0).sort((a, b) => a - b);
    return powers[Math.floor((powers.length - 1) * QUARTER)]!;
  });
}

function bandsOf(powers: Float64Array, hertz: number): Float64Array {
  const bands = new Float64Array(Math.floor((powers.length * hertz) / BAND));
  const bins = new Float64Array(bands.length);
  powers.forEach((power, i) => {
    const band = Math.floor((i * hertz) / BAND);
    if (band < bands.length) {
      bands[band]! += power;
      bins[band]! += 1;
    }
  });
  return bands.map((it, i) => it / Math.max(1, bins[i]!));
}

/** The power at each frequency, through a Blackman window: what is loud must not seem to be wide. */
function spectrum(samples: Float32Array): Float64Array {
  const size = samples.length;
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const turn = (2 * Math.PI * i) / size;
    re[i] = samples[i]! * (0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn));
  }
  transform(re, im);
  return re.subarray(0, size / 2).map((it, i) => it * it + im[i]! * im[i]!);
}

/** The discrete Fourier transform in place, by halves (Cooley and Tukey, 1965). */
function transform(re: Float64Array, im: Float64Array): void {
  const size = re.length;
  for (let i = 1, j = 0; i < size; i++) {
    let bit = size >> 1;
    for (; j & bit; bit >>= 1) {
      j ^= bit;
    }
    j ^= bit;
    if (i < j) {
      [re[i], re[j]] = [re[j]!, re[i]!];
      [im[i], im[j]] = [im[j]!, im[i]!];
    }
  }
  for (let span = 2; span <= size; span <<= 1) {
    const half = span / 2;
    for (let k = 0; k < half; k++) {
      const turn = (-2 * Math.PI * k) / span;
      const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
      for (let at = k; at < size; at += span) {
        const [r, i] = [re[at + half]!, im[at + half]!];
        const [tr, ti] = [r * cos - i * sin, r * sin + i * cos];
        re[at + half] = re[at]! - tr;
        im[at + half] = im[at]! - ti;
        re[at]! += tr;
        im[at]! += ti;
      }
    }
  }
}

function decibels(power: number): number {
  return power <= 0 ? QUIETEST : 10 * Math.log10(power);
}

function bounded(level: number): number {
  return Math.round(Math.min(0, Math.max(QUIETEST, level)));
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, it) => sum + it, 0) / Math.max(1, numbers.length);
}
