package plenum.wire;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The phones by which people listen beside one seat, for who shows the code there or lets them in.
 *
 * @param until when the code is over; empty while none is in force
 * @param admits whether whoever reads this lets them in
 * @param phones by device, in the order in which they came
 */
public record PhonesView(Optional<Instant> until, boolean admits, Map<String, PhoneLine> phones) {

  /**
   * One of them.
   *
   * @param number stands on the phone too
   * @param label what its browser calls itself
   * @param admitted whether it hears
   * @param connected whether its page is there now
   */
  public record PhoneLine(
      int number, String label, boolean admitted, boolean connected, Instant since) {}
}
