package plenum.press.publication;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Releases as an Atom feed (RFC 4287). A correction is the same entry again, with the same id and a
 * later {@code updated} (section 4.2.15), so that readers show it once, anew.
 */
public final class AtomFeed {
  /**
   * Entries. Enough for a reader that looks once a week at an office that publishes seven a day;
   * more makes every fetch larger, fewer lose releases for readers who look seldom.
   */
  private static final int MOST = 50;

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private final Site site;
  private final Optional<String> language;
  private final Words words;
  private final Xml xml = new Xml();

  private AtomFeed(Site site, Optional<String> language) {
    this.site = site;
    this.language = language;
    this.words = Words.of(language.orElse(site.languages().getFirst()));
  }

  /**
   * @param editions in this language, in any order
   */
  public static String of(Site site, String language, List<Edition> editions) {
    return new AtomFeed(site, Optional.of(language)).feed(editions);
  }

  /**
   * All languages in one.
   *
   * @param editions in any order
   */
  public static String ofAll(Site site, List<Edition> editions) {
    return new AtomFeed(site, Optional.empty()).feed(editions);
  }

  private String feed(List<Edition> editions) {
    var latest =
        editions.stream()
            .sorted(
                Comparator.comparing(Edition::updated)
                    .reversed()
                    .thenComparing(edition -> edition.item().uri()))
            .limit(MOST)
            .toList();
    return xml.element(
            "feed",
            () -> {
              head(latest.stream().findFirst().map(Edition::updated).orElse(Instant.EPOCH));
              latest.forEach(
                  edition -> xml.element("entry", () -> entry(edition), entryIn(edition)));
            },
            "xmlns",
            NAMESPACE,
            "xml:lang",
            language.orElse(""))
        .document();
  }

  private static String[] entryIn(Edition edition) {
    return new String[] {"xml:lang", edition.language()};
  }

  private void head(Instant updated) {
    var self = site.at(language.map(SitePlan::feed).orElse(SitePlan.FEED)).toASCIIString();
    var page = site.at(language.map(one -> one + "/").orElse("")).toASCIIString();
    xml.element("id", self);
    xml.element("title", words.say("releases-of", Map.of("publisher", site.publisher())));
    xml.element("updated", updated.toString());
    xml.element("author", () -> xml.element("name", site.publisher()));
    xml.empty("link", "rel", "self", "type", "application/atom+xml", "href", self);
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "hreflang",
        language.orElse(""),
        "href",
        page);
  }

  private void entry(Edition edition) {
    var item = edition.item();
    var own = Words.of(edition.language());
    xml.element("id", item.uri());
    xml.element("title", item.headline());
    xml.element("published", edition.first().toString());
    xml.element("updated", edition.updated().toString());
    if (!item.dateline().agency().isEmpty()) {
      xml.element("author", () -> xml.element("name", item.dateline().agency()));
    }
    xml.empty(
        "link",
        "rel",
        "alternate",
        "type",
        "text/html",
        "hreflang",
        edition.language(),
        "href",
        site.at(edition.page()).toASCIIString());
    edition.photographs().forEach(this::enclosure);
    var correction = own.correction(edition, site.zone());
    var summary = correction.isEmpty() ? first(item.paragraphs()) : correction;
    if (!summary.isEmpty()) {
      xml.element("summary", summary);
    }
    xml.element("content", () -> content(edition, own, correction), "type", "xhtml");
  }

  private static String first(List<String> paragraphs) {
    return paragraphs.isEmpty() ? "" : paragraphs.getFirst();
  }

  private void enclosure(Edition.Photograph photograph) {
    xml.empty(
        "link",
        "rel",
        "enclosure",
        "type",
        photograph.stored().mediaType(),
        "length",
        Long.toString(photograph.stored().size()),
        "title",
        photograph.picture().caption(),
        "href",
        site.at(photograph.path()).toASCIIString());
  }

  private void content(Edition edition, Words own, String correction) {
    xml.element(
        "div",
        () -> {
          if (!correction.isEmpty()) {
            xml.element("p", () -> xml.element("strong", correction));
          }
          ReleaseText.write(xml, edition, own);
        },
        "xmlns",
        XHTML);
  }
}
