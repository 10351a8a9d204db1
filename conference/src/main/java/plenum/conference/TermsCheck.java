package plenum.conference;

import java.time.Duration;
import java.util.Optional;
import plenum.conference.floor.Terms;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatId;

/** Whether terms can be kept at all. */
final class TermsCheck {
  private TermsCheck() {}

  /** The name of the first part that cannot be. */
  static Optional<String> wrongPart(Programme programme, Terms terms) {
    if (terms.microphones() < 1 || terms.microphones() > Terms.MOST_MICROPHONES) {
      return Optional.of("microphones");
    }
    if (outOfRange(terms.intervention())) {
      return Optional.of("intervention");
    }
    if (outOfRange(terms.presentation())) {
      return Optional.of("presentation");
    }
    if (outOfRange(terms.quota())) {
      return Optional.of("quota");
    }
    if (terms.presenter().filter(seat -> !maySpeak(programme, seat)).isPresent()) {
      return Optional.of("presenter");
    }
    var speakers = terms.speakers();
    return speakers.stream().distinct().count() == speakers.size()
            && speakers.stream().allMatch(seat -> maySpeak(programme, seat))
        ? Optional.empty()
        : Optional.of("speakers");
  }

  private static boolean maySpeak(Programme programme, SeatId seat) {
    return programme.seat(seat).filter(found -> QueueRules.hasVoice(found.role())).isPresent();
  }

  private static boolean outOfRange(Optional<Duration> time) {
    return time.filter(
            given -> given.compareTo(Terms.SHORTEST) < 0 || given.compareTo(Terms.LONGEST) > 0)
        .isPresent();
  }
}
