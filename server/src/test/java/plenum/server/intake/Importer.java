package plenum.server.intake;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.press.intake.Intake;
import plenum.server.log.Logs;

/** Keeps releases one after another and says of each that it is kept, until killed. */
final class Importer {
  private static final int MOST = 100_000;

  private Importer() {}

  /** The data folder, a release to make others of, and the number of the first. */
  public static void main(String[] arguments) throws Exception {
    Logs.forCommand();
    var text = Files.readString(Path.of(arguments[1]));
    try (var database = Database.open(Path.of(arguments[0], "plenum.db"), Database.PATIENCE)) {
      var store = new ImportStore(new Cabinet(database), Intake::standard, InstantSource.system());
      int first = Integer.parseInt(arguments[2]);
      for (int number = first; number < first + MOST; number++) {
        var taking = store.take(arrival(text, number));
        System.out.println(number + " " + taking.getClass().getSimpleName());
        System.out.flush();
      }
    }
  }

  static Arrival arrival(String text, int number) {
    return new Arrival(
        number + ".txt", file(text, number), LocalDate.of(2026, 12, 31), "ada", false);
  }

  /** Each is another release: every word of its own but those by which it is read. */
  static byte[] file(String text, int number) {
    var words = new StringBuilder(text);
    for (int at = 0; at < 40; at++) {
      words.append("\nW").append(number).append("x").append(at).append(" said item ");
      words.append(number * 41 + at).append(" of ").append(number).append(" was read.");
    }
    return words.toString().getBytes(StandardCharsets.UTF_8);
  }
}
