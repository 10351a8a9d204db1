import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { GUIDES } from "../src/guide";
import { LANGUAGES } from "../src/language";

const folder = join(process.cwd(), "../docs/guide");

function page(tag: string, name: string): string {
  return readFileSync(join(folder, tag, `${name}.md`), "utf8");
}

test("the build makes a page of each", () => {
  const build = readFileSync(join(process.cwd(), "guide.mjs"), "utf8");
  const pages = /const PAGES = (\[.*\]);/.exec(build)?.[1] ?? "[]";
  assert.deepEqual(JSON.parse(pages), [...GUIDES]);
});

/** A guide is written whole or not yet; until then its pages are the English ones. */
const written = Object.keys(LANGUAGES).filter((it) => existsSync(join(folder, it)));

for (const tag of written) {
  for (const name of GUIDES) {
    test(`${tag}/${name} has one picture, with words for who cannot see it, and it is there`, () => {
      const pictures = [...page(tag, name).matchAll(/!\[(.*)\]\((.+)\)/g)];
      assert.equal(pictures.length, 1);
      assert.ok(pictures[0]![1]!.length > 20);
      assert.ok(existsSync(join(folder, tag, pictures[0]![2]!)), pictures[0]![2]);
    });

    test(`${tag}/${name} leads to the other pages and to nothing else`, () => {
      const links = [...page(tag, name).matchAll(/[^!]\[[^\]]+\]\((.+?)\)/g)].map((it) => it[1]!);
      const others = GUIDES.filter((it) => it !== name).map((it) => `${it}.md`);
      assert.deepEqual(links.sort(), others.sort());
    });

    test(`${tag}/${name} says as much as in English`, () => {
      const shape = (text: string) => text.split("\n").flatMap((it) => it.match(/^(#+|-|\d\.|\|)/)?.[0] ?? []);
      assert.deepEqual(shape(page(tag, name)), shape(page("en", name)));
    });
  }
}
