package plenum.media.forward;

import java.lang.foreign.MemorySegment;

/** What an outlet sends through: one receiver's transport. Confined to its shard's thread. */
public interface Transmitter {
  /**
   * Sends one packet of a stream: header from the stream's template, payload as it stands.
   *
   * @param sequence the extended number; its low 16 bits go into the header
   * @param contributor the source's number
   * @param level the audio level, 0 to 127 in -dBov; 127 for pictures
   */
  void transmit(
      OutletStream stream,
      long sequence,
      long timestamp,
      boolean marker,
      int contributor,
      int level,
      MemorySegment payload,
      long offset,
      int length);

  /**
   * Whether pictures are to wait: more went out than the line has worked off. What waits is let go
   * by {@link VideoOutlet#release}.
   */
  boolean full();

  /** Sends a sender report: this timestamp of the stream is that moment of the server's clock. */
  void report(OutletStream stream, long timestamp, long unixNanos);
}
