// Listens without a pause for one tone, to the hundredth of a second, where an AudioContext runs
// without a sound card (Chromium); and counts what this page's microphone sends.
window.ear = (() => {
  const players = new Set();
  const peers = [];
  const play = HTMLMediaElement.prototype.play;
  HTMLMediaElement.prototype.play = function () {
    if (this instanceof HTMLAudioElement) players.add(this);
    return play.call(this);
  };
  const Peer = window.RTCPeerConnection;
  window.RTCPeerConnection = class extends Peer {
    constructor(...settings) {
      super(...settings);
      peers.push(this);
    }
  };

  // What goes into the loudspeakers, where a page mixes its sound itself.
  const outputs = new Set();
  const { connect, disconnect } = AudioNode.prototype;
  AudioNode.prototype.connect = function (target, ...more) {
    if (target instanceof AudioDestinationNode && this.context instanceof AudioContext) outputs.add(this);
    return connect.call(this, target, ...more);
  };
  AudioNode.prototype.disconnect = function (...from) {
    if (from.length === 0 || from[0] instanceof AudioDestinationNode) outputs.delete(this);
    return disconnect.apply(this, from);
  };
  const sounding = () => [...outputs].filter((it) => it.context.state === "running");

  let pressed = 0;
  addEventListener("keydown", () => (pressed = Date.now()), true);

  const LOOK_EVERY = 10;
  const AUDIBLE = 0.02;
  const heard = { first: 0, last: 0 };

  function strength(samples, hertz, rate) {
    const turn = 2 * Math.cos((2 * Math.PI * hertz) / rate);
    let last = 0;
    let before = 0;
    for (const sample of samples) {
      const next = sample + turn * last - before;
      before = last;
      last = next;
    }
    return (2 * Math.sqrt(last * last + before * before - turn * last * before)) / samples.length;
  }

  /** From now on; the tone is heard within the last 21 ms when it is noted. */
  function listenFor(hertz) {
    const [output] = sounding();
    const context = output?.context ?? new AudioContext({ sampleRate: 48_000 });
    const analyser = new AnalyserNode(context, { fftSize: 1_024 });
    output?.connect(analyser);
    // A page plays by its own mixing or by its elements, and may change from one to the other.
    const alone = new Map();
    for (const player of players) {
      if (player.srcObject) {
        const volume = new GainNode(context, { gain: 0 });
        const source = new MediaStreamAudioSourceNode(context, { mediaStream: player.srcObject });
        source.connect(volume).connect(analyser);
        alone.set(player, volume);
      }
    }
    const samples = new Float32Array(analyser.fftSize);
    setInterval(() => {
      for (const [player, volume] of alone) volume.gain.value = player.muted || player.paused ? 0 : player.volume;
      analyser.getFloatTimeDomainData(samples);
      if (strength(samples, hertz, context.sampleRate) > AUDIBLE) {
        const now = Date.now();
        if (heard.first === 0) heard.first = now;
        heard.last = now;
      }
    }, LOOK_EVERY);
    return context.state;
  }

  async function packets() {
    for (const report of (await peers.at(-1).getStats()).values()) {
      if (report.type === "outbound-rtp" && report.kind === "audio") return report.packetsSent;
    }
    return 0;
  }

  return {
    listenFor,
    /** Forgets what was heard until now. */
    anew: () => (heard.first = 0),
    /** When the last key was pressed, in milliseconds since 1970. */
    pressed: () => pressed,
    /** When the tone was first heard since then, or 0. */
    first: () => heard.first,
    last: () => heard.last,
    /** How long ago the tone was last heard, in milliseconds. */
    silence: () => Date.now() - heard.last,
    /** How many packets of the microphone leave within so many milliseconds. */
    sends: async (within) => {
      const before = await packets();
      await new Promise((resolve) => setTimeout(resolve, within));
      return (await packets()) - before;
    },
  };
})();
