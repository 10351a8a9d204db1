import type { Outlet, Shortfall } from "./wire";

/** What each outlet lacks because the line is thin; one that is not named lacks nothing. */
export type Lacking = Readonly<Partial<Record<Outlet, Shortfall>>>;

/** What a thin line is told as: the most that it takes from the person. */
export type Thin = "sound" | "signs" | "slides" | "stage" | "detail" | "tiles";

/**
 * What there is to say of a line; nothing where a small picture has less detail, which nobody sees.
 *
 * @param signs whether this person watches hands that sign
 */
export function thinOf(lacking: Lacking, signs: boolean): Thin | undefined {
  const still = Object.values(lacking).includes("STILL");
  if (lacking.STAGE === "STILL") {
    return "sound";
  }
  if (signs && lacking.PARTNER_OR_SIGN === "STILL") {
    return "signs";
  }
  if (lacking.SLIDES === "STILL") {
    return "slides";
  }
  if (lacking.STAGE === "COARSER") {
    return still ? "stage" : "detail";
  }
  return still ? "tiles" : undefined;
}
