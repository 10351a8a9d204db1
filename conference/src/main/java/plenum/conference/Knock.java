package plenum.conference;

import java.time.Instant;
import plenum.conference.command.Device;

/**
 * A device at the door.
 *
 * @param second whether another device of the same seat was inside when it came
 */
public record Knock(Device device, boolean second, Instant since) {}
