package plenum.press.publication;

import java.util.LinkedHashSet;

/**
 * A release as NewsML-G2 2.34, power conformance: a news message with the text and each photograph
 * as a news item of its own.
 */
public final class NewsMl {
  public static final String MEDIA_TYPE = "application/vnd.iptc.g2.newsmessage+xml";

  private static final String NAMESPACE = "http://iptc.org/std/nar/2006-10-01/";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String CATALOG =
      "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_41.xml";
  private final Site site;
  private final Edition edition;
  private final Words words;
  private final Xml xml = new Xml();

  private NewsMl(Site site, Edition edition) {
    this.site = site;
    this.edition = edition;
    this.words = Words.of(edition.language());
  }

  public static String of(Site site, Edition edition) {
    return new NewsMl(site, edition).message();
  }

  private String message() {
    return xml.element(
            "newsMessage",
            () -> {
              xml.element("header", this::header);
              xml.element(
                  "itemSet",
                  () -> {
                    item(edition.item().uri(), this::text);
                    for (var photograph : edition.photographs()) {
                      item(guid(photograph), () -> picture(photograph));
                    }
                  });
            },
            "xmlns",
            NAMESPACE)
        .document();
  }

  private void header() {
    xml.element("sent", edition.updated().toString());
    xml.element("sender", site.publisher());
    xml.element("transmitId", edition.item().uri() + "#" + edition.item().version());
  }

  private String guid(Edition.Photograph photograph) {
    return site.at(photograph.path()).toASCIIString();
  }

  private void item(String guid, Xml.Inside inside) {
    xml.element(
        "newsItem",
        inside,
        "guid",
        guid,
        "version",
        Integer.toString(edition.item().version()),
        "standard",
        "NewsML-G2",
        "standardversion",
        "2.34",
        "conformance",
        "power",
        "xml:lang",
        edition.language(),
        "dir",
        Words.rightToLeft(edition.language()) ? "rtl" : "");
  }

  private void text() {
    rights(site.publisher());
    xml.element(
        "itemMeta",
        () -> {
          management("ninat:text");
          correction();
          links();
        });
    xml.element("contentMeta", this::aboutText);
    xml.element(
        "contentSet",
        () ->
            xml.element(
                "inlineXML",
                this::document,
                "contenttype",
                "application/xhtml+xml",
                "xml:lang",
                edition.language()));
  }

  private void rights(String holder) {
    xml.empty("catalogRef", "href", CATALOG);
    xml.element(
        "rightsInfo", () -> xml.element("copyrightHolder", () -> xml.element("name", holder)));
  }

  /** What stands first in every item's management group, in the schema's order. */
  private void management(String itemClass) {
    xml.empty("itemClass", "qcode", itemClass);
    xml.element(
        "provider", () -> xml.element("name", site.publisher()), "uri", site.base().toString());
    xml.element("versionCreated", edition.updated().toString());
    xml.element("firstCreated", edition.first().toString());
    edition.item().embargo().ifPresent(until -> xml.element("embargoed", until.toString()));
    xml.empty("pubStatus", "qcode", "stat:usable");
  }

  private void correction() {
    var correction = words.correction(edition, site.zone());
    if (!correction.isEmpty()) {
      xml.element("edNote", correction);
      xml.empty("signal", "qcode", "sig:correction");
    }
  }

  private void links() {
    xml.empty(
        "link",
        "rel",
        "irel:seeAlso",
        "href",
        site.at(edition.page()).toASCIIString(),
        "contenttype",
        "text/html");
    for (var photograph : edition.photographs()) {
      xml.empty("link", "rel", "irel:seeAlso", "residref", guid(photograph));
    }
    for (var other : edition.translations()) {
      xml.empty(
          "link",
          "rel",
          "irel:seeAlso",
          "residref",
          other.uri(),
          "href",
          site.at(edition.page(other)).toASCIIString(),
          "contenttype",
          "text/html");
    }
  }

  private void aboutText() {
    var item = edition.item();
    xml.element("contentCreated", edition.first().toString());
    xml.element("contentModified", edition.updated().toString());
    located();
    if (!item.dateline().agency().isEmpty()) {
      xml.element("creator", () -> xml.element("name", item.dateline().agency()));
    }
    xml.empty("language", "tag", edition.language());
    for (var person : item.meeting().people()) {
      subject("cpnat:person", person.name());
    }
    var organisations = new LinkedHashSet<String>();
    item.meeting().sides().forEach(side -> organisations.add(side.name()));
    item.meeting().sides().forEach(side -> organisations.addAll(side.bodies()));
    organisations.forEach(name -> subject("cpnat:organisation", name));
    xml.element("headline", item.headline());
    var dateline = words.dateline(item.dateline());
    if (!dateline.isEmpty()) {
      xml.element("dateline", dateline);
    }
  }

  private void located() {
    var place = edition.item().dateline().place();
    if (!place.isEmpty()) {
      xml.element("located", () -> xml.element("name", place));
    }
  }

  private void subject(String nature, String name) {
    if (!name.isEmpty()) {
      xml.element("subject", () -> xml.element("name", name), "type", nature);
    }
  }

  private void document() {
    xml.element(
        "html",
        () -> {
          xml.element("head", () -> xml.element("title", edition.item().headline()));
          xml.element(
              "body",
              () -> {
                xml.element("h1", edition.item().headline());
                ReleaseText.write(xml, edition, words);
              });
        },
        "xmlns",
        XHTML,
        "xml:lang",
        edition.language());
  }

  private void picture(Edition.Photograph photograph) {
    var picture = photograph.picture();
    rights(picture.credit().isEmpty() ? site.publisher() : picture.credit());
    xml.element("itemMeta", () -> management("ninat:picture"));
    xml.element(
        "contentMeta",
        () -> {
          located();
          xml.element("headline", edition.item().headline());
          if (!picture.credit().isEmpty()) {
            xml.element("creditline", picture.credit());
          }
          if (!picture.caption().isEmpty()) {
            xml.element("description", picture.caption(), "role", "drol:caption");
          }
        });
    xml.element("contentSet", () -> remote(photograph));
  }

  private void remote(Edition.Photograph photograph) {
    var picture = photograph.picture();
    xml.empty(
        "remoteContent",
        "href",
        guid(photograph),
        "contenttype",
        photograph.stored().mediaType(),
        "rendition",
        "rnd:highRes",
        "size",
        figure(photograph.stored().size()),
        "width",
        figure(picture.width()),
        "height",
        figure(picture.height()));
  }

  private static String figure(long value) {
    return value > 0 ? Long.toString(value) : "";
  }
}
