package plenum.press.publication;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A release in one language as a page that a newspaper could print: no script, nothing from
 * elsewhere.
 */
public final class ReleasePage {
  private final Site site;
  private final Edition edition;
  private final Words words;

  private ReleasePage(Site site, Edition edition) {
    this.site = site;
    this.edition = edition;
    this.words = Words.of(edition.language());
  }

  public static String of(Site site, Edition edition) {
    return new ReleasePage(site, edition).page();
  }

  private String page() {
    return new Frame(
            edition.language(),
            edition.item().headline() + " | " + site.publisher(),
            head(),
            words.say("to-text"),
            header(),
            article(),
            footer())
        .page();
  }

  private List<String> head() {
    var head = new ArrayList<String>();
    head.add(link("canonical", "", site.at(edition.page())));
    head.add(
        link("alternate", "hreflang=\"" + edition.language() + "\" ", site.at(edition.page())));
    for (var other : edition.translations()) {
      var address = site.at(edition.page(other));
      head.add(link("alternate", "hreflang=\"" + other.language() + "\" ", address));
    }
    head.add(link("alternate", "type=\"application/json\" ", site.at(edition.ninjs())));
    head.add(link("alternate", "type=\"application/xml\" ", site.at(edition.newsMl())));
    head.add(
        link(
            "alternate",
            "type=\"application/atom+xml\" ",
            site.at(SitePlan.feed(edition.language()))));
    head.addAll(openGraph());
    head.add(
        "<script type=\"application/ld+json\">"
            + StructuredData.of(site, edition, words)
            + "</script>");
    return head;
  }

  private static String link(String relation, String more, URI address) {
    return "<link rel=\"%s\" %shref=\"%s\">"
        .formatted(relation, more, Html.text(address.toASCIIString()));
  }

  private List<String> openGraph() {
    var graph = new ArrayList<String>();
    graph.add(property("og:type", "article"));
    graph.add(property("og:title", edition.item().headline()));
    graph.add(property("og:url", site.at(edition.page()).toASCIIString()));
    graph.add(property("og:site_name", site.publisher()));
    graph.add(property("og:locale", edition.language().replace('-', '_')));
    edition.item().paragraphs().stream()
        .findFirst()
        .ifPresent(first -> graph.add(property("og:description", first)));
    graph.add(property("article:published_time", edition.first().toString()));
    graph.add(property("article:modified_time", edition.updated().toString()));
    for (var photograph : edition.photographs()) {
      var picture = photograph.picture();
      graph.add(property("og:image", site.at(photograph.path()).toASCIIString()));
      graph.add(property("og:image:type", photograph.stored().mediaType()));
      if (picture.width() > 0 && picture.height() > 0) {
        graph.add(property("og:image:width", Integer.toString(picture.width())));
        graph.add(property("og:image:height", Integer.toString(picture.height())));
      }
      graph.add(property("og:image:alt", alternative(photograph)));
    }
    return graph;
  }

  private static String property(String name, String value) {
    return "<meta property=\"%s\" content=\"%s\">".formatted(name, Html.text(value));
  }

  private String header() {
    var others =
        edition.translations().stream()
            .map(other ->
                new Frame.Link(
                    other.language(),
                    Site.fromLanguage(edition.page(other)),
                    Words.nameOf(other.language())))
            .toList();
    return "<div class=\"house\"><a href=\"./\">%s</a></div>\n%s"
        .formatted(Html.text(site.publisher()), Frame.languages(words.say("languages"), others));
  }

  private String article() {
    return """
    <article>
    <h1>%s</h1>
    %s%s%s
    </article>\
    """
        .formatted(Html.text(edition.item().headline()), notice(), figures(), paragraphs());
  }

  private String notice() {
    var correction = words.correction(edition, site.zone());
    return correction.isEmpty() ? "" : "<p class=\"notice\">" + Html.text(correction) + "</p>\n";
  }

  private String figures() {
    return edition.photographs().stream().map(this::figure).collect(Collectors.joining());
  }

  private String figure(Edition.Photograph photograph) {
    var picture = photograph.picture();
    var size =
        picture.width() > 0 && picture.height() > 0
            ? " width=\"%d\" height=\"%d\"".formatted(picture.width(), picture.height())
            : "";
    return """
    <figure>
    <img src="%s"%s alt="%s">
    <figcaption>%s%s</figcaption>
    </figure>
    """
        .formatted(
            Html.text(Site.fromLanguage(photograph.path())),
            size,
            Html.text(alternative(photograph)),
            Html.text(picture.caption()),
            credit(picture.credit()));
  }

  private String alternative(Edition.Photograph photograph) {
    var caption = photograph.picture().caption();
    return caption.isEmpty()
        ? words.say("photograph-of", Map.of("headline", edition.item().headline()))
        : caption;
  }

  private String credit(String credit) {
    return credit.isEmpty()
        ? ""
        : " <span class=\"credit\">%s</span>"
            .formatted(Html.text(words.say("credit", Map.of("credit", credit))));
  }

  private String paragraphs() {
    var dateline = words.dateline(edition.item().dateline());
    var opening =
        dateline.isEmpty() ? "" : "<span class=\"dateline\">" + Html.text(dateline) + "</span> ";
    var texts = edition.item().paragraphs().stream().map(Html::text).toList();
    var end =
        site.endMark().isEmpty() ? "" : "\n<p class=\"end\">" + Html.text(site.endMark()) + "</p>";
    return "<p>" + opening + String.join("</p>\n<p>", texts) + "</p>" + end;
  }

  private String footer() {
    var version = Integer.toString(edition.item().version());
    var lines = new ArrayList<String>();
    lines.add(said("published", edition.first()));
    if (edition.updated().isAfter(edition.first())) {
      lines.add(said("updated", edition.updated()));
    }
    lines.add(Html.text(words.say("version", Map.of("version", version))));
    return "<p>" + String.join(" · ", lines) + "</p>\n" + formats();
  }

  private String said(String key, Instant when) {
    var words = this.words.say(key, Map.of("when", this.words.moment(when, site.zone())));
    return "<time datetime=\"%s\">%s</time>".formatted(when, Html.text(words));
  }

  private String formats() {
    return """
    <nav aria-label="%s"><ul>
    <li><a href="./">%s</a></li>
    <li><a href="%s.ninjs.json">ninjs</a></li>
    <li><a href="%s.newsml.xml">NewsML-G2</a></li>
    <li><a href="feed.atom">%s</a></li>
    </ul></nav>\
    """
        .formatted(
            Html.text(words.say("formats")),
            Html.text(words.say("releases")),
            edition.slug(),
            edition.slug(),
            Html.text(words.say("feed")));
  }
}
