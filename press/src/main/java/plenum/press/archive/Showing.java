package plenum.press.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;

/** Makes what the index keeps of an entry a hit. */
final class Showing {
  private final Marking marking;
  private final Tongue tongue;

  Showing(Marking marking, Tongue tongue) {
    this.marking = marking;
    this.tongue = tongue;
  }

  Hit hit(Document document) {
    var languages = List.of(document.getValues(Fields.LANGUAGE));
    int items =
        (int)
            IntStream.iterate(0, i -> i + 1)
                .takeWhile(i -> language(document, i).isPresent())
                .count();
    var best = best(document, items);
    int item = preferred(document, items).orElse(best.item());
    return new Hit(
        one(document, Fields.ID),
        Form.valueOf(one(document, Fields.FORM)),
        Provenance.valueOf(one(document, Fields.PROVENANCE)),
        one(document, Fields.BY),
        Instant.parse(one(document, Fields.AT)),
        Optional.ofNullable(document.getField(Fields.DATE))
            .map(field -> LocalDate.ofEpochDay(field.numericValue().longValue())),
        languages,
        marking.whole(language(document, item).orElse(""), shown(document, "headline", item)),
        all(document, "side", item),
        shown(document, "place", item),
        best.excerpt());
  }

  /** The text in which most was found; of equal ones the reader's language, then the leading. */
  private record Best(int item, int different, Optional<Excerpt> excerpt) {}

  private Best best(Document document, int items) {
    int preferred = preferred(document, items).orElse(0);
    var best = best(document, preferred, items);
    for (int i = 0; i < items && best.different() < marking.sought(); i++) {
      var other = best(document, i, items);
      best = other.different() > best.different() ? other : best;
    }
    return best;
  }

  private Best best(Document document, int item, int items) {
    var language = language(document, Math.min(item, items - 1)).orElse("");
    var cut = marking.best(language, all(document, "piece", item));
    return new Best(
        item, cut.map(Marking.Cut::different).orElse(-1), cut.map(Marking.Cut::excerpt));
  }

  private Optional<Integer> preferred(Document document, int items) {
    return IntStream.range(0, items)
        .filter(i -> language(document, i).map(Tongue::of).filter(tongue::equals).isPresent())
        .boxed()
        .findFirst();
  }

  private static Optional<String> language(Document document, int item) {
    return Optional.ofNullable(document.get(Fields.shown("language", item)));
  }

  private static String shown(Document document, String part, int item) {
    return Objects.requireNonNullElse(document.get(Fields.shown(part, item)), "");
  }

  private static List<String> all(Document document, String part, int item) {
    return Arrays.asList(document.getValues(Fields.shown(part, item)));
  }

  private static String one(Document document, String field) {
    return Objects.requireNonNull(document.get(field), field);
  }
}
