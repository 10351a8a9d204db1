package plenum.server.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.press.archive.ArchiveSource;
import plenum.press.archive.Entry;
import plenum.press.archive.Form;
import plenum.press.archive.Origin;
import plenum.press.archive.Seal;
import plenum.press.news.NewsItem;

/**
 * The kept releases as entries of the archive: one for all versions, which tells what the newest
 * says as people corrected it. They were published, so they are open to whoever enters the archive.
 */
public final class ImportedReleases implements ArchiveSource {
  private static final String BEFORE_ID = "import:";

  private final ImportStore store;

  public ImportedReleases(ImportStore store) {
    this.store = store;
  }

  static String entryId(Header header) {
    return BEFORE_ID + header.root();
  }

  @Override
  public List<Stored> stored() {
    var all = new ArrayList<Stored>();
    for (var root : store.roots()) {
      var filed = filed(root);
      if (!filed.isEmpty()) {
        all.add(new Stored(BEFORE_ID + root, revision(filed)));
      }
    }
    return all;
  }

  private List<Card> filed(String root) {
    return store.versions(root).stream().filter(Card::isFiled).toList();
  }

  /** Versions are only added, and corrections too. */
  private static String revision(List<Card> filed) {
    int corrections = filed.stream().mapToInt(Card::corrections).sum();
    return filed.size() + "." + corrections + "." + filed.getLast().header().id();
  }

  @Override
  public Optional<Entry> entry(String id) {
    return id.startsWith(BEFORE_ID)
        ? entry(id, filed(id.substring(BEFORE_ID.length())))
        : Optional.empty();
  }

  private Optional<Entry> entry(String id, List<Card> filed) {
    var items = new ArrayList<NewsItem>();
    for (int at = 0; at < filed.size(); at++) {
      if (isNewest(filed, at)) {
        item(filed.get(at), at + 1).ifPresent(items::add);
      }
    }
    if (items.isEmpty()) {
      return Optional.empty();
    }
    var newest = filed.getLast().header();
    return Optional.of(
        new Entry(
            id,
            revision(filed),
            Form.RELEASE,
            new Seal.Open(),
            new Origin.Imported(newest.by(), newest.at()),
            items));
  }

  /** In its language. */
  private static boolean isNewest(List<Card> filed, int at) {
    var language = filed.get(at).header().language();
    return filed.subList(at + 1, filed.size()).stream()
        .noneMatch(later -> later.header().language().equals(language));
  }

  private Optional<NewsItem> item(Card card, int version) {
    return store
        .find(card.header().id())
        .map(release -> release.corrected().item(uri(release.header())))
        .map(item -> version(item, version));
  }

  private static String uri(Header header) {
    var own = header.mark().uri();
    return own.isBlank() ? entryId(header) : own;
  }

  private static NewsItem version(NewsItem item, int version) {
    return new NewsItem(
        item.uri(),
        version,
        item.language(),
        item.issued(),
        item.embargo(),
        version > 1 ? Optional.of(version - 1) : Optional.empty(),
        item.dateline(),
        item.headline(),
        item.paragraphs(),
        item.pictures(),
        item.meeting());
  }
}
