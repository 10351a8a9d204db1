package plenum.press.archive;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.press.news.NewsItem;

/**
 * A release in all its languages, or a closed conference: one hit, whatever the number of
 * languages. An entry with the same id takes the place of an earlier one.
 *
 * @param id names the release or the conference for good; at most 512 characters
 * @param revision another one whenever anything in the entry is another; at most 512 characters
 * @param items one for each language in its latest version, the leading language first; at least
 *     one
 */
public record Entry(
    String id, String revision, Form form, Seal seal, Origin origin, List<NewsItem> items) {
  public Entry {
    Bounds.name("id", id);
    Bounds.name("revision", revision);
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("entry " + id + " has no text in any language");
    }
  }

  /** The text in the language that leads. */
  public NewsItem leading() {
    return items.getFirst();
  }

  /** The text in this language (BCP 47; a region does not matter), else in the one that leads. */
  public NewsItem in(String language) {
    return items.stream()
        .filter(item -> Tongue.of(item.language()).equals(Tongue.of(language)))
        .findFirst()
        .orElse(leading());
  }

  public List<String> languages() {
    return items.stream().map(NewsItem::language).distinct().toList();
  }

  /** When the meeting was held, else by the dateline, else when it was published (by UTC). */
  public Optional<LocalDate> date() {
    return first(items.stream().map(item -> item.meeting().held()))
        .or(() -> first(items.stream().map(item -> item.dateline().date())))
        .or(() ->
            first(
                items.stream()
                    .map(
                        item -> item.issued().map(at -> at.atZone(ZoneOffset.UTC).toLocalDate()))));
  }

  private static Optional<LocalDate> first(Stream<Optional<LocalDate>> dates) {
    return dates.flatMap(Optional::stream).findFirst();
  }
}
