package plenum.rehearsal.measure;

import java.util.Map;
import plenum.rehearsal.clip.Layer;
import plenum.rehearsal.clip.Persona;

/** What one outlet brought so far, judged from the payload. */
public sealed interface OutletSummary {

  /** Packets of sound, or frames. */
  long packets();

  /** From leaving the other synthetic participant to arrival, of what was recognised. */
  Spread delay();

  /** When the first of it came, in nanoseconds since 1970. */
  long firstNanos();

  /**
   * Sound.
   *
   * @param heard windows in which each tone was found
   */
  record Sound(
      long packets,
      Map<Persona, Integer> heard,
      int gaps,
      long gapNanos,
      Spread delay,
      long firstNanos)
      implements OutletSummary {}

  /**
   * Pictures.
   *
   * @param seen decodable frames of each persona
   * @param strange frames that came whole but are of no clip
   */
  record Picture(
      long packets,
      Map<Persona, Integer> seen,
      Map<Layer, Integer> layers,
      int strange,
      int undecodable,
      int freezes,
      long frozenNanos,
      int pauses,
      Spread delay,
      long firstNanos)
      implements OutletSummary {}
}
