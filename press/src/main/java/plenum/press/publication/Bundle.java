package plenum.press.publication;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import plenum.press.news.NewsItem;

/**
 * One release: all versions of it in all its languages that were approved and not withdrawn.
 *
 * @param items each with the moment at which it was issued; a language has one URI (RFC 3986) for
 *     all its versions
 */
public record Bundle(Slug slug, List<NewsItem> items) {
  public Bundle {
    items = List.copyOf(items);
    var seen = new HashSet<String>();
    for (var item : items) {
      requireName(item);
      if (item.issued().isEmpty()) {
        throw new IllegalArgumentException(
            "%s, version %d, was never issued".formatted(item.uri(), item.version()));
      }
      if (item.version() < 1 || !seen.add(item.version() + " " + item.uri())) {
        throw new IllegalArgumentException(
            "%s has version %d twice, or below 1".formatted(item.uri(), item.version()));
      }
    }
    for (var item : items) {
      if (items.stream()
          .anyMatch(other ->
              other.language().equals(item.language()) != other.uri().equals(item.uri()))) {
        throw new IllegalArgumentException(
            "%s: a language of a release has one URI, and a URI one language".formatted(slug));
      }
    }
  }

  private static void requireName(NewsItem item) {
    try {
      if (new URI(item.uri()).isAbsolute()) {
        return;
      }
    } catch (URISyntaxException malformed) {
      throw new IllegalArgumentException(
          "'%s' is no URI to name a release by".formatted(item.uri()), malformed);
    }
    throw new IllegalArgumentException(
        "'%s' is no absolute URI to name a release by".formatted(item.uri()));
  }

  private static String canonical(String tag) {
    return Locale.forLanguageTag(tag).toLanguageTag();
  }

  /** The versions in a language, the first one first. */
  List<NewsItem> in(String language) {
    return items.stream()
        .filter(item -> canonical(item.language()).equals(canonical(language)))
        .sorted(Comparator.comparingInt(NewsItem::version))
        .toList();
  }

  /**
   * From which moment on a version may be seen: when it was issued and its embargo is over. A
   * version that names no embargo is under the one that an earlier version named; lifting it early
   * takes a version that says so, since a correction that forgets it must not break it.
   *
   * @param item one of this release's
   */
  public Instant moment(NewsItem item) {
    var embargo =
        in(item.language()).stream()
            .filter(one -> one.version() <= item.version() && one.embargo().isPresent())
            .reduce((_, later) -> later)
            .flatMap(NewsItem::embargo);
    var issued = item.issued().orElseThrow();
    return embargo.filter(issued::isBefore).orElse(issued);
  }
}
