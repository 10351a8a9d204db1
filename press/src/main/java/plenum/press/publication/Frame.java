package plenum.press.publication;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What stands around every page's own part.
 *
 * @param language of the page
 * @param head elements of the page's own, as HTML
 * @param skip what the link for keyboards to the main part says
 * @param header the line above, as HTML
 * @param main as HTML
 * @param footer as HTML; may be empty
 */
record Frame(
    String language,
    String title,
    List<String> head,
    String skip,
    String header,
    String main,
    String footer) {
  /** Another place in the site, in a language. */
  record Link(String language, String address, String says) {
    String html() {
      return "<li><a href=\"%s\" hreflang=\"%s\" %s>%s</a></li>"
          .formatted(Html.text(address), Html.text(language), Html.in(language), Html.text(says));
    }
  }

  static String languages(String label, List<Link> links) {
    return links.isEmpty()
        ? ""
        : links.stream()
            .map(Link::html)
            .collect(
                Collectors.joining(
                    "\n", "<nav aria-label=\"" + Html.text(label) + "\"><ul>\n", "\n</ul></nav>"));
  }

  String page() {
    return """
    <!doctype html>
    <html %s>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="%s">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="referrer" content="no-referrer">
    <title>%s</title>
    %s
    <style>%s</style>
    </head>
    <body>
    <a class="skip" href="#text">%s</a>
    <header>
    %s
    </header>
    <main id="text">
    %s
    </main>
    %s</body>
    </html>
    """
        .formatted(
            Html.in(language),
            PageStyle.POLICY,
            Html.text(title),
            String.join("\n", head),
            PageStyle.CSS,
            Html.text(skip),
            header,
            main,
            footer.isEmpty() ? "" : "<footer>\n" + footer + "\n</footer>\n");
  }
}
