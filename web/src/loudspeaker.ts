import type { Media } from "./media";
import { Notifier } from "./notifier";
import type { Outlet } from "./wire";

const HEARD: Outlet[] = ["FLOOR_1", "FLOOR_2", "FLOOR_3", "CHANNEL_A", "CHANNEL_B"];

/**
 * Plays what is heard in the conference. The sound has elements of its own, apart from the
 * pictures, so that no change of layout interrupts a word; stage and floor 1 stay in step because
 * the server names them with one msid.
 */
export class Loudspeaker extends Notifier {
  /** The browser wants a gesture first. */
  blocked = false;
  private readonly players = new Map<Outlet, HTMLAudioElement>();

  /** Takes the streams of the connection that stands now. */
  attach(media: Media): void {
    for (const outlet of HEARD) {
      const stream = media.stream(outlet) ?? null;
      const player = this.player(outlet);
      if (player.srcObject !== stream) {
        player.srcObject = stream;
        if (stream !== null) {
          this.play(player);
        }
      }
    }
  }

  turn(loud: boolean): void {
    for (const outlet of HEARD) {
      this.player(outlet).muted = !loud;
    }
  }

  /** To be called from a gesture. */
  unblock(): void {
    this.blocked = false;
    this.changed();
    for (const player of this.players.values()) {
      this.play(player);
    }
  }

  stop(): void {
    for (const player of this.players.values()) {
      player.pause();
      player.srcObject = null;
    }
  }

  private player(outlet: Outlet): HTMLAudioElement {
    let player = this.players.get(outlet);
    if (player === undefined) {
      player = new Audio();
      this.players.set(outlet, player);
    }
    return player;
  }

  private play(player: HTMLAudioElement): void {
    player.play().catch((error: unknown) => {
      if (error instanceof DOMException && error.name === "NotAllowedError" && !this.blocked) {
        this.blocked = true;
        this.changed();
      }
    });
  }
}
