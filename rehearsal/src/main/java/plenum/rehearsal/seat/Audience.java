package plenum.rehearsal.seat;

import plenum.wire.Outlet;

/** Told all that a participant receives, on the loop's thread: hands over and returns at once. */
public interface Audience {
  /** Nobody looks. */
  Audience NOBODY = new Audience() {};

  /**
   * A packet of sound, in the order of arrival.
   *
   * @param sequence extended
   * @param timestamp extended, in 1/48000 s
   * @param contributor the source's number as the packet's CSRC states it, 0 if it does not
   */
  @SuppressWarnings("ArrayRecordComponent") // Compared by nobody; a copy per packet would cost.
  record Sound(long sequence, long timestamp, int contributor, byte[] packet, long arrivalNanos) {}

  /**
   * A whole frame, in order.
   *
   * @param timestamp extended, in 1/90000 s
   * @param decodable all that it builds on came as well
   * @param arrivalNanos when the last of its packets came, which may be a repair
   */
  @SuppressWarnings("ArrayRecordComponent") // As above.
  record Picture(
      byte[] frame, long timestamp, boolean decodable, int contributor, long arrivalNanos) {}

  default void sound(Outlet outlet, Sound packet) {}

  default void picture(Outlet outlet, Picture frame) {}
}
