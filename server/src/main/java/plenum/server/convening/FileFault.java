package plenum.server.convening;

/**
 * What is wrong in a conference's file.
 *
 * @param line from 1; 0 where it concerns the whole
 * @param where the path to it by keys and ids, or empty
 * @param sentence what is wrong and what would be right
 */
public record FileFault(int line, String where, String sentence) {
  /** One line for a terminal, such as {@code line 12, delegations[a].colour: …}. */
  public String text() {
    var place = line == 0 ? "" : "line " + line;
    var both = place.isEmpty() || where.isEmpty() ? place + where : place + ", " + where;
    return both.isEmpty() ? sentence : both + ": " + sentence;
  }
}
