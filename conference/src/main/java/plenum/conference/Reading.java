package plenum.conference;

import java.util.List;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.document.Document;
import plenum.conference.document.DocumentId;
import plenum.conference.document.Release;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * The documents that somebody may read in one state of a conference: the one rule that rules, views
 * and downloads ask.
 *
 * @param documents in the order in which they were added
 */
public record Reading(List<Document> documents) {
  private static final Reading NOTHING = new Reading(List.of());

  public Reading {
    documents = List.copyOf(documents);
  }

  /** Who is not in the conference reads nothing. */
  public static Reading of(Conference conference, SeatId id) {
    return conference
        .seat(id)
        .filter(_ -> conference.admitted(id))
        .map(seat -> of(conference, document -> isFor(conference, seat, document)))
        .orElse(NOTHING);
  }

  /**
   * As {@link #of(Conference, SeatId)}; beside the chamber a side's own link opens what is the
   * side's, and its convener's account what the convener looks after.
   */
  public static Reading of(Conference conference, Actor actor) {
    return switch (actor) {
      case Actor.Seated(var seat) -> of(conference, seat);
      case Actor.DelegationSecretaryLink(var side) when conference.side(side).isPresent() ->
          of(conference, document -> document.isPublic() || document.of(side));
      case Actor.Convener(var account) when account.equals(conference.convener()) ->
          of(conference, document -> document.isPublic() || isUnclaimed(conference, document));
      case Actor.DelegationSecretaryLink _, Actor.Convener _, Actor.Server _ -> NOTHING;
    };
  }

  public Optional<Document> document(DocumentId id) {
    return documents.stream().filter(document -> document.id().equals(id)).findFirst();
  }

  private interface Rule {
    boolean opens(Document document);
  }

  private static Reading of(Conference conference, Rule rule) {
    return new Reading(conference.documents().all().values().stream().filter(rule::opens).toList());
  }

  private static boolean isFor(Conference conference, Seat seat, Document document) {
    return document.isPublic()
        || seat.role() == Role.INTERPRETER && document.release() != Release.HELD
        || document.owner().map(seat::of).orElseGet(() -> leads(conference, seat));
  }

  /** What is nobody's is the chairs' and those who may have to stand in for them. */
  private static boolean leads(Conference conference, Seat seat) {
    var programme = conference.programme();
    return programme.chairs().stream()
        .anyMatch(chair ->
            chair.equals(seat.id())
                || programme.deputyOf(chair).filter(seat.id()::equals).isPresent());
  }

  /** What the convener has laid out, until the meeting begins or the side has taken it over. */
  private static boolean isUnclaimed(Conference conference, Document document) {
    return conference.phase() == Phase.CONVENED
        && document.owner().filter(conference::claimed).isEmpty();
  }
}
