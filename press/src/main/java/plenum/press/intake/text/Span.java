package plenum.press.intake.text;

/**
 * Where something stands in a text.
 *
 * @param start the first character (UTF-16), from 0
 * @param end behind the last
 */
public record Span(int start, int end) {
  /** Of what nobody wrote there: a value that comes from a file's own fields. */
  public static final Span NOWHERE = new Span(0, 0);

  public boolean holds(int offset) {
    return start <= offset && offset < end;
  }

  public boolean holds(Span other) {
    return start <= other.start && other.end <= end;
  }

  public boolean meets(Span other) {
    return start < other.end && other.start < end;
  }

  public boolean isEmpty() {
    return end <= start;
  }

  public Span with(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  public String in(String text) {
    return text.substring(start, end);
  }
}
