// What a person before this page would see and hear, read from the page's own elements.
window.probe = (() => {
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

  function* all(selector, root = document) {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) yield element;
      if (element.shadowRoot) yield* all(selector, element.shadowRoot);
    }
  }

  function colourOf(picture) {
    const canvas = new OffscreenCanvas(16, 9);
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(picture, 0, 0, 16, 9);
    const { data } = context.getImageData(0, 0, 16, 9);
    const sum = [0, 0, 0];
    for (let i = 0; i < data.length; i += 4) {
      for (const part of [0, 1, 2]) sum[part] += data[i + part];
    }
    return sum.map((it) => Math.round(it / (data.length / 4)));
  }

  /** Every picture that is shown now: whose, where, whether as the one who signs, and its colour. */
  function pictures() {
    const shown = [];
    for (const seat of all("plenum-seat-picture")) {
      const video = seat.shadowRoot.querySelector(".seen video");
      if (video && video.videoWidth > 0 && seat.offsetWidth > 0) {
        const name = seat.shadowRoot.querySelector(".name")?.textContent.trim() ?? "";
        const { totalVideoFrames } = video.getVideoPlaybackQuality();
        shown.push({ name, size: seat.size, signs: seat.whole === true, colour: colourOf(video), frames: totalVideoFrames });
      }
    }
    return shown;
  }

  // A machine without a sound card lets no AudioContext run (Firefox), so there the page plays by its
  // elements, and the ear records what one is given and listens to the recording.
  const LISTEN = 350;

  async function recorded(stream) {
    const recorder = new MediaRecorder(stream);
    const chunks = [];
    recorder.ondataavailable = (event) => chunks.push(event.data);
    const stopped = new Promise((resolve) => (recorder.onstop = resolve));
    recorder.start();
    await new Promise((resolve) => setTimeout(resolve, LISTEN));
    if (recorder.state !== "inactive") recorder.stop();
    await stopped;
    const bytes = await new Blob(chunks).arrayBuffer();
    const decoder = new OfflineAudioContext(1, 1, 48_000);
    return (await decoder.decodeAudioData(bytes)).getChannelData(0);
  }

  /** How much of one frequency is in the samples, by Goertzel's recurrence; 1 is full scale. */
  function strength(samples, hertz) {
    const turn = 2 * Math.cos((2 * Math.PI * hertz) / 48_000);
    let last = 0;
    let before = 0;
    for (let i = 0; i < samples.length; i++) {
      const next = samples[i] + turn * last - before;
      before = last;
      last = next;
    }
    return (2 * Math.sqrt(last * last + before * before - turn * last * before)) / samples.length;
  }

  /** Every tone that leaves a page's own mixing, in hertz: of sound that was mixed there are several. */
  async function tonesOf(output) {
    const analyser = new AnalyserNode(output.context, { fftSize: 16_384 });
    output.connect(analyser);
    await new Promise((resolve) => setTimeout(resolve, LISTEN));
    const samples = new Float32Array(analyser.fftSize);
    analyser.getFloatTimeDomainData(samples);
    try {
      output.disconnect(analyser);
    } catch {
      return []; // the page has put its limiter in between meanwhile, and taken the analyser off
    }
    const last = samples.slice(-9_600).map((it, i) => it * (1 - Math.cos((2 * Math.PI * i) / 9_600)));
    const found = [];
    for (let hertz = 95; hertz <= 2_000; hertz += 5) found.push({ hertz, strength: strength(last, hertz) });
    const loudest = Math.max(...found.map((it) => it.strength));
    return found.filter(
      (it, i) =>
        it.strength > Math.max(0.001, loudest / 20) &&
        it.strength >= (found[i - 1]?.strength ?? Infinity) &&
        it.strength > (found[i + 1]?.strength ?? Infinity),
    );
  }

  /** The strongest tone of a loudspeaker, in hertz; nothing if it is silent. */
  async function toneOf(player) {
    const samples = (await recorded(player.srcObject)).slice(-9_600);
    let best = { hertz: 0, strength: 0.001 };
    for (let hertz = 100; hertz < 2_000; hertz += 5) {
      const found = strength(samples, hertz);
      if (found > best.strength) best = { hertz, strength: found };
    }
    return best.hertz === 0 ? [] : [best];
  }

  async function tones() {
    await new Promise((resolve) => setTimeout(resolve, 10));
    const loud = [...players].filter((it) => it.srcObject && !it.muted && !it.paused);
    const found = await Promise.all([
      ...loud.map((it) => toneOf(it).catch(() => [])),
      ...sounding().map((it) => tonesOf(it)),
    ]);
    return found.flat();
  }

  const near = (colour, wanted) => colour.every((it, part) => Math.abs(it - wanted[part]) < 40);

  /** When, in milliseconds since 1970, another person is seen and heard; to be asked for later. */
  async function whenBack(name, colour, hertz) {
    const back = {};
    const seen = setInterval(() => {
      if (pictures().some((it) => it.name.startsWith(name) && near(it.colour, colour))) {
        back.seen ??= Date.now();
        clearInterval(seen);
      }
    }, 100);
    while (back.heard === undefined) {
      const found = await tones();
      if (found.some((it) => Math.abs(it.hertz - hertz) < 15)) back.heard = Date.now();
    }
    while (back.seen === undefined) await new Promise((resolve) => setTimeout(resolve, 50));
    return back;
  }

  /** The longest time, in milliseconds, in which no new picture of somebody came. */
  const still = { longest: 0, since: 0, frames: -1 };
  function watchStandstill(name) {
    Object.assign(still, { longest: 0, since: performance.now(), frames: -1 });
    setInterval(() => {
      const frames = Math.max(0, ...pictures().filter((it) => it.name.startsWith(name)).map((it) => it.frames));
      if (frames !== still.frames) Object.assign(still, { frames, since: performance.now() });
      still.longest = Math.max(still.longest, performance.now() - still.since);
    }, 50);
  }

  function focused() {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const words = element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    return words.replace(/\s+/g, " ").trim();
  }

  return {
    pictures,
    colourOf,
    tones,
    watchFor: (name, colour, hertz) => {
      probe.back = undefined;
      void whenBack(name, colour, hertz).then((it) => (probe.back = it));
    },
    watchStandstill,
    standstill: () => still.longest,
    focused,
    /** How the newest connection stands, in the browser's own word. */
    connection: () => peers.at(-1)?.connectionState ?? "none",
    connections: () => peers.length,
    /** For what else looks at a page: its connections, and its elements wherever they are. */
    peers,
    all,
  };
})();
