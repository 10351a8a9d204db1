// What comes out of a page's audio graph while the other end hears a sine that sweeps: how strong it
// is at each frequency. And how much sound comes in by the network for it.
window.sweep = (() => {
  const taps = [];
  const { connect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && this.context instanceof AudioContext) {
      const tap = new AnalyserNode(this.context, { fftSize: 4_096, smoothingTimeConstant: 0 });
      connect.call(this, tap);
      taps.push(tap);
    }
    return connect.call(this, to, ...rest);
  };

  const { peers } = probe;
  const power = (decibels) => 10 ** (decibels / 10);

  /** The strongest frequency and its level, where there is a tone and nothing beside it. */
  function tone(tap) {
    const bins = new Float32Array(tap.frequencyBinCount);
    tap.getFloatFrequencyData(bins);
    const hertz = tap.context.sampleRate / tap.fftSize;
    const strongest = bins.indexOf(Math.max(...bins));
    const [from, to] = [(strongest * hertz) / 1.19 - 3 * hertz, strongest * hertz * 1.19 + 3 * hertz];
    let near = 0;
    let all = 0;
    bins.forEach((it, i) => {
      const here = Number.isFinite(it) ? power(it) : 0;
      all += here;
      near += i * hertz >= from && i * hertz <= to ? here : 0;
    });
    return near > 1e-9 && near > 0.98 * all ? [strongest * hertz, 10 * Math.log10(near)] : undefined;
  }

  async function received() {
    let bytes = 0;
    for (const peer of peers.filter((it) => it.connectionState === "connected")) {
      for (const it of (await peer.getStats()).values()) {
        bytes += it.type === "inbound-rtp" && it.kind === "audio" ? it.bytesReceived : 0;
      }
    }
    return bytes;
  }

  return {
    /** What is heard in so many milliseconds: [hertz, decibels] again and again; and bit/s of sound. */
    heard: async (milliseconds) => {
      const tones = [];
      const began = [performance.now(), await received()];
      const timer = setInterval(() => taps.map(tone).forEach((it) => it && tones.push(it)), 20);
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      clearInterval(timer);
      const ended = [performance.now(), await received()];
      return { tones, rate: ((ended[1] - began[1]) * 8_000) / (ended[0] - began[0]) };
    },
    sounds: () => taps.some((it) => tone(it) !== undefined),
  };
})();
