package plenum.server.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import plenum.press.intake.Intake;
import plenum.press.intake.form.UnreadableException;
import plenum.press.intake.measure.Figures;
import plenum.press.intake.measure.Sample;

/** Measures how well releases are read, and prints it. */
record ImportMeasure(Console console, boolean json, boolean differences) {
  private static final int ROUNDS = 20;

  int of(Path folder) {
    try {
      var samples = Sample.in(folder);
      if (samples.isEmpty()) {
        console
            .err()
            .println(
                "There is no key in " + folder + ". Right would be: NAME.key.json beside NAME.txt");
        return ExitCode.FAILED;
      }
      var intake = Intake.standard();
      var figures = Figures.of(intake, samples, ROUNDS, System::nanoTime);
      tell(figures, new KeepingRate(intake, samples, System::nanoTime).perSecond());
      return ExitCode.GOOD;
    } catch (IOException wrong) {
      console.err().println(String.valueOf(wrong.getMessage()));
    } catch (UnreadableException wrong) {
      console.err().println(wrong.sentence());
    }
    return ExitCode.FAILED;
  }

  private void tell(Figures figures, double kept) {
    if (json) {
      tellJson(figures, kept);
      return;
    }
    if (differences) {
      figures
          .differences()
          .forEach((file, all) -> {
            console.out().println(file);
            all.forEach(one ->
                console
                    .out()
                    .printf(
                        "  %-16s read \"%s\", right \"%s\"%n",
                        one.field().title(), one.read(), one.right()));
          });
    }
    console.out().print(figures.table());
    console.out().printf("read and kept: %.0f per second%n", kept);
  }

  private void tellJson(Figures figures, double kept) {
    var fields = new TreeMap<String, Object>();
    figures.tallies().forEach((field, tally) -> fields.put(field.title(), tally));
    console.json(
        Map.of(
            "releases",
            figures.releases(),
            "perSecond",
            Math.round(figures.perSecond()),
            "keptPerSecond",
            Math.round(kept),
            "fields",
            fields));
  }
}
