// What comes out of a page's audio graph, in Chromium, which lets one run without a sound card; and
// the media elements beside it.
window.heard = (() => {
  const players = new Set();
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (this instanceof HTMLAudioElement) players.add(this);
    return play.call(this);
  };

  const taps = new Map();
  const connect = AudioNode.prototype.connect;
  AudioNode.prototype.connect = function (to, ...rest) {
    if (to instanceof AudioDestinationNode && this.context instanceof AudioContext) {
      const tap = taps.get(this.context) ?? new AnalyserNode(this.context, { fftSize: 32_768 });
      taps.set(this.context, tap);
      connect.call(this, tap);
    }
    return connect.call(this, to, ...rest);
  };

  return {
    /** Of the last two thirds of a second, in dBFS. */
    level: () => {
      let power = 0;
      for (const tap of taps.values()) {
        const samples = new Float32Array(tap.fftSize);
        tap.getFloatTimeDomainData(samples);
        power += samples.reduce((sum, it) => sum + it * it, 0) / samples.length;
      }
      return 10 * Math.log10(Math.max(power, 1e-12));
    },
    playing: () => [...players].filter((it) => it.srcObject && !it.paused).length,
    loud: () => [...players].filter((it) => it.srcObject && !it.muted).length,
    /** The elements let go of their streams. */
    letGo: () => players.forEach((it) => (it.srcObject = null)),
  };
})();
