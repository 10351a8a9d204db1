package plenum.journal;

import static plenum.journal.Scratch.LEASE;
import static plenum.journal.Scratch.NOON;
import static plenum.journal.Scratch.append;

import java.nio.file.Path;
import java.security.SecureRandom;

/** A process that appends until it is killed, and says each seq once it is durable. */
final class Endless {
  private Endless() {}

  public static void main(String[] arguments) throws Exception {
    var file = Path.of(arguments[0]).resolve("plenum.db");
    try (var database = Database.open(file, Database.PATIENCE)) {
      var journal = new Journal(database, new SecureRandom());
      var writer = ((Claim.Held) journal.claim("c", "here", NOON, LEASE)).writer();
      for (int i = 0; i < 100_000; i++) { // an end, should nobody kill it
        long next = writer.head().seq() + 1;
        if (append(writer, "first of " + next, "second of " + next) instanceof Appended.Durable) {
          System.out.println(next);
          System.out.flush();
        }
      }
    }
  }
}
