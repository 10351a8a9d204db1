// A camera of one colour, for browsers whose own fake camera shows a changing picture.
(() => {
  if (!navigator.mediaDevices) return;
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  navigator.mediaDevices.getUserMedia = (wishes) => {
    if (!wishes.video) return real(wishes);
    const canvas = document.createElement("canvas");
    canvas.width = 640;
    canvas.height = 360;
    const context = canvas.getContext("2d");
    const paint = () => {
      context.fillStyle = "CAMERA_COLOUR";
      context.fillRect(0, 0, canvas.width, canvas.height);
    };
    paint();
    const stream = canvas.captureStream(10);
    const timer = setInterval(() => {
      paint();
      if (stream.getTracks().every((it) => it.readyState === "ended")) clearInterval(timer);
    }, 100);
    return Promise.resolve(stream);
  };
})();
