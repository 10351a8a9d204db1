package plenum.conference.routing;

import java.util.List;
import java.util.Optional;
import plenum.conference.programme.Seat;

/**
 * Names a source in every packet, as its one contributing source (RFC 3550, section 5.1). It is
 * made of the seat's number and the kind, so that it is never reused as long as seat numbers are
 * not.
 *
 * @param value from 9, in 31 bits: the seat's number in the upper bits, the kind in the lower three
 */
public record SourceNumber(int value) {
  private static final int KIND_BITS = 3;
  private static final List<SourceKind> KINDS = List.of(SourceKind.values());

  public SourceNumber {
    if (value <= 0 || value >>> KIND_BITS == 0 || kindOf(value).isEmpty()) {
      throw new IllegalArgumentException("No source has the number " + value);
    }
  }

  public static SourceNumber of(Seat seat, SourceKind kind) {
    return of(seat.number(), kind);
  }

  /**
   * @param seatNumber from 1 to {@link Seat#HIGHEST_NUMBER}
   */
  public static SourceNumber of(int seatNumber, SourceKind kind) {
    if (seatNumber < 1 || seatNumber > Seat.HIGHEST_NUMBER) {
      throw new IllegalArgumentException("No seat has the number " + seatNumber);
    }
    return new SourceNumber(seatNumber << KIND_BITS | kind.code());
  }

  public int seatNumber() {
    return value >>> KIND_BITS;
  }

  public SourceKind kind() {
    return kindOf(value).orElseThrow();
  }

  private static Optional<SourceKind> kindOf(int value) {
    var code = value & (1 << KIND_BITS) - 1;
    for (SourceKind kind : KINDS) { // asked for every edge: a stream here costs several times
      if (kind.code() == code) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
