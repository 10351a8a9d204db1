package plenum.server.archive;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.press.archive.Answer;
import plenum.press.archive.Dimension;
import plenum.press.archive.Excerpt;
import plenum.press.archive.Form;
import plenum.press.archive.Hit;
import plenum.press.archive.Provenance;

/** What was found, as pages read it. */
record FoundView(int total, List<Found> hits, Map<String, List<Answer.Count>> counts) {

  /**
   * One entry.
   *
   * @param at when it came in, ISO 8601
   * @param date ISO 8601, where it is known
   */
  record Found(
      String id,
      Form form,
      Provenance provenance,
      String by,
      String at,
      @Nullable String date,
      List<String> languages,
      Excerpt headline,
      List<String> sides,
      String place,
      @Nullable Excerpt excerpt) {}

  static FoundView of(Answer answer) {
    var counts = new LinkedHashMap<String, List<Answer.Count>>();
    for (var dimension : Dimension.values()) {
      counts.put(dimension.word(), answer.counts().getOrDefault(dimension, List.of()));
    }
    return new FoundView(
        answer.total(), answer.hits().stream().map(FoundView::found).toList(), counts);
  }

  private static Found found(Hit hit) {
    return new Found(
        hit.id(),
        hit.form(),
        hit.provenance(),
        hit.by(),
        hit.at().toString(),
        hit.date().map(Object::toString).orElse(null),
        hit.languages(),
        hit.headline(),
        hit.sides(),
        hit.place(),
        hit.excerpt().orElse(null));
  }
}
