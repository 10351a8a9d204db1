package plenum.rehearsal.measure;

import java.util.Optional;
import java.util.Set;
import plenum.rehearsal.clip.Persona;
import plenum.wire.Outlet;

/**
 * Told what one participant notices, at the time when it is noticed, where {@link OutletSummary}
 * tells the sum of it. All times are nanoseconds since 1970 by the loop's clock. Called by the
 * loop's thread and by examiners, so it hands over and returns at once.
 */
public interface Diary {
  /** Writes nothing down. */
  Diary NONE = new Diary() {};

  /**
   * A packet of sound came.
   *
   * @param persona whose sounding packet it was; empty for pauses, silence and whatever is unknown
   * @param octets of its payload
   */
  default void came(Outlet outlet, Optional<Persona> persona, int octets, long arrivalNanos) {}

  /** A sounding packet was recognised, this long after it left. */
  default void soundDelay(Persona persona, long nanos, long arrivalNanos) {}

  /** A frame was recognised, this long after it left. */
  default void pictureDelay(Persona persona, long nanos, long arrivalNanos) {}

  /** A run of packets was decoded and searched: these tones were in it, maybe none. */
  default void heard(Outlet outlet, Set<Persona> tones, long fromNanos, long untilNanos) {}

  /** A frame could be shown; empty if it is of no clip. */
  default void seen(Outlet outlet, Optional<Persona> persona, long arrivalNanos) {}

  /** Sound was missing for longer than 60 ms. */
  default void gap(Outlet outlet, long fromNanos, long untilNanos) {}

  /** The picture stood still (freezeCount of W3C's webrtc-stats). */
  default void freeze(Outlet outlet, long fromNanos, long untilNanos) {}

  /** No frame came for over 5 s. */
  default void pause(Outlet outlet, long fromNanos, long untilNanos) {}
}
