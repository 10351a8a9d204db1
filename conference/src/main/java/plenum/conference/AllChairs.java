package plenum.conference;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.command.Actor;
import plenum.conference.programme.SeatId;

/**
 * What all chairs decide: every chair who is present has to agree, the deputy standing for an
 * absent one; where neither has been reachable for {@link Rules#ABSENCE} they count as asked.
 */
final class AllChairs {
  private AllChairs() {}

  /** Who still has to be asked. */
  static List<SeatId> pending(Entitlement entitlement, List<SeatId> agreed) {
    return entitlement.conference().programme().chairs().stream()
        .filter(chair -> !agreed.contains(chair))
        .filter(chair -> !countsAsAsked(entitlement, chair))
        .toList();
  }

  /** When the last chair who has not agreed counts as asked, if time alone brings that about. */
  static Optional<Instant> askedAt(Conference conference, List<SeatId> agreed, Instant now) {
    var entitlement = new Entitlement(conference, new Actor.Server(), now);
    return pending(entitlement, agreed).stream()
        .map(chair -> excusedAt(entitlement, chair))
        .reduce(Optional.of(now), AllChairs::later);
  }

  private static boolean countsAsAsked(Entitlement entitlement, SeatId chair) {
    return entitlement.absent(chair)
        && entitlement
            .conference()
            .programme()
            .deputyOf(chair)
            .filter(deputy -> !entitlement.absent(deputy))
            .isEmpty();
  }

  private static Optional<Instant> excusedAt(Entitlement entitlement, SeatId chair) {
    var alone = absentSince(entitlement, chair);
    return entitlement
        .conference()
        .programme()
        .deputyOf(chair)
        .map(deputy -> later(alone, absentSince(entitlement, deputy)))
        .orElse(alone)
        .map(since -> since.plus(Rules.ABSENCE));
  }

  private static Optional<Instant> absentSince(Entitlement entitlement, SeatId seat) {
    return entitlement.conference().state(seat).flatMap(state -> state.presence().absentSince());
  }

  /** The later of two moments; never, if either never comes. */
  private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
    return one.flatMap(a -> other.map(b -> a.isAfter(b) ? a : b));
  }
}
