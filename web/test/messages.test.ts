import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { basename, join } from "node:path";
import { test } from "node:test";
import { type MessageFormatElement, TYPE, parse } from "@formatjs/icu-messageformat-parser";
import { CATALOGUES, LANGUAGES, language, t } from "../src/language";

/** "count:plural", "name:argument": what a message needs. */
function needs(elements: MessageFormatElement[]): string[] {
  return elements.flatMap((it) => {
    switch (it.type) {
      case TYPE.argument:
        return [`${it.value}:argument`];
      case TYPE.plural:
        return [`${it.value}:plural`, ...Object.values(it.options).flatMap((o) => needs(o.value))];
      default:
        return [];
    }
  });
}

/** A catalogue that lies there is offered: the guide's pages are built for each. */
test("every file of messages is a language", () => {
  const files = readdirSync(join(process.cwd(), "src/messages")).map((it) => basename(it, ".json"));
  assert.deepEqual(Object.keys(CATALOGUES).sort(), files.sort());
});

test("the pages speak the languages that the server speaks", () => {
  const java = "../conference/src/main/java/plenum/conference/ReaderLanguages.java";
  const all = /ALL = List\.of\((.*)\);/.exec(readFileSync(join(process.cwd(), java), "utf8"))?.[1];
  assert.deepEqual(Object.keys(CATALOGUES), JSON.parse(`[${all}]`));
});

test("a language is called as it calls itself", () => {
  assert.deepEqual(Object.values(LANGUAGES), ["English", "Tiếng Việt", "中文", "Русский", "Français"]);
});

const english = CATALOGUES["en"]!;

for (const [tag, messages] of Object.entries(CATALOGUES)) {
  test(`${tag} has every message`, () => {
    assert.deepEqual(Object.keys(messages).sort(), Object.keys(english).sort());
  });

  test(`${tag} asks for the same arguments as English`, () => {
    for (const [key, text] of Object.entries(messages)) {
      const expected = needs(parse(english[key as keyof typeof english]));
      assert.deepEqual([...new Set(needs(parse(text)))].sort(), [...new Set(expected)].sort(), key);
    }
  });

  test(`${tag} has the plural forms that the language knows`, () => {
    for (const [key, text] of Object.entries(messages)) {
      for (const element of parse(text)) {
        if (element.type === TYPE.plural) {
          const type = element.pluralType ?? "cardinal";
          const known = new Intl.PluralRules(tag, { type }).resolvedOptions().pluralCategories;
          assert.deepEqual(Object.keys(element.options).sort(), [...known].sort(), key);
        }
      }
    }
  });
}

/** The space before these signs does not break, so that no line begins with one. */
test("French stands with its own spaces, quotes and apostrophes", () => {
  for (const [key, text] of Object.entries(CATALOGUES["fr"]!)) {
    assert.doesNotMatch(text, /[^\u202f][;!?]|[^\u00a0](:(?= |$)|[»%])|«[^\u00a0]|'/u, key);
  }
});

test("a message is said in the language that was set", () => {
  assert.equal(t("people.more", { count: 1 }), "and 1 more");
  assert.equal(t("phase.of", { minutes: 90 }), "of 90 minutes");
  assert.equal(language.list(["A", "B", "C"]), "A, B, and C");
});
