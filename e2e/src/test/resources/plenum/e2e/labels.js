// Finds words that a person cannot read and controls that a person cannot hit: text that is cut by
// its box, by a box around it or by the window, or covered by something else; controls that lie on
// each other or are smaller than 24 pixels (WCAG 2.2, 2.5.8).
window.labels = (() => {
  const SMALLEST = 24;
  /** Pixels that rounding and the slant of letters may take. */
  const SLACK = 1.5;
  const CONTROLS = "button, a[href], select, summary, textarea, input";

  /** Where a name may end in an ellipsis, since all of it is read elsewhere on the same screen. */
  const SHORTENED = ALLOWED_TO_BE_SHORTENED;

  function* elements(root = document) {
    for (const element of root.querySelectorAll("*")) {
      yield element;
      if (element.shadowRoot) yield* elements(element.shadowRoot);
    }
  }

  /** What an element is laid out in, through slots and shadow roots. */
  const around = (element) => element.assignedSlot ?? element.parentElement ?? element.getRootNode().host;

  function holds(outer, inner) {
    for (let at = inner; at; at = around(at)) {
      if (at === outer) return true;
    }
    return false;
  }

  /** For screen readers only. */
  function unseen(element) {
    for (let at = element; at; at = around(at)) {
      if (at.matches(".unseen, [inert]")) return true;
    }
    return false;
  }

  const shown = (element) =>
    element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !unseen(element);

  const clips = (overflow) => overflow === "hidden" || overflow === "clip";
  const scrolls = (overflow) => overflow === "auto" || overflow === "scroll";

  function* words(element) {
    for (const node of element.childNodes) {
      if (node.nodeType === Node.TEXT_NODE && node.data.trim() !== "") {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          if (rect.width > 1 && rect.height > 1) yield rect;
        }
      }
    }
  }

  const say = (element) => {
    const own = (element.getAttribute("aria-label") ?? element.textContent).replace(/\s+/g, " ").trim();
    const host = element.getRootNode().host?.localName ?? "page";
    const name = element.localName + (element.classList.length > 0 ? "." + [...element.classList].join(".") : "");
    return `${host} ${name} "${own.slice(0, 60)}"`;
  };

  /** The box that cuts this part of the text, if any; a box that scrolls cuts nothing. */
  function cutBy(element, rect) {
    let across = true;
    let down = true;
    for (let at = element; at && (across || down); at = around(at)) {
      const style = getComputedStyle(at);
      if (style.display === "contents" || (style.display === "inline" && at !== element)) continue;
      const box = at.getBoundingClientRect();
      if (across && clips(style.overflowX) && (rect.left < box.left - SLACK || rect.right > box.right + SLACK)) return at;
      if (down && clips(style.overflowY) && (rect.top < box.top - 4 || rect.bottom > box.bottom + 4)) return at;
      across &&= !scrolls(style.overflowX);
      down &&= !scrolls(style.overflowY);
      if (style.position === "fixed") break;
    }
    const page = document.scrollingElement;
    const left = rect.left + page.scrollLeft;
    if (across && (left < -SLACK || rect.right > innerWidth + SLACK)) return page;
    const top = rect.top + page.scrollTop;
    return down && (top < -SLACK || top + rect.height > Math.max(page.scrollHeight, innerHeight) + SLACK) ? page : undefined;
  }

  function topmost(x, y) {
    let at = document.elementFromPoint(x, y);
    while (at?.shadowRoot) {
      const deeper = at.shadowRoot.elementFromPoint(x, y);
      if (!deeper || deeper === at) break;
      at = deeper;
    }
    return at;
  }

  /** What lies over the middle of a text; what is scrolled away is not covered. */
  function coveredBy(element, rect) {
    const x = rect.left + rect.width / 2;
    const y = rect.top + rect.height / 2;
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return undefined;
    for (let at = around(element); at; at = around(at)) {
      const style = getComputedStyle(at);
      const box = at.getBoundingClientRect();
      const outside = x < box.left || x > box.right || y < box.top || y > box.bottom;
      if (outside && (scrolls(style.overflowX) || scrolls(style.overflowY))) return undefined;
    }
    const top = topmost(x, y);
    const lies = !top || holds(element, top) || holds(top, element) || sticks(top) || above(top);
    return lies ? undefined : top;
  }

  /** A head that stays in sight while the page runs beneath it. */
  function sticks(element) {
    for (let at = element; at; at = around(at)) {
      if (getComputedStyle(at).position === "sticky") return true;
    }
    return false;
  }

  /** What was opened over the page, to be closed again: a dialog, a list, the column on a phone. */
  function above(element) {
    for (let at = element; at; at = around(at)) {
      if (at.matches("dialog, [popover], plenum-side-column, details[open] > .seats")) return true;
    }
    return false;
  }

  function shortened(element) {
    return SHORTENED.some((it) => holdsBy(it, element)) || (element.title ?? "") !== "";
  }

  function holdsBy([host, selector], element) {
    return element.getRootNode().host?.localName === host && element.matches(selector);
  }

  function* textFaults() {
    for (const element of elements()) {
      if (element.matches("option, script, style, title, noscript, video, select, textarea") || !shown(element)) continue;
      const ellipsis = getComputedStyle(element).textOverflow === "ellipsis" && element.scrollWidth > element.clientWidth + 1;
      if (ellipsis) {
        if (!shortened(element)) yield `shortened without a way to the rest: ${say(element)}`;
        continue;
      }
      for (const rect of words(element)) {
        const cutter = cutBy(element, rect);
        if (cutter) {
          yield `cut by ${cutter === document.scrollingElement ? "the window" : say(cutter).slice(0, 60)}: ${say(element)}`;
          break;
        }
        const cover = coveredBy(element, rect);
        if (cover) {
          yield `covered by ${say(cover).slice(0, 60)}: ${say(element)}`;
          break;
        }
      }
    }
  }

  /**
   * A select draws its own text: the chosen words have to fit beside the arrow, unless they are the meeting's own, of any
   * length, which its title has and its list shows whole.
   */
  function* selectFaults() {
    const canvas = document.createElement("canvas").getContext("2d");
    for (const element of elements()) {
      if (element.localName !== "select" || !shown(element)) continue;
      if (element.title !== "" && element.title === element.selectedOptions[0]?.text) continue;
      const style = getComputedStyle(element);
      canvas.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
      const needed = canvas.measureText(element.selectedOptions[0]?.text ?? "").width;
      const room = element.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
      if (needed > room + SLACK) {
        yield `cut by its own width (${Math.round(needed)} of ${Math.round(room)}): ${say(element)} "${element.selectedOptions[0].text}"`;
      }
    }
  }

  /** A link within a sentence is as high as its line. */
  function inSentence(element) {
    return (
      element.localName === "a" &&
      getComputedStyle(element).display === "inline" &&
      element.parentElement !== null &&
      element.parentElement.textContent.trim() !== element.textContent.trim()
    );
  }

  function target(element) {
    const label = element.matches("input") ? element.closest("label") : undefined;
    return (label ?? element).getBoundingClientRect();
  }

  /** The part of a control that is not scrolled away. */
  function inSight(element) {
    let { left, top, right, bottom } = target(element);
    for (let at = element; at && getComputedStyle(at).position !== "fixed"; ) {
      at = around(at);
      if (!at) break;
      const style = getComputedStyle(at);
      if (!scrolls(style.overflowX) && !scrolls(style.overflowY)) continue;
      const box = at.getBoundingClientRect();
      [left, top] = [Math.max(left, box.left), Math.max(top, box.top)];
      [right, bottom] = [Math.min(right, box.right), Math.min(bottom, box.bottom)];
    }
    return { left, top, right, bottom };
  }

  const apart = (a, b) => [a, b].some((it) => above(it) || sticks(it)) || holds(a, b) || holds(b, a);

  function* controlFaults() {
    const seen = [...elements()].filter((it) => it.matches(CONTROLS) && shown(it)).map((it) => ({ it, box: target(it), sight: inSight(it) }));
    for (const { it, box } of seen) {
      if ((box.width < SMALLEST || box.height < SMALLEST) && !inSentence(it)) {
        yield `smaller than ${SMALLEST} pixels (${Math.round(box.width)} x ${Math.round(box.height)}): ${say(it)}`;
      }
    }
    for (let i = 0; i < seen.length; i++) {
      for (let j = i + 1; j < seen.length; j++) {
        const [a, b] = [seen[i], seen[j]];
        const across = Math.min(a.sight.right, b.sight.right) - Math.max(a.sight.left, b.sight.left);
        const down = Math.min(a.sight.bottom, b.sight.bottom) - Math.max(a.sight.top, b.sight.top);
        if (across > 2 && down > 2 && !apart(a.it, b.it)) yield `lies on ${say(a.it)}: ${say(b.it)}`;
      }
    }
  }

  function windowFaults() {
    const page = document.scrollingElement;
    return page.scrollWidth > innerWidth + 1 ? [`wider than the window: ${page.scrollWidth} of ${innerWidth}`] : [];
  }

  return { faults: () => [...windowFaults(), ...textFaults(), ...selectFaults(), ...controlFaults()] };
})();
