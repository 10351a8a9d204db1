import type { Hearing, Listening } from "./interpretation";

/**
 * Sign languages by ISO 639-3 that are offered by name: International Sign, then the larger ones
 * of where meetings are held. Others are planned in a conference's file, and stand by their code.
 */
export const SIGN_LANGUAGES = [
  "ils", "ase", "bfi", "fcs", "fsl", "sfb", "gsg", "ise", "ssp", "rsl",
  "ukl", "csl", "hks", "tss", "jsl", "kvk", "ins", "hab", "haf", "hos",
] as const;

type SignLanguage = (typeof SIGN_LANGUAGES)[number];

export function isSignLanguage(tag: string): tag is SignLanguage {
  return SIGN_LANGUAGES.some((it) => it === tag);
}

/** The sign languages into which this conference's booths work. */
export function signsOf(own: Listening): string[] {
  return Object.keys(own.interpretation.signs);
}

/** The one that is watched: what was chosen before the booths were planned otherwise is none. */
export function watchedSigns(own: Listening, { sign }: Hearing): string | undefined {
  return sign !== undefined && sign in own.interpretation.signs ? sign : undefined;
}
