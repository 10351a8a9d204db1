// Notes when this page first shows shared slides, and how true to the original they are.
window.slides = (() => {
  function* all(selector, root = document) {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) yield element;
      if (element.shadowRoot) yield* all(selector, element.shadowRoot);
    }
  }

  let clicked = 0;
  addEventListener("click", () => (clicked = Date.now()), true);

  const LOOK_EVERY = 10;
  const notes = { width: 0, height: 0, frame: 0, whole: 0 };

  function video() {
    for (const seat of all("plenum-seat-picture")) {
      if (seat.slides) return seat.shadowRoot.querySelector("video");
    }
    return undefined;
  }

  /** From now on; `whole` is when a frame of this size was there first. */
  function watchFor(width, height) {
    setInterval(() => {
      const shown = video();
      if (shown === undefined || shown.videoWidth === 0) return;
      notes.frame ||= Date.now();
      notes.width = shown.videoWidth;
      notes.height = shown.videoHeight;
      if (notes.whole === 0 && notes.width === width && notes.height === height) notes.whole = Date.now();
    }, LOOK_EVERY);
  }

  const luma = (data, at) => 0.2126 * data[at] + 0.7152 * data[at + 1] + 0.0722 * data[at + 2];

  function pixels(picture, width, height) {
    const context = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
    context.drawImage(picture, 0, 0);
    return context.getImageData(0, 0, width, height).data;
  }

  let original;

  /** What is shown is measured against this PNG from now on. */
  async function compareWith(base64) {
    const bytes = Uint8Array.from(atob(base64), (it) => it.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const { width, height } = picture;
    original = { width, height, data: pixels(picture, width, height) };
    return [width, height];
  }

  /** The peak signal-to-noise ratio of the luma in decibels; 0 while nothing of that size is shown. */
  function fidelity() {
    const { width, height, data } = original;
    const shown = video();
    if (shown === undefined || shown.videoWidth !== width || shown.videoHeight !== height) return 0;
    const seen = pixels(shown, width, height);
    let sum = 0;
    for (let at = 0; at < data.length; at += 4) {
      const off = luma(data, at) - luma(seen, at);
      sum += off * off;
    }
    return 10 * Math.log10((255 * 255 * width * height) / Math.max(sum, 1));
  }

  return {
    watchFor,
    compareWith,
    fidelity,
    notes: () => notes,
    /** When something was last clicked, in milliseconds since 1970. */
    clicked: () => clicked,
  };
})();
