// Plays the media engine for the harness: answers each offer, and sends a moving picture with a
// colour of its own, and a tone, into every lane that the page receives on.
const socket = new WebSocket(`ws://${location.host}/peer`);
const context = new AudioContext();

function picture(index) {
  const canvas = document.createElement("canvas");
  canvas.width = 640;
  canvas.height = 360;
  const pen = canvas.getContext("2d");
  let turn = 0;
  const track = canvas.captureStream(15).getVideoTracks()[0];
  const timer = setInterval(() => {
    if (track.readyState === "ended") {
      clearInterval(timer);
    }
    pen.fillStyle = `hsl(${(index * 47) % 360} 18% 62%)`;
    pen.fillRect(0, 0, 640, 360);
    pen.fillStyle = `hsl(${(index * 47) % 360} 22% 38%)`;
    pen.beginPath();
    pen.arc(320 + 6 * Math.sin(++turn / 9), 150, 70, 0, 7);
    pen.ellipse(320, 400, 170, 160, 0, 0, 7);
    pen.fill();
  }, 66);
  return track;
}

function tone(index) {
  const to = new MediaStreamAudioDestinationNode(context);
  const oscillator = new OscillatorNode(context, { frequency: 220 + 55 * index });
  oscillator.connect(new GainNode(context, { gain: 0.05 })).connect(to);
  oscillator.start();
  return to.stream.getAudioTracks()[0];
}

socket.onmessage = async (event) => {
  const { key, sdp } = JSON.parse(event.data);
  const peer = new RTCPeerConnection();
  peer.onconnectionstatechange = () => {
    if (/failed|disconnected|closed/.test(peer.connectionState)) {
      peer.getSenders().forEach((it) => it.track?.stop());
      peer.close();
    }
  };
  await peer.setRemoteDescription({ type: "offer", sdp });
  for (const [index, lane] of peer.getTransceivers().entries()) {
    if (index >= 3) {
      lane.direction = "sendonly";
      await lane.sender.replaceTrack(lane.receiver.track.kind === "audio" ? tone(index) : picture(index));
    }
  }
  await peer.setLocalDescription();
  while (peer.iceGatheringState !== "complete") {
    await new Promise((resolve) => peer.addEventListener("icegatheringstatechange", resolve, { once: true }));
  }
  socket.send(JSON.stringify({ key, sdp: peer.localDescription.sdp }));
};
