package plenum.conference;

import java.time.Instant;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Who asks, and what that entitles them to. Methods that begin with {@code why} give the reason
 * against it, or nothing where there is none.
 */
record Standing(Conference conference, Actor actor, Instant now) {

  /** Whether the program itself asks: the clock, the lines, the tokens. */
  boolean isServer() {
    return actor instanceof Actor.Server;
  }

  /** The seat that the actor occupies, if it has been admitted. */
  Optional<Seat> seat() {
    return actor instanceof Actor.Seated(var seat) && conference.admitted(seat)
        ? conference.seat(seat)
        : Optional.empty();
  }

  /**
   * The chair in whose right the actor acts: their own, or as deputy that of a chair whose line is
   * down.
   */
  Optional<SeatId> chair() {
    return seat().flatMap(seat -> chairOf(seat.id()));
  }

  /** The chair that this seat is, or for which it stands in at this moment. */
  Optional<SeatId> chairOf(SeatId seat) {
    return programme().chairs().stream().filter(chair -> mayAct(seat, chair)).findFirst();
  }

  /** Whose a seat is. */
  Optional<DelegationId> sideOf(SeatId seat) {
    return conference.sideOf(seat);
  }

  private boolean mayAct(SeatId seat, SeatId chair) {
    return seat.equals(chair)
        || programme().deputyOf(chair).filter(seat::equals).isPresent() && unreachable(chair);
  }

  private boolean unreachable(SeatId seat) {
    return conference.state(seat).flatMap(state -> state.presence().absentSince()).isPresent();
  }

  /** Whether nobody has been reachable in this seat for as long as the rules wait. */
  boolean absent(SeatId seat) {
    return conference
        .state(seat)
        .map(state -> state.presence().absentFor(Rules.ABSENCE, now))
        .orElse(true);
  }

  Optional<Refusal> whyNotSeated() {
    if (!(actor instanceof Actor.Seated(var seat))) {
      return Optional.of(new PersonRefusal.NotForYou());
    }
    return seat().isPresent() ? Optional.empty() : Optional.of(new PersonRefusal.NotAdmitted(seat));
  }

  Optional<Refusal> whyNotChair() {
    return whyNotSeated()
        .or(() ->
            chair().isPresent()
                ? Optional.empty()
                : seat().map(seat -> new PersonRefusal.NotAChair(seat.id())));
  }

  /** Over a side's seat its head, chair, deputy and secretary stand; over nobody's, any chair. */
  Optional<Refusal> whyNotOver(Seat target) {
    return whyNotSeated()
        .or(() ->
            target
                .delegation()
                .map(this::whyNotLeading)
                .orElseGet(() ->
                    chair().isPresent()
                        ? Optional.empty()
                        : Optional.of(new PersonRefusal.OnlyForChairs())));
  }

  /** For this side its head, chair, deputy and secretary act. */
  Optional<Refusal> whyNotLeading(DelegationId side) {
    if (seat().isEmpty()) {
      return whyNotSeated();
    }
    var seat = seat().orElseThrow();
    if (!seat.of(side)) {
      return Optional.of(new PersonRefusal.NotYourSide(side));
    }
    return programme().leadsItsSide(seat)
        ? Optional.empty()
        : Optional.of(new PersonRefusal.NotALeader(seat.id()));
  }

  /** The convener stands at a door only as long as nobody is in to whom it belongs. */
  Optional<Refusal> whyNotAtDoorOf(Seat target) {
    if (!(actor instanceof Actor.Convener)) {
      return whyNotOver(target);
    }
    return whyNotConvener()
        .or(() -> target.delegation().map(this::whySideAdmits).orElseGet(this::whyChairsAdmit));
  }

  private Optional<Refusal> whySideAdmits(DelegationId side) {
    var present =
        programme().seats().stream()
            .filter(seat -> seat.of(side) && programme().leadsItsSide(seat))
            .anyMatch(seat -> !absent(seat.id()));
    return present ? Optional.of(new PersonRefusal.SideAdmitsItsOwn(side)) : Optional.empty();
  }

  private Optional<Refusal> whyChairsAdmit() {
    var present = programme().chairs().stream().anyMatch(chair -> !absent(chair));
    return present ? Optional.of(new PersonRefusal.ChairsAdmit()) : Optional.empty();
  }

  Optional<Refusal> whyNotConvener() {
    return switch (actor) {
      case Actor.Convener(var account) ->
          account.equals(conference.convener())
              ? Optional.empty()
              : Optional.of(new PersonRefusal.NotTheConvener());
      case Actor.Seated _, Actor.DelegationSecretaryLink _, Actor.Server _ ->
          Optional.of(new PersonRefusal.NotForYou());
    };
  }

  /** What concerns all sides is the convener's, until the meeting begins. */
  Optional<Refusal> whyNotEditor() {
    return whyNotConvener()
        .or(() ->
            conference.phase() == Phase.CONVENED
                ? Optional.empty()
                : Optional.of(new StageRefusal.MeetingHasBegun()));
  }

  /** What is one side's is the holder's of its link; the convener's only while that is unused. */
  Optional<Refusal> whyNotEditorOf(Optional<DelegationId> side) {
    return switch (actor) {
      case Actor.DelegationSecretaryLink(var own) -> whyNotOwn(own, side);
      case Actor.Convener _, Actor.Seated _, Actor.Server _ ->
          whyNotEditor().or(() -> whyClaimed(side));
    };
  }

  /** Links are handed on by who edits the side, and in the meeting by who leads it. */
  Optional<Refusal> whyNotKeeperOfLinks(Optional<DelegationId> side) {
    return switch (actor) {
      case Actor.DelegationSecretaryLink(var own) -> whyNotOwn(own, side);
      case Actor.Seated _ ->
          whyNotSeated()
              .or(() ->
                  side.map(this::whyNotLeading)
                      .orElseGet(() -> Optional.of(new PersonRefusal.NotForYou())));
      case Actor.Convener _, Actor.Server _ -> whyNotConvener().or(() -> whyClaimed(side));
    };
  }

  private Optional<Refusal> whyNotOwn(DelegationId own, Optional<DelegationId> side) {
    return side.map(other ->
            other.equals(own)
                ? Optional.<Refusal>empty()
                : Optional.<Refusal>of(new PersonRefusal.NotYourSide(other)))
        .orElseGet(() -> Optional.of(new PersonRefusal.NotForYou()));
  }

  private Optional<Refusal> whyClaimed(Optional<DelegationId> side) {
    return side.filter(conference::claimed).map(PersonRefusal.SideIsClaimed::new);
  }

  /** An operator looks after the stage as the chairs do. */
  Optional<Refusal> whyNotStageHand() {
    return seat().filter(seat -> seat.role() == Role.OPERATOR).isPresent()
        ? Optional.empty()
        : whyNotChair();
  }

  private Programme programme() {
    return conference.programme();
  }
}
