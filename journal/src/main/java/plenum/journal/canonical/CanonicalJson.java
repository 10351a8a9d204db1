package plenum.journal.canonical;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Writes JSON trees as RFC 8785 says. Numbers are integers between -(2^53 - 1) and 2^53 - 1 only:
 * beyond that readers disagree, and the RFC's rules for fractions are never needed here.
 */
public final class CanonicalJson {
  /** The largest integer that every JSON reader takes exactly (RFC 7493, section 2.2). */
  public static final long LARGEST_INTEGER = (1L << 53) - 1;

  /** Deeper values are refused; a journal's events have no more than a handful of levels. */
  public static final int DEEPEST = 100;

  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();

  private CanonicalJson() {}

  /**
   * The canonical UTF-8 bytes of {@code value}.
   *
   * @throws NotCanonicalException for fractions, integers out of range, lone surrogates, binary or
   *     foreign nodes, and values nested deeper than {@link #DEEPEST}
   */
  public static byte[] bytes(JsonNode value) {
    return text(value).getBytes(UTF_8);
  }

  /** The same as text; refuses as {@link #bytes} does. */
  public static String text(JsonNode value) {
    var json = new CanonicalJson();
    json.write(value, "", 0);
    return json.out.toString();
  }

  private void write(JsonNode value, String where, int depth) {
    if (depth > DEEPEST) {
      throw new NotCanonicalException(where, "nested deeper than " + DEEPEST + " levels");
    }
    switch (value.getNodeType()) {
      case OBJECT -> object(value, where, depth);
      case ARRAY -> array(value, where, depth);
      case STRING -> string(value.stringValue(), where);
      case NUMBER -> number(value, where);
      case BOOLEAN -> out.append(value.booleanValue());
      case NULL -> out.append("null");
      case BINARY, MISSING, POJO ->
          throw new NotCanonicalException(where, value.getNodeType() + " is not a JSON value");
    }
  }

  private void object(JsonNode value, String where, int depth) {
    // String.compareTo compares UTF-16 code units, which is the order of RFC 8785, section 3.2.3.
    var members = new TreeMap<String, JsonNode>();
    value.forEachEntry(members::put);
    out.append('{');
    var separator = "";
    for (Map.Entry<String, JsonNode> member : members.entrySet()) {
      var place = where + "/" + member.getKey();
      out.append(separator);
      string(member.getKey(), place);
      out.append(':');
      write(member.getValue(), place, depth + 1);
      separator = ",";
    }
    out.append('}');
  }

  private void array(JsonNode value, String where, int depth) {
    out.append('[');
    for (int i = 0; i < value.size(); i++) {
      if (i > 0) {
        out.append(',');
      }
      write(value.get(i), where + "/" + i, depth + 1);
    }
    out.append(']');
  }

  private void number(JsonNode value, String where) {
    if (!value.isIntegralNumber()) {
      throw new NotCanonicalException(where, value + " is not an integer");
    }
    if (!value.canConvertToLong()
        || value.longValue() > LARGEST_INTEGER
        || value.longValue() < -LARGEST_INTEGER) {
      throw new NotCanonicalException(where, value + " is not between -(2^53-1) and 2^53-1");
    }
    out.append(value.longValue());
  }

  private void string(String text, String where) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (Character.isSurrogate(unit)) {
        i += pair(text, i, where);
      } else {
        character(unit);
      }
    }
    out.append('"');
  }

  /** Copies a surrogate pair; the number of units beyond the first. */
  private int pair(String text, int at, String where) {
    if (at + 1 == text.length()
        || !Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1))) {
      throw new NotCanonicalException(where, "lone surrogate at position " + at);
    }
    out.append(text, at, at + 2);
    return 1;
  }

  private void character(char unit) {
    switch (unit) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\b' -> out.append("\\b");
      case '\t' -> out.append("\\t");
      case '\n' -> out.append("\\n");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (unit < ' ') {
          out.append("\\u00").append(HEX.charAt(unit >> 4)).append(HEX.charAt(unit & 15));
        } else {
          out.append(unit);
        }
      }
    }
  }
}
