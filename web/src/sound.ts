import { soundOutput } from "./sound-output";

/** Everything that this page sounds: its own tones without a file, and the conference. One context. */
let shared: AudioContext | undefined;

/** What Opus decodes to, in samples per second: nothing is resampled twice. */
const RATE = 48_000;

export function soundContext(): AudioContext {
  if (shared === undefined) {
    const made = new AudioContext({ sampleRate: RATE });
    // A browser that starts it asleep lets a gesture wake it.
    const wake = () => void made.resume();
    addEventListener("pointerdown", wake);
    addEventListener("keydown", wake);
    shared = made;
  }
  void shared.resume();
  return shared;
}

/** Two soft notes a fourth apart: somebody waits at the door. */
export function softTone(): void {
  note(523.25, 0, 0.5, 0.05);
  note(698.46, 0.18, 0.7, 0.05);
}

/** Two low soft notes, down: a chair has silenced all others; up: that has ended. */
export function priorityTone(taken: boolean): void {
  const [first, second] = taken ? ([440, 329.63] as const) : ([329.63, 440] as const);
  note(first, 0, 0.45, 0.05);
  note(second, 0.16, 0.8, 0.05);
}

/** A second and a half of three notes, loud enough to set the loudspeaker by. */
export function testTone(): void {
  note(440, 0, 0.5, 0.15);
  note(554.37, 0.45, 0.5, 0.15);
  note(659.25, 0.9, 0.8, 0.15);
}

function note(hertz: number, after: number, seconds: number, loudness: number): void {
  const context = soundContext();
  const start = context.currentTime + after;
  const oscillator = new OscillatorNode(context, { frequency: hertz });
  const gain = new GainNode(context, { gain: 0 });
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(loudness, start + 0.03);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + seconds);
  oscillator.connect(gain).connect(soundOutput(context));
  oscillator.start(start);
  oscillator.stop(start + seconds);
}

/** Records a few seconds and plays them back; resolves when the playing ends. */
export async function echo(
  track: MediaStreamTrack,
  seconds: number,
  playing: () => void,
): Promise<void> {
  const chunks: Blob[] = [];
  const recorder = new MediaRecorder(new MediaStream([track]));
  const stopped = new Promise((resolve) => (recorder.onstop = resolve));
  recorder.ondataavailable = (event) => chunks.push(event.data);
  recorder.start();
  setTimeout(() => recorder.stop(), seconds * 1_000);
  await stopped;
  const context = soundContext();
  const buffer = await context.decodeAudioData(await new Blob(chunks).arrayBuffer());
  const source = new AudioBufferSourceNode(context, { buffer });
  source.connect(soundOutput(context));
  playing();
  await new Promise((resolve) => {
    source.onended = resolve;
    source.start();
  });
}
