package plenum.server.meeting;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plenum.conference.DoorRefusal;
import plenum.conference.FloorRefusal;
import plenum.conference.Refusal;
import plenum.conference.StageRefusal;
import plenum.conference.ThingRefusal;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;
import plenum.media.engine.ConnectionRequest;
import plenum.media.engine.ConnectionRequest.Slot;

/** Lets outside devices in and connects them; on the conference's thread. */
final class OutsideArrivals {
  private final Meeting meeting;

  OutsideArrivals(Meeting meeting) {
    this.meeting = meeting;
  }

  OutsideReply connect(OutsideRequest request) {
    return switch (request.wish()) {
      case OutsideRequest.Wish.Send _ -> send(request);
      case OutsideRequest.Wish.Watch watch -> watch(request, watch);
    };
  }

  private OutsideReply send(OutsideRequest request) {
    if (OfferSections.sent(request.offer()).isEmpty()) {
      return new OutsideReply.NothingToCarry();
    }
    var guest = new SeatId("guest-" + UUID.randomUUID());
    var seat = request.seat().orElse(guest);
    var arrival =
        request
            .seat()
            .<AdmissionCommand>map(own -> byToken(request, own))
            .orElseGet(
                () -> new AdmissionCommand.ArriveAsGuest(guest, request.name(), request.device()));
    return arrives(request, arrival)
        .orElseGet(() -> open(request, new Lines.Owner.OfPublisher(seat)));
  }

  private OutsideReply watch(OutsideRequest request, OutsideRequest.Wish.Watch wish) {
    if (OfferSections.received(request.offer()).isEmpty()) {
      return new OutsideReply.NothingToCarry();
    }
    var conference = meeting.conference();
    var unknown = wish.seat().filter(seat -> conference.seat(seat).isEmpty());
    if (unknown.isPresent()) {
      return refused(request, new ThingRefusal.UnknownSeat(unknown.get()));
    }
    var languages = conference.programme().heading().languages();
    var strange = wish.language().filter(tag -> !languages.contains(tag));
    if (strange.isPresent()) {
      return refused(request, new FloorRefusal.NotALanguageHere(strange.get()));
    }
    return request
        .seat()
        .map(seat -> arrives(request, byToken(request, seat)))
        .orElseGet(() -> whyNobodyWatches().map(why -> refused(request, why)))
        .orElseGet(() -> {
          var id = new ViewerId(UUID.randomUUID().toString());
          int number = meeting.lines().viewerNumber();
          var viewing = new Viewing(request.seat(), wish.seat(), wish.language());
          return open(request, new Lines.Owner.OfViewer(id, number, viewing));
        });
  }

  /** Why somebody without a seat may not watch. */
  private Optional<Refusal> whyNobodyWatches() {
    var conference = meeting.conference();
    if (!conference.phase().receives()) {
      return Optional.of(new StageRefusal.ConferenceClosed());
    }
    return conference.programme().heading().floor() == FloorPolicy.OPEN
        ? Optional.empty()
        : Optional.of(new DoorRefusal.GuestsNotAllowed());
  }

  private static AdmissionCommand byToken(OutsideRequest request, SeatId seat) {
    return new AdmissionCommand.ArriveByToken(seat, request.generation(), request.device());
  }

  /** Empty where it is let in. */
  private Optional<OutsideReply> arrives(OutsideRequest request, AdmissionCommand arrival) {
    return switch (meeting.decide(arrival, new Actor.Server())) {
      case Meeting.Reply.Done _ -> Optional.empty();
      case Meeting.Reply.Refused(var why, _) -> Optional.of(refused(request, why));
      case Meeting.Reply.Unavailable(var trouble) -> {
        var said = meeting.workplace().refusals().say(0, trouble, request.language());
        yield Optional.of(new OutsideReply.Unavailable(said.why(), said.sentence()));
      }
    };
  }

  private OutsideReply refused(OutsideRequest request, Refusal why) {
    var said = meeting.workplace().refusals().say(0, why, meeting.conference(), request.language());
    return new OutsideReply.Refused(why, said.sentence());
  }

  private OutsideReply open(OutsideRequest request, Lines.Owner owner) {
    try {
      var connection = meeting.workplace().engine().connect(inEngine(request, owner));
      meeting.lines().opened(connection.id(), owner, request.ended());
      return new OutsideReply.Connected(connection);
    } catch (RuntimeException fault) {
      meeting.aftermath().orphaned(owner, meeting);
      throw fault;
    }
  }

  private ConnectionRequest inEngine(OutsideRequest request, Lines.Owner owner) {
    var conference = meeting.id().value();
    return switch (owner) {
      case Lines.Owner.OfViewer(_, var number, _) ->
          new ConnectionRequest(
              conference,
              number,
              request.offer(),
              Map.of(),
              Map.copyOf(OfferSections.received(request.offer())));
      case Lines.Owner.OfPublisher(var seat) -> sender(request, seat);
      case Lines.Owner.OfPage(var seat) -> sender(request, seat);
      case Lines.Owner.OfPhone _ ->
          throw new IllegalArgumentException("a phone comes by a page of ours");
    };
  }

  private ConnectionRequest sender(OutsideRequest request, SeatId seat) {
    int number = meeting.conference().seat(seat).orElseThrow().number();
    var sources = new HashMap<String, Integer>();
    OfferSections.sent(request.offer())
        .forEach((mid, kind) -> sources.put(mid, SourceNumber.of(number, kind).value()));
    return new ConnectionRequest(
        meeting.id().value(), number, request.offer(), sources, Map.<String, Slot>of());
  }
}
