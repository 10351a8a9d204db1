package plenum.conference;

import java.util.HashSet;
import java.util.Optional;
import plenum.conference.interpretation.Booth;
import plenum.conference.interpretation.BoothPlan;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/** Whether booths can work as somebody has planned them. */
final class BoothCheck {
  private BoothCheck() {}

  /** The part that cannot be, if one cannot: a booth's id, or {@code pivot} or {@code count}. */
  static Optional<String> wrongPart(Programme programme, BoothPlan plan) {
    if (plan.booths().size() > BoothPlan.MOST_BOOTHS) {
      return Optional.of("count");
    }
    var ids = new HashSet<String>();
    var seats = new HashSet<SeatId>();
    for (var booth : plan.booths()) {
      if (!ids.add(booth.id().value())
          || !speaks(programme, booth)
          || !seated(programme, booth)
          || !booth.seats().stream().allMatch(seats::add)) {
        return Optional.of(booth.id().value());
      }
    }
    return plan.pivot().filter(pivot -> !plan.produces(pivot)).map(_ -> "pivot");
  }

  private static boolean speaks(Programme programme, Booth booth) {
    var languages = programme.heading().languages();
    return !booth.into().isEmpty()
        && booth.into().size() <= Booth.MOST_LANGUAGES
        && new HashSet<>(booth.into()).size() == booth.into().size()
        && languages.containsAll(booth.into())
        && languages.containsAll(booth.from());
  }

  private static boolean seated(Programme programme, Booth booth) {
    return !booth.seats().isEmpty()
        && booth.seats().size() <= Booth.MOST_SEATS
        && booth.seats().stream()
            .allMatch(seat ->
                programme.seat(seat).map(Seat::role).filter(Role.INTERPRETER::equals).isPresent());
  }
}
