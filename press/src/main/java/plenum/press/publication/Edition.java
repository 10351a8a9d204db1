package plenum.press.publication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.press.news.NewsItem;
import plenum.press.news.Picture;

/**
 * A release in one language as it stands at a moment: what every page, feed and format is made of.
 *
 * @param item the current version, its texts plain
 * @param language as the site spells it
 * @param first when the first version could be seen
 * @param updated when this version could be seen, not before {@code first}
 * @param corrected when the version that this one corrects could be seen, if it ever could
 * @param translations the other languages that can be seen at the same moment, in the site's order
 * @param photographs those of the item's whose bytes are there
 */
public record Edition(
    Slug slug,
    NewsItem item,
    String language,
    Instant first,
    Instant updated,
    Optional<Instant> corrected,
    List<Translation> translations,
    List<Photograph> photographs) {
  public Edition {
    item = Plain.item(item);
    translations = List.copyOf(translations);
    photographs = List.copyOf(photographs);
  }

  /**
   * The same release in another language.
   *
   * @param uri names it there
   */
  public record Translation(String language, String uri) {}

  /** A photograph, and where its bytes lie. */
  public record Photograph(Picture picture, Album.Stored stored, String path) {
    public Photograph {
      picture = Plain.picture(picture);
    }
  }

  String page() {
    return path(slug, language, "html");
  }

  String ninjs() {
    return path(slug, language, "ninjs.json");
  }

  String newsMl() {
    return path(slug, language, "newsml.xml");
  }

  String page(Translation translation) {
    return path(slug, translation.language(), "html");
  }

  private static String path(Slug slug, String language, String extension) {
    return language + "/" + slug + "." + extension;
  }
}
