import {
  AnnotationMode,
  type PDFDocumentProxy,
  PDFWorker,
  getDocument,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import { type FaultKind, type Paper, PaperFault, type PaperSource } from "./paper";
import { CHUNK, Ranges } from "./paper-range";
import { isBlank } from "./paper-sheets";

/** Where the program keeps what pdf.js fetches by itself; see build.mjs. */
declare const PDF_FOLDER: string;

/** Pixels of one image inside a document, about 8,000 by 8,000. More than that is left out. */
const LARGEST_IMAGE = 64_000_000;

/** Milliseconds in sight of a person; a document that makes its reader run in circles ends there. */
const PATIENCE = 60_000;

/** A PDF. Each has a worker of its own, which can be ended whatever the document makes it do. */
export async function openPdf(source: PaperSource, signal: AbortSignal): Promise<Paper> {
  const reading = new Reading(await Ranges.open(source, signal));
  const end = () => reading.close();
  signal.addEventListener("abort", end, { once: true });
  try {
    return new PdfPaper(reading, await reading.document());
  } catch (error) {
    reading.close();
    throw error;
  } finally {
    signal.removeEventListener("abort", end);
  }
}

/** One document in one worker. */
class Reading {
  private readonly port: Worker;
  private readonly worker: PDFWorker;
  private readonly task: ReturnType<typeof getDocument>;
  private readonly dead: Promise<never>;

  constructor(private readonly ranges: Ranges) {
    const folder = new URL(PDF_FOLDER, location.href).href;
    this.port = new Worker(`${folder}pdf.worker.min.mjs`, { type: "module" });
    this.dead = new Promise((_, reject) => {
      this.port.onerror = () => reject(new PaperFault("UNREACHABLE"));
    });
    this.dead.catch(() => undefined);
    this.worker = PDFWorker.create({ port: this.port });
    this.task = getDocument({
      range: ranges,
      worker: this.worker,
      rangeChunkSize: CHUNK,
      disableAutoFetch: true,
      disableStream: true,
      enableXfa: false,
      maxImageSize: LARGEST_IMAGE,
      useSystemFonts: false, // the same page for everybody
      useWasm: false,
      cMapUrl: `${folder}cmaps/`,
      standardFontDataUrl: `${folder}standard_fonts/`,
      wasmUrl: `${folder}decoders/`,
      verbosity: 0,
    });
  }

  document(): Promise<PDFDocumentProxy> {
    return this.within(this.task.promise, "DAMAGED");
  }

  /** Gives what was asked of the worker, or the fault that a person is told. */
  async within<T>(asked: Promise<T>, otherwise: FaultKind): Promise<T> {
    const patience = new Patience();
    try {
      return await Promise.race([asked, this.dead, this.ranges.lost, patience.over]);
    } catch (error) {
      throw asFault(error, otherwise);
    } finally {
      patience.end();
    }
  }

  /** The worker ends at once: one that hangs would never answer that it has ended. */
  close(): void {
    this.ranges.abort();
    void this.task.destroy().catch(() => undefined);
    this.worker.destroy();
    this.port.terminate();
  }
}

class PdfPaper implements Paper {
  readonly pages: number;

  constructor(
    private readonly reading: Reading,
    private readonly document: PDFDocumentProxy,
  ) {
    this.pages = document.numPages;
  }

  async size(page: number) {
    const { width, height } = (await this.page(page)).getViewport({ scale: 1 });
    if (!(width >= 1 && height >= 1 && width < 1e6 && height < 1e6)) {
      throw new PaperFault(faultOfPage(this.document));
    }
    return { width, height };
  }

  async draw(page: number, canvas: HTMLCanvasElement, signal: AbortSignal): Promise<void> {
    await render(this.reading, this.document, page, canvas, signal);
    // pdf.js passes over what it cannot read, which suits the many files that are a little wrong;
    // where nothing is left of a page, a person must not take it for what was meant.
    if (!signal.aborted && isBlank(canvas)) {
      throw new PaperFault("BLANK");
    }
  }

  async words(page: number): Promise<string> {
    const reader = (await this.page(page)).streamTextContent().getReader();
    let words = "";
    for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
      for (const { str = "", hasEOL } of value.items) {
        words += hasEOL ? `${str}\n` : str;
      }
    }
    return words.trim();
  }

  close(): void {
    this.reading.close();
  }

  private page(page: number) {
    return this.reading.within(this.document.getPage(page), faultOfPage(this.document));
  }
}

async function render(
  reading: Reading,
  document: PDFDocumentProxy,
  number: number,
  canvas: HTMLCanvasElement,
  signal: AbortSignal,
): Promise<void> {
  const fault = faultOfPage(document);
  const page = await reading.within(document.getPage(number), fault);
  if (signal.aborted) {
    return;
  }
  const { width } = page.getViewport({ scale: 1 });
  const task = page.render({
    canvas,
    viewport: page.getViewport({ scale: canvas.width / width }),
    annotationMode: AnnotationMode.ENABLE, // as they look: nothing of them can be pressed
  });
  const cancel = () => task.cancel();
  signal.addEventListener("abort", cancel, { once: true });
  try {
    await reading.within(task.promise, fault);
  } catch (error) {
    if (!signal.aborted) {
      task.cancel();
      throw error;
    }
  } finally {
    signal.removeEventListener("abort", cancel);
    page.cleanup();
  }
}

/** What is wrong with a page: where it is the only one, it is the whole file. */
function faultOfPage({ numPages }: PDFDocumentProxy): FaultKind {
  return numPages > 1 ? "PAGE_DAMAGED" : "DAMAGED";
}

function asFault(error: unknown, otherwise: FaultKind): PaperFault {
  if (error instanceof PaperFault) {
    return error;
  }
  const locked = (error as { name?: string }).name === "PasswordException";
  return new PaperFault(locked ? "LOCKED" : otherwise);
}

/** Runs only while the page is in sight: a browser draws nothing in a tab that nobody looks at. */
class Patience {
  readonly over: Promise<never>;
  private readonly timer: number;

  constructor() {
    let left = PATIENCE;
    let fail: (why: PaperFault) => void;
    this.over = new Promise((_, reject) => (fail = reject));
    this.over.catch(() => undefined);
    this.timer = setInterval(() => {
      left -= document.visibilityState === "visible" ? 1_000 : 0;
      if (left <= 0) {
        fail(new PaperFault("SLOW"));
      }
    }, 1_000);
  }

  end(): void {
    clearInterval(this.timer);
  }
}
