import { css, html } from "lit";
import { LANGUAGES, t } from "../language";

type Texts = Readonly<Record<string, string>>;

/** What is said of a photograph, as a newspaper prints it. */
export interface Words {
  readonly caption: Texts;
  readonly credit: Texts;
  readonly place: Texts;
  readonly creator: string;
  readonly copyright: Texts;
  readonly date: string;
}

const PARTS = ["caption", "credit", "place", "copyright"] as const;

/** Fields for a form, named so that `readWords` finds them again. */
export function fields(languages: readonly string[], now: Words) {
  return html`
    ${languages.map((tag) => {
      const language = LANGUAGES[tag.split("-")[0]!] ?? tag;
      return html`
        <label
          >${t("photograph.caption", { language })}
          <textarea name="caption.${tag}" lang=${tag} rows="2" maxlength="1000" .value=${now.caption[tag] ?? ""}></textarea>
        </label>
        <label>${t("photograph.credit", { language })} <input name="credit.${tag}" lang=${tag} maxlength="1000" .value=${now.credit[tag] ?? ""} /></label>
        <label>${t("photograph.place", { language })} <input name="place.${tag}" lang=${tag} maxlength="1000" .value=${now.place[tag] ?? ""} /></label>
        <label
          >${t("photograph.copyright", { language })}
          <input name="copyright.${tag}" lang=${tag} maxlength="1000" .value=${now.copyright[tag] ?? ""} />
        </label>
      `;
    })}
    <p class="quiet small">${t("photograph.captionHelp")}</p>
    <label>${t("photograph.creator")} <input name="creator" maxlength="200" .value=${now.creator} /></label>
    <label>${t("photograph.date")} <input type="date" name="date" .value=${now.date} /></label>
  `;
}

/** Without a date where none was given: the server then takes today's. */
export function readWords(form: HTMLFormElement, languages: readonly string[]): Record<string, unknown> {
  const data = new FormData(form);
  const text = (name: string) => String(data.get(name) ?? "");
  const said: Record<string, unknown> = { creator: text("creator") };
  for (const part of PARTS) {
    said[part] = Object.fromEntries(languages.map((tag) => [tag, text(`${part}.${tag}`)]));
  }
  return text("date") === "" ? said : { ...said, date: text("date") };
}

export const words = css`
  label {
    display: grid;
    gap: calc(var(--u) / 2);
    font-size: var(--text-1);
  }
  input,
  textarea {
    font: inherit;
    font-size: var(--text-2);
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--rule-firm);
    border-radius: 2px;
    padding: var(--u);
    width: 100%;
    min-height: var(--target);
    resize: vertical;
  }
  input[type="date"] {
    width: max-content;
  }
`;
