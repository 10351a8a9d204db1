package plenum.conference.routing;

import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;

/**
 * Who is on the stage: whom the chairs pinned; else who has the floor; else the last to have spoken
 * for a second; else the other side's head; else the first seat that sends video. Nobody's own
 * stage shows themselves: they keep seeing who was there before. A head without a camera yields to
 * anybody's picture, but stands there as a plate when there is none.
 */
record Stage(Participants participants, Optional<SeatId> pinned) {

  /**
   * @param viewer whose stage it is; empty for who watches without a seat
   */
  Optional<Seat> seenBy(Optional<Seat> viewer) {
    var heads = participants.otherHeads(viewer.flatMap(Seat::delegation));
    return first(viewer, pinned.flatMap(participants::seat).stream())
        .or(() -> first(viewer, participants.holder().stream()))
        .or(() -> first(viewer, participants.spoken().stream()))
        .or(() -> first(viewer, heads.stream().filter(this::hasCamera)))
        .or(() -> first(viewer, participants.withCamera().stream()))
        .or(() -> first(viewer, heads.stream()));
  }

  /** The first other side's head who is not on the stage already; else the one who is. */
  Optional<Seat> headSeenBy(Optional<DelegationId> own, Optional<Seat> onStage) {
    var heads = participants.otherHeads(own);
    return heads.stream()
        .filter(head -> !onStage.equals(Optional.of(head)))
        .findFirst()
        .or(() -> heads.stream().findFirst());
  }

  private boolean hasCamera(Seat seat) {
    return participants.sends(seat, SourceKind.CAMERA);
  }

  private static Optional<Seat> first(Optional<Seat> viewer, Stream<Seat> candidates) {
    return candidates.filter(seat -> !viewer.equals(Optional.of(seat))).findFirst();
  }
}
