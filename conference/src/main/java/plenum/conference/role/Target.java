package plenum.conference.role;

import java.util.Optional;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;

/** Whose affairs a command touches. */
public sealed interface Target {
  /** The seat of whoever asks: it names none. */
  record Own() implements Target {}

  /**
   * @param side empty for who belongs to none
   */
  record OneSeat(SeatId seat, Optional<DelegationId> side) implements Target {}

  /** All of a side, or what belongs to none. */
  record OneSide(Optional<DelegationId> side) implements Target {}

  /** What concerns all sides, or is done across them. */
  record Whole() implements Target {}

  /** Names what is not there; who may do it at all hears that from the rules. */
  record Unknown() implements Target {}
}
