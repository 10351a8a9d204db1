package plenum.press.publication;

/** A release as schema.org's NewsArticle, in JSON-LD for a script element. */
final class StructuredData {
  private StructuredData() {}

  static String of(Site site, Edition edition, Words words) {
    var item = edition.item();
    var address = site.at(edition.page()).toASCIIString();
    var article =
        new Fields()
            .put("@context", "https://schema.org")
            .put("@type", "NewsArticle")
            .put("@id", address)
            .put("url", address)
            .put("mainEntityOfPage", address)
            .put("identifier", item.uri())
            .put("headline", item.headline())
            .put("datePublished", edition.first().toString())
            .put("dateModified", edition.updated().toString())
            .put("inLanguage", edition.language())
            .put("version", item.version())
            .put("dateline", words.dateline(item.dateline()))
            .put("author", organisation(author(site, edition)))
            .put("publisher", organisation(site.publisher()).put("url", site.base().toString()))
            .put("image", edition.photographs().stream().map(photo -> image(site, photo)).toList())
            .put("articleBody", String.join("\n\n", item.paragraphs()))
            .put("correction", words.correction(edition, site.zone()));
    if (!item.dateline().place().isEmpty()) {
      article.put("locationCreated", thing("Place", item.dateline().place()));
    }
    article.put(
        "workTranslation",
        edition.translations().stream()
            .map(other ->
                new Fields()
                    .put("@type", "NewsArticle")
                    .put("@id", site.at(edition.page(other)).toASCIIString())
                    .put("inLanguage", other.language()))
            .toList());
    return article.inScript();
  }

  private static String author(Site site, Edition edition) {
    var agency = edition.item().dateline().agency();
    return agency.isEmpty() ? site.publisher() : agency;
  }

  private static Fields organisation(String name) {
    return thing("Organization", name);
  }

  private static Fields thing(String type, String name) {
    return new Fields().put("@type", type).put("name", name);
  }

  private static Fields image(Site site, Edition.Photograph photograph) {
    var picture = photograph.picture();
    return new Fields()
        .put("@type", "ImageObject")
        .put("url", site.at(photograph.path()).toASCIIString())
        .put("encodingFormat", photograph.stored().mediaType())
        .put("width", picture.width())
        .put("height", picture.height())
        .put("caption", picture.caption())
        .put("creditText", picture.credit());
  }
}
