import { type Paper, PaperFault, type PaperSource, faultOf } from "./paper";

/** An image is a document of one page. */
export async function openImage(source: PaperSource, signal: AbortSignal): Promise<Paper> {
  const response = await fetch(source.address, { headers: { ...source.headers }, signal }).catch(() => {
    throw new PaperFault("UNREACHABLE");
  });
  if (!response.ok) {
    throw faultOf(response.status);
  }
  const blob = await response.blob().catch(() => {
    throw new PaperFault("UNREACHABLE");
  });
  const bitmap = await createImageBitmap(blob).catch(() => {
    throw new PaperFault("DAMAGED");
  });
  return {
    pages: 1,
    size: () => Promise.resolve({ width: bitmap.width, height: bitmap.height }),
    draw: (_, canvas) => {
      const context = canvas.getContext("2d")!;
      context.imageSmoothingQuality = "high";
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      return Promise.resolve();
    },
    words: () => Promise.resolve(""),
    close: () => bitmap.close(),
  };
}
