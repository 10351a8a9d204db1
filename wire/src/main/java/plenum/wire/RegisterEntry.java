package plenum.wire;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A commitment of a closed conference, and what became of it.
 *
 * @param asked ids of the sides that say what became of it
 * @param isPublic whether all sides read it and what is said of it
 * @param mine whether the reader may say what became of it
 */
public record RegisterEntry(
    WhichPledge pledge,
    MinutesView.Substance.Commitment commitment,
    MinutesView.Standing standing,
    Instant moment,
    List<String> asked,
    boolean isPublic,
    PledgeFate fate,
    List<WordOfSide> words,
    boolean mine) {
  public RegisterEntry {
    asked = List.copyOf(asked);
    words = List.copyOf(words);
  }

  /** What became of a commitment. */
  public enum PledgeFate {
    OPEN,
    DONE,
    OVERTAKEN
  }

  /** A side's word on it. */
  public record WordOfSide(
      String side, PledgeFate fate, String note, Optional<WhichPledge> overtakenBy, Instant at) {}

  /** An entry of the own side, or of what others made public, or of the record of all. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
  public sealed interface WhichPledge {
    record InMinutes(int number) implements WhichPledge {}

    record InRecord(int number) implements WhichPledge {}
  }
}
