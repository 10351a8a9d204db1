package plenum.conference;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.command.PhotographCommand;
import plenum.conference.event.Event;
import plenum.conference.event.PhotographEvent;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Origin;
import plenum.conference.photograph.Photograph;
import plenum.conference.photograph.PhotographCheck;
import plenum.conference.photograph.Print;
import plenum.conference.photograph.Provenance;
import plenum.conference.photograph.Sitting;
import plenum.conference.photograph.SittingEnd;
import plenum.conference.photograph.SittingId;
import plenum.conference.photograph.Sittings;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * Who is photographed at their camera and who works on a photograph. Another side's people sit only
 * once that side has agreed, and nothing is taken in a sealed room or laid down from one.
 */
final class PhotographRules {
  /** UTF-16 units of a photographer's name. */
  private static final int LONGEST_NAME = 200;

  private PhotographRules() {}

  static Decision decide(Entitlement entitlement, PhotographCommand command) {
    return switch (command) {
      case PhotographCommand.DescribePhotograph described -> describe(entitlement, described);
      case PhotographCommand.CropPhotograph cropped -> crop(entitlement, cropped);
      case PhotographCommand.AskToSit(var sitters) -> ask(entitlement, sitters);
      case PhotographCommand.AnswerSitting answer -> answer(entitlement, answer);
      case PhotographCommand.WithdrawSitting(var id) -> withdraw(entitlement, id);
      case PhotographCommand.NotSitting(var id, var noCamera) ->
          notSitting(entitlement, id, noCamera);
      case PhotographCommand.LayTaken(var id, var photograph) -> taken(entitlement, id, photograph);
      case PhotographCommand.LayComposed(var id, var photograph) ->
          composed(entitlement, id, photograph);
    };
  }

  private static Decision describe(
      Entitlement entitlement, PhotographCommand.DescribePhotograph asked) {
    return whyNotWorking(entitlement)
        .map(Decision::refused)
        .or(() -> print(entitlement, asked.sha256()).map(print -> described(print, asked)))
        .orElseGet(() -> Decision.refused(new PhotographRefusal.NoSuchPhotograph()));
  }

  private static Decision described(Print print, PhotographCommand.DescribePhotograph asked) {
    var described =
        print.described(
            asked.caption(), asked.credit(), asked.place(), asked.date(), asked.byline());
    var wrong = PhotographCheck.wrongPart(described.photograph()).or(() -> wrongByline(described));
    if (wrong.isPresent()) {
      return Decision.refused(new KeepingRefusal.PhotographUnusable(wrong.get()));
    }
    return described.equals(print)
        ? Decision.accepted()
        : Decision.accepted(
            new PhotographEvent.PhotographDescribed(
                asked.sha256(),
                asked.caption(),
                asked.credit(),
                asked.place(),
                asked.date(),
                asked.byline()));
  }

  static Optional<String> wrongByline(Print print) {
    if (print.byline().creator().length() > LONGEST_NAME) {
      return Optional.of("creator");
    }
    return PhotographCheck.tooLong(print.byline().copyright())
        ? Optional.of("copyright")
        : Optional.empty();
  }

  private static Decision crop(Entitlement entitlement, PhotographCommand.CropPhotograph asked) {
    var found = print(entitlement, asked.sha256());
    if (whyNotWorking(entitlement).isPresent()) {
      return Decision.refused(whyNotWorking(entitlement).get());
    }
    if (found.isEmpty()) {
      return Decision.refused(new PhotographRefusal.NoSuchPhotograph());
    }
    if (asked.cut().filter(cut -> !cut.fits(found.get().photograph())).isPresent()) {
      return Decision.refused(new PhotographRefusal.CropOutside());
    }
    return found.get().cut().equals(asked.cut())
        ? Decision.accepted()
        : Decision.accepted(new PhotographEvent.PhotographCropped(asked.sha256(), asked.cut()));
  }

