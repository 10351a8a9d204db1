package plenum.media.forward;

import java.util.List;

/**
 * Who may be heard in a room.
 *
 * @param admitted the microphones that its floor may carry, in order of precedence
 * @param holder who was granted the floor there, 0 for nobody
 */
public record Admission(List<Integer> admitted, int holder) {
  /** No microphone is heard. */
  public static final Admission NOBODY = new Admission(List.of(), 0);

  public Admission {
    admitted = List.copyOf(admitted);
  }
}
