// Renders docs/guide, Markdown in one folder per language, into pages that need no script.
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const PAGES = ["convener", "chair", "delegate", "secretary", "interpreter", "press-officer", "operator", "technician"];
/** Each language that the screens are in; what it calls itself. */
const LANGUAGES = Object.fromEntries(
  readdirSync(join(here, "src/messages"))
    .map((it) => basename(it, ".json"))
    .map((tag) => [tag, ownName(tag)]),
);

function ownName(tag) {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag);
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

/**
 * Fails where a page is missing in a language. Where nobody has written a guide yet, the pages are
 * there in English, under the words of the language.
 */
export async function guide(from, to, style, icon) {
  const { default: MarkdownIt } = await import("markdown-it");
  // Without html: what stands in the files is text.
  const markdown = new MarkdownIt({ html: false });
  for (const language of Object.keys(LANGUAGES)) {
    const words = JSON.parse(readFileSync(join(here, `src/messages/${language}.json`), "utf8"));
    const written = existsSync(join(from, language)) ? language : "en";
    mkdirSync(join(to, language), { recursive: true });
    for (const page of PAGES) {
      const text = readFileSync(join(from, written, `${page}.md`), "utf8");
      const article = markdown
        .render(text)
        .replaceAll(/href="([a-z-]+)\.md"/g, 'href="$1.html"')
        // What is wider than a phone is scrolled by the arrow keys.
        .replaceAll("<pre>", '<pre tabindex="0">')
      writeFileSync(
        join(to, language, `${page}.html`),
        whole({ language, written, page, words, article, style, icon }),
      );
    }
    for (const file of readdirSync(join(from, written))) {
      if (extname(file) !== ".md") {
        copyFileSync(join(from, written, file), join(to, language, file));
      }
    }
  }
}

function whole({ language, written, page, words, article, style, icon }) {
  const pages = PAGES.map((it) => {
    const here = it === page ? ' aria-current="page"' : "";
    return `<a href="${it}.html"${here}>${words[`guide.${it}`]}</a>`;
  });
  const others = Object.entries(LANGUAGES)
    .filter(([tag]) => tag !== language)
    .map(([tag, name]) => `<a href="../${tag}/${page}.html" lang="${tag}">${name}</a>`);
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta name="referrer" content="no-referrer">
    <title>${words[`guide.${page}`]} – Plenum</title>
    <link rel="icon" href="${icon}">
    <link rel="stylesheet" href="${style}">
  </head>
  <body class="guide">
    <nav aria-label="${words["guide.pages"]}">
      ${[...pages, ...others].join("\n      ")}
    </nav>
    <main><article lang="${written}">
${article}</article></main>
  </body>
</html>
`;
}
