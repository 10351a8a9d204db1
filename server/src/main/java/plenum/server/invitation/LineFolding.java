package plenum.server.invitation;

import java.nio.charset.StandardCharsets;

/**
 * Folds content lines at 75 octets (RFC 5545, section 3.1), never inside a character: a reader that
 * unfolds after decoding UTF-8 would see two broken halves.
 */
final class LineFolding {
  private static final int LONGEST_LINE = 75;

  private LineFolding() {}

  /** Takes unfolded lines with any line ends; gives lines that end in CR LF. */
  static String fold(String unfolded) {
    var out = new StringBuilder();
    unfolded.lines().forEach(line -> fold(line, out));
    return out.toString();
  }

  private static void fold(String line, StringBuilder out) {
    int used = 0;
    for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
      var character = Character.toString(line.codePointAt(at));
      int octets = character.getBytes(StandardCharsets.UTF_8).length;
      if (used + octets > LONGEST_LINE) {
        out.append("\r\n ");
        used = 1;
      }
      out.append(character);
      used += octets;
    }
    out.append("\r\n");
  }
}
