package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A side's minutes since they were put out for correction.
 *
 * @param revision which the head approves
 * @param approvedBy names by language; empty where nobody has approved of this revision
 */
public record MinutesDraft(
    int revision,
    Instant since,
    Optional<Instant> approved,
    Map<String, String> approvedBy,
    List<ProposedCorrection> corrections) {
  public MinutesDraft {
    corrections = List.copyOf(corrections);
  }

  /**
   * @param by names of who proposed it, by language
   * @param mine whether that was the reader
   * @param entry which is to say it; empty for something that is missing
   * @param language BCP 47
   * @param takenInto the entry that says it now
   * @param declined why it was not taken
   */
  public record ProposedCorrection(
      int number,
      Map<String, String> by,
      boolean mine,
      Instant at,
      Optional<Integer> entry,
      String language,
      String text,
      String reason,
      Optional<Integer> takenInto,
      Optional<String> declined) {}
}
