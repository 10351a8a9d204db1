import { soundContext } from "./sound";

/** The quietest that the meter shows, in decibels below full scale. */
const FLOOR = -60;

/** 0 for silence, 1 for full scale; in between by decibels, as ears hear. */
export function levelOf(samples: Float32Array): number {
  let sum = 0;
  for (const sample of samples) {
    sum += sample * sample;
  }
  const decibels = 10 * Math.log10(sum / Math.max(1, samples.length));
  return Math.min(1, Math.max(0, 1 - decibels / FLOOR));
}

/** Calls back some fifteen times per second with the track's level, until what it returns is called. */
export function meter(track: MediaStreamTrack, show: (level: number) => void): () => void {
  const context = soundContext();
  const source = new MediaStreamAudioSourceNode(context, { mediaStream: new MediaStream([track]) });
  const analyser = new AnalyserNode(context, { fftSize: 2048 });
  source.connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    show(levelOf(samples));
  }, 66);
  return () => {
    clearInterval(timer);
    source.disconnect();
  };
}
