/** Milliseconds from one loudness to another: shorter is heard as a cut, longer as two voices. */
export const FADE = 80;

/**
 * One gain that never jumps. It goes to its target by equal power: the squares of a gain that comes
 * and of one that goes add up to the same at every moment, so that two sounds change places without
 * a dip. A new target in the middle begins from where the gain is. Pure; runs on the audio thread.
 */
export class Fader {
  private from: number;
  private to: number;
  private done = 0;
  private readonly length: number;

  /** @param rate samples per second */
  constructor(rate: number, gain = 0) {
    this.from = gain;
    this.to = gain;
    this.length = Math.round((rate * FADE) / 1_000);
    this.done = this.length;
  }

  /** Nothing is heard through it, and nothing begins to be. */
  get silent(): boolean {
    return this.to === 0 && this.done === this.length;
  }

  /** For who knows that nobody hears it. */
  jump(target: number): void {
    this.to = target;
    this.done = this.length;
  }

  aim(target: number): void {
    if (target !== this.to) {
      this.from = this.gain();
      this.to = target;
      this.done = 0;
    }
  }

  /** The gain of the next sample. */
  next(): number {
    this.done = Math.min(this.length, this.done + 1);
    return this.gain();
  }

  private gain(): number {
    if (this.done === this.length) {
      return this.to;
    }
    const passed = Math.sin((Math.PI / 2) * (this.done / this.length)) ** 2;
    return Math.sqrt(this.from ** 2 + (this.to ** 2 - this.from ** 2) * passed);
  }
}
