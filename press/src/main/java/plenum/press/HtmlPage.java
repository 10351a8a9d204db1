package plenum.press;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.conference.photograph.Photograph;

/**
 * A release as one HTML page that stands by itself: no script, nothing fetched but the photograph.
 */
public final class HtmlPage {
  /** The page's only style, here by itself so that a server can allow it by its hash. */
  public static final String STYLE =
      """
      body{margin:0;background:#fff;color:#1a1c20}\
      article{max-width:40rem;margin:0 auto;padding:2rem 1.25rem;\
      font:1.0625rem/1.55 "Source Serif 4","Noto Serif",Georgia,"Songti SC",SimSun,serif}\
      h1{font-size:1.9rem;line-height:1.2;margin:0 0 1.25rem;text-wrap:balance}\
      .date{font-size:.875rem;margin-bottom:.5rem}figure{margin:0 0 1.25rem}img{display:block;width:100%;height:auto}\
      figcaption{font-size:.875rem;line-height:1.4;margin-top:.5rem}\
      p{margin:0 0 1rem}.notice{border:2px solid;padding:.5rem .75rem;font-weight:600}\
      mark{background:#fff1a8;color:inherit}\
      @media print{article{padding:0;max-width:none}figure{break-inside:avoid}\
      img{max-height:11cm;width:auto;max-width:100%}}\
      """;

  private final Release release;
  private final Function<Photograph, String> source;

  private HtmlPage(Release release, Function<Photograph, String> source) {
    this.release = release;
    this.source = source;
  }

  /**
   * @param source the address at which the page finds its photograph
   */
  public static String of(Release release, Function<Photograph, String> source) {
    return new HtmlPage(release, source).page();
  }

  private String page() {
    return """
    <!doctype html>
    <html lang="%s">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>%s</title>
    <style>%s</style>
    </head>
    <body>
    <article>
    %s<p class="date">%s</p>
    %s<h1>%s</h1>
    %s%s
    </article>
    </body>
    </html>
    """
        .formatted(
            escaped(release.language()),
            escaped(release.headline().line().plain()),
            STYLE,
            release.notice().map(line -> "<p class=\"notice\">" + runs(line) + "</p>\n").orElse(""),
            runs(release.date().line()),
            release.picture().map(this::figure).orElse(""),
            runs(release.headline().line()),
            paragraphs(),
            release.endMark().isBlank()
                ? ""
                : "\n<p class=\"end\">" + escaped(release.endMark()) + "</p>");
  }

  private String figure(Release.Picture picture) {
    var photograph = picture.photograph();
    return """
    <figure>
    <img src="%s" width="%d" height="%d" alt="%s">
    %s</figure>
    """
        .formatted(
            escaped(source.apply(photograph)),
            photograph.width(),
            photograph.height(),
            escaped(picture.caption().map(one -> one.line().plain()).orElse("")),
            words(picture));
  }

  private static String words(Release.Picture picture) {
    var caption = picture.caption().map(one -> runs(one.line()));
    var credit =
        picture.credit().map(one -> "<small class=\"credit\">" + runs(one.line()) + "</small>");
    var words = Stream.of(caption, credit).flatMap(Optional::stream).toList();
    return words.isEmpty() ? "" : "<figcaption>" + String.join(" ", words) + "</figcaption>\n";
  }

  private String paragraphs() {
    var dateline = "<span class=\"dateline\">" + runs(release.dateline().line()) + "</span>";
    var texts = release.paragraphs().stream().map(this::sentences).toList();
    return "<p>"
        + dateline
        + (texts.isEmpty() ? "" : " ")
        + String.join("</p>\n<p>", texts)
        + "</p>";
  }

  private String sentences(Release.Paragraph paragraph) {
    return paragraph.sentences().stream()
        .map(sentence -> runs(sentence.line()))
        .collect(Collectors.joining(release.space()));
  }

  private static String runs(Line line) {
    return line.runs().stream().map(HtmlPage::run).collect(Collectors.joining());
  }

  private static String run(Line.Run run) {
    return switch (run) {
      case Line.Run.Words(var text) -> escaped(text);
      case Line.Run.Gap(var text, _) -> "<mark>" + escaped(text) + "</mark>";
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
