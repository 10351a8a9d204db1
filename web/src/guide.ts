import { html, nothing, render } from "lit";
import { deepFocus } from "./focus";
import { type Key, language, t } from "./language";

/** The pages of the guide: one for each kind of work. */
export const GUIDES = ["convener", "chair", "delegate", "secretary", "interpreter", "press-officer", "operator", "technician"] as const;
export type GuidePage = (typeof GUIDES)[number];

let shown: HTMLDialogElement | undefined;

/**
 * A page of the guide beside what one is doing: nothing is left for it, and the focus comes back.
 * The dialog belongs to the document, so that the guide's one style holds here and on its own page.
 */
export function openGuide(page: GuidePage): void {
  if (shown !== undefined) {
    return;
  }
  const dialog = document.createElement("dialog");
  const before = deepFocus();
  let at = page;
  let content: Content = { nodes: [], lang: "" };
  const draw = () => render(sheet(at, content, dialog), dialog);
  const load = async (to: GuidePage): Promise<void> => {
    at = to;
    content = await read(to);
    draw();
    dialog.scrollTo(0, 0);
  };
  const unwatch = language.watch(() => void load(at));
  dialog.className = "guide";
  dialog.setAttribute("aria-label", t("guide.open"));
  dialog.addEventListener("click", (event) => turn(event, (to) => void load(to)));
  dialog.addEventListener("close", () => {
    unwatch();
    dialog.remove();
    shown = undefined;
    before?.focus();
  });
  shown = dialog;
  document.body.append(dialog);
  draw();
  dialog.showModal();
  void load(page);
}

/** What was read, in the language in which it is written: English where nobody has another yet. */
interface Content {
  readonly nodes: readonly Node[];
  readonly lang: string;
}

function sheet(at: GuidePage, { nodes, lang }: Content, dialog: HTMLDialogElement) {
  return html`
    <header>
      <nav aria-label=${t("guide.pages")}>
        ${GUIDES.map(
          (it) => html`<a href=${address(it)} aria-current=${it === at ? "page" : nothing}>${t(`guide.${it}`)}</a>`,
        )}
      </nav>
      <button autofocus @click=${() => dialog.close()}>${t("guide.close")}</button>
    </header>
    ${nodes.length === 0 ? html`<p role="status">${t("guide.loading")}</p>` : nothing}
    <article lang=${lang || language.tag}>${nodes}</article>
    <p><a href=${address(at)} target="_blank" rel="noopener">${t("guide.apart")}</a></p>
  `;
}

function address(page: GuidePage): string {
  return `/guide/${language.tag}/${page}.html`;
}

/** What stands in the page of its own, without that page's head. */
async function read(page: GuidePage): Promise<Content> {
  try {
    const response = await fetch(address(page));
    if (!response.ok) {
      return said("api.failed");
    }
    const read = new DOMParser().parseFromString(await response.text(), "text/html");
    for (const picture of read.querySelectorAll("img")) {
      picture.src = new URL(picture.getAttribute("src") ?? "", response.url).pathname;
    }
    const article = read.querySelector("article");
    const nodes = [...(article?.childNodes ?? [])].map((it) => document.importNode(it, true));
    return { nodes, lang: article?.lang ?? "" };
  } catch {
    return said("api.unreachable");
  }
}

function said(key: Key): Content {
  return { nodes: [document.createTextNode(t(key))], lang: "" };
}

/** Another page of the guide is read in the same place. */
function turn(event: Event, load: (page: GuidePage) => void): void {
  const link = (event.target as Element).closest<HTMLAnchorElement>("a:not([target])");
  const page = GUIDES.find((it) => link?.getAttribute("href")?.endsWith(`${it}.html`));
  if (page !== undefined) {
    event.preventDefault();
    load(page);
  }
}
