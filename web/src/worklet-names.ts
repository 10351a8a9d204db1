/** What the page and its audio thread call the same. */
export const FADER = "plenum-fader";
export const LIMITER = "plenum-limiter";
export const LOUDNESS = "plenum-loudness";

/** Milliseconds between two ticks of the audio thread. */
export const TICK = 40;

/** Seconds of a microphone that are looked back on: some sentences, with their pauses. */
export const MEASURED_SECONDS = 30;
