import { chairOf, isCarried } from "./agenda";
import { Notifier } from "./notifier";
import type { Views } from "./view";
import type { Proposal } from "./wire";

/** The view does not say what became of a proposal: one's own that is gone unheeded was declined. */
export class OwnProposals extends Notifier {
  declined = false;
  private mine: readonly Proposal[] = [];
  private readonly withdrawn = new Set<number>();

  /** After each change of the view. */
  look({ conference, own }: Views): void {
    if (conference === undefined || own === undefined || conference.phase !== "OPEN") {
      return;
    }
    const { agenda } = conference;
    const chair = chairOf(conference, own);
    const now = agenda.proposals.filter((it) => it.proposedBy === chair);
    const gone = this.mine.filter((it) => !now.some(({ number }) => number === it.number));
    if (now.length > this.mine.length) {
      this.declined = false;
    }
    if (gone.some((it) => !this.withdrawn.has(it.number) && !isCarried(agenda, it))) {
      this.declined = true;
    }
    this.mine = now;
  }

  /** The person knows that it was declined. */
  read(): void {
    this.declined = false;
    this.changed();
  }

  withdrew(number: number): void {
    this.withdrawn.add(number);
  }
}
