// A microphone before which nobody says anything.
(() => {
  if (!navigator.mediaDevices) return;
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = async (wishes) => {
    const stream = await real(wishes);
    stream.getAudioTracks().forEach((it) => (it.enabled = false));
    return stream;
  };
})();
