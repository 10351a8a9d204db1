import { Problem, get, post } from "./api";
import { type Key, language } from "./language";
import { inLanguage } from "./names";
import { Notifier } from "./notifier";
import type { Office, Proof, ProofSentence, ReleaseRequest, ReleasesView, SignedBy } from "./wire";

/** A template as the house words it: plenum.server.release.TemplateAnswers. */
export interface HouseTemplate {
  readonly key: string;
  readonly text: string;
  readonly arguments: readonly string[];
  readonly sample: string;
}

/** Whether a template of the desk's own can be used, and what it gives. */
export interface CheckedTemplate {
  readonly faults: readonly { readonly is: string; readonly about: string }[];
  readonly sample?: string | null;
}

/** How often a page looks whether somebody else has written or approved, in milliseconds. */
const LOOK = 5_000;

/** The press offices in which this person's link lets them work. */
export class Releases extends Notifier {
  view: ReleasesView | undefined;
  /** Why there is nothing to be read; empty while that is not known. */
  trouble: Key | undefined;
  private asked = 0;
  private read = "";

  constructor(
    private readonly conference: string,
    private readonly token: string,
  ) {
    super();
  }

  private get path(): string {
    return `/api/conferences/${this.conference}/releases`;
  }

  /** Looks again now and then while somebody sees the page, until what it returns is called. */
  follow(): () => void {
    const timer = setInterval(() => document.visibilityState === "visible" && void this.load(), LOOK);
    return () => clearInterval(timer);
  }

  /** Of several answers under way the last one asked for counts. */
  async load(): Promise<void> {
    const turn = ++this.asked;
    const answer = await get<ReleasesView>(this.path, { bearer: this.token });
    if (turn !== this.asked) {
      return;
    }
    const trouble =
      answer === undefined ? "releases.unreachable" : answer instanceof Problem ? "releases.notYours" : undefined;
    const read = answer === undefined || answer instanceof Problem ? this.read : JSON.stringify(answer);
    if (read === this.read && trouble === this.trouble) {
      return;
    }
    this.trouble = trouble;
    if (!(answer === undefined || answer instanceof Problem)) {
      this.view = answer;
      this.read = read;
    }
    this.changed();
  }

  /** Whether a template of the desk's own could be used; nothing where that cannot be known now. */
  async check(tag: string, key: string, text: string): Promise<CheckedTemplate | undefined> {
    const path = `/api/conferences/${this.conference}/release-templates/${encodeURIComponent(tag)}/${encodeURIComponent(key)}`;
    const headers = { authorization: `Bearer ${this.token}` };
    const response = await fetch(path, { method: "POST", headers, body: text }).catch(() => undefined);
    return response?.ok ? ((await response.json()) as CheckedTemplate) : undefined;
  }

  /** Why it was refused, in a sentence; empty when it was done. */
  async ask(office: Office, request: ReleaseRequest): Promise<string> {
    const answer = await post<object>(`${this.path}/${nameOf(office)}`, request, {
      bearer: this.token,
      language: language.tag,
    });
    if (answer === undefined) {
      return language.say("releases.unreachable");
    }
    await this.load();
    return answer instanceof Problem ? answer.sentence : "";
  }
}

/** The house's templates in a language; none where they cannot be had. */
export async function houseTemplates(tag: string): Promise<readonly HouseTemplate[]> {
  const answer = await get<readonly HouseTemplate[]>(`/api/release-templates/${encodeURIComponent(tag)}`);
  return answer === undefined || answer instanceof Problem ? [] : answer;
}

/** Under which an office is asked. */
export function nameOf(office: Office): "own" | "joint" {
  return office.side == null ? "joint" : "own";
}

/** Everything that can be altered, in the order of reading. */
export function sentencesOf(proof: Proof): ProofSentence[] {
  return [proof.headline, ...proof.paragraphs.flatMap((it) => it.sentences)];
}

/** Between two sentences: nothing where a script does without. */
export function spaceIn(tag: string): string {
  return tag.split("-")[0] === "zh" ? "" : " ";
}

/** The text as it is pasted into a desk's system. */
export function plainOf(proof: Proof): string {
  const space = spaceIn(proof.language);
  const paragraphs = proof.paragraphs.map((it) => it.sentences.map(({ text }) => text).join(space));
  const first = paragraphs.shift();
  const picture = proof.picture == null ? "" : [proof.picture.caption, proof.picture.credit].filter(Boolean).join("\n");
  return [
    proof.notice ?? "",
    proof.day,
    picture,
    proof.headline.text,
    [proof.dateline, first ?? ""].join(" ").trim(),
    ...paragraphs,
    proof.endMark,
  ]
    .filter((it) => it !== "")
    .join("\n\n")
    .concat("\n");
}

/** Where a text stands on its way out. */
export type Stage = "ready" | "needsApproval" | "approved" | "issued";

export function stageOf(proof: Proof): Stage {
  const last = proof.issues.at(-1);
  if (last?.fingerprint === proof.fingerprint) {
    return "issued";
  }
  return proof.needsApproval ? "needsApproval" : proof.approved.length > 0 ? "approved" : "ready";
}

/** Whether this reader's own approval is what is waited for. */
export function mayApprove(view: ReleasesView, office: Office, proof: Proof): boolean {
  if (!view.closed || !office.approve || !proof.needsApproval) {
    return false;
  }
  const own = view.offices.find((it) => it.side != null)?.side;
  return office.side != null || own == null || proof.asked.includes(own);
}

export function nameIn(signed: SignedBy, tag: string): string {
  return inLanguage(signed.names, tag);
}

/** A moment that somebody set by their own clock, as the server reads it; nothing for none. */
export function momentOf(local: string): string | null {
  const at = new Date(local);
  return local === "" || Number.isNaN(at.getTime()) ? null : at.toISOString();
}
