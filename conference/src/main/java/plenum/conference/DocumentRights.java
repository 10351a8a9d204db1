package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * What a seat has of the documents and may do with them, told at once for all: the rules are asked
 * once for each owner, since hundreds of seats look at hundreds of documents.
 *
 * @param keeps what it may describe, hand out and withdraw
 * @param shows what it may lay open before all; nothing from inside a sealed room
 * @param adds whether it may bring a document of its own side
 * @param addsForAll whether it may bring one that is nobody's
 * @param stops whether it may put away what is shown
 */
public record DocumentRights(
    Reading reading,
    List<DocumentId> keeps,
    List<DocumentId> shows,
    boolean adds,
    boolean addsForAll,
    boolean stops) {

  public DocumentRights {
    keeps = List.copyOf(keeps);
    shows = List.copyOf(shows);
  }

  /** The rights of a seat, with the rules as they are while a meeting goes on. */
  public static DocumentRights of(Conference conference, SeatId seat, Instant now) {
    var entitlement = new Entitlement(conference, new Actor.Seated(seat), now);
    var reading = Reading.of(conference, seat);
    var open = conference.phase() == Phase.CONVENED || conference.phase() == Phase.OPEN;
    return open ? of(entitlement, reading) : nothing(reading);
  }

  private static DocumentRights nothing(Reading reading) {
    return new DocumentRights(reading, List.of(), List.of(), false, false, false);
  }

  private static DocumentRights of(Entitlement entitlement, Reading reading) {
    Map<Optional<DelegationId>, Boolean> keeper = new HashMap<>();
    var anything = ShowingRules.showsAnything(entitlement);
    var inside = CaucusRules.whyInside(entitlement).isPresent();
    var keeps = new ArrayList<DocumentId>();
    var shows = new ArrayList<DocumentId>();
    for (Document document : reading.documents()) {
      boolean own = keeper.computeIfAbsent(document.owner(), side -> keeps(entitlement, side));
      if (own) {
        keeps.add(document.id());
      }
      if (!inside && document.isPublic() && (own || anything)) {
        shows.add(document.id());
      }
    }
    return new DocumentRights(
        reading,
        keeps,
        shows,
        entitlement.seat().flatMap(seat -> seat.delegation()).isPresent()
            && keeps(entitlement, entitlement.seat().flatMap(seat -> seat.delegation())),
        keeps(entitlement, Optional.empty()),
        ShowingRules.mayStop(entitlement));
  }

  private static boolean keeps(Entitlement entitlement, Optional<DelegationId> owner) {
    return DocumentRules.whyNotKeeper(entitlement, owner).isEmpty();
  }
}
