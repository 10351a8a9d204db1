/** The first tries are quick, because a server that was started again is back within seconds. */
const FIRST_PAUSE = 150;

/** Whoever was cut off must be back within 5 s of the server's return, so no pause is longer. */
const LONGEST_PAUSE = 2_000;

/**
 * Milliseconds before the next try: doubled from try to try, and scattered over a half so that a
 * hundred pages do not come in the same moment.
 *
 * @param tries how many failed in a row, from 1
 * @param random in [0, 1)
 */
export function pauseBefore(tries: number, random: number): number {
  const whole = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries - 1, 10));
  return whole / 2 + (whole / 2) * random;
}
