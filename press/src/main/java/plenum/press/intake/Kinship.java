package plenum.press.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import plenum.press.intake.reading.Found;
import plenum.press.intake.reading.Reading;

/** What a release that comes is to those that are there. */
public sealed interface Kinship {
  /** One of its own. */
  record Stranger() implements Kinship {}

  /**
   * The same again, whatever its form or header.
   *
   * @param of the name of the one that is there
   */
  record Copy(String of) implements Kinship {}

  /**
   * Another version of one that is there: a correction, or what it corrected.
   *
   * @param of the name of the one that is there
   */
  record Version(String of) implements Kinship {}

  /**
   * By what a release says whose it is.
   *
   * @param uri the item's own name for itself, empty if its form has none
   * @param agency as read, empty if it names none
   * @param headline empty if it has none
   */
  record Mark(String uri, String agency, String headline, Optional<LocalDate> date) {
    public static Mark of(Reading reading) {
      return new Mark(
          reading.uri(),
          reading.agency().map(Found::value).orElse(""),
          reading.headline().map(Found::value).orElse(""),
          reading.date().map(Found::value));
    }

    /** Both say so, and it is the same. */
    private static boolean same(String one, String other) {
      return !one.isBlank() && one.equalsIgnoreCase(other);
    }

    private boolean sameAgency(Mark other) {
      return same(agency, other.agency);
    }

    private boolean otherAgency(Mark other) {
      return !agency.isBlank() && !other.agency.isBlank() && !sameAgency(other);
    }

    private boolean sameItem(Mark other) {
      return same(uri, other.uri);
    }

    private boolean sameHead(Mark other) {
      return headline.equalsIgnoreCase(other.headline) && date.equals(other.date);
    }
  }

  /**
   * Word by word the same is a copy. The same item with other words is a version of it. The same
   * text is a copy, in another form or printed by another agency, but for the same agency's under
   * another headline or date, which is a version. A text hardly changed is a version too, but where
   * another agency wrote it, which is a release of its own.
   *
   * @param sameItem the one that is there under the same name for itself
   * @param marks of those that are there, by their names
   */
  static Kinship of(
      Mark mine, Sameness sameness, Optional<String> sameItem, Function<String, Mark> marks) {
    return switch (sameness) {
      case Sameness.Same(var of) -> new Copy(of);
      case Sameness.Alike(var of, double shared) ->
          sameItem
              .<Kinship>map(Version::new)
              .orElseGet(() -> alike(mine, marks.apply(of), of, shared));
      case Sameness.New() -> sameItem.<Kinship>map(Version::new).orElseGet(Stranger::new);
    };
  }

  private static Kinship alike(Mark mine, Mark theirs, String of, double shared) {
    if (mine.sameItem(theirs)) {
      return new Version(of);
    }
    if (shared >= 1) {
      return mine.sameAgency(theirs) && !mine.sameHead(theirs) ? new Version(of) : new Copy(of);
    }
    return mine.otherAgency(theirs) ? new Stranger() : new Version(of);
  }
}
