package plenum.rehearsal.report;

import java.util.List;

/** HTML and SVG as text. Everything that is not ours goes through {@link #text}. */
final class Markup {
  private Markup() {}

  /** Any text, safe between tags and within quoted attributes. */
  static String text(String raw) {
    var safe = new StringBuilder();
    raw.codePoints().forEach(symbol -> escape(symbol, safe));
    return safe.toString();
  }

  private static void escape(int symbol, StringBuilder to) {
    switch (symbol) {
      case '&' -> to.append("&amp;");
      case '<' -> to.append("&lt;");
      case '>' -> to.append("&gt;");
      case '"' -> to.append("&quot;");
      case '\'' -> to.append("&#39;");
      default -> {
        boolean allowed = symbol >= ' ' || symbol == '\n' || symbol == '\t';
        to.appendCodePoint(allowed && (symbol < 0x7f || symbol > 0x9f) ? symbol : 0xfffd);
      }
    }
  }

  /** An element whose content is markup already. */
  static String element(String tag, String attributes, String content) {
    return "<%s%s>%s</%s>\n"
        .formatted(tag, attributes.isEmpty() ? "" : " " + attributes, content, tag);
  }

  static String paragraph(String raw) {
    return element("p", "", text(raw));
  }

  static String lines(List<String> parts) {
    return String.join("", parts);
  }

  /** A number for an attribute, short. */
  static String number(double value) {
    var text = Numbers.format(2, value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }
}
