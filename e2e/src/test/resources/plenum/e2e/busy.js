// A camera whose picture moves and has detail, so that an encoder has use for all it is given.
(() => {
  if (!navigator.mediaDevices) return;
  const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  const WIDTH = 960;
  const HEIGHT = 540;
  const SPOTS = 60;
  const FRAMES_PER_SECOND = 15;

  function paint(context, at) {
    const sky = context.createLinearGradient(0, 0, WIDTH, HEIGHT);
    sky.addColorStop(0, `hsl(${at * 20} 40% 30%)`);
    sky.addColorStop(1, `hsl(${at * 20 + 90} 40% 60%)`);
    context.fillStyle = sky;
    context.fillRect(0, 0, WIDTH, HEIGHT);
    for (let i = 0; i < SPOTS; i++) {
      const x = WIDTH / 2 + (WIDTH / 2) * Math.sin(at * (0.3 + i / 90) + i);
      const y = HEIGHT / 2 + (HEIGHT / 2) * Math.cos(at * (0.2 + i / 70) + 2 * i);
      context.fillStyle = `hsl(${i * 37} 70% ${30 + (i % 5) * 10}%)`;
      context.beginPath();
      context.arc(x, y, 12 + (i % 7) * 6, 0, 2 * Math.PI);
      context.fill();
    }
  }

  navigator.mediaDevices.getUserMedia = async (wishes) => {
    if (!wishes.video) return real(wishes);
    const canvas = document.createElement("canvas");
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const context = canvas.getContext("2d");
    const began = performance.now();
    paint(context, 0);
    const stream = canvas.captureStream(FRAMES_PER_SECOND);
    const timer = setInterval(() => {
      paint(context, (performance.now() - began) / 1000);
      if (stream.getTracks().every((it) => it.readyState === "ended")) clearInterval(timer);
    }, 1000 / FRAMES_PER_SECOND);
    return stream;
  };
})();
