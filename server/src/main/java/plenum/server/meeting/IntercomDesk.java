package plenum.server.meeting;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.IntercomRules;
import plenum.conference.Refusal;
import plenum.conference.intercom.Intercom;
import plenum.conference.intercom.Word;
import plenum.conference.programme.SeatId;

/**
 * The intercom of a conference: held in memory only, and gone with the program. Confined to the
 * conference's thread.
 */
final class IntercomDesk {
  private Intercom intercom = Intercom.SILENT;
  private Optional<Instant> due = Optional.empty();

  /** Why somebody who is in the chamber may not say this; empty where it was said. */
  Optional<Refusal> says(Conference conference, SeatId by, Word word, Instant now) {
    return switch (IntercomRules.decide(conference, intercom, by, word, now)) {
      case IntercomRules.Outcome.Refused(var why) -> Optional.of(why);
      case IntercomRules.Outcome.Changed(var after) -> {
        intercom = after;
        due = after.due(now);
        yield Optional.empty();
      }
    };
  }

  /** Something has happened in the conference. */
  void follow(Conference conference) {
    intercom = intercom.among(seat -> conference.roomNumber(seat).isPresent());
  }

  /** Whether something of it has passed by itself. */
  boolean turn(Instant now) {
    if (due.filter(at -> !now.isBefore(at)).isEmpty()) {
      return false;
    }
    due = intercom.due(now);
    return true;
  }

  /** The clock was set: signals that seem to come from the future are over. */
  void leapt(Instant now) {
    due = Optional.of(now);
  }

  /** When {@link #turn} has something to say. */
  Optional<Instant> next() {
    return due;
  }

  IntercomViews views(Conference conference, Instant now) {
    return new IntercomViews(conference, intercom, now);
  }
}
