package plenum.conference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenum.conference.event.SealedPart;
import plenum.conference.photograph.Photograph;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/** What was laid beside the meeting. Sealed parts may be shown to their owner alone. */
public record Keepings(List<Photograph> photographs, Map<SeatId, SealedPart> contactNotes) {
  static final Keepings NONE = new Keepings(List.of(), Map.of());

  public Keepings {
    photographs = List.copyOf(photographs);
    contactNotes = Ordered.copyOf(contactNotes);
  }

  /** A picture that is there already gets the new words. */
  Keepings and(Photograph photograph) {
    var longer = new ArrayList<>(photographs);
    longer.removeIf(other -> other.sha256().equals(photograph.sha256()));
    longer.add(photograph);
    return new Keepings(longer, contactNotes);
  }

  Keepings withNote(SeatId seat, SealedPart note) {
    return new Keepings(photographs, Ordered.with(contactNotes, seat, note));
  }

  Keepings withoutNote(SeatId seat) {
    return new Keepings(photographs, Ordered.without(contactNotes, seat));
  }
}
