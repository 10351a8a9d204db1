package plenum.conference.photograph;

import plenum.conference.programme.Texts;

/**
 * Whose work a photograph is, where that was said.
 *
 * @param creator the photographer's name as printed; empty if nobody said it
 * @param copyright the notice, by language
 */
public record Byline(String creator, Texts copyright) {
  public static final Byline NONE = new Byline("", Texts.NONE);
}
