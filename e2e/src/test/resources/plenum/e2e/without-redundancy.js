// A browser that does not know RED, as Firefox: its offers leave it out.
(() => {
  const real = RTCPeerConnection.prototype.addTransceiver;
  const codecs = RTCRtpReceiver.getCapabilities("audio").codecs.filter((it) => it.mimeType !== "audio/red");
  RTCPeerConnection.prototype.addTransceiver = function (of, init) {
    const made = real.call(this, of, init);
    if ((of.kind ?? of) === "audio") made.setCodecPreferences(codecs);
    return made;
  };
})();
