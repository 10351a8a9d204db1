import { label } from "./browser";
import { language } from "./language";
import { type Hello, PROTOCOL } from "./wire";

/**
 * Who this browser and this tab are. The browser's secret belongs to one link and stays; the tab's
 * name lives as long as the tab, so that a reload is told from a second tab.
 */
export interface Session {
  readonly device: string;
  readonly tab: string;
}

/** The first thing that a page of this link says. */
export function helloOf(link: string, { device, tab }: Session): Hello {
  return { is: "Hello", protocol: PROTOCOL, link, device, tab, label: label(navigator.userAgent), language: language.tag };
}

const TAB = "plenum.tab";

export async function sessionFor(link: string): Promise<Session> {
  return { device: kept(localStorage, `plenum.device.${link}`), tab: await ownTab() };
}

/** A tab that was duplicated brings its twin's name along; a lock shows that the twin still lives. */
async function ownTab(): Promise<string> {
  const name = kept(sessionStorage, TAB);
  if (navigator.locks === undefined || (await holds(name))) {
    return name;
  }
  sessionStorage.removeItem(TAB);
  const other = kept(sessionStorage, TAB);
  await holds(other);
  return other;
}

function holds(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    void navigator.locks.request(`${TAB}.${name}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null);
      // The lock is held until the tab is gone.
      return lock === null ? undefined : new Promise<never>(() => {});
    });
  });
}

function kept(storage: Storage, name: string): string {
  const before = storage.getItem(name);
  if (before !== null) {
    return before;
  }
  const made = secret();
  storage.setItem(name, made);
  return made;
}

/** 128 random bits, base64url. */
function secret(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
}

/** The link by which this tab sat in a conference, to read what remains of it afterwards. */
export function keepSeat(conference: string, link: string): void {
  sessionStorage.setItem(`plenum.seat.${conference}`, link);
}

export function keptSeat(conference: string): string | undefined {
  return sessionStorage.getItem(`plenum.seat.${conference}`) ?? undefined;
}

/**
 * The link by which a delegation's secretary comes back to its page. A browser that keeps nothing
 * has it in the address bar all the same.
 */
export function keepSide(conference: string, delegation: string, token: string): void {
  try {
    localStorage.setItem(sideKey(conference, delegation), token);
  } catch {
    // Full, or switched off: the person keeps the link.
  }
}

export function keptSide(conference: string, delegation: string): string | undefined {
  try {
    return localStorage.getItem(sideKey(conference, delegation)) ?? undefined;
  } catch {
    return undefined;
  }
}

function sideKey(conference: string, delegation: string): string {
  return `plenum.side.${conference}.${delegation}`;
}

/** What this tab's person has read and put away. */
export function keepRead(what: string): void {
  sessionStorage.setItem(`plenum.read.${what}`, "1");
}

export function wasRead(what: string): boolean {
  return sessionStorage.getItem(`plenum.read.${what}`) !== null;
}
