// For whoever walks all screens: another language, a figure before the camera, slides, and devices
// that fail when told so.
window.screens = (() => {
  if (location.protocol.startsWith("http")) {
    localStorage.setItem("plenum.language", localStorage.getItem("plenum.language") ?? "en");
  }

  function* all(selector, root = document) {
    for (const element of root.querySelectorAll("*")) {
      if (element.matches(selector)) yield element;
      if (element.shadowRoot) yield* all(selector, element.shadowRoot);
    }
  }

  /** Chooses the page's language as a person does; false where the page offers no choice. */
  function speak(tag) {
    const [choice] = all("plenum-language-choice");
    const select = choice?.shadowRoot.querySelector("select");
    if (!select) return false;
    select.value = tag;
    select.dispatchEvent(new Event("change"));
    return true;
  }

  /** Everything is drawn: elements, fonts, pictures. */
  async function settled() {
    await document.fonts.ready;
    for (const image of all("img")) await image.decode().catch(() => {});
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
  }

  function film(width, height, paint) {
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    paint(context);
    const stream = canvas.captureStream(10);
    const timer = setInterval(() => {
      paint(context);
      if (stream.getTracks().every((it) => it.readyState === "ended")) clearInterval(timer);
    }, 100);
    return stream;
  }

  function figure(context) {
    context.fillStyle = "CAMERA_COLOUR";
    context.fillRect(0, 0, 640, 360);
    context.fillStyle = "rgb(255 255 255 / 75%)";
    context.beginPath();
    context.ellipse(320, 130, 56, 70, 0, 0, 7);
    context.fill();
    context.beginPath();
    context.ellipse(320, 370, 150, 150, 0, 0, 7);
    context.fill();
  }

  function slide(context) {
    context.fillStyle = "#fff";
    context.fillRect(0, 0, 1280, 720);
    context.fillStyle = "#222";
    context.font = "600 64px sans-serif";
    context.fillText("Level of the river, March to May", 80, 140);
    [180, 260, 340, 300, 420, 380].forEach((height, i) => context.fillRect(120 + i * 180, 640 - height, 110, height));
  }

  const media = navigator.mediaDevices;
  const own = { fault: "" };
  if (media) {
    const real = media.getUserMedia.bind(media);
    media.getUserMedia = async (wishes) => {
      if (own.fault !== "") throw new DOMException("as the walk wants it", own.fault);
      return wishes.video ? film(640, 360, figure) : real(wishes);
    };
    media.getDisplayMedia = async () => film(1280, 720, slide);
  }

  /** The network lets no sound and picture through. */
  function blockMedia() {
    const Peer = window.RTCPeerConnection;
    window.RTCPeerConnection = class extends Peer {
      constructor(settings) {
        super({ ...settings, iceTransportPolicy: "relay" });
      }
    };
  }

  /** Pixels of the page from top to bottom; a dialog belongs to the window. */
  function length() {
    const asked = [...all("dialog:modal")].length > 0;
    return asked ? 0 : document.scrollingElement.scrollHeight;
  }

  /** On a phone the column is unfolded by hand. */
  function showColumn() {
    if ([...all("plenum-side-column")][0].hidden) [...all("button.panel")][0].click();
  }

  function showTab(tab) {
    showColumn();
    [...all(`[data-tab=${tab}]`)][0].click();
  }

  async function showPeople() {
    showTab("floor");
    await settled();
    scrollTo("plenum-people-list");
  }

  function scrollTo(selector) {
    [...all(selector)][0]?.scrollIntoView({ block: "start" });
  }

  /** Makes the first such element look so, as a mistake in a stylesheet would. */
  function plant(where, style) {
    const path = where.split(" ");
    let [element] = all(path[0]);
    if (path.length > 1) element = element.shadowRoot.querySelector(path[1]);
    element.style.cssText = style;
  }

  return {
    speak,
    plant,
    length,
    settled,
    blockMedia,
    fail: (name) => (own.fault = name),
    showColumn,
    showTab,
    showPeople,
    scrollTo,
    unfold: async (name) => {
      showTab("floor");
      await settled();
      const row = [...all("summary.row")].find((it) => it.textContent.includes(name));
      row.parentElement.open = true;
    },
  };
})();
