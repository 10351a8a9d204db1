package plenum.press.publication;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The list of releases in one language, and the page from which languages are chosen. */
public final class IndexPage {
  private IndexPage() {}

  /**
   * @param editions in this language, the latest first
   */
  public static String of(Site site, String language, List<Edition> editions) {
    var words = Words.of(language);
    var title = words.say("releases-of", Map.of("publisher", site.publisher()));
    var main = "<h1>" + Html.text(words.say("releases")) + "</h1>\n" + list(site, words, editions);
    var others =
        site.languages().stream()
            .filter(other -> !other.equals(language))
            .map(other -> new Frame.Link(other, "../" + other + "/", Words.nameOf(other)))
            .toList();
    var header =
        "<div class=\"house\">%s</div>\n%s"
            .formatted(
                Html.text(site.publisher()), Frame.languages(words.say("languages"), others));
    return new Frame(
            language,
            title,
            head(site, language, title),
            words.say("to-list"),
            header,
            main,
            footer(words))
        .page();
  }

  private static List<String> head(Site site, String language, String title) {
    var head = new ArrayList<String>();
    head.add(link("canonical", "", site.at(language + "/")));
    for (var one : site.languages()) {
      head.add(link("alternate", "hreflang=\"" + one + "\" ", site.at(one + "/")));
    }
    head.add(link("alternate", "hreflang=\"x-default\" ", site.base()));
    head.add(link("alternate", "type=\"application/atom+xml\" ", site.at(SitePlan.feed(language))));
    head.add("<meta property=\"og:type\" content=\"website\">");
    head.add("<meta property=\"og:title\" content=\"" + Html.text(title) + "\">");
    var address = Html.text(site.at(language + "/").toASCIIString());
    head.add("<meta property=\"og:url\" content=\"" + address + "\">");
    return head;
  }

  private static String link(String relation, String more, URI address) {
    return "<link rel=\"%s\" %shref=\"%s\">"
        .formatted(relation, more, Html.text(address.toASCIIString()));
  }

  private static String list(Site site, Words words, List<Edition> editions) {
    return editions.isEmpty()
        ? Html.paragraph(words.say("none"))
        : editions.stream()
            .map(edition -> entry(site, words, edition))
            .collect(Collectors.joining("\n", "<ul class=\"list\">\n", "\n</ul>"));
  }

  private static String entry(Site site, Words words, Edition edition) {
    var day =
        "<time datetime=\"%s\">%s</time>"
            .formatted(edition.first(), Html.text(words.day(edition.first(), site.zone())));
    var place = edition.item().dateline().place();
    var correction = words.correction(edition, site.zone());
    return """
    <li>
    <h2><a href="%s.html">%s</a></h2>
    <p class="meta">%s%s%s</p>
    </li>\
    """
        .formatted(
            edition.slug(),
            Html.text(edition.item().headline()),
            day,
            place.isEmpty() ? "" : " · " + Html.text(place),
            correction.isEmpty() ? "" : "<br>" + Html.text(correction));
  }

  private static String footer(Words words) {
    return """
    <nav aria-label="%s"><ul>
    <li><a href="feed.atom">%s</a></li>
    <li><a href="../feed.atom">%s</a></li>
    </ul></nav>\
    """
        .formatted(
            Html.text(words.say("formats")),
            Html.text(words.say("feed")),
            Html.text(words.say("feed-all")));
  }

  /** The site's first page: its languages, each named and asked for in itself. */
  public static String entrance(Site site) {
    var language = site.languages().getFirst();
    var words = Words.of(language);
    var links =
        site.languages().stream()
            .map(one ->
                "<li><a href=\"%s/\" hreflang=\"%s\" %s>%s – %s</a></li>"
                    .formatted(
                        one,
                        one,
                        Html.in(one),
                        Html.text(Words.nameOf(one)),
                        Html.text(Words.of(one).say("releases"))))
            .collect(Collectors.joining("\n", "<ul class=\"list choose\">\n", "\n</ul>"));
    var head =
        List.of(
            link("canonical", "", site.base()),
            link("alternate", "type=\"application/atom+xml\" ", site.at(SitePlan.FEED)));
    return new Frame(
            language,
            site.publisher(),
            head,
            words.say("choose"),
            "<div class=\"house\">" + Html.text(site.publisher()) + "</div>",
            "<h1>" + Html.text(words.say("releases")) + "</h1>\n" + links,
            "")
        .page();
  }
}
