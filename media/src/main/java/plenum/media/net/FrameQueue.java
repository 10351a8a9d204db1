package plenum.media.net;

import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/**
 * What waits to be written to a connection, framed as RFC 4571 says. It never grows: a packet for
 * which there is no room is dropped, as a router drops it, and the reader's own congestion control
 * and repairs see to the rest. Not thread-safe.
 */
final class FrameQueue {
  /**
   * Half a second of what one page receives at most. Less drops the packets of a key frame, which
   * come at once; more only delays what is no longer wanted.
   */
  static final int ROOM = 128 << 10;

  /** Room that only short packets get: sound and checks pass where pictures no longer do. */
  private static final int RESERVE = 8 << 10;

  private static final int SHORT = 400;

  private final ByteBuffer waiting = ByteBuffer.allocateDirect(ROOM);
  private final MemorySegment octets = MemorySegment.ofBuffer(waiting);

  /** False if the packet was dropped. */
  boolean add(MemorySegment data, long offset, int length) {
    int room = waiting.remaining() - FrameReader.PREFIX - length;
    if (room < (length > SHORT ? RESERVE : 0)) {
      return false;
    }
    waiting.putShort((short) length);
    MemorySegment.copy(data, offset, octets, waiting.position(), length);
    waiting.position(waiting.position() + length);
    return true;
  }

  boolean isEmpty() {
    return waiting.position() == 0;
  }

  /** Writes as much as the channel takes at this moment. */
  void drain(WritableByteChannel to) throws IOException {
    waiting.flip();
    try {
      to.write(waiting);
    } finally {
      waiting.compact();
    }
  }
}
