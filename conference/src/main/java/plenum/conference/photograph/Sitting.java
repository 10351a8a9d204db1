package plenum.conference.photograph;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * A photograph that somebody asked to be taken at the cameras of one seat or of several.
 *
 * @param side of who asked; empty, if they belong to none
 * @param sitters in the order of the sides
 * @param awaited other sides whose people sit and that have not agreed yet
 * @param taken the hash of each sitter's picture that is there
 * @param end empty while it goes on
 */
public record Sitting(
    SittingId id,
    SeatId by,
    Optional<DelegationId> side,
    List<SeatId> sitters,
    Set<DelegationId> awaited,
    Map<SeatId, String> taken,
    Instant at,
    Optional<SittingEnd> end) {

  public Sitting {
    sitters = List.copyOf(sitters);
    awaited = Ordered.copyOf(awaited);
    taken = Ordered.copyOf(taken);
  }

  public boolean open() {
    return end.isEmpty();
  }

  /** Whether this seat's camera may be opened for it now. */
  public boolean awaits(SeatId seat) {
    return open() && awaited.isEmpty() && sitters.contains(seat) && !taken.containsKey(seat);
  }

  /** Whether every camera has taken its part. */
  public boolean complete() {
    return taken.keySet().containsAll(sitters);
  }

  public Sitting allowedBy(DelegationId side) {
    var others = awaited.stream().filter(one -> !one.equals(side)).toList();
    return new Sitting(id, by, this.side, sitters, Set.copyOf(others), taken, at, end);
  }

  /** Of one sitter alone the picture is all there was to do. */
  public Sitting taken(SeatId sitter, String sha256) {
    var more = Ordered.with(taken, sitter, sha256);
    var done = sitters.size() == 1 ? Optional.of(SittingEnd.DONE) : end;
    return new Sitting(id, by, side, sitters, awaited, more, at, done);
  }

  public Sitting ended(SittingEnd how) {
    return new Sitting(id, by, side, sitters, awaited, taken, at, Optional.of(how));
  }

  /** Those who still have to be where all sides meet. */
  public Stream<SeatId> needed() {
    return Stream.concat(Stream.of(by), sitters.stream().filter(one -> !taken.containsKey(one)));
  }
}
