import { Notifier } from "./notifier";
import { merged } from "./patch";
import type { ConferenceView, ListenerView, OwnView, Patch, Snapshot, ViewPart } from "./wire";

/** The server's view, as numbered snapshots and patches. The page never invents any of it. */
export class Views extends Notifier {
  private readonly parts = new Map<ViewPart, { number: number; body: unknown }>();

  get conference(): ConferenceView | undefined {
    return this.parts.get("CONFERENCE")?.body as ConferenceView | undefined;
  }

  get own(): OwnView | undefined {
    return this.parts.get("OWN")?.body as OwnView | undefined;
  }

  /** All that a phone beside a seat is shown. */
  get listener(): ListenerView | undefined {
    return this.parts.get("LISTENER")?.body as ListenerView | undefined;
  }

  /** False when a number was missed: what is shown can no longer be trusted, connect again. */
  take(message: Snapshot | Patch): boolean {
    const before = this.parts.get(message.part);
    if (message.is === "Snapshot") {
      this.parts.set(message.part, { number: message.number, body: message.body });
    } else if (before === undefined || message.number !== before.number + 1) {
      return false;
    } else {
      const body = merged(before.body, message.change);
      this.parts.set(message.part, { number: message.number, body });
    }
    this.changed();
    return true;
  }
}
