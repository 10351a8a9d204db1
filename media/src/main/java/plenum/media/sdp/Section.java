package plenum.media.sdp;

import java.util.List;
import java.util.Optional;

/** The lines of the session level, or of one media section with its {@code m=} line first. */
record Section(List<Line> lines) {
  Section {
    lines = List.copyOf(lines);
  }

  Line head() {
    return lines.getFirst();
  }

  boolean has(String name) {
    return first(name).isPresent();
  }

  Optional<Line> first(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).findFirst();
  }

  /** The first such line here, else in {@code fallback}: media level before session level. */
  Optional<Line> firstHereOr(Section fallback, String name) {
    return first(name).or(() -> fallback.first(name));
  }

  List<Line> all(String name) {
    return lines.stream().filter(line -> line.name().equals(name)).toList();
  }
}
