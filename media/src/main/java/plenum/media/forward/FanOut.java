package plenum.media.forward;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Sends pictures to everyone who watches, in slices, so that sound and connectivity checks get
 * between them. What has come of one layer goes to one outlet in a row (packets of equal size to
 * one address leave as one), then to the next outlet; where a walk begins rotates, so nobody is
 * always last.
 */
public final class FanOut {
  /** Packets a slice: about 0.2 ms. More delays sound by as much, less costs system calls. */
  public static final int SLICE = 64;

  private static final Object[] NOBODY = {};

  private final ArrayDeque<VideoLayer> waiting = new ArrayDeque<>();
  private final long[] batch = new long[VideoLayer.SLOTS];
  private @Nullable VideoLayer layer;
  private Object[] outlets = NOBODY;
  private int batchSize;
  private int first;
  private int walked;
  private int rotation;

  void add(VideoLayer more) {
    if (!waiting.contains(more)) {
      waiting.add(more);
    }
  }

  /** Forwards about {@link #SLICE} packets; true if there is more to do. */
  public boolean slice() {
    int sent = 0;
    while (sent < SLICE && (walked < outlets.length || next())) {
      var outlet = (VideoOutlet) outlets[(first + walked++) % outlets.length];
      sent += forward(outlet);
    }
    return walked < outlets.length || !waiting.isEmpty();
  }

  private int forward(VideoOutlet outlet) {
    VideoLayer from = layer;
    int sent = 0;
    for (int i = 0; from != null && i < batchSize; i++) {
      int slot = from.find(batch[i]);
      if (slot < 0) {
        outlet.drop(DropReason.QUEUE_FULL);
      } else {
        sent += outlet.forward(from, slot);
      }
    }
    return sent;
  }

  /** Begins the next walk, over those who watch at this moment; false if nothing waits. */
  private boolean next() {
    layer = waiting.poll();
    walked = 0;
    outlets = NOBODY;
    while (layer != null) {
      batchSize = layer.takePending(batch);
      outlets = layer.watchers().items();
      if (outlets.length > 0) {
        first = Math.floorMod(rotation++, outlets.length);
        return true;
      }
      layer = waiting.poll();
    }
    return false;
  }
}
