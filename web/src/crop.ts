import type { Part } from "./remains";

/** Pixels along one edge: below it there is nothing to print. As plenum.conference.photograph.Crop. */
export const SMALLEST = 64;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The nearest part that lies within the picture and is large enough to print, in whole pixels. */
export function fitting(part: Part, whole: Size): Part {
  const width = clamp(part.width, Math.min(SMALLEST, whole.width), whole.width);
  const height = clamp(part.height, Math.min(SMALLEST, whole.height), whole.height);
  return { x: clamp(part.x, 0, whole.width - width), y: clamp(part.y, 0, whole.height - height), width, height };
}

/** The part between two corners, wherever the one lies to the other. */
export function between(one: { x: number; y: number }, other: { x: number; y: number }, whole: Size): Part {
  const x = clamp(Math.min(one.x, other.x), 0, whole.width);
  const y = clamp(Math.min(one.y, other.y), 0, whole.height);
  const right = clamp(Math.max(one.x, other.x), 0, whole.width);
  const below = clamp(Math.max(one.y, other.y), 0, whole.height);
  return fitting({ x, y, width: right - x, height: below - y }, whole);
}

/**
 * What a key makes of a part: arrows move it, with Shift they make it larger or smaller to the right
 * and below. Nothing for other keys.
 */
export function keyed(key: string, shift: boolean, part: Part, whole: Size): Part | undefined {
  const step = Math.max(1, Math.round(Math.max(whole.width, whole.height) / 100));
  const [right, down] = { ArrowLeft: [-step, 0], ArrowRight: [step, 0], ArrowUp: [0, -step], ArrowDown: [0, step] }[key] ?? [];
  if (right === undefined || down === undefined) {
    return undefined;
  }
  return fitting(
    shift
      ? // What is at the edge stays there: it does not push the part along.
        {
          ...part,
          width: Math.min(part.width + right, whole.width - part.x),
          height: Math.min(part.height + down, whole.height - part.y),
        }
      : { ...part, x: part.x + right, y: part.y + down },
    whole,
  );
}

export function isWhole(part: Part, whole: Size): boolean {
  return part.width === whole.width && part.height === whole.height;
}

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(value, least), Math.max(least, most)));
}
