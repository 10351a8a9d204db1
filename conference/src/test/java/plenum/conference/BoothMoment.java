package plenum.conference;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.interpretation.Booth;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Edge;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Live;
import plenum.conference.routing.PhoneEar;
import plenum.conference.routing.Receiver;
import plenum.conference.routing.Reception;
import plenum.conference.routing.Routing;

/** A moment, with what is on the channels of every room. */
record BoothMoment(
    Conference conference,
    Live live,
    Routing routing,
    Map<SeatId, BoothWitness.Out> out,
    Set<PhoneGenerator.Listener> admitted,
    Instant now) {
  Stream<Ear> pages() {
    return ears().filter(ear -> ear.phone().isEmpty());
  }

  Stream<Ear> phones() {
    return ears().filter(ear -> ear.phone().isPresent());
  }

  /** Everybody who hears anything. */
  Stream<Ear> ears() {
    return routing.receptions().entrySet().stream().flatMap(it -> ear(it).stream());
  }

  private Optional<Ear> ear(Map.Entry<Receiver, Reception> entry) {
    return switch (entry.getKey()) {
      case Receiver.Page(var id) -> {
        var seat = conference.seat(id).orElseThrow();
        var booth = conference.interpretation().plan().of(id);
        var choice = live.ears().choices().getOrDefault(id, Hearing.DEFAULT);
        yield Optional.of(new Ear(seat, choice, booth, Optional.empty(), entry.getValue()));
      }
      case Receiver.Phone(var id) -> {
        var phone = live.ears().phones().get(id);
        var seat = conference.seat(phone.seat()).orElseThrow();
        yield Optional.of(
            new Ear(seat, phone.hearing(), Optional.empty(), Optional.of(phone), entry.getValue()));
      }
      case Receiver.Viewer _ -> Optional.empty();
    };
  }

  Seat sender(Edge edge) {
    return conference.programme().seats().stream()
        .filter(seat -> seat.number() == edge.source().seatNumber())
        .findFirst()
        .orElseThrow();
  }

  int room(SeatId seat) {
    return conference.roomNumber(seat).orElseThrow();
  }

  Optional<Booth> booth(Seat seat) {
    return conference.interpretation().plan().of(seat.id());
  }

  /** Of a listener who is no interpreter. */
  String language(Ear ear) {
    return ear.choice().language().orElseGet(() -> conference.languageOf(ear.seat().id()));
  }

  /**
   * Somebody who listens: at a seat's page, or beside it by a phone.
   *
   * @param booth in which they work
   */
  record Ear(
      Seat seat,
      Hearing choice,
      Optional<Booth> booth,
      Optional<PhoneEar> phone,
      Reception reception) {}
}
