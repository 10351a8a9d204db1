package plenum.wire;

import java.util.List;
import java.util.Optional;

/**
 * Photographs at people's cameras, as far as they are this seat's.
 *
 * @param mayAsk whether this seat may ask for one now
 * @param sittings those in which it sits, for which its side is asked, or which it asked for; of
 *     the last also how one ended
 */
public record SittingView(boolean mayAsk, List<Sitting> sittings) {
  public static final SittingView NONE = new SittingView(false, List.of());

  public SittingView {
    sittings = List.copyOf(sittings);
  }

  /**
   * One photograph, or one of each of several sides that will stand side by side.
   *
   * @param by who asked
   * @param seats who sits, in the order of the sides
   * @param awaited other sides that have not agreed yet
   * @param answer the side for which this seat is asked to agree
   * @param sits whether this seat's camera is to take it now
   * @param asked whether this seat asked for it
   * @param left how many are still to be taken
   */
  public record Sitting(
      String id,
      String by,
      List<String> seats,
      List<String> awaited,
      Optional<String> answer,
      boolean sits,
      boolean asked,
      int left,
      Optional<End> end) {
    public Sitting {
      seats = List.copyOf(seats);
      awaited = List.copyOf(awaited);
    }
  }

  /** How it ended. */
  public enum End {
    DONE,
    DECLINED,
    WITHDRAWN,
    LAPSED,
    NO_CAMERA,
    NOT_COMPOSED
  }
}
