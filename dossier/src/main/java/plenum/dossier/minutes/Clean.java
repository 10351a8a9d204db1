package plenum.dossier.minutes;

import java.text.Normalizer;

/**
 * What people wrote, without what could act in a document: control characters, marks that turn the
 * direction of what follows, noncharacters, lone surrogates. Line ends stay.
 */
final class Clean {
  private static final int REPLACEMENT = 0xFFFD;

  private Clean() {}

  static String text(String text) {
    var clean = new StringBuilder(text.length());
    text.replace("\r\n", "\n")
        .codePoints()
        .forEach(point -> {
          if (point == '\t') {
            clean.append(' ');
          } else if (point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029) {
            clean.append('\n');
          } else if (isForeign(point)) {
            clean.appendCodePoint(REPLACEMENT);
          } else if (!acts(point)) {
            clean.appendCodePoint(point);
          }
        });
    // Marks that stand alone are drawn beside their letters: names go with the letter that has
    // them.
    return Normalizer.normalize(clean, Normalizer.Form.NFC).strip();
  }

  /** A lone surrogate, or one of the noncharacters that stand for nothing (Unicode, 23.7). */
  private static boolean isForeign(int point) {
    return (point >= 0xD800 && point <= 0xDFFF)
        || (point >= 0xFDD0 && point <= 0xFDEF)
        || (point & 0xFFFE) == 0xFFFE;
  }

  /** Controls, and the explicit marks of the bidirectional algorithm (UAX 9, section 2). */
  private static boolean acts(int point) {
    return Character.getType(point) == Character.CONTROL
        || (point >= 0x202A && point <= 0x202E)
        || (point >= 0x2066 && point <= 0x2069)
        || point == 0x200E
        || point == 0x200F
        || point == 0x061C
        || point == 0xFEFF;
  }
}
