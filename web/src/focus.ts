/** Every element below, through shadow roots. */
export function* within(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll("*")) {
    yield element;
    if (element.shadowRoot) {
      yield* within(element.shadowRoot);
    }
  }
}

/** What really has the focus, within whichever elements it is. */
export function deepFocus(): HTMLElement | undefined {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) {
    focused = focused.shadowRoot.activeElement;
  }
  return focused instanceof HTMLElement ? focused : undefined;
}

/** Whether somebody writes or chooses something, or a dialog waits: then nothing may move under it. */
export function isBusy(root: ParentNode = document): boolean {
  const focused = deepFocus();
  const writes = focused?.matches("input, textarea, select, [contenteditable]") === true;
  return [...within(root)].some((it) => (writes && it === focused) || it.matches("dialog[open]"));
}
