package plenum.dossier.minutes;

/** Text as XML takes it: escaped, and without the characters that no XML may hold (2.2). */
final class Markup {
  private Markup() {}

  static String text(String text) {
    var out = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(point -> {
          switch (point) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            default -> out.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
          }
        });
    return out.toString();
  }

  /** A language tag as an attribute: whatever is none is nothing. */
  static String tag(String language) {
    return language.matches("[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*") ? language : "und";
  }

  private static boolean isAllowed(int point) {
    return point == '\t'
        || point == '\n'
        || (point >= 0x20 && point <= 0xD7FF)
        || (point >= 0xE000 && point <= 0xFFFD)
        || point >= 0x10000;
  }
}
