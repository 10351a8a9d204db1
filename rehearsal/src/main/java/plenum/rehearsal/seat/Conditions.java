package plenum.rehearsal.seat;

import java.time.Duration;

/**
 * What the network between synthetic participants and the server is to do to every datagram, in
 * each direction, beside what it does by itself.
 *
 * @param loss the share that is lost, 0 to 1, each by itself
 * @param delay by how much the others come later
 * @param seed the same one loses the same datagrams, as far as threads allow
 */
public record Conditions(double loss, Duration delay, long seed) {
  /** Changes nothing. */
  public static final Conditions CLEAR = new Conditions(0, Duration.ZERO, 0);

  public Conditions {
    if (!(loss >= 0 && loss <= 1)) {
      throw new IllegalArgumentException("a share is 0 to 1, not " + loss);
    }
    if (delay.isNegative() || delay.compareTo(Duration.ofSeconds(10)) > 0) {
      throw new IllegalArgumentException("a delay is 0 to 10 seconds, not " + delay);
    }
  }
}
