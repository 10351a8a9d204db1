package plenum.press.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.measure.Sample;
import plenum.press.intake.reading.Reading;

/** Releases for tests: those of the examples, and small ones written where they are needed. */
final class Releases {
  static final LocalDate RECEIVED = LocalDate.of(2026, 6, 30);
  static final Intake INTAKE = Intake.standard();
  private static final Path EXAMPLES = Path.of("../examples/releases");

  private Releases() {}

  static List<Sample> open() throws IOException {
    return Sample.in(EXAMPLES.resolve("open"));
  }

  static List<Sample> aside() throws IOException {
    return Sample.in(EXAMPLES.resolve("aside"));
  }

  static Reading read(String text) {
    try {
      return INTAKE.read(text.getBytes(StandardCharsets.UTF_8), RECEIVED);
    } catch (UnreadableException refused) {
      throw new AssertionError(refused.sentence(), refused);
    }
  }

  static Reading example(String name) throws IOException {
    return read(Files.readString(EXAMPLES.resolve("open").resolve(name)));
  }
}
