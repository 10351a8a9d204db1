package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import plenum.media.net.DatagramBatch;
import plenum.media.net.RemoteAddress;

/**
 * How a shard's packets leave; each method has taken or dropped what it was given when it returns.
 */
interface Departure {
  /** By UDP. */
  void datagrams(DatagramBatch batch);

  /** By the TCP connection with {@code to}; dropped if there is none. */
  void frame(MemorySegment data, long offset, int length, RemoteAddress to);
}
