package plenum.press.archive;

import java.lang.Character.UnicodeScript;

/** Chinese characters. */
final class Han {
  private Han() {}

  static boolean in(String text) {
    return text.codePoints().anyMatch(c -> UnicodeScript.of(c) == UnicodeScript.HAN);
  }
}
