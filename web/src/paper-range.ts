import { PDFDataRangeTransport } from "pdfjs-dist/legacy/build/pdf.mjs";
import { PaperFault, type PaperSource, faultOf } from "./paper";

/**
 * Bytes fetched at a time; parts side by side come in one request. To find a page, many files need
 * the dictionary of every page before it: larger parts would fetch the pages themselves with it.
 */
export const CHUNK = 16_384;

/** Bytes of the first request: short files are there as a whole. */
const START = 131_072;

/** Fetches of one part before the line counts as gone; the pause between them, in milliseconds. */
const TRIES = 3;
const PAUSE = 700;

/** The parts of a long file that its reader asks for, so that it is never fetched as a whole. */
export class Ranges extends PDFDataRangeTransport {
  /** Rejected once a part could not be fetched. */
  readonly lost: Promise<never>;
  private lose!: (why: PaperFault) => void;
  private readonly ended = new AbortController();

  private constructor(
    private readonly source: PaperSource,
    length: number,
    start: Uint8Array<ArrayBuffer>,
    /** The file changed in between: its parts would not fit together. */
    private readonly tag: string | null,
  ) {
    super(length, start);
    this.lost = new Promise((_, reject) => (this.lose = reject));
    this.lost.catch(() => undefined);
  }

  static async open(source: PaperSource, signal: AbortSignal): Promise<Ranges> {
    const response = await fetchRange(source, 0, START, null, signal);
    const start = new Uint8Array(await response.arrayBuffer().catch(unreachable));
    const of = /\/(\d+)$/.exec(response.headers.get("content-range") ?? "")?.[1];
    const length = response.status === 206 ? Number(of ?? start.length) : start.length;
    return new Ranges(source, length, start, response.headers.get("etag"));
  }

  override requestDataRange(begin: number, end: number): void {
    void this.fetch(begin, end).then(
      (part) => !this.ended.signal.aborted && this.onDataRange(begin, part),
      (why: unknown) => this.lose(why instanceof PaperFault ? why : new PaperFault("UNREACHABLE")),
    );
  }

  override abort(): void {
    this.ended.abort();
  }

  private async fetch(begin: number, end: number): Promise<Uint8Array> {
    for (let tries = 1; ; tries++) {
      try {
        const response = await fetchRange(this.source, begin, end, this.tag, this.ended.signal);
        if (response.status !== 206) {
          throw new PaperFault("GONE");
        }
        return new Uint8Array(await response.arrayBuffer());
      } catch (why) {
        const fatal = why instanceof PaperFault && why.kind === "GONE";
        if (fatal || tries === TRIES || this.ended.signal.aborted) {
          throw why;
        }
        await new Promise((go) => setTimeout(go, PAUSE));
      }
    }
  }
}

async function fetchRange(
  source: PaperSource,
  begin: number,
  end: number,
  tag: string | null,
  signal: AbortSignal,
): Promise<Response> {
  const condition = tag === null || tag.startsWith("W/") ? {} : { "if-range": tag };
  const range = { range: `bytes=${begin}-${end - 1}`, ...condition, ...source.headers };
  const response = await fetch(source.address, { headers: range, signal }).catch(unreachable);
  if (!response.ok) {
    throw faultOf(response.status);
  }
  return response;
}

function unreachable(): never {
  throw new PaperFault("UNREACHABLE");
}
