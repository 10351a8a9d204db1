/** Sounds to measure by; every random one begins from a seed, so that a test that fails does so again. */
export const RATE = 48_000;

export function amplitude(decibels: number): number {
  return 10 ** (decibels / 20);
}

/** @param decibels of the peak, below full scale */
export function sine(hertz: number, decibels: number, seconds: number, phase = 0, rate = RATE): Float32Array {
  const peak = amplitude(decibels);
  return Float32Array.from({ length: Math.round(seconds * rate) }, (_, i) =>
    peak * Math.sin((2 * Math.PI * hertz * i) / rate + phase),
  );
}

export function silence(seconds: number): Float32Array {
  return new Float32Array(Math.round(seconds * RATE));
}

export function joined(...parts: Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, it) => sum + it.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Numbers from 0 to 1. */
export function random(seed: number): () => number {
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

export function noise(decibels: number, seconds: number, next: () => number): Float32Array {
  const peak = amplitude(decibels);
  return Float32Array.from({ length: Math.round(seconds * RATE) }, () => peak * (2 * next() - 1));
}
