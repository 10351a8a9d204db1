package plenum.media.engine;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plenum.media.forward.VideoSource;

/**
 * One shard's traffic with the others of its engine. Out: packets of sources that have listeners
 * elsewhere, each once per shard, and wishes for key frames of what is mirrored here. Arrivals and
 * departures of mirrors go by the other shard's inbox, in order, so none is lost when a lane is
 * full; a packet that comes before or after its mirror finds no place and is dropped. An engine of
 * one shard has no lanes and pays nothing. Confined to its shard's thread.
 */
final class Crossing {
  private final int self;
  private final Lanes lanes;
  private final List<@Nullable Origin> origins = new ArrayList<>();
  private long handles;
  private long touched;
  private long leftOut;

  Crossing(int self, Lanes lanes) {
    this.self = self;
    this.lanes = lanes;
  }

  /** For an engine of one shard. */
  static Crossing alone() {
    return new Crossing(
        0,
        new Lanes(
            1,
            new Lanes.Neighbours() {
              @Override
              public void post(int shard, java.util.function.Consumer<Shard> task) {
                throw new IllegalStateException("There is no other shard");
              }

              @Override
              public void wake(int shard) {
                throw new IllegalStateException("There is no other shard");
              }
            }));
  }

  int self() {
    return self;
  }

  int shards() {
    return lanes.shards();
  }

  /** The lane from another shard to this one, if it has sent anything. */
  @Nullable Lane from(int shard) {
    return lanes.existing(shard, self);
  }

  /** Tells all others which sources of a conference have listeners here. */
  void announce(String conference, Set<Integer> sources) {
    for (int shard = 0; shard < shards(); shard++) {
      if (shard != self) {
        lanes.neighbours().post(shard, other -> other.listens(conference, self, sources));
      }
    }
  }

  /** From now on these shards, as bits, have listeners for a source. */
  void listeners(String conference, Origin origin, long order, long shards) {
    long before = origin.listeners();
    if (shards != 0 && origin.place() < 0) {
      origin.placed(place(origin), handles++);
    }
    origin.listeners(shards);
    for (int shard = 0; shard < shards(); shard++) {
      boolean had = (before >> shard & 1) != 0;
      boolean has = (shards >> shard & 1) != 0;
      if (has && !had) {
        var mirror = Mirror.Passport.of(conference, origin, order);
        lanes.neighbours().post(shard, other -> other.mirror(self, mirror));
        tell(shard, origin);
      } else if (had && !has) {
        int place = origin.place();
        long handle = origin.handle();
        lanes.neighbours().post(shard, other -> other.unmirror(self, place, handle));
      }
    }
    if (shards == 0 && origin.place() >= 0) {
      origins.set(origin.place(), null);
      origin.placed(-1, 0);
    }
  }

  private int place(Origin origin) {
    int free = origins.indexOf(null);
    if (free >= 0) {
      origins.set(free, origin);
      return free;
    }
    origins.add(origin);
    return origins.size() - 1;
  }

  void sound(
      Origin origin,
      int generation,
      long sequence,
      long timestamp,
      int level,
      MemorySegment packet,
      long offset,
      int length,
      long now) {
    send(
        Lane.Kind.SOUND,
        origin,
        generation,
        level,
        sequence,
        timestamp,
        now,
        packet,
        offset,
        length);
  }

  /** A packet of a picture; {@code layer} as {@link Lane#layer}. */
  void picture(
      Origin origin,
      int generation,
      int layer,
      long sequence,
      long timestamp,
      MemorySegment packet,
      long offset,
      int length,
      long now) {
    send(
        Lane.Kind.PICTURE,
        origin,
        generation,
        layer,
        sequence,
        timestamp,
        now,
        packet,
        offset,
        length);
  }

  void report(
      Origin origin, int generation, int layer, long timestamp, long senderNanos, long lineOffset) {
    send(
        Lane.Kind.REPORT,
        origin,
        generation,
        layer,
        timestamp,
        senderNanos,
        lineOffset,
        MemorySegment.NULL,
        0,
        0);
  }

  private void send(
      Lane.Kind kind,
      Origin origin,
      int generation,
      int detail,
      long first,
      long second,
      long third,
      MemorySegment payload,
      long offset,
      int length) {
    for (long left = origin.listeners(); left != 0; left &= left - 1) {
      int shard = Long.numberOfTrailingZeros(left);
      boolean taken =
          lanes
              .lane(self, shard)
              .offer(
                  kind,
                  origin.place(),
                  origin.handle(),
                  generation,
                  detail,
                  first,
                  second,
                  third,
                  payload,
                  offset,
                  length);
      touched |= taken ? 1L << shard : 0;
      leftOut += taken ? 0 : 1;
    }
  }

  /** Asks a source's own shard for key frames of these layers, as bits; false if it must wait. */
  boolean wish(int shard, int place, long handle, int layers) {
    boolean taken =
        lanes
            .lane(self, shard)
            .offer(Lane.Kind.WISH, place, handle, 0, layers, 0, 0, 0, MemorySegment.NULL, 0, 0);
    touched |= taken ? 1L << shard : 0;
    return taken;
  }

  /** Another shard's wish has come. */
  void wished(int place, long handle, int layers) {
    Origin origin = place >= 0 && place < origins.size() ? origins.get(place) : null;
    var picture = origin == null || origin.handle() != handle ? null : origin.picture();
    if (picture != null) {
      picture.wish(layers);
    }
  }

  /** The other shards that have listeners learn which layers of a source its sender leaves out. */
  void withheld(Origin origin) {
    for (long left = origin.listeners(); left != 0; left &= left - 1) {
      tell(Long.numberOfTrailingZeros(left), origin);
    }
  }

  private void tell(int shard, Origin origin) {
    var picture = origin.picture();
    if (picture == null) {
      return;
    }
    int place = origin.place();
    long handle = origin.handle();
    int from = picture.withheld();
    var rates = new double[VideoSource.LAYERS];
    Arrays.setAll(rates, picture::noted);
    lanes.neighbours().post(shard, other -> other.withheld(self, place, handle, from, rates));
  }

  /**
   * Tells a source's own shard which layer is the best that is wanted here. By its inbox: once
   * told, it is not told again, so it must not be lost.
   */
  void needs(int shard, int place, long handle, int best) {
    lanes.neighbours().post(shard, other -> other.needed(self, place, handle, best));
  }

  /** What another shard needs has come. */
  void needed(int shard, int place, long handle, int best) {
    Origin origin = place >= 0 && place < origins.size() ? origins.get(place) : null;
    if (origin != null && origin.handle() == handle) {
      origin.neededOn(shard, best);
    }
  }

  /** Wakes the shards for which something was put on a lane. */
  void flush() {
    for (long left = touched; left != 0; left &= left - 1) {
      lanes.neighbours().wake(Long.numberOfTrailingZeros(left));
    }
    touched = 0;
  }

  /** Records that found no room because another shard is behind. */
  long leftOut() {
    return leftOut;
  }
}
