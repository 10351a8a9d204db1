package plenum.press.archive;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import plenum.conference.register.Fulfilment;
import plenum.press.news.NewsItem;

/**
 * A release in all its languages, or a closed conference: one hit, whatever the number of
 * languages. An entry with the same id takes the place of an earlier one.
 *
 * @param id names the release or the conference for good; at most 512 characters
 * @param revision another one whenever anything in the entry is another; at most 512 characters
 * @param items one for each language in its latest version, the leading language first; at least
 *     one
 * @param fulfilments what became of the commitments of the leading text, in their order; those that
 *     are not named here are open
 */
public record Entry(
    String id,
    String revision,
    Form form,
    Seal seal,
    Origin origin,
    List<NewsItem> items,
    List<Fulfilment> fulfilments) {
  public Entry {
    Bounds.name("id", id);
    Bounds.name("revision", revision);
    items = List.copyOf(items);
    fulfilments = List.copyOf(fulfilments);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("entry " + id + " has no text in any language");
    }
  }

  /** Of which nobody has said what became of anything. */
  public Entry(
      String id, String revision, Form form, Seal seal, Origin origin, List<NewsItem> items) {
    this(id, revision, form, seal, origin, items, List.of());
  }

  /** What became of a commitment, by its number in the leading text, from 0. */
  public Fulfilment fulfilment(int number) {
    return number < fulfilments.size() ? fulfilments.get(number) : Fulfilment.OPEN;
  }

  /** Whether anything that was undertaken in it is still open. */
  public boolean owes() {
    var commitments = leading().meeting().commitments();
    return IntStream.range(0, commitments.size())
        .anyMatch(number -> fulfilment(number) == Fulfilment.OPEN);
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
