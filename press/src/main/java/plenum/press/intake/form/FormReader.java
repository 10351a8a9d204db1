package plenum.press.intake.form;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** Tells the forms apart by how a file begins, and reads each. */
public final class FormReader {
  /** Of a file. A release is some thousands; more is a mistake, and would cost memory. */
  public static final int MOST_BYTES = 2 << 20;

  /** Of the text within. */
  public static final int MOST_CHARACTERS = 200_000;

  private static final int MOST_LINES = 20_000;

  /** How far into a file its first element is looked for, behind comments and a doctype. */
  private static final int HEAD = 2_000;

  private FormReader() {}

  /**
   * @throws UnreadableException if it is none of the forms, or too large
   */
  public static Manuscript read(byte[] bytes) throws UnreadableException {
    if (bytes.length > MOST_BYTES) {
      throw new UnreadableException(0, Unreadable.TOO_MANY_BYTES, Map.of("most", MOST_BYTES));
    }
    var text = decoded(bytes);
    checkLines(text);
    var manuscript = read(text);
    if (manuscript.text().isBlank()) {
      throw new UnreadableException(1, Unreadable.NO_TEXT);
    }
    if (manuscript.text().length() > MOST_CHARACTERS) {
      throw new UnreadableException(
          0,
          Unreadable.TOO_MANY_CHARACTERS,
          Map.of("count", manuscript.text().length(), "most", MOST_CHARACTERS));
    }
    return manuscript;
  }

  private static Manuscript read(String text) throws UnreadableException {
    var head = text.stripLeading();
    if (head.startsWith("{")) {
      return Ninjs.read(text);
    }
    if (head.startsWith("<")) {
      var start = head.substring(0, Math.min(head.length(), HEAD)).toLowerCase(Locale.ROOT);
      boolean news = start.contains("<newsitem") || start.contains("<newsmessage");
      boolean html = start.contains("<html") || start.contains("<!doctype html");
      return news || (start.startsWith("<?xml") && !html) ? Newsml.read(text) : Html.read(text);
    }
    return Plain.read(text);
  }

  private static String decoded(byte[] bytes) throws UnreadableException {
    int from = hasMark(bytes) ? 3 : 0;
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    var in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    try {
      return decoder.decode(in).toString();
    } catch (CharacterCodingException _) {
      throw new UnreadableException(lines(bytes, in.position()), Unreadable.NOT_UTF_8);
    }
  }

  private static boolean hasMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xEF
        && bytes[1] == (byte) 0xBB
        && bytes[2] == (byte) 0xBF;
  }

  private static int lines(byte[] bytes, int to) {
    int lines = 1;
    for (int at = 0; at < to; at++) {
      lines += bytes[at] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static void checkLines(String text) throws UnreadableException {
    int line = 1;
    for (int at = 0; at < text.length(); at++) {
      char one = text.charAt(at);
      if (one == '\n') {
        line++;
      } else if (one < ' ' && one != '\t' && one != '\r' && one != '\f') {
        throw new UnreadableException(
            line, Unreadable.CONTROL_CHARACTER, Map.of("code", (int) one));
      }
    }
    if (line > MOST_LINES) {
      throw new UnreadableException(
          0, Unreadable.TOO_MANY_LINES, Map.of("count", line, "most", MOST_LINES));
    }
  }
}
