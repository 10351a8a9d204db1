package plenum.media.engine;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The lanes between all shards of an engine, each made when it is first needed, and the way to a
 * shard's inbox. Thread-safe.
 */
final class Lanes {
  private final int shards;
  private final AtomicReferenceArray<@Nullable Lane> lanes;
  private final Neighbours neighbours;

  /** How to reach a shard from another's thread. */
  interface Neighbours {
    /** Runs a task on that shard's thread, in the order of posting. */
    void post(int shard, Consumer<Shard> task);

    /** Has that shard look at its lanes. */
    void wake(int shard);
  }

  Lanes(int shards, Neighbours neighbours) {
    this.shards = shards;
    this.neighbours = neighbours;
    lanes = new AtomicReferenceArray<>(shards * shards);
  }

  int shards() {
    return shards;
  }

  Neighbours neighbours() {
    return neighbours;
  }

  /** The lane, if anything went along it yet. */
  @Nullable Lane existing(int from, int to) {
    return lanes.getAcquire(from * shards + to);
  }

  Lane lane(int from, int to) {
    Lane lane = existing(from, to);
    if (lane != null) {
      return lane;
    }
    var fresh = new Lane();
    lane = lanes.compareAndExchange(from * shards + to, null, fresh);
    return lane == null ? fresh : lane;
  }
}
