package plenum.dossier.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A text in which what is missing, and what is in another language, stands out. */
public record Line(List<Run> runs) {
  public static final Line EMPTY = new Line(List.of());

  public Line {
    runs = List.copyOf(runs);
  }

  /** A piece of a text. */
  public sealed interface Run {
    String text();

    record Words(String text) implements Run {}

    /** Stands in brackets where something was not supplied, so that no reader takes it for text. */
    record Gap(String text) implements Run {}

    /**
     * What somebody wrote in another language than the document's.
     *
     * @param language BCP 47
     */
    record Foreign(String text, String language) implements Run {}
  }

  static Line words(String text) {
    return text.isEmpty() ? EMPTY : new Line(List.of(new Run.Words(text)));
  }

  Line and(Line more) {
    var longer = new ArrayList<>(runs);
    longer.addAll(more.runs);
    return new Line(longer);
  }

  /** The whole text, gaps in their brackets. */
  public String plain() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  public boolean isEmpty() {
    return plain().isEmpty();
  }

  public boolean complete() {
    return runs.stream().noneMatch(Run.Gap.class::isInstance);
  }
}
