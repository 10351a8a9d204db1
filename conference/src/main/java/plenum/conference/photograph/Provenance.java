package plenum.conference.photograph;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/**
 * Where a photograph comes from.
 *
 * @param side whose it is to describe and to crop; empty for nobody's
 * @param sitters whose cameras took it, in the order of the sides; empty for what was brought
 */
public record Provenance(Origin origin, Optional<DelegationId> side, List<SeatId> sitters) {
  /** Of photographs in journals from before anybody asked. */
  public static final Provenance UNKNOWN =
      new Provenance(Origin.BROUGHT, Optional.empty(), List.of());

  public Provenance {
    sitters = List.copyOf(sitters);
  }

  /** The same picture, taken at more cameras. */
  Provenance and(Provenance other) {
    return new Provenance(
        origin, side, Stream.concat(sitters.stream(), other.sitters.stream()).distinct().toList());
  }
}
