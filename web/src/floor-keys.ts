import { isRegulated } from "./floor";
import type { Page } from "./page";

/**
 * The keys of the floor. Function keys, because a letter would be eaten by a Vietnamese or Chinese
 * input method, and be pressed by mistake by who dictates; none of them is a browser's own.
 */
export function floorKeys(page: Page, event: KeyboardEvent): void {
  if (event.repeat || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || asked(event)) {
    return;
  }
  const act = actOf(page, event);
  if (act !== undefined) {
    event.preventDefault();
    void act().then((refusal) => page.say(refusal));
  }
}

function actOf(page: Page, event: KeyboardEvent): (() => Promise<string>) | undefined {
  const { conference, own } = page.views;
  if (conference === undefined || own === undefined) {
    return undefined;
  }
  const leads = !!own.may.LEAD_FLOOR;
  switch (event.key) {
    case "F2":
      return () => page.press();
    case "F4":
      return own.may.PASS_VOICE ? () => page.attempt({ is: "PassVoice" }) : undefined;
    case "F8":
      return leads && isRegulated(conference.floor) ? () => page.attempt({ is: "GiveNext" }) : undefined;
    case "Enter":
      return leads && conference.floor.waiting.length > 0 && !pressable(event)
        ? () => page.attempt({ is: "GiveNext" })
        : undefined;
    case "F9": {
      const taken = conference.floor.priority.includes(own.seat);
      return leads ? () => page.attempt({ is: taken ? "ReleasePriority" : "TakePriority" }) : undefined;
    }
    default:
      return undefined;
  }
}

/** Over a question that waits for its answer no key does anything else. */
export function asked(event: KeyboardEvent): boolean {
  return event.composedPath().some((it) => it instanceof HTMLDialogElement);
}

/** Enter belongs to whatever has the focus, if that can be pressed or written in. */
function pressable(event: KeyboardEvent): boolean {
  const [at] = event.composedPath();
  return at instanceof HTMLElement && at.matches("a, button, summary, input, textarea, select, [contenteditable]");
}
