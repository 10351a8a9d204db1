package plenum.wire;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The floor as everyone sees it. Times are told as moments and counts of milliseconds, from which a
 * page draws its own running clocks.
 *
 * @param turns who may speak, the longest first
 * @param waiting who waits, in the order in which they are served
 * @param holder the seat that has the floor, where one at a time has it
 * @param priority chairs for whom all others are silent
 * @param interpreters consecutive interpreters by seat, and whom they render
 * @param times how long each side has spoken, by side
 * @param languages what is spoken in a seat, where it is not the person's own language
 * @param routed the seats whose microphones are carried at this moment, where the floor says whose;
 *     where nobody regulates it nobody is named
 */
public record FloorView(
    Terms terms,
    List<Turn> turns,
    List<Asking> waiting,
    Optional<String> holder,
    List<String> priority,
    Map<String, Tie> interpreters,
    Map<String, SpeakingTime> times,
    Map<String, String> languages,
    List<String> routed) {

  /** The same floor, of which these are routed. */
  public FloorView withRouted(List<String> seats) {
    return new FloorView(
        terms, turns, waiting, holder, priority, interpreters, times, languages, seats);
  }

  /** How the floor is taken. */
  public enum Mode {
    OPEN,
    REQUEST,
    CHAIR_CALLS,
    SPEAKERS_LIST,
    FREE,
    BRIEFING
  }

  /** By what right somebody speaks. */
  public enum Right {
    REQUEST,
    REPLY,
    POINT_OF_ORDER,
    LISTED,
    CALLED,
    PRESENTER,
    OPEN,
    CHAIR
  }

  /** For what somebody waits. */
  public enum AskKind {
    POINT_OF_ORDER,
    REPLY,
    LISTED,
    REQUEST
  }

  /**
   * The terms on which the floor is taken; times are in seconds.
   *
   * @param microphones how many may be open at once in a free discussion, chairs aside; 1 to 25
   * @param override whether one more closes the one that has been open longest
   * @param alternate whether the sides take turns
   * @param closes whether the microphone closes when the time is over
   */
  public record Terms(
      Mode mode,
      int microphones,
      boolean override,
      boolean alternate,
      Optional<Integer> intervention,
      Optional<Integer> presentation,
      Optional<Integer> quota,
      boolean closes,
      Optional<String> presenter,
      List<String> speakers) {}

  /**
   * Somebody may speak.
   *
   * @param voice whose microphone is the open one: the speaker's, or their interpreter's
   * @param interpreter who renders them one after the other
   * @param allowed milliseconds, extensions included
   * @param spoken milliseconds that the speaker had spoken when the clock was last set going
   * @param interpreted the same of the interpreter
   * @param running since when the clock runs for the voice; empty while it stands still
   */
  public record Turn(
      String seat,
      Right right,
      Instant since,
      String voice,
      Optional<String> interpreter,
      Optional<Long> allowed,
      long spoken,
      long interpreted,
      Optional<Instant> running) {}

  /** Somebody waits. */
  public record Asking(String seat, AskKind kind, Instant since) {}

  /** Whom a consecutive interpreter renders: a seat, or else a side. */
  public record Tie(Optional<String> seat, Optional<String> side) {}

  /**
   * A side's time in milliseconds.
   *
   * @param spoken in turns that are over
   * @param quota what it may speak in all, if that is limited
   */
  public record SpeakingTime(long spoken, Optional<Long> quota) {}
}
