// How sound and the picture on the stage come, by the browser's own statistics, sample by sample.
window.line = (() => {
  const { all, peers } = probe;

  /** The largest picture is the stage. */
  function stage() {
    const shown = [...all("plenum-seat-picture")]
      .map((seat) => seat.shadowRoot.querySelector(".seen video"))
      .filter((video) => video?.srcObject && video.offsetWidth > 0);
    return shown.sort((one, other) => other.offsetWidth - one.offsetWidth)[0];
  }

  /** What the page says of its line. */
  function words() {
    return [...all("plenum-status-line")]
      .flatMap((it) => [...it.shadowRoot.querySelectorAll('.line > [role="status"]')])
      .map((it) => it.textContent.trim())
      .join(" ");
  }

  const said = [];
  const samples = [];
  const frames = [];
  let began = 0;

  function watchFrames() {
    const video = stage();
    const next = (now) => {
      frames.push(now - began);
      video.requestVideoFrameCallback(next);
    };
    video.requestVideoFrameCallback(next);
  }

  async function sample() {
    const track = stage()?.srcObject.getVideoTracks()[0]?.id;
    const at = performance.now() - began;
    const found = { at, width: 0, octets: 0, decoded: 0, keys: 0, concealed: 0, samples: 0, lost: 0, received: 0, corrected: 0 };
    for (const it of (await peers.at(-1).getStats()).values()) {
      if (it.type !== "inbound-rtp") continue;
      found.octets += it.bytesReceived + it.headerBytesReceived;
      if (it.kind === "video" && it.trackIdentifier === track) {
        Object.assign(found, { width: it.frameWidth ?? 0, decoded: it.framesDecoded, keys: it.keyFramesDecoded });
      } else if (it.kind === "audio" && it.packetsReceived > 0) {
        found.samples += it.totalSamplesReceived;
        found.concealed += it.concealedSamples - it.silentConcealedSamples;
        found.lost += it.packetsLost;
        found.received += it.packetsReceived;
        found.corrected += it.fecPacketsReceived ?? 0;
      }
    }
    samples.push(found);
    if (said.at(-1)?.words !== words()) said.push({ at: Math.round(at), words: words(), width: found.width });
  }

  return {
    words,
    /** What it said since it began, and when. */
    said: () => said,
    ready: () => (stage()?.videoWidth ?? 0) > 0,
    width: () => stage()?.videoWidth ?? 0,
    begin() {
      began = performance.now();
      watchFrames();
      setInterval(() => void sample(), 250);
    },
    now: () => performance.now() - began,
    samples: () => samples,
    /** When the first frame after a moment came; none yet: infinitely late. */
    frameAfter: (moment) => frames.find((it) => it > moment) ?? Infinity,
    /** The longest time between two frames on the stage, in milliseconds, from one moment to another. */
    standstill(from, to) {
      const within = [from, ...frames.filter((it) => it > from && it < to), to];
      return Math.max(...within.slice(1).map((it, i) => it - within[i]));
    },
  };
})();
