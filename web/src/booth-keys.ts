import { type Action, actionOf, actionsIn } from "./booth-keymap";
import { asked } from "./floor-keys";
import { relays } from "./interpretation";
import type { Page } from "./page";

/**
 * The console's keys. What is held (cough, talking to the partner) acts from press to release;
 * figures choose what is heard, where nothing is being written.
 */
export function boothKeys(page: Page, event: KeyboardEvent): void {
  const booth = page.views.own?.interpretation.booth;
  if (!booth || asked(event)) {
    return;
  }
  const action = actionsIn(booth.medium).find((it) => it === actionOf(page.booth.keymap, event));
  if (action === "COUGH" || action === "TALK_BACK") {
    event.preventDefault();
    const down = event.type === "keydown";
    if (!event.repeat) {
      action === "COUGH" ? page.booth.cough(down) : page.booth.talkBack(down);
    }
    return;
  }
  if (event.type !== "keydown" || event.repeat) {
    return;
  }
  const act = action === undefined ? ear(page, event) : actOf(page, action);
  if (act !== undefined) {
    event.preventDefault();
    void act().then((refusal) => page.say(refusal));
  }
}

function actOf(page: Page, action: Action): (() => Promise<string>) | undefined {
  const own = page.views.own!;
  const booth = own.interpretation.booth!;
  switch (action) {
    case "MICROPHONE":
      return () => page.booth.press();
    case "DIRECTION":
      return () => page.booth.turn(booth.into.find((it) => it !== booth.out) ?? booth.out);
    case "HANDOVER":
      return own.may.PASS_VOICE ? undefined : () => page.booth.handOver();
    case "SLOWER":
    case "REPEAT":
    case "LOUDER":
      return () => page.booth.signal(action);
    case "CALL_OPERATOR":
      return () => page.booth.callOperator(!own.intercom.call);
    default:
      return undefined;
  }
}

/** 0 as needed, 1 the floor, 2 and on the channels. */
function ear(page: Page, event: KeyboardEvent): (() => Promise<string>) | undefined {
  if (writing(event) || event.ctrlKey || event.altKey || event.metaKey || !/^[0-9]$/.test(event.key)) {
    return undefined;
  }
  const figure = Number(event.key);
  const own = page.views.own!;
  if (figure < 2) {
    return () => page.booth.hear(figure === 0 ? { asNeeded: true } : { asNeeded: false });
  }
  const channel = relays(own, own.interpretation.booth!)[figure - 2];
  return channel === undefined ? undefined : () => page.booth.hear({ asNeeded: false, channel });
}

function writing(event: KeyboardEvent): boolean {
  const [at] = event.composedPath();
  return at instanceof HTMLElement && at.matches("input, textarea, select, [contenteditable]");
}
