package plenum.conference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.command.Actor;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;

/**
 * What somebody has of the documents and may do with them, told at once for all: the rules are
 * asked once for each owner, since hundreds of seats look at hundreds of documents.
 *
 * @param keeps what they may describe, hand out and withdraw
 * @param shows what they may lay open before all; nothing from inside a sealed room
 * @param addsFor the sides of which they may bring a document
 * @param addsForAll whether they may bring one that is nobody's
 * @param stops whether they may put away what is shown
 */
public record DocumentRights(
    Reading reading,
    List<DocumentId> keeps,
    List<DocumentId> shows,
    List<DelegationId> addsFor,
    boolean addsForAll,
    boolean stops) {

  public DocumentRights {
    keeps = List.copyOf(keeps);
    shows = List.copyOf(shows);
    addsFor = List.copyOf(addsFor);
  }

  /** The rights of a seat, or beside the chamber of a side's own link or the convener. */
  public static DocumentRights of(Conference conference, Actor actor, Instant now) {
    var entitlement = new Entitlement(conference, actor, now);
    var reading = Reading.of(conference, actor);
    var open = conference.phase() == Phase.CONVENED || conference.phase() == Phase.OPEN;
    return open ? of(entitlement, reading) : nothing(reading);
  }

  private static DocumentRights nothing(Reading reading) {
    return new DocumentRights(reading, List.of(), List.of(), List.of(), false, false);
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
        sides(entitlement).filter(side -> keeps(entitlement, Optional.of(side))).toList(),
        keeps(entitlement, Optional.empty()),
        ShowingRules.mayStop(entitlement));
  }

  /** Of which somebody might bring a document at all: a seat of its own side alone. */
  private static Stream<DelegationId> sides(Entitlement entitlement) {
    return switch (entitlement.actor()) {
      case Actor.Seated _ -> entitlement.seat().flatMap(Seat::delegation).stream();
      case Actor.DelegationSecretaryLink(var side) -> Stream.of(side);
      case Actor.Convener _ -> entitlement.conference().programme().heading().order().stream();
      case Actor.Server _ -> Stream.empty();
    };
  }

  private static boolean keeps(Entitlement entitlement, Optional<DelegationId> owner) {
    return DocumentRules.whyNotKeeper(entitlement, owner).isEmpty();
  }
}
