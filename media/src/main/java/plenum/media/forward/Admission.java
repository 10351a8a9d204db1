package plenum.media.forward;

import java.util.List;
import java.util.Set;

/**
 * Who may be heard in a room.
 *
 * @param admitted the microphones that its floor may carry, in order of precedence
 * @param holder who was granted the floor there, 0 for nobody
 * @param beside microphones that are heard there on other outlets than the floor's
 */
public record Admission(List<Integer> admitted, int holder, Set<Integer> beside) {
  /** No microphone is heard. */
  public static final Admission NOBODY = new Admission(List.of(), 0);

  public Admission {
    admitted = List.copyOf(admitted);
    beside = Set.copyOf(beside);
  }

  /** Where nobody is heard but on the floor. */
  public Admission(List<Integer> admitted, int holder) {
    this(admitted, holder, Set.of());
  }

  /** Whether this microphone is heard in the room, on whatever outlet. */
  boolean hears(int number) {
    return admitted.contains(number) || beside.contains(number);
  }
}
