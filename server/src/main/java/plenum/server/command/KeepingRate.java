package plenum.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.LongSupplier;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.press.intake.Intake;
import plenum.press.intake.measure.Sample;
import plenum.server.intake.Arrival;
import plenum.server.intake.ImportStore;

/**
 * How many releases are read and kept in a second, each durable before the next: the samples again
 * and again, each time into an empty database of its own, since none is kept twice in one.
 */
record KeepingRate(Intake intake, List<Sample> samples, LongSupplier nanos) {
  /** The first only warm up. */
  private static final int ROUNDS = 8;

  private static final int WARMING = 3;

  double perSecond() throws IOException {
    long taken = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long took = round();
      taken += round < WARMING ? 0 : took;
    }
    return samples.size() * (ROUNDS - WARMING) * 1e9 / Math.max(1, taken);
  }

  private long round() throws IOException {
    var folder = Files.createTempDirectory("plenum-measure");
    try (var database = Database.open(folder.resolve("plenum.db"), Database.PATIENCE)) {
      var store = new ImportStore(new Cabinet(database), () -> intake, InstantSource.system());
      long began = nanos.getAsLong();
      for (var sample : samples) {
        var day = LocalDate.of(2026, 12, 31);
        store.take(new Arrival(sample.file().toString(), sample.bytes(), day, "measure", false));
      }
      return nanos.getAsLong() - began;
    } finally {
      delete(folder);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
