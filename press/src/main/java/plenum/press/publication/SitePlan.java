package plenum.press.publication;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Every file of a site as it is to stand: what is linked to comes before what links to it.
 *
 * @param files by their paths in the site, with slashes
 */
public record SitePlan(Map<String, Content> files) {
  static final String FEED = "feed.atom";
  static final String SITEMAP = "sitemap.xml";

  public SitePlan {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** What is in a file. */
  public sealed interface Content {
    /** UTF-8. */
    record Text(String text) implements Content {}

    /** A photograph, named by its hash, so that it never changes under its name. */
    record Photograph(Album.Stored stored) implements Content {}

    default InputStream open() throws IOException {
      return switch (this) {
        case Text(var text) -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        case Photograph(var stored) -> stored.source().open();
      };
    }
  }

  static String feed(String language) {
    return language + "/" + FEED;
  }

  /**
   * @param editions what may be seen, from {@link Due}
   * @throws IllegalArgumentException if two releases have the same slug
   */
  public static SitePlan of(Site site, List<Edition> editions) {
    var files = new LinkedHashMap<String, Content>();
    for (var edition : editions) {
      for (var photograph : edition.photographs()) {
        files.put(photograph.path(), new Content.Photograph(photograph.stored()));
      }
    }
    for (var edition : editions) {
      add(files, edition.ninjs(), Ninjs.of(site, edition));
      add(files, edition.newsMl(), NewsMl.of(site, edition));
      add(files, edition.page(), ReleasePage.of(site, edition));
    }
    for (var language : site.languages()) {
      var here = editions.stream().filter(one -> one.language().equals(language)).toList();
      add(files, language + "/index.html", IndexPage.of(site, language, here));
      add(files, feed(language), AtomFeed.of(site, language, here));
    }
    add(files, FEED, AtomFeed.ofAll(site, editions));
    add(files, SITEMAP, Sitemap.of(site, editions));
    add(files, "robots.txt", Sitemap.robots(site));
    add(files, "index.html", IndexPage.entrance(site));
    return new SitePlan(files);
  }

  private static void add(Map<String, Content> files, String path, String text) {
    if (files.put(path, new Content.Text(text)) != null) {
      throw new IllegalArgumentException("two releases would be at " + path);
    }
  }
}
