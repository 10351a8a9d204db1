package plenum.conference;

import java.util.Optional;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Programme;

/**
 * What of a plan of booths cannot be.
 *
 * @param part a booth's id, or {@code count} or {@code pivot}
 */
public record BoothFlaw(String part) {
  /** The first part that cannot be; empty where all can. */
  public static Optional<BoothFlaw> of(Programme programme, BoothPlan plan) {
    return BoothCheck.wrongPart(programme, plan).map(BoothFlaw::new);
  }
}
