package plenum.media.engine;

import static plenum.media.engine.Hall.MS;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * A receiver's jitter buffer: it plays as late as 97 of 100 of the last packets needed, to the next
 * 20 ms, as browsers' do.
 */
final class Playout {
  private static final int LOOKED_BACK_UPON = 100;
  private static final int IN_TIME = 97;
  private static final long FRAME = 20 * MS;

  private Playout() {}

  /** A packet of sound: when it was captured, came and was played, in nanoseconds. */
  record Played(long captured, long came, long at) {}

  /** In the order in which they came; silence is passed over. */
  static List<Played> of(Playback playback) {
    var played = new ArrayList<Played>();
    Deque<Long> lately = new ArrayDeque<>();
    playback.packets.values().stream()
        .filter(packet -> !Truth.silent(packet.payload()))
        .sorted((a, b) -> Long.compare(a.at(), b.at()))
        .forEach(packet -> {
          long captured = Hall.START + Truth.ofOpus(packet.payload()).frame() * MS;
          long took = packet.at() - captured;
          lately.addLast(took);
          if (lately.size() > LOOKED_BACK_UPON) {
            lately.removeFirst();
          }
          var sorted = lately.stream().sorted().toList();
          long least = sorted.getFirst();
          long most = sorted.get((sorted.size() - 1) * IN_TIME / 100);
          long buffered = Math.ceilDiv(most - least, FRAME) * FRAME;
          played.add(
              new Played(
                  captured, packet.at(), Math.max(packet.at(), captured + least + buffered)));
        });
    return played;
  }
}
