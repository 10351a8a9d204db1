package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an operator sees of every seat's line and microphone, at most once a second. Of a seat in a
 * sealed room in which the operator is not, only what tells nothing of whether somebody speaks.
 *
 * @param dangers what endangers the meeting, the most urgent first
 * @param lines by seat
 * @param delays of interpretation, a line for each booth that works, in their order
 */
public record OperatorView(
    List<Danger> dangers, Map<String, SeatLine> lines, List<BoothDelays> delays) {

  /**
   * How long interpretation takes to where it is heard.
   *
   * @param into the languages that the booth produces (BCP 47)
   * @param seats of its interpreters
   * @param fromFloor from who speaks to the booth
   * @param toListeners from the booth to those who hear it
   */
  public record BoothDelays(
      List<String> into,
      List<String> seats,
      Optional<SoundDelay> fromFloor,
      Optional<SoundDelay> toListeners) {}

  /**
   * From the speaker's page to being played at the listener's, over the last minute, in
   * milliseconds: over all seconds of all who hear it.
   *
   * @param p95 what 95 of 100 keep to
   * @param line the part that the network's lines take at the least, in the middle
   * @param late the part that is not the lines' is longer than interpreters can work with
   */
  public record SoundDelay(int median, int p95, int line, boolean late) {}

  /** How a seat's line is at this moment. */
  public enum LineState {
    /** Nobody is in the seat. */
    ABSENT,
    UP,
    /** It should be there, but nothing has come for some seconds. */
    QUIET,
    /** Somebody is in the seat, and there is no line to them. */
    DOWN
  }

  /**
   * How a seat fares.
   *
   * @param since when the line has been as it is
   * @param roundTrip in milliseconds
   * @param lossUp of a thousand packets, what we miss of what the seat sends, over some seconds
   * @param lossDown the same of what is sent to the seat, as its browser says
   * @param lacking what the line to the seat is too thin for
   * @param sealed in a sealed room in which the operator is not: hence nothing more
   * @param inside what would tell of a sealed room whether somebody speaks
   */
  public record SeatLine(
      LineState line,
      Optional<Instant> since,
      Optional<Integer> roundTrip,
      Optional<Integer> lossUp,
      Optional<Integer> lossDown,
      Map<Outlet, Shortfall> lacking,
      boolean sealed,
      Optional<SeatSignals> inside) {}

  /** Where a level comes from. */
  public enum LevelSource {
    /** The packets that came state it (RFC 6464). */
    LINE,
    /** The seat's browser says so; it may send nothing. */
    BROWSER
  }

  /**
   * What a seat sends.
   *
   * @param jitter of its sound, in milliseconds
   * @param level in dB below full scale, 0 to -127
   * @param quiet seconds since its sound was last as loud as a voice
   * @param pictures kbit/s of its camera and slides
   * @param measured by its browser, before encoding
   */
  public record SeatSignals(
      DeviceState microphone,
      DeviceState camera,
      Optional<Integer> jitter,
      Optional<Integer> level,
      Optional<LevelSource> levelFrom,
      Optional<Integer> quiet,
      Optional<Integer> pictures,
      Optional<MicrophoneMeasure> measured) {}

  /** What endangers a meeting, the most urgent first. */
  public enum DangerKind {
    /** Who has the floor has no line. */
    FLOOR_LINE,
    CHAIR_LINE,
    /** Who is to speak next is not here, or has no line. */
    NEXT_ABSENT,
    /** Who has the floor has no microphone that is on. */
    FLOOR_MICROPHONE,
    /** Who is to speak next has none that works. */
    NEXT_MICROPHONE,
    /** Who has the floor is not to be heard. */
    FLOOR_SILENT,
    LOSS_UP,
    LOSS_DOWN,
    ROUND_TRIP,
    CLIPPING,
    NARROW_BAND,
    NOISE,
    /** Somebody else has no line. */
    LINE
  }

  /**
   * Something that the operator has to do something about.
   *
   * @param grave it endangers the meeting in the next minute; else it is to be looked after
   * @param figure what was measured, in the unit of its kind: percent, milliseconds, Hz, dB or
   *     seconds
   */
  public record Danger(DangerKind kind, boolean grave, String seat, Optional<Integer> figure) {}
}
