import { Notifier } from "./notifier";

type Word = { is: "who"; tab: string } | { is: "here"; tab: string; loud: boolean };

const CHOICE = "plenum.loudspeaker";

/** How long the others have to answer; they are in the same browser. */
const PATIENCE = 120;

/**
 * The pages of one browser that sit in conferences. Two loudspeakers beside one microphone howl, so
 * a page that finds a loud one starts silent, until its person says otherwise.
 */
export class Tabs extends Notifier {
  loud = true;
  /** Silent because of another page, not by the person's will. */
  silencedByAnother = false;
  private readonly channel = new BroadcastChannel("plenum.tabs");

  constructor(private readonly tab: string) {
    super();
  }

  async start(): Promise<void> {
    const before = sessionStorage.getItem(CHOICE);
    const another = before === null && (await this.anotherIsLoud());
    this.silencedByAnother = another;
    this.loud = before === null ? !another : before === "on";
    this.channel.onmessage = (event: MessageEvent<Word>) => {
      if (event.data.is === "who" && event.data.tab !== this.tab) {
        this.say({ is: "here", tab: this.tab, loud: this.loud });
      }
    };
    this.changed();
  }

  turn(loud: boolean): void {
    this.loud = loud;
    this.silencedByAnother = false;
    sessionStorage.setItem(CHOICE, loud ? "on" : "off");
    this.changed();
  }

  private anotherIsLoud(): Promise<boolean> {
    return new Promise((resolve) => {
      const patience = setTimeout(() => resolve(false), PATIENCE);
      this.channel.onmessage = (event: MessageEvent<Word>) => {
        if (event.data.is === "here" && event.data.loud) {
          clearTimeout(patience);
          resolve(true);
        }
      };
      this.say({ is: "who", tab: this.tab });
    });
  }

  private say(word: Word): void {
    this.channel.postMessage(word);
  }
}
