package plenum.press.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An entry that was found, in all its languages together.
 *
 * @param by who brought it in
 * @param at when it came in
 * @param languages BCP 47, in which the entry has texts
 * @param headline in the reader's language if there is one, else where something was found
 * @param sides in the headline's language
 * @param place in the headline's language; empty if not known
 * @param excerpt from the text in which most was found; empty if the entry has no text
 */
public record Hit(
    String id,
    Form form,
    Provenance provenance,
    String by,
    Instant at,
    Optional<LocalDate> date,
    List<String> languages,
    Excerpt headline,
    List<String> sides,
    String place,
    Optional<Excerpt> excerpt) {
  public Hit {
    languages = List.copyOf(languages);
    sides = List.copyOf(sides);
  }
}
