import { type Keymap, keepKeymap, keptKeymap } from "./booth-keymap";
import type { Ask } from "./connection";
import type { DeviceKind, Devices } from "./devices";
import { Notifier } from "./notifier";
import type { BoothMedium, BoothSignal, BoothView, EarChoice, IntercomCircle } from "./wire";

/**
 * An interpreter's console as far as it is this page's: what is held down, and what its keys ask
 * for. What is out on the air the server says.
 */
export class Booth extends Notifier {
  coughing = false;
  talking = false;
  keymap: Keymap = keptKeymap(localStorage);

  constructor(
    private readonly devices: Devices,
    private readonly view: () => BoothView | undefined,
    private readonly attempt: (ask: Ask) => Promise<string>,
  ) {
    super();
  }

  /** On the air, or off it. */
  async press(): Promise<string> {
    if (this.view()?.onAir) {
      return this.attempt({ is: "GoOffAir" });
    }
    return (await this.ready()) ? this.attempt({ is: "GoOnAir" }) : "";
  }

  /** Nobody goes on the air without what goes out; the device itself says what it lacks. */
  private async ready(): Promise<boolean> {
    const device = deviceOf(this.view()?.medium);
    if (this.devices.state(device) !== "ON") {
      await this.devices.on(device);
    }
    return this.devices.state(device) === "ON";
  }

  /** While it is held nothing of the microphone leaves this computer. */
  cough(held: boolean): void {
    this.coughing = held;
    this.silence();
    this.changed();
  }

  /** While it is held the partner alone hears. */
  talkBack(held: boolean): void {
    if (this.talking !== held) {
      this.talking = held;
      void this.attempt({ is: "TalkBack", on: held });
      this.changed();
    }
  }

  turn(into: string): Promise<string> {
    return this.attempt({ is: "TurnDirection", into });
  }

  hear(ear: EarChoice): Promise<string> {
    return this.attempt({ is: "TurnEar", ear });
  }

  automatic(automatic: boolean): Promise<string> {
    return this.attempt({ is: "SetAutomaticDirection", automatic });
  }

  /** Asks to change places, or agrees to it; of a partner whose line is down nothing is asked. */
  async handOver(): Promise<string> {
    const booth = this.view();
    if (booth && fallen(booth)) {
      return this.press();
    }
    if (!(await this.ready())) {
      return "";
    }
    return this.attempt(this.view()?.handover ? { is: "AnswerHandover", agreed: true } : { is: "AskHandover" });
  }

  dropHandover(): Promise<string> {
    return this.attempt({ is: "AnswerHandover", agreed: false });
  }

  /** What whoever speaks is asked; from which booth it comes is not said. */
  signal(signal: BoothSignal): Promise<string> {
    return this.attempt({ is: "SignalSpeaker", signal });
  }

  callOperator(on: boolean): Promise<string> {
    return this.attempt({ is: "CallOperator", on });
  }

  write(to: IntercomCircle, text: string): Promise<string> {
    return this.attempt({ is: "WriteLine", to, text });
  }

  bind(keymap: Keymap): void {
    this.keymap = keymap;
    keepKeymap(localStorage, keymap);
    this.changed();
  }

  private silence(): void {
    const track = this.devices.sending("microphone");
    if (track) {
      track.enabled = !this.coughing;
    }
  }
}

/** What goes out from a booth. */
export function deviceOf(medium: BoothMedium = "VOICE"): DeviceKind {
  return medium === "SIGN" ? "camera" : "microphone";
}

/** Whether the partner is on the air by the console and gone by the line: nobody is heard. */
export function fallen({ partner, onAir }: BoothView): boolean {
  return !onAir && !!partner?.onAir && !partner.connected;
}
