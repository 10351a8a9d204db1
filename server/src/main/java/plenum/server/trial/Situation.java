package plenum.server.trial;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenum.conference.Conference;
import plenum.conference.Presence;
import plenum.conference.SeatState;
import plenum.conference.command.DeviceKey;
import plenum.conference.floor.Turn;
import plenum.conference.programme.SeatId;

/**
 * A trial as its synthetic people see it.
 *
 * @param cast by which device each of them comes: whoever sits there by another one is a guest
 */
record Situation(Conference conference, Map<SeatId, DeviceKey> cast, Instant now) {

  /** Longer than a reload takes, or a look at another tab on a phone. */
  static final Duration DESERTED = Duration.ofSeconds(90);

  /** Those who came by a browser and can be reached. */
  Set<SeatId> guests() {
    return conference.seats().keySet().stream()
        .filter(seat -> reachable(seat).filter(device -> !isOfCast(seat, device)).isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Where a guest sat until a while ago: the seat's own synthetic person may come back. */
  Set<SeatId> deserted() {
    return cast.keySet().stream()
        .filter(this::isGuests)
        .filter(seat ->
            conference
                .state(seat)
                .filter(state -> state.presence().absentFor(DESERTED, now))
                .isPresent())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether one of the synthetic people sits there, among all. */
  boolean plays(SeatId seat) {
    return reachable(seat).filter(device -> isOfCast(seat, device)).isPresent()
        && conference.inPlenary(seat);
  }

  /** Whether this seat is not one of the synthetic people's at this moment, reachable or not. */
  boolean isGuests(SeatId seat) {
    return conference
        .state(seat)
        .filter(state ->
            state.presence() instanceof Presence.Here(var device, _, _) && !isOfCast(seat, device))
        .isPresent();
  }

  /** Whether a guest speaks or is spoken for in this turn. */
  boolean isGuests(Turn turn) {
    return isGuests(turn.seat()) || isGuests(turn.voice());
  }

  private Optional<DeviceKey> reachable(SeatId seat) {
    return conference
        .state(seat)
        .map(SeatState::presence)
        .filter(presence -> presence.absentSince().isEmpty())
        .flatMap(presence ->
            presence instanceof Presence.Here(var device, _, _)
                ? Optional.of(device)
                : Optional.empty());
  }

  private boolean isOfCast(SeatId seat, DeviceKey device) {
    return device.equals(cast.get(seat));
  }
}
