// When somebody else's picture and sound were first decoded, and by which way they came, by the
// browser's own statistics: in milliseconds since this page was begun to be loaded, or since `begin`.
window.arrival = (() => {
  const { peers } = probe;
  let began = 0;
  let found = {};

  function way(stats) {
    for (const it of stats.values()) {
      if (it.type === "transport" && it.selectedCandidatePairId) {
        const pair = stats.get(it.selectedCandidatePairId);
        const local = stats.get(pair.localCandidateId);
        return `${local.candidateType} ${local.relayProtocol ?? local.protocol}`;
      }
    }
    return undefined;
  }

  async function look() {
    const peer = peers.at(-1);
    if (peer === undefined) return;
    const stats = await peer.getStats();
    found.state = peer.connectionState;
    found.by = way(stats) ?? found.by;
    if (peer.connectionState === "connected") found.stood ??= Math.round(performance.now() - began);
    for (const it of stats.values()) {
      if (it.type !== "inbound-rtp") continue;
      if (it.kind === "video" && it.framesDecoded > 0) found.picture ??= Math.round(performance.now() - began);
      if (it.kind === "audio" && it.totalSamplesReceived - it.concealedSamples > 4800) found.sound ??= Math.round(performance.now() - began);
    }
  }

  setInterval(() => void look(), 50);

  return {
    /** From now on. */
    begin() {
      began = performance.now();
      found = {};
    },
    found: () => found,
    whole: () => found.picture !== undefined && found.sound !== undefined && found.by !== undefined,
  };
})();
