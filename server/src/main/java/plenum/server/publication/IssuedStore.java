package plenum.server.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import plenum.journal.Cabinet;
import plenum.journal.Papers;
import plenum.journal.Sha256;
import plenum.press.intake.ReadingJson;
import plenum.press.news.NewsItem;
import plenum.press.news.Picture;
import plenum.press.publication.Album;
import plenum.press.publication.Bundle;
import plenum.press.publication.Slug;

/**
 * What was issued, with its photographs as they were printed, apart from the conferences it is of:
 * what the world has read does not go when a conference is deleted. Nothing is ever taken out.
 *
 * <p>Threads may share it. What is kept is durable when {@link #keep} returns; all throw {@link
 * plenum.journal.UnavailableException} when the database does not serve, and {@link
 * UncheckedIOException} when the disk does not.
 */
final class IssuedStore implements Album {
  private static final String DRAWER = "issued.release";

  /** Which photograph of which version of a release. */
  private record Place(String uri, int version, String href) {
    static Place of(NewsItem item, Picture picture) {
      return new Place(item.uri(), item.version(), picture.href());
    }
  }

  /** A photograph as it was issued, with its words inside. */
  private record KeptPicture(Place place, String sha256, long size) {}

  /** A release as it lies in the database. */
  private record Kept(String slug, List<NewsItem> items, List<KeptPicture> pictures) {
    Kept {
      items = List.copyOf(items);
      pictures = List.copyOf(pictures);
    }

    Bundle bundle() {
      return new Bundle(new Slug(slug), items);
    }
  }

  private final Cabinet cabinet;
  private final Path folder;
  private final long largest;
  private final ReadingJson json = new ReadingJson();
  private Optional<Papers> papers = Optional.empty();

  /** Nothing is read yet: the first question does that. */
  private Optional<Map<String, Kept>> read = Optional.empty();

  /** Those of all that was read. */
  private final Map<Place, KeptPicture> pictures = new HashMap<>();

  /**
   * @param folder of the photographs; is made when the first one comes
   * @param largest the most octets that one may have
   */
  IssuedStore(Cabinet cabinet, Path folder, long largest) {
    this.cabinet = cabinet;
    this.folder = folder;
    this.largest = largest;
  }

  /**
   * Keeps a release as it stands now in the place of what was kept of it.
   *
   * @param id names it for good
   * @param printed gives the octets of a photograph (JPEG); empty if there are none
   */
  synchronized void keep(String id, Bundle bundle, Function<Picture, Optional<byte[]>> printed) {
    var shown = new ArrayList<KeptPicture>();
    for (var item : bundle.items()) {
      for (var picture : item.pictures()) {
        known(Place.of(item, picture))
            .or(() -> printed.apply(picture).map(octets -> kept(item, picture, octets)))
            .ifPresent(shown::add);
      }
    }
    var kept = new Kept(bundle.slug().text(), bundle.items(), shown);
    if (!kept.equals(all().get(id))) {
      cabinet.put(DRAWER, id, json.write(kept));
      note(all(), id, kept);
    }
  }

  private KeptPicture kept(NewsItem item, Picture picture, byte[] octets) {
    try {
      return switch (papers().put(new ByteArrayInputStream(octets))) {
        case Papers.Kept.Stored(var hash, var size) ->
            new KeptPicture(Place.of(item, picture), hash.hex(), size);
        case Papers.Kept.Unavailable(var trouble) ->
            throw new IOException("photographs cannot be kept: " + trouble);
        case Papers.Kept.TooLarge(var limit) ->
            throw new IOException("a photograph has more than %d bytes".formatted(limit));
      };
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private Papers papers() throws IOException {
    if (papers.isEmpty()) {
      papers = Optional.of(Papers.open(Files.createDirectories(folder), largest));
    }
    return papers.get();
  }

  private Map<String, Kept> all() {
    var there = read.orElseGet(this::load);
    read = Optional.of(there);
    return there;
  }

  private Map<String, Kept> load() {
    var all = new TreeMap<String, Kept>();
    cabinet.each(DRAWER, (id, kept) -> note(all, id, json.read(kept, Kept.class)));
    return all;
  }

  private void note(Map<String, Kept> all, String id, Kept kept) {
    all.put(id, kept);
    kept.pictures().forEach(picture -> pictures.put(picture.place(), picture));
  }

  private Optional<KeptPicture> known(Place place) {
    all();
    return Optional.ofNullable(pictures.get(place));
  }

  /** Everything that was ever issued, by the names under which it is kept. */
  synchronized Map<String, Bundle> bundles() {
    var bundles = new TreeMap<String, Bundle>();
    all().forEach((id, kept) -> bundles.put(id, kept.bundle()));
    return bundles;
  }

  @Override
  public synchronized Optional<Stored> find(NewsItem item, Picture picture) {
    return known(Place.of(item, picture))
        .map(found ->
            new Stored(
                found.sha256(),
                "image/jpeg",
                found.size(),
                () -> new ByteArrayInputStream(octets(found))));
  }

  private synchronized byte[] octets(KeptPicture picture) throws IOException {
    return papers()
        .find(new Sha256(picture.sha256()))
        .orElseThrow(() -> new IOException("photograph " + picture.sha256() + " is gone"));
  }
}
