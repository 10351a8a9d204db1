import { soundContext } from "./sound";
import { limiterOf } from "./sound-output";
import { LOUDNESS } from "./worklet-names";

/** What is quieter is a room, not a voice: LUFS. */
const FAINTEST_VOICE = -50;

/**
 * Tells every second how loud a microphone was of late, in LUFS, with the pauses left out; nothing
 * until somebody has spoken. Before encoding, beside the sender: what is sent, or held, does not
 * change it.
 *
 * @returns ends it; where a browser has no AudioWorklet nothing is ever told
 */
export function measureLoudness(
  track: MediaStreamTrack,
  tell: (loudness: number | undefined) => void,
): () => void {
  const context = soundContext();
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
  let ended = false;
  // Its module comes with the limiter.
  limiterOf(context).then(
    () => {
      if (!ended) {
        const meter = new AudioWorkletNode(context, LOUDNESS, {
          numberOfOutputs: 0,
          channelCount: 1,
          channelCountMode: "explicit",
        });
        meter.port.onmessage = ({ data }: MessageEvent<number | undefined>) =>
          tell(data === undefined || data < FAINTEST_VOICE ? undefined : data);
        source.connect(meter);
      }
    },
    () => {},
  );
  return () => {
    ended = true;
    source.disconnect();
  };
}
