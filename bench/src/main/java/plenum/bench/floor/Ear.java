package plenum.bench.floor;

import java.util.Arrays;
import plenum.rehearsal.seat.Audience;
import plenum.wire.Outlet;

/**
 * Notes at one seat when packets of one microphone come. The three frames of silence that the
 * server lets follow when an edge closes are not of the microphone, though they name it; but a
 * voice that pauses between two words encodes to the same octets. So only the last three of all are
 * taken off. The loop writes, any thread may ask.
 */
final class Ear implements Audience {
  /** Full-band silence of 20 ms (RFC 6716 section 3.1), as the engine sends it. */
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  private static final int SILENT_FRAMES = 3;

  /** Of the last packets, the latest at the end. */
  private final long[] arrivals = new long[SILENT_FRAMES + 1];

  private int silent;
  private int microphone;
  private int kept;
  private long first;

  /** Only packets from now on are the first. */
  synchronized void startAfresh() {
    first = 0;
  }

  /** When the first packet since then came, by the loop's clock; 0 for not yet. */
  synchronized long firstNanos() {
    return first;
  }

  /** When the last packet of all came, also of the server's silence; 0 if none ever did. */
  synchronized long lastNanos() {
    return arrivals[SILENT_FRAMES];
  }

  /** When the last one of the microphone itself came; 0 if none ever did. */
  synchronized long lastOwnNanos() {
    return silent >= SILENT_FRAMES ? arrivals[0] : arrivals[SILENT_FRAMES];
  }

  /** From now on only the microphone that was heard last counts. */
  synchronized void keepTo() {
    kept = microphone;
  }

  @Override
  public synchronized void sound(Outlet outlet, Sound packet) {
    if (kept != 0 && packet.contributor() != kept) {
      return;
    }
    microphone = packet.contributor();
    silent = Arrays.equals(packet.packet(), SILENCE) ? silent + 1 : 0;
    System.arraycopy(arrivals, 1, arrivals, 0, SILENT_FRAMES);
    arrivals[SILENT_FRAMES] = packet.arrivalNanos();
    first = first == 0 ? packet.arrivalNanos() : first;
  }
}
