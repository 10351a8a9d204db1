package plenum.server.publication;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import plenum.journal.Sha256;
import plenum.press.archive.ArchiveSource;
import plenum.press.archive.Entry;
import plenum.press.archive.Form;
import plenum.press.archive.Origin;
import plenum.press.archive.Seal;
import plenum.press.news.NewsItem;
import plenum.press.publication.Bundle;

/**
 * Issued releases as entries of the archive: each in all its languages, as everybody reads it. Of
 * what is under embargo there is nothing in them, not even that there is something.
 */
final class ReleaseEntries implements ArchiveSource {
  private static final String BEFORE_ID = "release:";

  private final IssuedStore store;
  private final String publisher;
  private final InstantSource clock;

  /**
   * @param publisher its name, as whoever brought them in
   */
  ReleaseEntries(IssuedStore store, String publisher, InstantSource clock) {
    this.store = store;
    this.publisher = publisher;
    this.clock = clock;
  }

  @Override
  public List<Stored> stored() {
    var now = clock.instant();
    return store.bundles().entrySet().stream()
        .flatMap(release -> entry(release.getKey(), release.getValue(), now).stream())
        .map(entry -> new Stored(entry.id(), entry.revision()))
        .toList();
  }

  @Override
  public Optional<Entry> entry(String id) {
    var name = id.startsWith(BEFORE_ID) ? id.substring(BEFORE_ID.length()) : "";
    return Optional.ofNullable(store.bundles().get(name))
        .flatMap(bundle -> entry(name, bundle, clock.instant()));
  }

  private Optional<Entry> entry(String name, Bundle bundle, Instant now) {
    var latest = new LinkedHashMap<String, NewsItem>();
    for (var item : bundle.items()) {
      if (!bundle.moment(item).isAfter(now)) {
        latest.merge(item.language(), item, (a, b) -> a.version() > b.version() ? a : b);
      }
    }
    var items = List.copyOf(latest.values());
    // What a version says never changes.
    var revision =
        items.stream().map(item -> item.uri() + " " + item.version()).collect(joining("\n"));
    return items.stream()
        .map(bundle::moment)
        .max(Instant::compareTo)
        .map(at ->
            new Entry(
                BEFORE_ID + name,
                Sha256.over(revision.getBytes(StandardCharsets.UTF_8)).hex(),
                Form.RELEASE,
                new Seal.Open(),
                new Origin.Own(publisher, at),
                items));
  }
}
