// Renders docs/guide, Markdown in one folder per language, into pages that need no script.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, extname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const PAGES = ["convener", "chair", "delegate", "technician"];
const LANGUAGES = { en: "English", vi: "Tiếng Việt" };

/** Fails where a page is missing in a language. */
export async function guide(from, to, style, icon) {
  const { default: MarkdownIt } = await import("markdown-it");
  // Without html: what stands in the files is text.
  const markdown = new MarkdownIt({ html: false });
  for (const language of Object.keys(LANGUAGES)) {
    const words = JSON.parse(readFileSync(join(here, `src/messages/${language}.json`), "utf8"));
    mkdirSync(join(to, language), { recursive: true });
    for (const page of PAGES) {
      const text = readFileSync(join(from, language, `${page}.md`), "utf8");
      const article = markdown
        .render(text)
        .replaceAll(/href="([a-z]+)\.md"/g, 'href="$1.html"')
      writeFileSync(
        join(to, language, `${page}.html`),
        whole({ language, page, words, article, style, icon }),
      );
    }
    for (const file of readdirSync(join(from, language))) {
      if (extname(file) !== ".md") {
        copyFileSync(join(from, language, file), join(to, language, file));
      }
    }
  }
}

function whole({ language, page, words, article, style, icon }) {
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
    <main><article>
${article}</article></main>
  </body>
</html>
`;
}
