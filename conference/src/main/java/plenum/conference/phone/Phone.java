package plenum.conference.phone;

import java.time.Instant;
import plenum.conference.command.Device;

/**
 * A phone that asks to listen beside a seat, or does.
 *
 * @param number by which people tell it from the others beside that seat; it stands on the phone
 * @param admitted whether it may hear
 * @param since when it came, or was let in
 * @param until when the code by which it came is over
 */
public record Phone(Device device, int number, boolean admitted, Instant since, Instant until) {
  Phone admitted(Instant at) {
    return new Phone(device, number, true, at, until);
  }
}
