// Builds the listening graph out of the program's own bundle, renders what it plays without a sound
// card, and measures that. What measures is written here anew: nothing of it is the graph's.
window.listening = (() => {
  const RATE = 48_000;
  const LOOK_EVERY = 0.04;
  const PACKET = 0.02;
  const decibels = (power) => 10 * Math.log10(Math.max(power, 1e-12));
  const amplitude = (level) => 10 ** (level / 20);
  const sum = (numbers) => numbers.reduce((all, it) => all + it, 0);

  /** By the names that the page itself loads: they change with what is in the files. */
  let bundle;
  const parts = () =>
    (bundle ??= (async () => {
      const text = async (address) => (await fetch(address)).text();
      const app = /\/assets\/app-[^"]+\.js/.exec(await text("/"))[0];
      return import("/assets/" + /listening-graph-\w+\.js/.exec(await text(app))[0]);
    })());

  // Sounds to measure by.

  const samples = (seconds, make) => Float32Array.from({ length: Math.round(seconds * RATE) }, (_, i) => make(i / RATE, i));
  const sine = (hertz, level, seconds, phase = 0) =>
    samples(seconds, (t) => amplitude(level) * Math.sin(2 * Math.PI * hertz * t + phase));

  function noise(level, seconds, seed) {
    let state = seed;
    return samples(seconds, () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
      return amplitude(level) * (2 * ((state >>> 0) / 2 ** 32) - 1);
    });
  }

  /** Four syllables per second, as far as an ear for loudness knows. */
  const speech = (level, seconds, seed) =>
    noise(level, seconds, seed).map((it, i) => it * (0.5 - 0.5 * Math.cos((2 * Math.PI * 4 * i) / RATE)));

  function joined(...all) {
    const whole = new Float32Array(sum(all.map((it) => it.length)));
    let at = 0;
    for (const part of all) {
      whole.set(part, at);
      at += part.length;
    }
    return whole;
  }

  // What a listener's page does, in the time of a recording.

  /** @param sounds by outlet: samples, and from when they come in */
  async function rendered(seconds, sounds, told) {
    const { ListeningGraph } = await parts();
    const context = new OfflineAudioContext(2, Math.round(seconds * RATE), RATE);
    const graph = await ListeningGraph.in(context);
    for (const { outlet, sound, from = 0 } of sounds) {
      const buffer = new AudioBuffer({ length: sound.length, sampleRate: RATE });
      buffer.copyToChannel(sound, 0);
      const source = new AudioBufferSourceNode(context, { buffer });
      source.connect(graph.entry(outlet));
      source.start(from);
    }
    for (const { at, aims } of told) {
      for (const [outlet, { gain, level }] of Object.entries(aims)) {
        graph.parameter(outlet, "target").setValueAtTime(gain, at);
        graph.parameter(outlet, "level").setValueAtTime(level, at);
      }
    }
    const buffer = await context.startRendering();
    return [buffer.getChannelData(0), buffer.getChannelData(1)];
  }

  /** What an outlet's packets name at a moment: browsers go on naming the last one. */
  function newest(packets, outlet, now) {
    const begun = packets.filter((it) => it.outlet === outlet && it.from <= now);
    const last = begun.map((it) => ({ source: it.source, timestamp: Math.floor(Math.min(now, it.to) / PACKET) }));
    return last.sort((a, b) => b.timestamp - a.timestamp)[0];
  }

  /** @param wishes from when which one holds */
  async function mixed(seconds, packets, wishes, loudness) {
    const { Mixing } = await parts();
    const mixing = new Mixing();
    const told = [];
    for (let at = 0; at < seconds; at += LOOK_EVERY) {
      mixing.wish = wishes.findLast((it) => it.from <= at).wish;
      mixing.loudness = (source) => loudness(source, at);
      told.push({ at, aims: mixing.look((outlet) => newest(packets, outlet, at), at * 1_000) });
    }
    return told;
  }

  // Measuring.

  /** The power of a sine of so many hertz, where the window holds whole turns of it. */
  function powerAt(sound, hertz, from, length) {
    let [re, im] = [0, 0];
    for (let i = 0; i < length; i++) {
      const turn = (2 * Math.PI * hertz * (from + i)) / RATE;
      re += sound[from + i] * Math.cos(turn);
      im += sound[from + i] * Math.sin(turn);
    }
    return (2 * (re * re + im * im)) / (length * length);
  }

  /** K-weighted by the table of BS.1770 for 48 kHz: mean powers of every 10 ms, both channels together. */
  async function weighted([left, right]) {
    const context = new OfflineAudioContext(2, left.length, RATE);
    const buffer = new AudioBuffer({ length: left.length, numberOfChannels: 2, sampleRate: RATE });
    buffer.copyToChannel(left, 0);
    buffer.copyToChannel(right, 1);
    const source = new AudioBufferSourceNode(context, { buffer });
    const shelf = new IIRFilterNode(context, {
      feedforward: [1.53512485958697, -2.69169618940638, 1.19839281085285],
      feedback: [1, -1.69065929318241, 0.73248077421585],
    });
    const highPass = new IIRFilterNode(context, {
      feedforward: [1, -2, 1],
      feedback: [1, -1.99004745483398, 0.99007225036621],
    });
    source.connect(shelf).connect(highPass).connect(context.destination);
    source.start();
    const out = await context.startRendering();
    const hop = RATE / 100;
    return Array.from({ length: Math.floor(left.length / hop) }, (_, at) => {
      let power = 0;
      for (const channel of [0, 1]) {
        const data = out.getChannelData(channel);
        for (let i = at * hop; i < (at + 1) * hop; i++) power += data[i] * data[i];
      }
      return power / hop;
    });
  }

  const mean = (powers, from, to) => sum(powers.slice(from, to)) / (to - from);
  const lufs = (power) => decibels(power) - 0.691;

  /** Gated loudness of what lies between two hundredths of a second. */
  function loudnessOf(powers, from, to) {
    const blocks = [];
    for (let at = from; at + 40 <= to; at += 10) blocks.push(mean(powers, at, at + 40));
    const sounding = blocks.filter((it) => lufs(it) > -70);
    const gate = lufs(mean(sounding, 0, sounding.length)) - 10;
    const kept = sounding.filter((it) => lufs(it) > gate);
    return lufs(mean(kept, 0, kept.length));
  }

  const highest = (sound) => sound.reduce((most, it) => Math.max(most, Math.abs(it)), 0);

  /** Sixteen times as many samples, by a windowed sinc: four times, as the standard asks, miss some. */
  function truePeak(sound) {
    const half = 24;
    const loudest = highest(sound);
    let peak = loudest;
    for (let at = half; at < sound.length - half; at++) {
      if (Math.abs(sound[at]) < loudest * 0.65 && Math.abs(sound[at + 1]) < loudest * 0.65) continue;
      for (let part = 1; part < 16; part++) {
        let value = 0;
        for (let k = 1 - half; k <= half; k++) {
          const far = part / 16 - k;
          value += (sound[at + k] * (0.5 + 0.5 * Math.cos((Math.PI * far) / half)) * Math.sin(Math.PI * far)) / (Math.PI * far);
        }
        peak = Math.max(peak, Math.abs(value));
      }
    }
    return 20 * Math.log10(peak);
  }

  // What is asked.

  /** Each source is a tone of its own, and whole turns of each fit into 5 ms. */
  const TONES = { 1: 400, 2: 1_000, 3: 2_200 };
  const OUT = -20;
  const LOUDNESS = { 1: -19, 2: -29, 3: -23 };

  /** At 400 to 2,200 Hz a tone whose page tells so many LUFS, as far as levels go. */
  const tone = (source, seconds) => sine(TONES[source], OUT + LOUDNESS[source] + 23, seconds);

  /**
   * Two interpreters 10 dB apart and the floor below them: the first hands over to the second, whose
   * booth then falls silent, so that the floor is heard; then the first is back.
   */
  async function changes() {
    const seconds = 4.6;
    const packets = [
      { outlet: "FLOOR_1", source: 3, from: 0, to: seconds },
      { outlet: "CHANNEL_A", source: 1, from: 0, to: 1.513 },
      { outlet: "CHANNEL_B", source: 2, from: 1.213, to: 2.807 },
      { outlet: "CHANNEL_A", source: 1, from: 3.531, to: seconds },
    ];
    const wish = (channel) => ({ mode: "MIX", original: 0.15, channel });
    const wishes = [
      { from: 0, wish: wish(1) },
      { from: 1.213, wish: wish(2) },
      { from: 2.507, wish: wish(undefined) },
      { from: 3.531, wish: wish(1) },
    ];
    const told = await mixed(seconds, packets, wishes, (source) => LOUDNESS[source]);
    const sounds = packets.map(({ outlet, source, from, to }) => ({ outlet, from, sound: tone(source, to - from) }));
    const [left] = await rendered(seconds, sounds, told);
    const full = amplitude(OUT) ** 2 / 2;
    const rows = [];
    for (let ms = 500; ms < seconds * 1_000 - 10; ms++) {
      const at = (ms * RATE) / 1_000;
      const powers = Object.values(TONES).map((it) => powerAt(left, it, at, RATE / 200) / full);
      rows.push({ ms, powers, all: sum(powers) });
    }
    return {
      rows: rows.map(({ ms, powers, all }) => [ms, ...powers.map(decibels), decibels(all)]),
      furthest: Math.max(...rows.map(({ all }) => Math.abs(decibels(all)))),
      longestGap: longest(rows.map(({ all }) => decibels(all) < -20)),
      fades: [
        fade(rows, 1_213, { going: 0, coming: 1 }),
        fade(rows, 2_507, { going: 1, coming: 2 }),
        fade(rows, 3_531, { going: 2, coming: 0 }),
      ],
    };
  }

  function longest(flags) {
    let [run, most] = [0, 0];
    for (const flag of flags) {
      run = flag ? run + 1 : 0;
      most = Math.max(most, run);
    }
    return most;
  }

  /** How long both sounds change, and how long after the change was there all is done; in ms. */
  function fade(rows, from, { going, coming }) {
    const moments = rows.filter((it) => it.ms >= from && it.ms < from + 600);
    const whole = moments.flatMap(({ ms, powers }) =>
      [going, coming].map((which) => {
        const [first, last] = [moments[0].powers[which], moments.at(-1).powers[which]];
        return { ms, progress: (powers[which] - first) / (last - first) };
      }),
    );
    const moving = whole.filter(({ progress }) => progress > 0.005 && progress < 0.995).map((it) => it.ms);
    const [first, last] = [Math.min(...moving), Math.max(...moving)];
    return { lasts: last - first, after: last - from };
  }

  /** The original's part below the interpretation, in decibels of itself, for each of the slider's places. */
  async function ducking(places) {
    const each = 0.6;
    const seconds = places.length * each;
    const packets = [
      { outlet: "FLOOR_1", source: 3, from: 0, to: seconds },
      { outlet: "CHANNEL_A", source: 1, from: 0, to: seconds },
    ];
    const wishes = places.map((wish, i) => ({ from: i * each, wish: { channel: 1, ...wish } }));
    const told = await mixed(seconds, packets, wishes, (source) => LOUDNESS[source]);
    const sounds = packets.map(({ outlet, source }) => ({ outlet, sound: tone(source, seconds) }));
    const [left] = await rendered(seconds, sounds, told);
    const full = amplitude(OUT) ** 2 / 2;
    return places.map((_, i) => {
      const at = Math.round((i + 0.5) * each * RATE);
      const power = (source) => decibels(powerAt(left, TONES[source], at, RATE / 10) / full);
      return { original: power(3), interpretation: power(1) };
    });
  }

  /** A voice, then whatever comes along a line that hurts: all at full scale and beyond. */
  async function bursts() {
    const pauses = (seed) => speech(-20, 0.8, seed);
    const sound = joined(
      speech(-20, 6, 1),
      noise(0, 0.3, 2),
      pauses(3),
      // a quarter of the rate, between the samples: 3 dB higher than any of them
      sine(RATE / 4, 0, 0.2, Math.PI / 4),
      pauses(4),
      noise(0, 0.4, 5).map(Math.sign),
      pauses(6),
      sine(1_000, 3, 0.1),
      pauses(7),
      noise(3, 0.004, 8),
      pauses(9),
    );
    const seconds = sound.length / RATE;
    const gain = 10 ** (12 / 20);
    const packets = [{ outlet: "FLOOR_1", source: 3, from: 0, to: seconds }];
    const told = await mixed(seconds, packets, [{ from: 0, wish: { mode: "MIX", original: 0.15 } }], () => -35);
    const out = await rendered(seconds, [{ outlet: "FLOOR_1", sound }], told);
    const powers = await weighted(out);
    let above = -Infinity;
    for (let at = 500; at + 10 <= powers.length; at++) {
      const before = loudnessOf(powers, Math.max(0, at - 1_000), at);
      above = Math.max(above, lufs(mean(powers, at, at + 10)) - before);
    }
    return { went: 20 * Math.log10(highest(sound) * gain), came: truePeak(out[0]), above };
  }

  /** Seconds by which a sound comes out later than it went in. */
  async function latency() {
    const sound = samples(1, (_, i) => (i === RATE / 2 ? 0.1 : 0));
    const told = [{ at: 0, aims: { FLOOR_1: { gain: 1, level: 1 } } }];
    const [left] = await rendered(1, [{ outlet: "FLOOR_1", sound }], told);
    const loudest = highest(left);
    return (left.findIndex((it) => Math.abs(it) === loudest) - RATE / 2) / RATE;
  }

  /** What a sender's page tells of its microphone: one figure per second, as the worklet measures it. */
  async function measured(sound) {
    const { ListeningGraph } = await parts();
    const context = new OfflineAudioContext(1, sound.length, RATE);
    await ListeningGraph.in(context); // its module has the meter too
    const buffer = new AudioBuffer({ length: sound.length, sampleRate: RATE });
    buffer.copyToChannel(sound, 0);
    const source = new AudioBufferSourceNode(context, { buffer });
    const meter = new AudioWorkletNode(context, "plenum-loudness", { channelCount: 1, channelCountMode: "explicit" });
    const told = [];
    const all = Math.floor(sound.length / RATE);
    const complete = new Promise((resolve) => {
      meter.port.onmessage = ({ data }) => {
        told.push(data);
        if (told.length === all) resolve();
      };
    });
    source.connect(meter).connect(context.destination);
    source.start();
    await context.startRendering();
    await complete;
    return told;
  }

  /**
   * Two people, one 10 dB louder, each of whom speaks for ten seconds. What a page measures is told a
   * second later.
   */
  async function levels() {
    const [loud, soft] = [speech(-12, 10, 1), speech(-22, 10, 2)];
    const told = { 1: await measured(loud), 2: await measured(soft) };
    const begins = { 1: 0, 2: 10 };
    const loudness = (source, at) => {
      const seconds = Math.min(told[source].length, Math.floor(at - begins[source] - 1));
      return seconds > 0 ? told[source][seconds - 1] : undefined;
    };
    const packets = [
      { outlet: "FLOOR_1", source: 1, from: 0, to: 10 },
      { outlet: "FLOOR_2", source: 2, from: 10, to: 20 },
    ];
    const aims = await mixed(20, packets, [{ from: 0, wish: { mode: "MIX", original: 0.15 } }], loudness);
    const sounds = [
      { outlet: "FLOOR_1", sound: loud },
      { outlet: "FLOOR_2", sound: soft, from: 10 },
    ];
    const out = await rendered(20, sounds, aims);
    const [before, after] = [await weighted([joined(loud, soft), joined(loud, soft)]), await weighted(out)];
    return {
      apart: loudnessOf(before, 800, 1_000) - loudnessOf(before, 1_800, 2_000),
      left: loudnessOf(after, 800, 1_000) - loudnessOf(after, 1_800, 2_000),
      fastest: Math.max(...[0, 1_000].map((from) => fastest(before, after, from + 50, from + 1_000))),
    };
  }

  /** The most that the gain changes within a second, in dB. */
  function fastest(before, after, from, to) {
    const gains = [];
    for (let at = from; at + 25 <= to; at += 25) gains.push(decibels(mean(after, at, at + 25) / mean(before, at, at + 25)));
    return Math.max(...gains.slice(4).map((it, i) => Math.abs(it - gains[i])));
  }

  return { changes, ducking, bursts, latency, levels, measured };
})();