  private static Decision ask(Entitlement entitlement, List<SeatId> sitters) {
    return CaucusRules.whyInside(entitlement)
        .or(() -> whyNotSitters(entitlement, sitters))
        .or(() -> whyBusy(entitlement, sitters))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                new PhotographEvent.SittingAsked(
                    new SittingId("sitting-" + (sittings(entitlement).lastNumber() + 1)),
                    own(entitlement),
                    sitters,
                    entitlement.now())));
  }

  private static Optional<Refusal> whyNotSitters(Entitlement entitlement, List<SeatId> sitters) {
    var conference = entitlement.conference();
    var sides = new HashSet<DelegationId>();
    for (var sitter : sitters) {
      var seat = conference.seat(sitter);
      if (seat.isEmpty()) {
        return Optional.of(new ThingRefusal.UnknownSeat(sitter));
      }
      if (seat.get().delegation().filter(sides::add).isEmpty()) {
        return Optional.of(new PhotographRefusal.SittersUnusable());
      }
      if (!conference.admitted(sitter)) {
        return Optional.of(new ThingRefusal.SeatNotPresent(sitter));
      }
      var apart = CaucusRules.whyApart(conference, sitter);
      if (apart.isPresent()) {
        return apart;
      }
    }
    return sitters.isEmpty()
        ? Optional.of(new PhotographRefusal.SittersUnusable())
        : Optional.empty();
  }

  private static Optional<Refusal> whyBusy(Entitlement entitlement, List<SeatId> sitters) {
    var side = entitlement.conference().sideOf(own(entitlement));
    return sittings(entitlement)
            .open()
            .anyMatch(one ->
                one.side().equals(side) || one.sitters().stream().anyMatch(sitters::contains))
        ? Optional.of(new PhotographRefusal.SittingGoesOn())
        : Optional.empty();
  }

  private static Decision answer(Entitlement entitlement, PhotographCommand.AnswerSitting answer) {
    var open = open(entitlement, answer.sitting());
    var inside = CaucusRules.whyInside(entitlement);
    if (inside.isPresent()) {
      return Decision.refused(inside.get());
    }
    if (open.filter(one -> one.awaited().contains(answer.side())).isEmpty()) {
      return Decision.refused(new PhotographRefusal.NoSuchSitting());
    }
    return answer.agrees()
        ? Decision.accepted(
            new PhotographEvent.SittingAllowed(answer.sitting(), answer.side(), own(entitlement)))
        : ended(entitlement, open.get(), SittingEnd.DECLINED);
  }

  /** Whoever of the side that asked; for others there is nothing to take back. */
  private static Decision withdraw(Entitlement entitlement, SittingId id) {
    var side = entitlement.conference().sideOf(own(entitlement));
    return open(entitlement, id)
        .filter(one -> one.side().equals(side))
        .map(one -> ended(entitlement, one, SittingEnd.WITHDRAWN))
        .orElseGet(() -> Decision.refused(new PhotographRefusal.NoSuchSitting()));
  }

  private static Decision notSitting(Entitlement entitlement, SittingId id, boolean noCamera) {
    return open(entitlement, id)
        .filter(one -> one.sitters().contains(own(entitlement)))
        .filter(one -> !one.taken().containsKey(own(entitlement)))
        .map(one -> ended(entitlement, one, noCamera ? SittingEnd.NO_CAMERA : SittingEnd.DECLINED))
        .orElseGet(() -> Decision.refused(new PhotographRefusal.NoSuchSitting()));
  }

  private static Decision ended(Entitlement entitlement, Sitting sitting, SittingEnd end) {
    return Decision.accepted(
        new PhotographEvent.SittingEnded(sitting.id(), end, Optional.of(own(entitlement))));
  }

  private static Decision taken(Entitlement entitlement, SittingId id, Photograph photograph) {
    var self = own(entitlement);
    var sitting = open(entitlement, id).filter(one -> one.awaits(self));
    if (sitting.isEmpty()) {
      return Decision.refused(new PhotographRefusal.NoSuchSitting());
    }
    return CaucusRules.whyInside(entitlement)
        .or(() -> KeepingRules.whyNotKept(entitlement, photograph))
        .map(Decision::refused)
        .orElseGet(() ->
            Decision.accepted(
                laid(sitting.get(), Origin.AT_THE_CAMERA, List.of(self), photograph)));
  }

  private static Decision composed(
      Entitlement entitlement, SittingId id, Optional<Photograph> photograph) {
    var sitting = open(entitlement, id).filter(Sitting::complete);
    if (sitting.isEmpty()) {
      return Decision.refused(new PhotographRefusal.NoSuchSitting());
    }
    var unusable = photograph.flatMap(one -> KeepingRules.whyNotKept(entitlement, one));
    if (unusable.isPresent()) {
      return Decision.refused(unusable.get());
    }
    var events = new ArrayList<Event>();
    photograph.ifPresent(
        one -> events.add(laid(sitting.get(), Origin.COMPOSED, sitting.get().sitters(), one)));
    var end = photograph.isPresent() ? SittingEnd.DONE : SittingEnd.NOT_COMPOSED;
    events.add(new PhotographEvent.SittingEnded(id, end, Optional.empty()));
    return new Decision.Accepted(events);
  }

  private static PhotographEvent laid(
      Sitting sitting, Origin origin, List<SeatId> sitters, Photograph photograph) {
    return new PhotographEvent.PhotographLaid(
        photograph,
        new Provenance(origin, sitting.side(), sitters),
        Byline.NONE,
        Optional.of(sitting.id()));
  }

  /** Sittings that cannot go on: somebody who is needed is not where all sides meet. */
  static Stream<Event> follows(Conference conference) {
    return conference
        .keepings()
        .sittings()
        .open()
        .filter(one -> !one.complete())
        .filter(one -> !one.needed().allMatch(conference::inPlenary))
        .map(
            one -> new PhotographEvent.SittingEnded(one.id(), SittingEnd.LAPSED, Optional.empty()));
  }

  private static Optional<Refusal> whyNotWorking(Entitlement entitlement) {
    return KeepingRules.whyBehindADoor(entitlement)
        .or(() -> KeepingRules.whyUnknownSide(entitlement));
  }

  private static Optional<Print> print(Entitlement entitlement, String sha256) {
    return entitlement.conference().keepings().print(sha256);
  }

  private static Optional<Sitting> open(Entitlement entitlement, SittingId id) {
    return sittings(entitlement).sitting(id).filter(Sitting::open);
  }

  private static Sittings sittings(Entitlement entitlement) {
    return entitlement.conference().keepings().sittings();
  }

  private static SeatId own(Entitlement entitlement) {
    return entitlement.seat().orElseThrow().id();
  }
}
