package plenum.bench.floor;

import java.util.Arrays;
import plenum.rehearsal.seat.Audience;
import plenum.wire.Outlet;

/**
 * Notes at one seat when packets of one microphone come. The silence that the server lets follow
 * when an edge closes is not of the microphone, though it names it. The loop writes, any thread may
 * ask.
 */
final class Ear implements Audience {
  /** Full-band silence of 20 ms (RFC 6716 section 3.1), as the engine sends it. */
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  private volatile int microphone;
  private volatile int kept;
  private volatile long first;
  private volatile long last;

  /** Only packets from now on are the first. */
  void startAfresh() {
    first = 0;
  }

  /** When the first packet since then came, by the loop's clock; 0 for not yet. */
  long firstNanos() {
    return first;
  }

  /** When the last packet of all came; 0 if none ever did. */
  long lastNanos() {
    return last;
  }

  /** From now on only the microphone that was heard last counts. */
  void keepTo() {
    kept = microphone;
  }

  @Override
  public void sound(Outlet outlet, Sound packet) {
    if (Arrays.equals(packet.packet(), SILENCE) || kept != 0 && packet.contributor() != kept) {
      return;
    }
    microphone = packet.contributor();
    last = packet.arrivalNanos();
    first = first == 0 ? last : first;
  }
}
