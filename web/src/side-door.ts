import { Problem, get } from "./api";
import { keptSide } from "./session";
import type { DelegationLinkState } from "./wire";

/** A delegation's link, and what has become of it. */
export interface Way {
  readonly token: string;
  readonly state: DelegationLinkState;
}

/** Where a link leads: by itself, or by the one that this browser kept when the side was taken over. */
export async function wayIn(token: string, language: string): Promise<Way | Problem | undefined> {
  const state = await standing(token, language);
  if (state === undefined || state instanceof Problem) {
    return state;
  }
  const kept = keptSide(state.conference, state.delegation);
  if (state.standing === "OFFERED" || state.standing === "KEPT" || kept === undefined) {
    return { token, state };
  }
  const other = await standing(kept, language);
  return other === undefined || other instanceof Problem
    ? { token, state }
    : { token: kept, state: other };
}

function standing(bearer: string, language: string) {
  return get<DelegationLinkState>("/api/delegations/link", { bearer, language });
}
