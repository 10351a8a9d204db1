import { asked } from "./floor-keys";
import { relays } from "./interpretation";
import type { Page } from "./page";

/**
 * The console's keys. What is held (cough, talking to the partner) acts from press to release;
 * figures choose what is heard, where nothing is being written.
 */
export function boothKeys(page: Page, event: KeyboardEvent): void {
  const booth = page.views.own?.interpretation.booth;
  if (!booth || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || asked(event)) {
    return;
  }
  if (event.key === "F3" || event.key === "F7") {
    event.preventDefault();
    const down = event.type === "keydown";
    if (!event.repeat) {
      event.key === "F3" ? page.booth.cough(down) : page.booth.talkBack(down);
    }
    return;
  }
  if (event.type !== "keydown" || event.repeat) {
    return;
  }
  const act = actOf(page, event);
  if (act !== undefined) {
    event.preventDefault();
    void act().then((refusal) => page.say(refusal));
  }
}

function actOf(page: Page, event: KeyboardEvent): (() => Promise<string>) | undefined {
  const own = page.views.own!;
  const booth = own.interpretation.booth!;
  switch (event.key) {
    case "F2":
      return own.voice === "BOOTH" ? () => page.booth.press() : undefined;
    case "F6":
      return () => page.booth.turn(booth.into.find((it) => it !== booth.out) ?? booth.out);
    case "F4":
      return own.may.PASS_VOICE ? undefined : () => page.booth.handOver();
    default:
      return writing(event) || !/^[0-9]$/.test(event.key) ? undefined : ear(page, Number(event.key));
  }
}

/** 0 as needed, 1 the floor, 2 and on the channels. */
function ear(page: Page, figure: number): (() => Promise<string>) | undefined {
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
