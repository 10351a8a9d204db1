package plenum.conference.routing;

import plenum.conference.command.DeviceKey;
import plenum.conference.programme.SeatId;

/**
 * A phone whose line is up.
 *
 * @param seat beside which it says that it listens; whether it may, the conference knows
 * @param hearing what its owner has chosen; without a language, the seat's
 */
public record PhoneEar(SeatId seat, DeviceKey device, Hearing hearing) {}
