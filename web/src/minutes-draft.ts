import type { MinutesView, ProposedCorrection, RegisterEntry, Substance, WhichPledge } from "./wire";

/** Nobody has answered it yet. */
export function waits({ takenInto, declined }: ProposedCorrection): boolean {
  return takenInto == null && declined == null;
}

/** What waits first, in the order in which it was proposed, then what was answered, the last first. */
export function inOrder(corrections: readonly ProposedCorrection[]): ProposedCorrection[] {
  return [...corrections.filter(waits), ...corrections.filter((it) => !waits(it)).reverse()];
}

/** What the entry would say with this correction; nothing where the entry is gone, or there was none. */
export function corrected(view: MinutesView, { entry, language, text }: ProposedCorrection): Substance | undefined {
  const before = view.entries.find((it) => it.number === entry)?.substance ?? undefined;
  return before === undefined ? undefined : { ...before, text: { ...before.text, [language]: text } };
}

/** What the entry says in that language now; empty for what is missing altogether. */
export function before(view: MinutesView, { entry, language }: Pick<ProposedCorrection, "entry" | "language">): string {
  return view.entries.find((it) => it.number === entry)?.substance?.text[language] ?? "";
}

export function mayApproveOwn({ draft, may }: MinutesView): boolean {
  return may.approveOwn && draft != null && draft.approved == null && !draft.corrections.some(waits);
}

/** Whether the day by which it is to be done is over, by the reader's calendar. */
export function overdue(until: string | null | undefined, now: Date): boolean {
  const two = (n: number) => String(n).padStart(2, "0");
  return until != null && until < `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What is open first, by the day by which it is due; what has none comes after what has one. */
export function byDue(register: readonly RegisterEntry[]): RegisterEntry[] {
  const key = ({ fate, commitment, moment }: RegisterEntry) =>
    `${fate === "OPEN" ? 0 : 1} ${commitment.until ?? "9999-99-99"} ${moment}`;
  return [...register].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

/** As the value of an option. */
export function valueOfPledge(pledge: WhichPledge | null | undefined): string {
  return pledge == null ? "" : `${pledge.is} ${pledge.number}`;
}

export function pledgeOfValue(value: string): WhichPledge | null {
  const [is, number] = value.split(" ");
  return is === "InMinutes" || is === "InRecord" ? { is, number: Number(number) } : null;
}

/** What can have taken the place of another: what everybody reads by nothing that is one's own. */
export function canOvertake({ register }: MinutesView, entry: RegisterEntry): RegisterEntry[] {
  return register.filter((it) => valueOfPledge(it.pledge) !== valueOfPledge(entry.pledge) && (it.isPublic || !entry.isPublic));
}
