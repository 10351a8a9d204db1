import assert from "node:assert/strict";
import { test } from "node:test";
import { pixelsFor } from "../src/paper-sheets";
import { Papers } from "../src/papers";
import type { Views } from "../src/view";
import type { DocumentView, OwnDocuments, ShownDocument } from "../src/wire";

const version = (language: string, pages: number) => ({ language, pages, hash: "h", type: "application/pdf", bytes: 1, fileName: "f.pdf" });

function paper(number: number, ...versions: [string, number][]): DocumentView {
  return {
    number, kind: "DOCUMENT", title: {}, release: "EVERYBODY", download: true,
    versions: versions.map(([tag, pages]) => version(tag, pages)),
  } as unknown as DocumentView;
}

/** A reader of English, of a side that speaks Vietnamese. */
function table(documents: Record<string, DocumentView>, seat = "me", own: Partial<OwnDocuments> = {}) {
  const asked: unknown[] = [];
  const conference = { id: "c", documents, shown: undefined as ShownDocument | undefined };
  const views = { conference, own: { seat, language: "vi", documents: { given: {}, ...own } } };
  const papers = new Papers(
    views as unknown as Views,
    { link: "l", device: "d" },
    async (ask) => {
      asked.push(ask);
      return "";
    },
    () => undefined,
  );
  const shows = (document: string | undefined, page = 1, presenter = "them") => {
    conference.shown = document === undefined ? undefined : { document, page, presenter };
    papers.viewChanged();
  };
  return { papers, shows, asked };
}

const two = () => ({ d1: paper(1, ["vi", 12], ["en", 12]), d2: paper(2, ["fr", 3]) });

test("a document is read in the reader's language, else in the side's, else in the first there is", () => {
  const tongue = (document: DocumentView) => table({}).papers.version("d", document)?.language;
  assert.equal(tongue(paper(1, ["vi", 1], ["en", 1])), "en");
  assert.equal(tongue(paper(1, ["zh", 1], ["vi", 1])), "vi");
  assert.equal(tongue(paper(1, ["zh", 1], ["fr", 1])), "zh");
  assert.equal(tongue(paper(1, ["zh", 1], ["en-GB", 1])), "en-GB");
});

test("a version in another language than the reader's is told to be one", () => {
  const { papers, shows } = table(two());
  shows("d2");
  assert.equal(papers.open()?.foreign, true);
  shows("d1");
  assert.equal(papers.open()?.foreign, false);
});

test("who follows is where the presenter is", () => {
  const { papers, shows } = table(two());
  shows("d1", 5);
  assert.deepEqual([papers.open()?.place, papers.open()?.page], ["FOLLOWING", 5]);
  shows("d1", 6);
  assert.equal(papers.open()?.page, 6);
});

test("who leafs alone stays there, asks the server nothing, and comes back", () => {
  const { papers, shows, asked } = table(two());
  shows("d1", 5);
  papers.leaf(1);
  papers.leaf(1);
  shows("d1", 6);
  assert.deepEqual([papers.open()?.place, papers.open()?.page], ["ALONE", 7]);
  papers.back();
  assert.deepEqual([papers.open()?.place, papers.open()?.page], ["FOLLOWING", 6]);
  assert.deepEqual(asked, []);
});

test("who is alone is in step again once the presenter comes to the same page", () => {
  const { papers, shows } = table(two());
  shows("d1", 5);
  papers.leaf(1);
  shows("d1", 6);
  shows("d1", 7);
  assert.deepEqual([papers.open()?.place, papers.open()?.page], ["FOLLOWING", 7]);
});

test("who presents leafs for all, and sees at once the page that was asked for", () => {
  const { papers, shows, asked } = table(two());
  shows("d1", 5, "me");
  papers.leaf(1);
  assert.deepEqual([papers.open()?.place, papers.open()?.page], ["PRESENTING", 6]);
  assert.deepEqual(asked, [{ is: "LeafTo", page: 6 }]);
});

test("no page is before the first or after the last", () => {
  const { papers, shows } = table(two());
  shows("d2", 9);
  assert.equal(papers.open()?.page, 3);
  papers.turnTo(99);
  assert.equal(papers.open()?.page, 3);
  papers.turnTo(-4);
  assert.equal(papers.open()?.page, 1);
  papers.turnTo(Number.NaN);
  assert.equal(papers.open()?.page, 1);
});

test("what is shown anew takes the stage from what one reads alone", () => {
  const { papers, shows } = table(two());
  papers.read("d2");
  assert.equal(papers.open()?.place, "READING");
  shows("d1", 2);
  assert.deepEqual([papers.open()?.id, papers.open()?.place], ["d1", "FOLLOWING"]);
});

test("who leafs alone keeps the page when the showing ends", () => {
  const { papers, shows } = table(two());
  shows("d1", 5);
  papers.leaf(2);
  shows(undefined);
  assert.deepEqual([papers.open()?.id, papers.open()?.page, papers.open()?.place], ["d1", 7, "READING"]);
});

test("a document that was withdrawn is not read on", () => {
  const documents: Record<string, DocumentView> = two();
  const { papers } = table(documents);
  papers.read("d2");
  delete documents["d2"];
  papers.viewChanged();
  assert.equal(papers.open(), undefined);
});

test("a drawn page is bounded, whatever its shape", () => {
  for (const [width, height, wish] of [[842, 595, 40_000], [1, 900_000, 5_000], [900_000, 1, 50_000]] as const) {
    const it = pixelsFor({ width, height }, wish);
    assert.ok(it.width >= 1 && it.height >= 1 && it.width <= 8_192 && it.height <= 8_192, JSON.stringify(it));
    assert.ok(it.width * it.height <= 16_000_000, JSON.stringify(it));
  }
  assert.deepEqual(pixelsFor({ width: 842, height: 595 }, 842), { width: 842, height: 595 });
});
