package plenum.press.archive;

import java.util.List;

/**
 * A piece of an entry's text as it stands there, with what was looked for in it. Plain text:
 * whoever shows it escapes it.
 *
 * @param language BCP 47
 * @param marks in order, none touching another
 */
public record Excerpt(String language, String text, List<Mark> marks) {
  /**
   * Where something stands that was looked for.
   *
   * @param begin offset in UTF-16 code units
   * @param end offset behind the last
   */
  public record Mark(int begin, int end) {}

  public Excerpt {
    marks = List.copyOf(marks);
  }
}
