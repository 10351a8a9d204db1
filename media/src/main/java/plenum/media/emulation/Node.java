package plenum.media.emulation;

import plenum.media.net.RemoteAddress;

/**
 * A participant of {@link VirtualTime}, usually sans-IO protocol code behind a few lines that hand
 * what it says to {@link EmulatedNetwork#send}.
 */
public interface Node {
  /** {@link #deadlineNanos} of a node that waits for datagrams alone. */
  long NEVER = Long.MAX_VALUE;

  /** A datagram came; its octets are the node's to keep. */
  void receive(byte[] datagram, RemoteAddress from, long nowNanos);

  /** When it wants to be polled; asked again after each call. */
  long deadlineNanos();

  /** Its deadline has come. Afterwards the deadline must lie later. */
  void poll(long nowNanos);
}
