package plenum.conference;

import java.util.Optional;
import plenum.conference.event.KeepingEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.photograph.Byline;
import plenum.conference.photograph.Print;
import plenum.conference.photograph.Provenance;
import plenum.conference.programme.SeatId;

/** What is laid beside the meeting makes this of a conference. */
final class KeepingChanges {
  private KeepingChanges() {}

  static Conference after(Conference conference, KeepingEvent event) {
    var keepings = conference.keepings();
    return switch (event) {
      case KeepingEvent.PhotographAdded(var photograph) ->
          conference.with(
              keepings.and(
                  new Print(photograph, Provenance.UNKNOWN, Byline.NONE, Optional.empty())));
      case KeepingEvent.ContactNoted(var seat, var note) ->
          conference.with(noted(keepings, seat, note));
    };
  }

  private static Keepings noted(Keepings keepings, SeatId seat, Optional<SealedPart> note) {
    return note.map(text -> keepings.withNote(seat, text))
        .orElseGet(() -> keepings.withoutNote(seat));
  }
}
