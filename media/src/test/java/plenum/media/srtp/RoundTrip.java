package plenum.media.srtp;

import static plenum.media.srtp.SrtpFixture.octets;
import static plenum.media.srtp.SrtpFixture.rtp;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Random;
import plenum.media.octets.Octets;

/**
 * The hot path as the engine drives it: packets of 1,200 octets, off-heap, with running indices.
 */
final class RoundTrip implements AutoCloseable {
  private static final int HEADER = 12;
  private static final int LENGTH = 1_200;

  private final Arena arena;
  private final MemorySegment shared;
  private final MemorySegment sealed;
  private final MemorySegment opened;
  private final SrtpSender sender;
  private final SrtpReceiver receiver;
  private long index;

  RoundTrip(SrtpFixture fixture, Arena arena) {
    this.arena = arena;
    shared = SrtpFixture.segment(arena, rtp(7, 0, 0, 0, octets(new Random(1), LENGTH - HEADER)));
    sealed = arena.allocate(1_500, 64);
    opened = arena.allocate(1_500, 64);
    sender = fixture.sender();
    receiver = fixture.receiver();
  }

  void run(int packets) {
    for (int i = 0; i < packets; i++) {
      int length = protect();
      if (receiver.unprotect(sealed, 0, length, opened, 0) != LENGTH) {
        throw new AssertionError("packet " + index);
      }
    }
  }

  void protect(int packets) {
    for (int i = 0; i < packets; i++) {
      protect();
    }
  }

  private int protect() {
    Octets.copy(shared, 0, sealed, 0, HEADER);
    Octets.put16(sealed, 2, (int) ++index);
    return sender.protect(sealed, 0, HEADER, shared, HEADER, LENGTH - HEADER, index);
  }

  @Override
  public void close() {
    sender.close();
    receiver.close();
    arena.close();
  }
}
