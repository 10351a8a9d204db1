package plenum.press.news;

import java.util.List;
import plenum.conference.statement.Standing;

/**
 * Who will do what.
 *
 * @param what in the words of the release
 * @param fields in which it is to be done: "training", "digital government"
 * @param with together with whom
 * @param beneficiary for whom
 * @param by until when, in the words of the release
 */
public record Undertaking(
    Speaker who,
    String what,
    List<String> fields,
    String with,
    String beneficiary,
    String by,
    Standing standing) {
  public Undertaking {
    fields = List.copyOf(fields);
  }
}
