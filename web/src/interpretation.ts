import type { Wish } from "./listening";
import { ORIGINAL } from "./listening";
import type { BoothView, HearingMode, OwnView } from "./wire";

/** What a person has set for themselves: in this tab it outlives a reload. */
export interface Hearing {
  /** Their own where there is none. */
  readonly language?: string | undefined;
  readonly mode: HearingMode;
  /** The sign language that stands beside the stage; none where it is empty. */
  readonly sign?: string | undefined;
  readonly signAt: "right" | "left";
  readonly signLarge: boolean;
  /** How much of the original stays under the interpretation, 0 to 0.6. */
  readonly original: number;
  /** For interpreters, of the whole: 0 to 2 as an amplitude. */
  readonly volume: number;
  /** For interpreters: -1 is what they listen to alone, 1 the partner alone, 0 both in full. */
  readonly balance: number;
}

export const HEARING: Hearing = {
  mode: "BOTH",
  signAt: "right",
  signLarge: false,
  original: ORIGINAL,
  volume: 1,
  balance: 0,
};

/** What is heard, in the one word that the line under the stage says. */
export type Heard = "own" | "chosen" | "booth" | "none";

/** Who listens: at a seat's page, or beside it by a phone. */
export type Listening = Pick<OwnView, "seat" | "language" | "interpretation">;

/** Whether anybody interprets simultaneously in this conference. */
export function isInterpreted(own: Listening): boolean {
  return Object.keys(own.interpretation.channels).length > 0;
}

/** The language whose channel is listened to; none is the floor alone. */
export function channelOf(own: Listening, hearing: Hearing): string | undefined {
  const { booth } = own.interpretation;
  if (booth) {
    return booth.hears.channel ?? undefined;
  }
  return hearing.mode === "ORIGINAL" ? undefined : (hearing.language ?? own.language);
}

/** What the loudspeaker is to play. */
export function wishOf(own: Listening, hearing: Hearing): Wish {
  const language = channelOf(own, hearing);
  const source = language === undefined ? 0 : (own.interpretation.channels[language]?.source ?? 0);
  const channel = source === 0 || source === ownSource(own) ? undefined : source;
  const { booth } = own.interpretation;
  return {
    channel,
    mode: booth ? "INTERPRETATION" : hearing.mode === "BOTH" ? "MIX" : hearing.mode,
    original: hearing.original,
    partner: booth ? hearing.balance : undefined,
    volume: booth ? hearing.volume : 1,
  };
}

/** Nobody is to hear themselves. */
function ownSource(own: Listening): number {
  const { booth, channels } = own.interpretation;
  const channel = booth ? channels[booth.out] : undefined;
  return channel?.interpreter === own.seat ? channel.source : -1;
}

/** What a listener hears now, by the server's word. */
export function heardBy(own: Listening, hearing: Hearing): { heard: Heard; language: string } {
  const language = hearing.language ?? own.language;
  if (hearing.mode === "ORIGINAL") {
    return { heard: "chosen", language };
  }
  if (own.interpretation.spoken === language) {
    return { heard: "own", language };
  }
  return { heard: own.interpretation.channels[language]?.source ? "booth" : "none", language };
}

/** The languages that one can choose among: what booths produce, and one's own before them. */
export function choices(own: Listening): string[] {
  return [...new Set([own.language, ...Object.keys(own.interpretation.channels)])];
}

/** The channels that a booth can take as relay: all but what goes out from it. */
export function relays(own: Listening, booth: BoothView): string[] {
  return Object.keys(own.interpretation.channels).filter((it) => it !== booth.out);
}

/** Whether a booth works by relay from a channel on which nobody is, and has the floor in a language that is not it. */
export function lacksRelay({ interpretation: { spoken } }: Listening, { hears: { channel, degree } }: BoothView): boolean {
  return !!channel && degree === 0 && spoken != null && spoken !== channel;
}

const KEY = "plenum.hearing.";

/** A tab that keeps nothing begins with the seat's own language each time. */
export function keptHearing(storage: Storage, link: string): Hearing {
  try {
    const kept = JSON.parse(storage.getItem(KEY + link) ?? "{}") as Partial<Hearing>;
    return { ...HEARING, ...kept };
  } catch {
    return HEARING;
  }
}

export function keepHearing(storage: Storage, link: string, hearing: Hearing): void {
  try {
    storage.setItem(KEY + link, JSON.stringify(hearing));
  } catch {
    // Full, or switched off: it holds as long as the page does.
  }
}
