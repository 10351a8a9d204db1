package plenum.press.publication;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plenum.press.news.NewsItem;

/**
 * What may be seen at a moment, and when to look again. Of a version before its moment nothing is
 * in here, not even that there is one.
 *
 * @param editions the latest first
 * @param next the first moment after which something else may be seen; empty if there is none
 */
public record Due(List<Edition> editions, Optional<Instant> next) {
  public Due {
    editions = List.copyOf(editions);
  }

  /** A version whose moment has its place in the order of moments. */
  private record Timed(NewsItem item, Instant moment) {}

  /**
   * @param releases all that were approved and not withdrawn, whatever their moments
   */
  public static Due at(Instant now, Site site, List<Bundle> releases, Album album) {
    var editions =
        releases.stream()
            .flatMap(release -> editions(now, site, release, album))
            .sorted(
                Comparator.comparing(Edition::first)
                    .reversed()
                    .thenComparing(edition -> edition.slug().text())
                    .thenComparingInt(edition -> site.languages().indexOf(edition.language())))
            .toList();
    return new Due(editions, next(now, site, releases));
  }

  private static Stream<Edition> editions(Instant now, Site site, Bundle release, Album album) {
    var seen = site.languages().stream().filter(one -> current(now, release, one).isPresent());
    var languages = seen.toList();
    return languages.stream().map(one -> edition(now, release, one, languages, album));
  }

  private static Edition edition(
      Instant now, Bundle release, String language, List<String> languages, Album album) {
    var current = current(now, release, language).orElseThrow();
    var seen = seen(now, release, language);
    var first = seen.stream().map(Timed::moment).min(Comparator.naturalOrder()).orElseThrow();
    var corrected =
        seen.stream()
            .filter(one -> current.item().corrects().filter(is(one.item())).isPresent())
            .map(Timed::moment)
            .filter(moment -> moment.isBefore(current.moment()))
            .findFirst();
    var translations =
        languages.stream()
            .filter(other -> !other.equals(language))
            .map(other ->
                new Edition.Translation(
                    other, current(now, release, other).orElseThrow().item().uri()))
            .toList();
    return new Edition(
        release.slug(),
        current.item(),
        language,
        first,
        current.moment(),
        corrected,
        translations,
        photographs(current.item(), album));
  }

  private static Predicate<Integer> is(NewsItem item) {
    return version -> version == item.version();
  }

  private static List<Edition.Photograph> photographs(NewsItem item, Album album) {
    var found = new ArrayList<Edition.Photograph>();
    for (var picture : item.pictures()) {
      album
          .find(item, picture)
          .ifPresent(stored ->
              stored
                  .path()
                  .ifPresent(path -> found.add(new Edition.Photograph(picture, stored, path))));
    }
    return found;
  }

  private static Optional<Timed> current(Instant now, Bundle release, String language) {
    return seen(now, release, language).stream().reduce((_, later) -> later);
  }

  private static List<Timed> seen(Instant now, Bundle release, String language) {
    return timed(release, language).filter(one -> !one.moment().isAfter(now)).toList();
  }

  private static Stream<Timed> timed(Bundle release, String language) {
    return release.in(language).stream().map(item -> new Timed(item, release.moment(item)));
  }

  private static Optional<Instant> next(Instant now, Site site, List<Bundle> releases) {
    return releases.stream()
        .flatMap(release -> site.languages().stream().flatMap(language -> timed(release, language)))
        .map(Timed::moment)
        .filter(moment -> moment.isAfter(now))
        .min(Comparator.naturalOrder());
  }
}
