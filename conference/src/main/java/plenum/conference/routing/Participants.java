package plenum.conference.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.SeatState;
import plenum.conference.Voices;
import plenum.conference.caucus.Caucus;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Who takes part in one room at this moment. Every edge is made of seats found here, at either end,
 * so that who waits, was removed or never came has none. What every receiver's edges are drawn from
 * is sought once.
 */
final class Participants {
  private final Live live;
  private final List<DelegationId> order;
  private final Map<SeatId, Seat> admitted = new LinkedHashMap<>();
  private final Map<SeatId, SeatState> states;
  private final Map<DelegationId, Seat> heads = new HashMap<>();
  private final List<SeatId> chairs;
  private final Voices voices;
  private final List<Seat> connected;
  private final List<Seat> withCamera;
  private final List<Spoke> spoken;
  private final Optional<Seat> presenter;

  /**
   * @param room the number of the room whose participants these are
   */
  Participants(Conference conference, Live live, int room) {
    this.live = live;
    this.order = conference.programme().heading().order();
    this.states = conference.seats();
    this.chairs = conference.programme().chairs();
    this.voices = Voices.of(conference);
    if (conference.phase().receives()) {
      conference.programme().seats().stream()
          .filter(seat -> takesPart(conference, seat) && room(conference, seat) == room)
          .sorted(Comparator.comparingInt(this::place).thenComparingInt(Seat::number))
          .forEach(this::seat);
    }
    connected = admitted.values().stream().filter(this::connected).toList();
    withCamera = senders(SourceKind.CAMERA);
    spoken = live.spoken().stream().filter(this::couldSpeak).toList();
    presenter =
        Stream.of(holder().stream(), spoken().stream(), connected.stream())
            .flatMap(seats -> seats)
            .filter(seat -> sends(seat, SourceKind.SLIDES))
            .findFirst();
  }

  private List<Seat> senders(SourceKind kind) {
    return admitted.values().stream().filter(seat -> sends(seat, kind)).toList();
  }

  /** A guest has no part where guests are not wanted, or not any more. */
  private static boolean takesPart(Conference conference, Seat seat) {
    return conference.admitted(seat.id())
        && (seat.role() != Role.GUEST
            || conference.programme().heading().floor() == FloorPolicy.OPEN);
  }

  private static int room(Conference conference, Seat seat) {
    return conference.roomOf(seat.id()).map(Caucus::number).orElse(Routing.PLENARY);
  }

  private void seat(Seat seat) {
    admitted.put(seat.id(), seat);
    if (seat.role() == Role.HEAD && connected(seat)) {
      seat.delegation().ifPresent(side -> heads.putIfAbsent(side, seat));
    }
  }

  /** The side's place in the order; who belongs to none comes last. */
  private int place(Seat seat) {
    var at = seat.delegation().map(order::indexOf).orElse(-1);
    return at < 0 ? order.size() : at;
  }

  Optional<Seat> seat(SeatId seat) {
    return Optional.ofNullable(admitted.get(seat));
  }

  /** In the order of the sides, then of the seats' numbers. */
  List<Seat> connected() {
    return connected;
  }

  boolean connected(Seat seat) {
    return live.connected().contains(seat.id());
  }

  boolean sends(Seat seat, SourceKind kind) {
    return live.flows(seat.id(), kind) && let(seat, kind);
  }

  /** Whether the rules let this through, whatever is sent. */
  private boolean let(Seat seat, SourceKind kind) {
    return switch (kind) {
      case MICROPHONE -> !muted(seat) && voices.hears(seat);
      case SLIDES -> voices.shows(seat);
      case CAMERA -> seat.role() != Role.OBSERVER; // who observes is not seen either
    };
  }

  /**
   * Who is here and sends what goes out on a channel, which the floor does not carry.
   *
   * @param kind what their channel carries: a microphone, or for a sign language a camera
   */
  Optional<Seat> interpreting(SeatId id, SourceKind kind) {
    return seat(id)
        .filter(this::connected)
        .filter(seat -> live.flows(id, kind))
        .filter(seat -> !muted(seat) && !voices.hears(seat));
  }

  /** Who has the floor, where one at a time has it. */
  Optional<Seat> holder() {
    return voices.holder().flatMap(this::seat).filter(this::connected);
  }

  /** Whose voice is always carried. */
  Optional<Seat> first() {
    return voices.first().flatMap(this::seat);
  }

  boolean muted(Seat seat) {
    var state = states.get(seat.id());
    return state == null || state.muted();
  }

  /**
   * Who has the floor, chairs as equals in the order of the sides, then everybody in that order.
   */
  List<Seat> speakers() {
    return Stream.of(
            voices.microphones().stream().flatMap(voice -> seat(voice).stream()),
            chairs.stream().flatMap(chair -> seat(chair).stream()),
            admitted.values().stream())
        .flatMap(seats -> seats)
        .filter(seat -> sends(seat, SourceKind.MICROPHONE))
        .distinct()
        .toList();
  }

  List<Seat> withCamera() {
    return withCamera;
  }

  /** Of those who show slides, who has the floor, else who spoke last, else the first. */
  Optional<Seat> presenter() {
    return presenter;
  }

  /** Who spoke for a second and still could, the latest first. */
  List<Seat> spoken() {
    return spoken.stream().map(spoke -> admitted.get(spoke.seat())).toList();
  }

  /** The last of them to have done so after this moment. */
  Optional<Seat> spokenSince(Instant moment) {
    return spoken.stream()
        .filter(spoke -> spoke.at().isAfter(moment))
        .findFirst()
        .map(spoke -> admitted.get(spoke.seat()));
  }

  private boolean couldSpeak(Spoke spoke) {
    return seat(spoke.seat())
        .filter(seat -> connected(seat) && let(seat, SourceKind.MICROPHONE))
        .isPresent();
  }

  /** The heads who are here of all sides but this one, in the order of the sides. */
  List<Seat> otherHeads(Optional<DelegationId> own) {
    return order.stream()
        .filter(side -> own.filter(side::equals).isEmpty())
        .flatMap(side -> Optional.ofNullable(heads.get(side)).stream())
        .toList();
  }
}
