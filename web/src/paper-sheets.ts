import type { Paper, Size } from "./paper";

/** Drawn pages that are kept: the one that is read, the one before, the one after. */
const KEPT = 3;

/** Pixels of one drawn page, 64 MB of memory; some browsers draw nothing on a larger canvas. */
const LARGEST = 16_000_000;

/** Pixels of a side, above which canvases fail on their own. */
const LONGEST = 8_192;

/** The pixels of a sheet whose page has this shape and is to be that wide; never more than may be. */
export function pixelsFor(page: Size, width: number): Size {
  const shape = page.height / page.width;
  const wide = Math.min(width, LONGEST, LONGEST / shape, Math.sqrt(LARGEST / shape));
  return { width: Math.max(1, Math.floor(wide)), height: Math.max(1, Math.floor(wide * shape)) };
}

/** A document's drawn pages: few are kept, and one is drawn at a time. Whatever is newer goes first. */
export class Sheets {
  private readonly kept = new Map<string, HTMLCanvasElement>();
  private drawing: Promise<unknown> = Promise.resolve();
  private current = new AbortController();

  constructor(private readonly paper: Paper) {}

  /** The page at this many pixels, or nothing where another was asked for in the meantime. */
  async sheet(page: number, { width, height }: Size): Promise<HTMLCanvasElement | undefined> {
    this.current.abort();
    const mine = (this.current = new AbortController());
    const key = `${page}/${width}x${height}`;
    const before = this.kept.get(key);
    if (before !== undefined) {
      this.keep(key, before);
      return before;
    }
    await this.drawing.catch(() => undefined);
    if (mine.signal.aborted) {
      return undefined;
    }
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    this.drawing = this.paper.draw(page, canvas, mine.signal);
    try {
      await this.drawing;
    } catch (error) {
      release(canvas);
      throw error;
    }
    if (mine.signal.aborted) {
      release(canvas);
      return undefined;
    }
    this.keep(key, canvas);
    return canvas;
  }

  close(): void {
    this.current.abort();
    this.kept.forEach(release);
    this.kept.clear();
  }

  private keep(key: string, canvas: HTMLCanvasElement): void {
    this.kept.delete(key);
    this.kept.set(key, canvas);
    for (const [oldest, it] of this.kept) {
      if (this.kept.size <= KEPT) {
        return;
      }
      this.kept.delete(oldest);
      release(it);
    }
  }
}

/** Some browsers keep a canvas's memory until the collector comes by. */
function release(canvas: HTMLCanvasElement): void {
  canvas.width = canvas.height = 0;
}

/** Whether nothing but white is on the canvas. Read in strips: most pages end at the first. */
export function isBlank(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext("2d")!;
  const rows = 64;
  for (let y = 0; y < canvas.height; y += rows) {
    const part = context.getImageData(0, y, canvas.width, Math.min(rows, canvas.height - y));
    const pixels = new Uint32Array(part.data.buffer);
    if (!pixels.every((it) => it === 0xffffffff)) {
      return false;
    }
  }
  return true;
}
