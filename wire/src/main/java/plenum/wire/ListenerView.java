package plenum.wire;

import java.util.Map;
import java.util.Optional;

/**
 * All that a phone is shown which listens beside a seat.
 *
 * @param number by which it is told from the other phones there; empty before it has asked
 * @param place the name of the room, or of who sits there, by language
 * @param subject of the meeting; empty until it was let in
 * @param language of the seat, which is heard unless another one is chosen
 * @param interpretation what it may hear; nothing of it but while it listens
 */
public record ListenerView(
    ListenerStanding standing,
    Optional<Integer> number,
    Map<String, String> place,
    Map<String, String> subject,
    String seat,
    String language,
    InterpretationView interpretation) {

  /** What a phone has to wait for, if anything. */
  public enum ListenerStanding {
    /** It has not asked yet. */
    OUTSIDE,
    /** Somebody of the seat's side has to let it in. */
    WAITING,
    LISTENING,
    /** The seat has withdrawn to a sealed room, of which phones hear nothing. */
    SEALED,
    /** Nobody is in the seat now. */
    AWAY,
    /** The meeting is closed. */
    CLOSED
  }
}
