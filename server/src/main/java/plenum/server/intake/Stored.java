package plenum.server.intake;

import java.util.List;
import java.util.Optional;
import plenum.press.intake.reading.Correction;
import plenum.press.intake.reading.Corrections;
import plenum.press.intake.reading.Reading;

/**
 * A kept release as it lies in the database.
 *
 * @param read as the program read it when it came
 * @param corrections in the order in which they were made
 * @param confirmed who looked through it, if somebody did
 */
public record Stored(
    Header header, Reading read, List<Deed> corrections, Optional<Deed> confirmed) {
  public Stored {
    corrections = List.copyOf(corrections);
  }

  /** With what people corrected; what they say is sure. */
  public Reading corrected() {
    return new Corrections(all()).over(read).reading();
  }

  private List<Correction> all() {
    return corrections.stream()
        .flatMap(deed -> deed.change().stream())
        .map(Deed.Change::now)
        .toList();
  }
}
