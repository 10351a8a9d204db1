package plenum.press.publication;

/** Text as HTML, also fit for XML, within elements and within attributes in either quotes. */
final class Html {
  private Html() {}

  static String text(String plain) {
    return plain
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  /** The attributes that say in which language an element is. */
  static String in(String language) {
    var direction = Words.rightToLeft(language) ? " dir=\"rtl\"" : "";
    return "lang=\"" + text(language) + "\"" + direction;
  }

  static String paragraph(String text) {
    return "<p>" + text(text) + "</p>";
  }
}
