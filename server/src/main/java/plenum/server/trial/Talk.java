package plenum.server.trial;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenum.conference.Phase;
import plenum.conference.floor.Turn;
import plenum.conference.programme.SeatId;

/**
 * Which of the synthetic people make a sound: whose microphone is open, and no guest's is; and who
 * is on the air in the booth, as long as there is anybody to interpret.
 */
final class Talk {
  private Talk() {}

  static Set<SeatId> of(Situation situation) {
    var conference = situation.conference();
    if (conference.phase() != Phase.OPEN || !conference.floor().mode().isRegulated()) {
      return with(situation, Set.of(TrialProgramme.SPEAKER));
    }
    var heard = conference.floor().heard();
    var guests = heard.stream().filter(situation::isGuests).toList();
    var talking =
        (guests.isEmpty() ? heard : guests)
            .stream()
                .map(Turn::voice)
                .filter(seat -> !situation.isGuests(seat))
                .collect(Collectors.toUnmodifiableSet());
    return heard.isEmpty() ? talking : with(situation, talking);
  }

  /** With who interprets what is said on the floor. */
  private static Set<SeatId> with(Situation situation, Set<SeatId> floor) {
    return Stream.concat(
            floor.stream(),
            TrialProgramme.INTERPRETERS.stream()
                .filter(situation.conference().interpretation()::isOnAir)
                .filter(seat -> !situation.isGuests(seat)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
