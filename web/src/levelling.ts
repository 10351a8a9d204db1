/**
 * Makes sources equally loud by what their own pages measured. It changes slowly, so that nobody
 * hears it at work, and never while there is nothing to go by.
 */

/** What every source is brought to, in LUFS of one channel (EBU R 128). */
export const TARGET = -23;

/** In decibels, up and down: more would lift the room's noise. */
export const MOST = 12;

/** Decibels per second. */
export const FASTEST = 1;

/** The gain of each source, in decibels, by its number. */
export class Levelling {
  private readonly gains = new Map<number, number>();

  /**
   * Lets time pass.
   *
   * @param sources the numbers of all that are known
   * @param loudness of a source in LUFS, if it has spoken
   * @param heard whether a person has heard it until now: nobody notices how another one changes
   */
  step(
    seconds: number,
    sources: Iterable<number>,
    loudness: (source: number) => number | undefined,
    heard: (source: number) => boolean,
  ): void {
    for (const source of sources) {
      const measured = loudness(source);
      if (measured === undefined) {
        continue;
      }
      const wanted = Math.min(MOST, Math.max(-MOST, TARGET - measured));
      const now = this.of(source);
      const far = heard(source) ? FASTEST * seconds : Infinity;
      this.gains.set(source, now + Math.min(far, Math.max(-far, wanted - now)));
    }
  }

  /** In decibels; 0 as long as nothing is known. */
  of(source: number | undefined): number {
    return source === undefined ? 0 : (this.gains.get(source) ?? 0);
  }
}
