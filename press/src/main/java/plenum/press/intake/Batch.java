package plenum.press.intake;

import java.time.LocalDate;
import plenum.press.intake.form.UnreadableException;

/**
 * Takes files over one after the other. Each is read whole or refused whole; a refused one says why
 * and the rest goes on. What was there before is said to be so and not put on the shelf again.
 */
public final class Batch {
  private final Intake intake;
  private final Known known;
  private final Shelf shelf;
  private final LocalDate received;

  /**
   * @param known what the shelf holds already
   * @param received on which day the files came
   */
  public Batch(Intake intake, Known known, Shelf shelf, LocalDate received) {
    this.intake = intake;
    this.known = known;
    this.shelf = shelf;
    this.received = received;
  }

  public Outcome take(String name, byte[] file) {
    try {
      var reading = intake.read(file, received);
      var print = Fingerprint.of(reading);
      var sameness = known.ask(print);
      if (sameness instanceof Sameness.New) {
        shelf.accept(name, file, reading);
        known.add(name, print);
      }
      return new Outcome.Taken(name, reading, sameness);
    } catch (UnreadableException why) {
      return new Outcome.Refused(name, why);
    }
  }
}
