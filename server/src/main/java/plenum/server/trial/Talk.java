package plenum.server.trial;

import java.util.Set;
import java.util.stream.Collectors;
import plenum.conference.Phase;
import plenum.conference.floor.Turn;
import plenum.conference.programme.SeatId;

/** Which of the synthetic people make a sound: whose microphone is open, and no guest's is. */
final class Talk {
  private Talk() {}

  static Set<SeatId> of(Situation situation) {
    var conference = situation.conference();
    if (conference.phase() != Phase.OPEN || !conference.floor().mode().isRegulated()) {
      return Set.of(TrialProgramme.SPEAKER);
    }
    var heard = conference.floor().heard();
    var guests = heard.stream().filter(situation::isGuests).toList();
    return (guests.isEmpty() ? heard : guests)
        .stream()
            .map(Turn::voice)
            .filter(seat -> !situation.isGuests(seat))
            .collect(Collectors.toUnmodifiableSet());
  }
}
