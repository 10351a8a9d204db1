/**
 * The figure that was pressed with Ctrl+Alt. By the place of the key, since several keyboards write
 * other signs there; AltGr, which some systems report as both, writes its sign as ever.
 */
export function figureOf(event: KeyboardEvent): number | undefined {
  if (!event.ctrlKey || !event.altKey || event.metaKey || event.shiftKey || event.repeat || event.getModifierState("AltGraph")) {
    return undefined;
  }
  const figure = /^Digit(\d)$/.exec(event.code)?.[1];
  return figure === undefined ? undefined : Number(figure);
}
