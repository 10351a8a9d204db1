package plenum.bench.load;

import plenum.bench.net.Arrivals;
import plenum.media.srtp.SrtpKeys;

/** Whoever has a connection of the load client: the publisher, and each viewer. */
sealed interface Member permits Publisher, Viewer {
  Peer peer();

  /** Keys are agreed; they are to be wiped. */
  void agreed(SrtpKeys keys);

  /** Whether nothing of its joining is left to wait for. */
  boolean settled();

  /** Takes datagram {@code i}, which is SRTP or SRTCP. */
  void media(Arrivals arrivals, int i);

  void close();
}
