/** A document as it lies on the server, and how it is asked for. */
export interface PaperSource {
  readonly address: string;
  readonly pdf: boolean;
  /** Whose request it is, where the address alone does not say. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Why nothing can be shown. */
export type FaultKind = "DAMAGED" | "PAGE_DAMAGED" | "BLANK" | "LOCKED" | "GONE" | "UNREACHABLE" | "SLOW";

export class PaperFault extends Error {
  constructor(readonly kind: FaultKind) {
    super(kind);
  }
}

/** An open document. Pages count from 1. Every failure is a {@link PaperFault}. */
export interface Paper {
  readonly pages: number;
  /** At 100 %, in CSS pixels. */
  size(page: number): Promise<Size>;
  /** Draws the page onto the whole canvas; ends early, and quietly, when the signal says so. */
  draw(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void>;
  /** What stands on the page, for who does not see it. */
  words(page: number): Promise<string>;
  close(): void;
}

/** What reads PDF is large, and fetched when the first one is opened. */
export async function openPaper(source: PaperSource, signal: AbortSignal): Promise<Paper> {
  if (!source.pdf) {
    const { openImage } = await import("./paper-image");
    return openImage(source, signal);
  }
  const reader = await import("./paper-pdf").catch(() => {
    throw new PaperFault("UNREACHABLE");
  });
  return reader.openPdf(source, signal);
}

/** How a request for a document that was not granted reads to a person. */
export function faultOf(status: number): PaperFault {
  return new PaperFault([401, 403, 404, 410].includes(status) ? "GONE" : "UNREACHABLE");
}
