package plenum.press.publication;

import java.util.List;

/** What search engines ask for: {@code robots.txt} (RFC 9309) and a sitemap (protocol 0.9). */
public final class Sitemap {
  /** Addresses that one file may hold by its protocol; the latest are kept. */
  private static final int MOST = 50_000;

  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  /** Of use if the site lies at the root of its host, where alone robots look for it. */
  public static String robots(Site site) {
    return "User-agent: *\nAllow: /\nSitemap: " + site.at(SitePlan.SITEMAP) + "\n";
  }

  /**
   * @param editions the latest first
   */
  public static String of(Site site, List<Edition> editions) {
    var xml = new Xml();
    return xml.element(
            "urlset",
            () -> {
              for (var language : site.languages()) {
                var address = site.at(language + "/").toASCIIString();
                xml.element("url", () -> xml.element("loc", address));
              }
              editions.stream()
                  .limit(MOST - site.languages().size())
                  .forEach(edition -> xml.element("url", () -> entry(xml, site, edition)));
            },
            "xmlns",
            NAMESPACE)
        .document();
  }

  private static void entry(Xml xml, Site site, Edition edition) {
    xml.element("loc", site.at(edition.page()).toASCIIString());
    xml.element("lastmod", edition.updated().toString());
  }
}
