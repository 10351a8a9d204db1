import type { DocumentRelease, Item } from "./wire";

/** Whose a document may be: a side's, or without one the whole meeting's, in the chairs' hands. */
export interface Owner {
  readonly side?: string;
  readonly name: string;
}

/** From where documents are laid before a conference, by whatever right: a seat in it, or a desk beside it. */
export interface Laying {
  readonly conference: string;
  /** The side of who lays them, if they are of one. */
  readonly own?: string | undefined;
  /** Those of the conference, the one that leads first. */
  readonly languages: readonly string[];
  readonly items: readonly Pick<Item, "id" | "title">[];
  /** Whose a new one may be, the usual one first; empty if none can be laid now. */
  readonly owners: readonly Owner[];
  /** What tells the server who sends a file. */
  headers(): Readonly<Record<string, string>>;
  /** Gives the refusal's sentence, or nothing. */
  handOut(document: string, release: DocumentRelease): Promise<string>;
}
