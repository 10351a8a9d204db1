import type { BoothMedium } from "./wire";

/** What is done at a console by a key of its own. */
export const ACTIONS = ["MICROPHONE", "COUGH", "HANDOVER", "DIRECTION", "TALK_BACK", "SLOWER", "REPEAT", "LOUDER", "CALL_OPERATOR"] as const;
export type Action = (typeof ACTIONS)[number];

/** What has no sense where nothing is heard of what goes out, and it goes one way. */
const SPOKEN: readonly Action[] = ["COUGH", "DIRECTION"];

/** What there is to do in a booth. */
export function actionsIn(medium: BoothMedium): readonly Action[] {
  return medium === "VOICE" ? ACTIONS : ACTIONS.filter((it) => !SPOKEN.includes(it));
}

/** A key with those that are held with it, as `aria-keyshortcuts` writes it: "Shift+F8". */
export type Chord = string;
export type Keymap = Readonly<Record<Action, Chord>>;

/** Function keys, because letters are eaten by input methods and by screen readers. */
export const USUAL: Keymap = {
  MICROPHONE: "F2",
  COUGH: "F3",
  HANDOVER: "F4",
  DIRECTION: "F6",
  TALK_BACK: "F7",
  SLOWER: "F8",
  REPEAT: "Shift+F8",
  LOUDER: "Shift+F9",
  CALL_OPERATOR: "F9",
};

/** Acts from press to release: what is pressed with another key cannot be let go alone. */
const HELD: readonly Action[] = ["COUGH", "TALK_BACK"];

/** Keys by which a page is worked, or which the browser keeps for itself. */
const KEPT = new Set(["Tab", "Enter", " ", "Escape", "Dead", "Process", "Unidentified", "F1", "F5", "F11", "F12"]);
const MODIFIERS = new Set(["Shift", "Control", "Alt", "AltGraph", "Meta"]);

type Pressed = Pick<KeyboardEvent, "key" | "ctrlKey" | "altKey" | "metaKey" | "shiftKey">;

export function chordOf(event: Pressed): Chord {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key;
  const held = [
    event.ctrlKey ? "Control" : "",
    event.altKey ? "Alt" : "",
    event.metaKey ? "Meta" : "",
    // The shift key is in a letter or sign already.
    event.shiftKey && event.key.length > 1 ? "Shift" : "",
  ];
  return [...held.filter((it) => it !== ""), key].join("+");
}

export type Flaw = "kept" | "held" | "figure" | "letter";

/** Why an action cannot have what was pressed; nothing where it can, or where a key is yet to come. */
export function flawOf(action: Action, event: Pressed): Flaw | undefined {
  if (KEPT.has(event.key) || event.metaKey || (event.ctrlKey && !event.altKey)) {
    return "kept";
  }
  if (HELD.includes(action) && (event.ctrlKey || event.altKey || event.shiftKey)) {
    return "held";
  }
  if (/^[0-9]$/.test(event.key) && !event.altKey) {
    return "figure";
  }
  return event.key.length === 1 && !event.altKey ? "letter" : undefined;
}

export function isModifier(event: Pressed): boolean {
  return MODIFIERS.has(event.key);
}

/** With another key for one action; whatever had that key gets the one that became free. */
export function rebound(keymap: Keymap, action: Action, chord: Chord): Keymap {
  const other = ACTIONS.find((it) => it !== action && keymap[it] === chord);
  return { ...keymap, ...(other === undefined ? {} : { [other]: keymap[action] }), [action]: chord };
}

export function actionOf(keymap: Keymap, event: Pressed): Action | undefined {
  const chord = chordOf(event);
  return ACTIONS.find((it) => keymap[it] === chord);
}

/** What is on the key's cap. */
export function capOf(chord: Chord): string {
  return chord.replace("Control+", "Ctrl+").replace("Shift+", "⇧");
}

const KEY = "plenum.booth.keys";

/** An interpreter's keys are the same in every conference, on this computer. */
export function keptKeymap(storage: Storage): Keymap {
  try {
    const kept = JSON.parse(storage.getItem(KEY) ?? "{}") as Partial<Record<Action, unknown>>;
    const valid = ACTIONS.filter((it) => typeof kept[it] === "string").map((it) => [it, kept[it] as string]);
    const keymap = { ...USUAL, ...(Object.fromEntries(valid) as Partial<Keymap>) };
    return new Set(Object.values(keymap)).size === ACTIONS.length ? keymap : USUAL;
  } catch {
    return USUAL;
  }
}

export function keepKeymap(storage: Storage, keymap: Keymap): void {
  try {
    storage.setItem(KEY, JSON.stringify(keymap));
  } catch {
    // Full, or switched off: they hold as long as the page does.
  }
}
