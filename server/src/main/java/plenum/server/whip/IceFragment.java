package plenum.server.whip;

import java.util.List;
import java.util.Optional;

/**
 * What a client sends of its ICE session later on (RFC 8840, section 9). Its candidates are not
 * read: a lite agent answers whoever knows its password.
 *
 * @param user the user name fragment, by which a restart is told from more candidates
 */
record IceFragment(Optional<String> user) {
  private static final String USER = "a=ice-ufrag:";

  /** What came of reading. */
  sealed interface Reading {
    record Read(IceFragment fragment) implements Reading {}

    /** {@code line} counts from 1. */
    record Malformed(int line) implements Reading {}
  }

  static Reading read(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      var line = lines.get(i);
      if (!line.isEmpty() && !line.matches("[a-z]=[^\\p{Cntrl}]*")) {
        return new Reading.Malformed(i + 1);
      }
    }
    return new Reading.Read(
        new IceFragment(
            lines.stream()
                .filter(line -> line.startsWith(USER))
                .map(line -> line.substring(USER.length()).strip())
                .findFirst()));
  }

  /** Whether this begins another ICE session than that of this user name fragment. */
  boolean restarts(String current) {
    return user.filter(other -> !other.equals(current)).isPresent();
  }
}
