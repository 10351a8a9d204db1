package plenum.server.meeting;

import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.command.PhotographCommand;
import plenum.conference.photograph.Sitting;
import plenum.conference.photograph.SittingId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.wire.FromPage;
import plenum.wire.SittingView;

/** Photographs at people's cameras on the screens of those whom they concern. */
final class SittingViews {
  private SittingViews() {}

  /**
   * @param leads whether the seat answers for its side
   * @param mayAsk whether the seat may ask for one now
   */
  static SittingView of(Conference conference, Seat seat, boolean leads, boolean mayAsk) {
    var plenary = conference.roomOf(seat.id()).isEmpty();
    var sittings =
        conference.keepings().sittings().all().stream()
            .map(sitting -> view(sitting, seat, leads && plenary))
            .filter(SittingViews::concerns)
            .toList();
    return sittings.isEmpty() && !mayAsk ? SittingView.NONE : new SittingView(mayAsk, sittings);
  }

  private static boolean concerns(SittingView.Sitting sitting) {
    return sitting.asked() || sitting.sits() || sitting.answer().isPresent();
  }

  private static SittingView.Sitting view(Sitting sitting, Seat seat, boolean leads) {
    return new SittingView.Sitting(
        sitting.id().value(),
        sitting.by().value(),
        sitting.sitters().stream().map(SeatId::value).toList(),
        sitting.awaited().stream().map(DelegationId::value).toList(),
        answer(sitting, seat, leads),
        sitting.awaits(seat.id()),
        sitting.by().equals(seat.id()),
        sitting.sitters().size() - sitting.taken().size(),
        sitting.end().map(end -> SittingView.End.valueOf(end.name())));
  }

  private static Optional<String> answer(Sitting sitting, Seat seat, boolean leads) {
    return seat.delegation()
        .filter(side -> leads && sitting.open() && sitting.awaited().contains(side))
        .map(DelegationId::value);
  }

  static PhotographCommand command(FromPage.OfSitting request) {
    return switch (request) {
      case FromPage.AskToSit(_, var seats) ->
          new PhotographCommand.AskToSit(seats.stream().map(SeatId::new).toList());
      case FromPage.AnswerSitting(_, var sitting, var side, var agreed) ->
          new PhotographCommand.AnswerSitting(
              new SittingId(sitting), new DelegationId(side), agreed);
      case FromPage.WithdrawSitting(_, var sitting) ->
          new PhotographCommand.WithdrawSitting(new SittingId(sitting));
      case FromPage.NotSitting(_, var sitting, var noCamera) ->
          new PhotographCommand.NotSitting(new SittingId(sitting), noCamera);
    };
  }
}
