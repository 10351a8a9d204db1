// Which frame of which source the stage shows, and when; and what the camera sends, layer by layer.
window.stage = (() => {
  const { all, peers } = probe;
  const frames = [];
  let watched;

  function video() {
    return [...all('plenum-seat-picture[size="stage"]')]
      .map((seat) => seat.shadowRoot.querySelector("video"))
      .find((it) => it?.srcObject);
  }

  function watch() {
    const element = video();
    if (element === undefined || element === watched) return;
    watched = element;
    const next = (_, { width }) => {
      const track = element.srcObject?.getVideoTracks()[0];
      const receiver = peers.at(-1).getReceivers().find((it) => it.track === track);
      const sources = [...(receiver?.getContributingSources() ?? [])].sort((a, b) => b.timestamp - a.timestamp);
      frames.push({ at: Date.now(), width, source: sources[0]?.source ?? 0 });
      element.requestVideoFrameCallback(next);
    };
    element.requestVideoFrameCallback(next);
  }
  setInterval(watch, 50);

  return {
    source: () => frames.at(-1)?.source ?? 0,
    width: () => frames.at(-1)?.width ?? 0,
    /** After how many ms the first frame of this width or more came of another source; -1 if none did. */
    first: (since, before, width) => {
      const frame = frames.find((it) => it.at >= since && it.source !== before && it.width >= width);
      return frame === undefined ? -1 : frame.at - since;
    },
    frames: () => frames.length,
    /** Octets of the camera's layers until now, the best first, and how many of them are to be sent. */
    async sent() {
      const peer = peers.at(-1);
      const sender = peer.getTransceivers().map((it) => it.sender).find((it) => it.getParameters().encodings.length === 3);
      const octets = { h: 0, m: 0, l: 0 };
      for (const it of (await sender.getStats()).values()) {
        if (it.type === "outbound-rtp") octets[it.rid] = it.bytesSent + (it.headerBytesSent ?? 0);
      }
      return { at: performance.now(), h: octets.h, m: octets.m, l: octets.l, active: sender.getParameters().encodings.filter((it) => it.active !== false).length };
    },
  };
})();
