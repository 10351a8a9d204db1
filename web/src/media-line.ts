import { type Ask, LineLost, Refusal } from "./connection";
import type { Media } from "./media";
import type { Answer, FromServer, Outlet, Restarted } from "./wire";

/** Keeps the media standing: their one offer goes over the page's connection, and so does what mends them. */
export class MediaLine {
  constructor(
    private readonly media: Media,
    private readonly ask: (ask: Ask) => Promise<FromServer>,
    private readonly lanes: () => { readonly outlets: readonly Outlet[]; readonly sends: boolean },
    private readonly say: (refusal: string) => void,
  ) {}

  async connect(): Promise<void> {
    const { outlets, sends } = this.lanes();
    try {
      await this.media.connect(outlets, sends, async (sdp, sources, outlets) => {
        return ((await this.ask({ is: "Offer", sdp, sources, outlets })) as Answer).sdp;
      });
    } catch (error) {
      if (error instanceof LineLost) {
        return;
      }
      this.media.fail();
      this.say(error instanceof Refusal ? error.message : String(error));
    }
  }

  /** The connection that stands is saved if it can be, and else made anew. */
  async mend(): Promise<void> {
    try {
      const saved = await this.media.restart(async (local) => {
        return (await this.ask({ is: "Restart", ...local })) as Restarted;
      });
      if (saved) {
        return;
      }
    } catch (error) {
      if (error instanceof LineLost) {
        return; // the next welcome tries again
      }
    }
    await this.connect();
  }
}
