import { LIMITER } from "./worklet-names";

/** Milliseconds by which the limiter holds sound back: its slope and its interpolation (limiter.ts). */
export const LIMITER_DELAY = 4.4;

/** Where the audio thread's part lies; the name changes with what is in it. */
declare const LISTENING_WORKLET: string;

interface Output {
  readonly entry: GainNode;
  readonly limiter: Promise<AudioWorkletNode>;
}

const outputs = new WeakMap<BaseAudioContext, Output>();

/**
 * What every sound of the page goes into: behind it are the limiter and the loudspeakers. Until the
 * limiter is loaded, and where a browser has none, the loudspeakers alone.
 */
export function soundOutput(context: BaseAudioContext): AudioNode {
  return outputOf(context).entry;
}

/**
 * The limiter, once it stands before the loudspeakers. Rejected where a browser knows no AudioWorklet
 * (a page without TLS has none) or cannot load it.
 */
export function limiterOf(context: BaseAudioContext): Promise<AudioWorkletNode> {
  return outputOf(context).limiter;
}

function outputOf(context: BaseAudioContext): Output {
  let output = outputs.get(context);
  if (output === undefined) {
    const entry = new GainNode(context);
    entry.connect(context.destination);
    output = { entry, limiter: limited(context, entry) };
    // Whoever needs it waits for it; nobody has to.
    output.limiter.catch(() => {});
    outputs.set(context, output);
  }
  return output;
}

async function limited(context: BaseAudioContext, entry: AudioNode): Promise<AudioWorkletNode> {
  if (context.audioWorklet === undefined) {
    throw new Error("This browser has no AudioWorklet here");
  }
  await context.audioWorklet.addModule(LISTENING_WORKLET);
  const limiter = new AudioWorkletNode(context, LIMITER, {
    outputChannelCount: [2],
    channelCount: 2,
    channelCountMode: "explicit",
  });
  entry.disconnect();
  entry.connect(limiter).connect(context.destination);
  limiter.onprocessorerror = () => {
    limiter.disconnect();
    entry.disconnect();
    entry.connect(context.destination);
  };
  return limiter;
}
