import { createIntl, createIntlCache, type IntlShape } from "@formatjs/intl";
import en from "./messages/en.json";
import vi from "./messages/vi.json";
import fr from "./messages/fr.json";
import ru from "./messages/ru.json";
import zh from "./messages/zh.json";
import { Notifier } from "./notifier";

export type Key = keyof typeof en;
export type Arguments = Record<string, string | number>;

/** A language is added here and in a file of its own; a test holds that it has every message. */
export const CATALOGUES: Record<string, Record<Key, string>> = { en, vi, zh, ru, fr };

/** What each language calls itself. */
export const LANGUAGES: Record<string, string> = Object.fromEntries(
  Object.keys(CATALOGUES).map((tag) => [tag, ownName(tag)]),
);

const CHOICE = "plenum.language";

class Language extends Notifier {
  tag = "en";
  private intl!: IntlShape<string>;

  constructor() {
    super();
    this.set("en");
  }

  /** The person's choice, else the best that the browser names. */
  start(): void {
    const wishes = [localStorage.getItem(CHOICE) ?? "", ...navigator.languages];
    this.set(wishes.map(base).find((it) => it in CATALOGUES) ?? "en");
  }

  choose(tag: string): void {
    localStorage.setItem(CHOICE, tag);
    this.set(tag);
  }

  /** Nobody chose yet: the seat's own language goes before the browser's. */
  suggest(tag: string): void {
    if (localStorage.getItem(CHOICE) === null && base(tag) in CATALOGUES && base(tag) !== this.tag) {
      this.set(base(tag));
    }
  }

  say(id: Key, values?: Arguments): string {
    return String(this.intl.formatMessage({ id }, values));
  }

  list(items: string[]): string {
    return new Intl.ListFormat(this.tag).format(items);
  }

  private set(tag: string): void {
    this.tag = tag;
    const messages = CATALOGUES[tag]!;
    this.intl = createIntl({ locale: tag, messages }, createIntlCache());
    if (typeof document !== "undefined") {
      document.documentElement.lang = tag;
    }
    this.changed();
  }
}

/** Written as a name stands by itself: some languages have it with a small letter. */
function ownName(tag: string): string {
  const name = new Intl.DisplayNames([tag], { type: "language" }).of(tag) ?? tag;
  return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
}

function base(tag: string): string {
  return tag.split("-")[0]!.toLowerCase();
}

export const language = new Language();

/** The message in the reader's language. */
export function t(id: Key, values?: Arguments): string {
  return language.say(id, values);
}
