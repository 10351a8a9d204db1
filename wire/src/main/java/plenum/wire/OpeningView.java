package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who was found to be there and whether they are heard, as everyone in the chamber sees it.
 *
 * @param roll the last call of the roll
 * @param soundCheck the one that is under way, before the opening
 */
public record OpeningView(Optional<RollCall> roll, Optional<SoundCheck> soundCheck) {
  /** Before anything of it has begun. */
  public static final OpeningView NONE = new OpeningView(Optional.empty(), Optional.empty());

  /** What the roll says of one person. */
  public enum Attended {
    PRESENT,
    ABSENT,
    EXCUSED
  }

  /** In what capacity somebody takes part. */
  public enum Capacity {
    HEAD,
    ACTING_HEAD,
    DELEGATE,
    ADVISER,
    EXPERT,
    SECRETARY,
    PRESS_OFFICER,
    INTERPRETER,
    TECHNICIAN,
    OBSERVER
  }

  /**
   * A chair has called the roll.
   *
   * @param number from 1, rising
   * @param sides what the sides have answered; a side that has not is not there
   * @param lists whom each side is asked about, in the order of protocol
   */
  public record RollCall(
      int number,
      String chair,
      Instant at,
      Map<String, SideRoll> sides,
      Map<String, List<RollPlace>> lists) {}

  /**
   * Somebody whom their side is asked about, and the capacity in which they take part unless it
   * says otherwise.
   */
  public record RollPlace(String seat, String person, Capacity capacity) {}

  /** What a side has answered, and which seat answered for it. */
  public record SideRoll(String by, Instant at, List<RollEntry> entries) {}

  /** One line of the roll; {@code seat} is where they sit, or would have sat. */
  public record RollEntry(String seat, String person, Attended attended, Capacity capacity) {}

  /** What a side says of one of its people. */
  public record RollAnswer(String person, Attended attended, Capacity capacity) {}

  /**
   * Each seat that speaks reads two sentences aloud.
   *
   * @param by the seat that began it
   * @param called who is asked to read now
   * @param seats who reads, in the order of protocol, whether or not they are there
   * @param results what came of those who have read, by seat
   * @param marks how booths heard those who have read, by seat and booth
   * @param booths those with an interpreter who is in, and into which languages they work (BCP 47)
   */
  public record SoundCheck(
      String by,
      Instant since,
      Optional<String> called,
      List<String> seats,
      Map<String, SoundResult> results,
      Map<String, Map<String, SoundResult>> marks,
      Map<String, List<String>> booths) {}

  /**
   * What came of a seat's reading.
   *
   * @param fault empty if it was heard well
   */
  public record SoundResult(Optional<SoundFault> fault, Instant at) {}

  /** Why somebody was not heard as they should be. */
  public enum SoundFault {
    TOO_QUIET,
    TOO_LOUD,
    ECHO,
    NOISE,
    NOTHING
  }
}
