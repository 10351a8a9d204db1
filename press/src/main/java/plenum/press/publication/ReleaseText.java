package plenum.press.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A release's text alone, for formats that carry it: dateline and paragraphs, no end mark. */
final class ReleaseText {
  private ReleaseText() {}

  /** The dateline stands before the first paragraph, which is there even if it is alone. */
  private static List<String> paragraphs(Edition edition, Words words) {
    var paragraphs = new ArrayList<>(edition.item().paragraphs());
    var dateline = words.dateline(edition.item().dateline());
    var first = paragraphs.isEmpty() ? "" : paragraphs.removeFirst();
    paragraphs.addFirst((dateline + " " + first).strip());
    paragraphs.removeIf(String::isEmpty);
    return paragraphs;
  }

  static String plain(Edition edition, Words words) {
    return String.join("\n\n", paragraphs(edition, words));
  }

  /** Paragraph elements, fit for HTML and XHTML. */
  static String html(Edition edition, Words words) {
    return paragraphs(edition, words).stream()
        .map(Html::paragraph)
        .collect(Collectors.joining("\n"));
  }

  /** As {@link #html}, into a document, in XHTML's namespace. */
  static void write(Xml xml, Edition edition, Words words) {
    paragraphs(edition, words).forEach(paragraph -> xml.element("p", paragraph));
  }
}
