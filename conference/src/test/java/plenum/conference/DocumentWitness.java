package plenum.conference;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.document.DocumentId;
import plenum.conference.document.DocumentKind;
import plenum.conference.document.Release;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.CaucusId;
import plenum.conference.event.DocumentEvent;
import plenum.conference.event.Event;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** What the journal alone says of documents, and what the samples' names say of seats. */
final class DocumentWitness {
  private final Map<DocumentId, Known> known = new HashMap<>();
  private final Map<CaucusId, DelegationId> withdrawn = new HashMap<>();
  private final boolean oneChair;

  private record Known(Optional<DelegationId> owner, DocumentKind kind, Release release) {}

  /**
   * @param oneChair whether the first side's head chairs alone
   */
  DocumentWitness(boolean oneChair) {
    this.oneChair = oneChair;
  }

  void sees(Event event) {
    switch (event) {
      case DocumentEvent.DocumentAdded added ->
          known.put(
              added.document(),
              new Known(added.owner(), added.known().orElseThrow().kind(), Release.HELD));
      case DocumentEvent.DocumentHandedOut(var id, var release, _, _) ->
          known.computeIfPresent(id, (_, old) -> new Known(old.owner(), old.kind(), release));
      case CaucusEvent.SideWithdrew(var room, _, var side, _, _) -> withdrawn.put(room, side);
      case CaucusEvent.SideReturned(var room, _, _) -> withdrawn.remove(room);
      default -> {}
    }
  }

  /** Whether this seat's side sits behind its door. */
  boolean inside(SeatId seat) {
    return withdrawn.values().stream().anyMatch(side -> seat.value().startsWith(side + "-"));
  }

  Optional<DelegationId> owner(DocumentId id) {
    return known.get(id).owner();
  }

  /** Whether the journal may say of it what it is. */
  boolean isOpen(DocumentId id) {
    var document = known.get(id);
    return document.owner().isEmpty() || document.release() == Release.EVERYBODY;
  }

  /** Whether this seat was given it. */
  boolean given(DocumentId id, SeatId seat) {
    var document = known.get(id);
    var name = seat.value();
    var own =
        document
            .owner()
            .map(side -> name.startsWith(side + "-"))
            .orElse(name.endsWith("-head") || name.endsWith("-deputy"));
    return own && !isOutsider(document, name)
        || name.endsWith("-interpreter") && document.release() != Release.HELD
        || document.kind() == DocumentKind.DOCUMENT && document.release() == Release.EVERYBODY;
  }

  /** Where one seat chairs, nobody's documents are that one's and its deputy's. */
  private boolean isOutsider(Known document, String name) {
    return document.owner().isEmpty() && oneChair && !name.startsWith("lanvia-");
  }

  static boolean leads(Conference conference, Actor actor, Optional<DelegationId> owner) {
    return switch (actor) {
      case Actor.DelegationSecretaryLink(var side) -> owner.filter(side::equals).isPresent();
      case Actor.Seated(var seat) ->
          conference.admitted(seat)
              && owner
                  .map(side ->
                      seat.equals(Samples.seat(side, "head"))
                          || seat.equals(Samples.seat(side, "deputy"))
                          || seat.equals(Samples.seat(side, "secretary")))
                  .orElse(seat.value().endsWith("-head") || seat.value().endsWith("-deputy"));
      case Actor.Convener _, Actor.Server _ -> false;
    };
  }
}
