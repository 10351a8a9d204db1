package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import plenum.media.octets.Octets;

/**
 * A slot in which a participant hears. What it listens to is set by {@link #listen} and {@link
 * #join}; the source that it must never carry (its own microphone) is fixed when it is made. When
 * what it carried ends, three frames of Opus silence follow, so that a decoder's concealment does
 * not ring on.
 *
 * <p>Where the receiver takes redundancy and its line needs it ({@link #repeat}), a packet carries
 * the ones before it. These are only packets that went out here since it began to carry what it
 * carries: never one of another source, and none from before an edge, a spurt or a leap.
 */
public final class AudioOutlet {
  /** 20 ms of silence: full band CELT, one frame (RFC 6716 section 3.1). */
  private static final byte[] SILENCE = {(byte) 0xf8, (byte) 0xff, (byte) 0xfe};

  /** The most packets that one repeats. */
  public static final int MOST_REPEATED = RedundantSound.DISTANCE;

  private static final int SILENT_FRAMES = 3;
  private static final int FRAME_TICKS = 960;
  private static final int NOTHING = 0;

  private final Transmitter transmitter;
  private final OutletStream stream;
  private final int own;
  private final MemorySegment silence;
  private FloorBus bus = FloorBus.NONE;
  private @Nullable AudioSource direct;
  private int carried = NOTHING;
  private @Nullable AudioSource playing;
  private int spurt;
  private final PayloadTypes types;
  private int distance;
  private long primary;

  /**
   * What the receiver calls the codec, and packets with redundancy.
   *
   * @param red 0 if it takes none
   */
  public record PayloadTypes(int opus, int red) {}

  /**
   * An outlet that carries nothing yet.
   *
   * @param own the number of the receiver's own microphone, 0 if it has none
   */
  public AudioOutlet(
      Arena arena, Transmitter transmitter, OutletStream stream, PayloadTypes types, int own) {
    this.types = types;
    this.transmitter = transmitter;
    this.stream = stream;
    this.own = own;
    silence = arena.allocate(SILENCE.length);
    Octets.put(silence, 0, SILENCE);
  }

  /** Listens to one source alone. */
  public void listen(AudioSource source) {
    if (direct == source) {
      return;
    }
    leave();
    direct = source;
    source.add(this);
  }

  /** Listens to the floor at this bus. */
  void join(FloorBus floor) {
    if (bus == floor && direct == null) {
      return;
    }
    leave();
    bus = floor;
    floor.add(this);
  }

  /** Listens to nothing; what it carried ends at once. */
  public void leave() {
    if (direct != null) {
      direct.remove(this);
      direct = null;
    }
    if (bus != FloorBus.NONE) {
      bus.remove(this);
      bus = FloorBus.NONE;
    }
    fall(carried);
  }

  /** If this source is carried, it ends with silence. */
  void fall(int number) {
    if (carried == NOTHING || carried != number) {
      return;
    }
    for (int i = 0; i < SILENT_FRAMES; i++) {
      transmit(
          types.opus,
          stream.sequence() + 1,
          stream.timestamp() + FRAME_TICKS,
          false,
          127,
          silence,
          0,
          SILENCE.length);
    }
    carried = NOTHING;
    playing = null;
  }

  void forward(AudioSource source, int slot) {
    if (source.number() == own) {
      stream.drops().count(DropReason.OWN_SOUND);
      return;
    }
    PacketCache cache = source.cache();
    boolean first = playing != source || spurt != source.spurt() || strays(cache, slot);
    if (first) {
      if (!source.newest(slot)) {
        // Overtaken on the way: to begin with it would leave a gap behind it.
        stream.drops().count(DropReason.LATE);
        return;
      }
      fall(playing == source ? NOTHING : carried);
      begin(source, slot);
    }
    long outgoing = stream.outgoing(cache.sequence(slot));
    if (outgoing < 0) {
      stream.drops().count(DropReason.LATE);
      return;
    }
    long timestamp = stream.outgoingTimestamp(cache.timestamp(slot));
    int level = cache.level(slot);
    int repeated = repeatable(cache.sequence(slot));
    int length = repeated == 0 ? 0 : source.redundant().compose(slot, repeated, types.opus);
    primary += cache.length(slot);
    if (length > 0) {
      var octets = source.redundant().octets();
      transmit(types.red, outgoing, timestamp, first, level, octets, 0, length);
    } else {
      transmit(
          types.opus,
          outgoing,
          timestamp,
          first,
          level,
          cache.data(),
          cache.offset(slot),
          cache.length(slot));
    }
  }

  /** A packet of what it listens to does not go on to anybody. */
  void drop(AudioSource source, DropReason why) {
    stream.drops().count(source.number() == own ? DropReason.OWN_SOUND : why);
  }

  /** Which of the packets before this one went out here, as {@link RedundantSound#compose}. */
  private int repeatable(long sequence) {
    int wanted = 0;
    for (int back = 1; back <= distance; back++) {
      wanted |= stream.went(sequence - back) ? 1 << back - 1 : 0;
    }
    return wanted;
  }

  /**
   * From now on packets carry so many of those before them, if the receiver takes that at all.
   *
   * @param packets 0 to {@link #MOST_REPEATED}
   */
  public void repeat(int packets) {
    distance = types.red == 0 ? 0 : Math.min(packets, MOST_REPEATED);
  }

  /** Octets of payload sent, without what was repeated. */
  public long primaryOctets() {
    return primary;
  }

  /** Whether the receiver takes redundancy. */
  public boolean repeats() {
    return types.red != 0;
  }

  /** Whether the source has leapt: far ahead in its numbers, or back in its time. */
  private boolean strays(PacketCache cache, int slot) {
    long outgoing = stream.outgoing(cache.sequence(slot));
    return stream.breaks(outgoing)
        || outgoing > stream.sequence()
            && stream.outgoingTimestamp(cache.timestamp(slot)) <= stream.timestamp();
  }

  private void begin(AudioSource source, int slot) {
    boolean other = playing != source;
    carried = source.number();
    playing = source;
    spurt = source.spurt();
    long timestamp = source.cache().timestamp(slot);
    long moment = source.clock().serverNanos(timestamp);
    stream.join(source.cache().sequence(slot), timestamp, moment, FRAME_TICKS);
    if (other) {
      transmitter.report(stream, stream.outgoingTimestamp(timestamp), moment);
    }
  }

  private void transmit(
      int type,
      long sequence,
      long timestamp,
      boolean marker,
      int level,
      MemorySegment payload,
      long offset,
      int length) {
    stream.payloadType(type);
    transmitter.transmit(
        stream, sequence, timestamp, marker, carried, level, payload, offset, length);
    stream.sent(sequence, timestamp, length);
  }

  /** The number of the source that it carries now, 0 for none. */
  public int carried() {
    return carried;
  }

  /** The latest timestamp sent. */
  public long latestTimestamp() {
    return stream.timestamp();
  }

  /** When it was, by the server's clock; 0 while nothing is carried. */
  public long latestMoment() {
    return playing == null
        ? 0
        : playing.clock().serverNanos(stream.timestamp() - stream.timestampShift());
  }

  /** The stream that the receiver sees. */
  public OutletStream stream() {
    return stream;
  }
}
