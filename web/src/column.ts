import { chairOf } from "./agenda";
import { hasIntercom } from "./intercom";
import { Notifier } from "./notifier";
import type { Page } from "./page";
import { asking } from "./phones";
import { isAsked } from "./roll";
import { consents } from "./sitting";
import type { Views } from "./view";
import type { ConferenceView, OwnView } from "./wire";

export const TABS = ["agenda", "floor", "papers", "minutes", "booths"] as const;
export type Tab = (typeof TABS)[number];

/**
 * Minutes are for who keeps them, and for their side's press officer; what booths write, for
 * interpreters and operators.
 */
export function tabsFor(views: Views): readonly Tab[] {
  const minutes = views.own?.minutes != null;
  const booths = hasIntercom(views);
  return TABS.filter((it) => (it === "minutes" ? minutes : it === "booths" ? booths : true));
}

/** Something that waits for this person's answer, as long as it waits. */
export type Matter =
  | { readonly is: "knock"; readonly device: string; readonly seat: string }
  | { readonly is: "closing"; readonly by: string }
  | { readonly is: "proposal"; readonly number: number; readonly by: string; readonly adopts: boolean }
  | { readonly is: "roll"; readonly number: number }
  | { readonly is: "aside"; readonly id: string; readonly by: string }
  | { readonly is: "sitting"; readonly id: string; readonly by: string }
  | { readonly is: "phones"; readonly seat: string; readonly count: number };

/** All of it, in the order in which it is shown. */
export function matters({ conference, own }: Views): Matter[] {
  if (conference === undefined || own === undefined) {
    return [];
  }
  return [...knocks(own), ...phones(own), ...closing(conference, own), ...roll(conference, own), ...proposals(conference, own), ...aside(own), ...sittings(own)];
}

function knocks(own: OwnView): Matter[] {
  return Object.entries(own.waiting).map(([device, { seat }]) => ({ is: "knock", device, seat }));
}

/** However many scan a code together, it is one question. */
function phones(own: OwnView): Matter[] {
  return asking(own).map(({ seat, phones }) => ({ is: "phones", seat, count: phones.length }));
}

function closing({ closing }: ConferenceView, own: OwnView): Matter[] {
  return closing && own.may.ANSWER_CLOSING ? [{ is: "closing", by: closing.proposedBy }] : [];
}

function roll(conference: ConferenceView, own: OwnView): Matter[] {
  return isAsked(conference, own) ? [{ is: "roll", number: conference.opening.roll!.number }] : [];
}

function proposals(conference: ConferenceView, own: OwnView): Matter[] {
  const chair = chairOf(conference, own);
  return conference.agenda.proposals
    .filter((it) => chair !== undefined && it.awaited.includes(chair))
    .map(({ number, proposedBy, items }) => ({ is: "proposal", number, by: proposedBy, adopts: !items }));
}

function aside({ apart, seat }: OwnView): Matter[] {
  const invitation = apart.invitation ?? undefined;
  const asked = invitation?.heads.includes(seat) && !invitation.agreed.includes(seat);
  return invitation && asked ? [{ is: "aside", id: invitation.id, by: invitation.heads[0]! }] : [];
}

function sittings(own: OwnView): Matter[] {
  return consents(own).map(({ id, by }) => ({ is: "sitting", id, by }));
}

/**
 * What the meeting is about at this moment: its order until that is adopted, then the floor; in a
 * room whose speakers are tapped, always the floor.
 */
export function usualTab({ phase, agenda }: ConferenceView, { may }: OwnView): Tab {
  const drawn = agenda.items.length > 0;
  return !may.TAP_SPEAKER && (phase === "CONVENED" || (drawn && !agenda.adopted)) ? "agenda" : "floor";
}

/** What came under the third tab: documents and one's delegation's notes. */
export interface Arrivals {
  readonly papers: readonly string[];
  readonly notes: readonly string[];
}

export function arrivals({ papers, views }: Pick<Page, "papers" | "views">): Arrivals {
  return { papers: papers.all().map(([id]) => id), notes: Object.keys(views.own?.apart.notes ?? {}) };
}

interface Kept {
  readonly chosen?: Tab | undefined;
  readonly seen?: Arrivals | undefined;
}

/**
 * Which tab of the column is open. It goes with the meeting until the person takes one, which is
 * theirs from then on. While somebody writes it stays, and then it is as if they had taken it: a tab
 * that turns later, unasked, would be a surprise.
 */
export class Column extends Notifier {
  private chosen: Tab | undefined;
  private usual: Tab | undefined;
  private seen: Arrivals | undefined;

  constructor(
    private readonly storage: Pick<Storage, "getItem" | "setItem">,
    private readonly key: string,
  ) {
    super();
    const kept = read(storage.getItem(key));
    this.chosen = TABS.find((it) => it === kept.chosen);
    this.seen = kept.seen;
  }

  get tab(): Tab {
    return this.chosen ?? this.usual ?? "floor";
  }

  choose(tab: Tab): void {
    this.chosen = tab;
    this.keep();
    this.changed();
  }

  /** The meeting went on; the tab with it, unless somebody is busy. */
  follow(usual: Tab, busy: () => boolean): void {
    if (usual === this.usual) {
      return;
    }
    if (this.usual !== undefined && this.chosen === undefined && busy()) {
      this.chosen = this.usual;
    }
    this.usual = usual;
    this.keep();
  }

  /** How much came that was not seen; all of it is, at the first look and while its tab is shown. */
  unseen(now: Arrivals, shown: boolean): number {
    const before = this.seen;
    if (before === undefined || (shown && (more(before.papers, now.papers) || more(before.notes, now.notes)))) {
      this.seen = now;
      this.keep();
      return 0;
    }
    return shown ? 0 : news(before.papers, now.papers).length + news(before.notes, now.notes).length;
  }

  private keep(): void {
    this.storage.setItem(this.key, JSON.stringify({ chosen: this.chosen, seen: this.seen }));
  }
}

function news(before: readonly string[], now: readonly string[]): string[] {
  return now.filter((it) => !before.includes(it));
}

function more(before: readonly string[], now: readonly string[]): boolean {
  return news(before, now).length > 0;
}

function read(kept: string | null): Kept {
  try {
    const { chosen, seen } = JSON.parse(kept ?? "{}") as Kept;
    return { chosen, seen: Array.isArray(seen?.papers) && Array.isArray(seen.notes) ? seen : undefined };
  } catch {
    return {};
  }
}
