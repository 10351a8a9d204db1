package plenum.conference.programme;

import java.util.Map;

/**
 * One thing that is wrong with a programme.
 *
 * @param where the path to it by ids, such as {@code seats[chair-a].occupant}
 * @param arguments what the sentence names, always with {@code where}
 */
public record ProgrammeProblem(String where, Flaw flaw, Map<String, Object> arguments) {
  public ProgrammeProblem {
    arguments = Ordered.with(Ordered.copyOf(arguments), "where", where);
  }

  public String key() {
    return flaw.key();
  }
}
