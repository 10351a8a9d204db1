package plenum.press.archive;

import java.time.LocalDate;
import java.util.List;

/** What somebody looks for: all clauses hold. Without any it finds everything. */
public record Inquiry(List<Clause> clauses) {
  public static final Inquiry EVERYTHING = new Inquiry(List.of());

  public Inquiry {
    clauses = List.copyOf(clauses);
  }

  /** One thing that must hold of an entry. */
  public sealed interface Clause {
    /** A word, in the form of any language; a run of Chinese characters is several. */
    record Word(String text) implements Clause {}

    /** Words that follow each other. */
    record Phrase(String text) implements Clause {}

    /** Somebody's name in any order and with any diacritics, or words of the subject. */
    record About(Aspect aspect, String text) implements Clause {}

    /** On this day or later. */
    record From(LocalDate day) implements Clause {}

    /** On this day or earlier. */
    record To(LocalDate day) implements Clause {}
  }
}
