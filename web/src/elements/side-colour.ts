import { nothing } from "lit";
import { Directive, type ElementPart, directive } from "lit/directive.js";

/**
 * Gives an element its delegation's colour as --side. Through the object model, because the policy
 * of the pages forbids style attributes (which Lit's styleMap writes at first).
 */
class SideColour extends Directive {
  override render(_colour: string): typeof nothing {
    return nothing;
  }

  override update(part: ElementPart, [colour]: [string]): typeof nothing {
    (part.element as HTMLElement).style.setProperty("--side", colour);
    return nothing;
  }
}

export const sideColour = directive(SideColour);
