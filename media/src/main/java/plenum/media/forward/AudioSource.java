package plenum.media.forward;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * A microphone as the engine carries it: to the outlets that listen to it alone, and to the floor
 * bus that it stands on. Packets of silence (audio level 127, RFC 6464) are dropped after {@value
 * #SILENCE_NANOS} ns; the first one after them begins a new talk spurt at each outlet.
 */
public final class AudioSource {
  /** Shorter would cut words' endings, longer only sends more silence. */
  static final long SILENCE_NANOS = 200_000_000;

  /** 640 ms of packets: nobody asks for sound again, this only tells packets that came twice. */
  private static final int SLOTS = 32;

  /**
   * What was captured before somebody was given the floor may still be under way then: longer cuts
   * first syllables, shorter lets through what was not meant for the meeting.
   */
  static final long HOLD_NANOS = 40_000_000;

  /** What was said in a sealed room must not be heard outside, by whatever satellite it comes. */
  static final long SEALED_NANOS = 500_000_000;

  private static final int SILENT = 127;
  private static final int RATE = 48_000;

  /** With discontinuous transmission a packet comes every 400 ms. */
  private static final long FLOW_NANOS = 1_000_000_000;

  private final int number;
  private final PacketCache cache;
  private final LineClock line;
  private final RedundantSound redundant;
  private StreamClock clock;
  private final Speech speech = new Speech();
  private final OutletSet<AudioOutlet> listeners = new OutletSet<>();
  private FloorBus bus = FloorBus.NONE;
  private FloorBus lead = FloorBus.NONE;
  private long highest = -1;
  private long lastPacket = Long.MIN_VALUE / 2;
  private long silentSince = -1;
  private long heldUntil = Long.MIN_VALUE;
  private long sealedUntil = Long.MIN_VALUE;
  private boolean silent;
  private int spurt;

  /** The source of this number, on its sender's line. */
  public AudioSource(Arena arena, int number, LineClock line) {
    this.number = number;
    this.line = line;
    cache = new PacketCache(arena, SLOTS);
    redundant = new RedundantSound(arena, cache);
    clock = new StreamClock(RATE, line);
  }

  /**
   * A packet came; why it was kept from everybody, or null if it was not. Whether anybody listens
   * is {@link #heard}.
   *
   * @param level 0 to 127 in -dBov, or -1 if the sender does not say
   */
  public @Nullable DropReason receive(
      long sequence,
      long timestamp,
      int level,
      MemorySegment from,
      long offset,
      int length,
      long unixNanos) {
    int slot = cache.keep(sequence, timestamp, 0, from, offset, length);
    if (slot < 0) {
      return DropReason.DUPLICATE;
    }
    cache.level(slot, level < 0 ? Speech.UNSTATED_LEVEL : level);
    clock.arrived(timestamp, unixNanos);
    lastPacket = unixNanos;
    speech.packet(level, unixNanos);
    // A packet that was overtaken says nothing of whether it is silent now.
    boolean drop = sequence < highest ? silent : silenced(level, unixNanos);
    highest = Math.max(highest, sequence);
    var why = drop ? DropReason.SILENCE : held(unixNanos);
    if (why == null) {
      forward(slot);
    } else {
      drop(why);
    }
    return why;
  }

  private @Nullable DropReason held(long now) {
    if (now >= heldUntil) {
      return null;
    }
    return now < sealedUntil ? DropReason.LEFT_SEALED_ROOM : DropReason.EDGE_OPENING;
  }

  private void drop(DropReason why) {
    for (int i = 0; i < listeners.size(); i++) {
      listeners.at(i).drop(this, why);
    }
    bus.drop(this, why);
    lead.drop(this, why);
  }

  /** Whether any outlet is routed to it here. */
  public boolean heard() {
    return listeners.size() > 0 || bus.heard() || lead.heard();
  }

  private void forward(int slot) {
    for (int i = 0; i < listeners.size(); i++) {
      listeners.at(i).forward(this, slot);
    }
    bus.forward(this, slot);
    lead.forward(this, slot);
  }

  /** Whether nothing later than this packet has come. */
  boolean newest(int slot) {
    return cache.sequence(slot) == highest;
  }

  /** It may be heard from this moment on, but nothing that was captured before. */
  void admitted(long unixNanos) {
    heldUntil = Math.max(heldUntil, unixNanos + HOLD_NANOS);
    spurt++;
  }

  /** It left a sealed room then: what was said in there may come late, and by a long way. */
  void leftSealed(long unixNanos) {
    sealedUntil = Math.max(sealedUntil, unixNanos + SEALED_NANOS);
    heldUntil = Math.max(heldUntil, sealedUntil);
  }

  private boolean silenced(int level, long now) {
    if (level != SILENT) {
      silentSince = -1;
      if (silent) {
        silent = false;
        spurt++;
      }
      return false;
    }
    if (silentSince < 0) {
      silentSince = now;
    }
    silent = now - silentSince > SILENCE_NANOS;
    return silent;
  }

  /** The sender begins anew, with other numbers and timestamps. */
  public void renew() {
    cache.clear();
    redundant.clear();
    highest = -1;
    clock = new StreamClock(RATE, line);
    spurt++;
  }

  /** The sender said which moment of its clock a timestamp is. */
  public void report(long timestamp, long senderNanos) {
    clock.report(timestamp, senderNanos);
  }

  /** The source's number in its conference. */
  public int number() {
    return number;
  }

  /** Whether packets came within the last second. */
  public boolean flows(long unixNanos) {
    return unixNanos - lastPacket < FLOW_NANOS;
  }

  /** Who speaks there and how loudly. */
  public Speech speech() {
    return speech;
  }

  PacketCache cache() {
    return cache;
  }

  /** Whether this packet has not come, neither itself nor in a later one, and is still of use. */
  public boolean lacks(long sequence) {
    return cache.lacks(sequence);
  }

  RedundantSound redundant() {
    return redundant;
  }

  StreamClock clock() {
    return clock;
  }

  int spurt() {
    return spurt;
  }

  void add(AudioOutlet outlet) {
    listeners.add(outlet);
  }

  void remove(AudioOutlet outlet) {
    listeners.remove(outlet);
  }

  void stands(FloorBus on) {
    bus = on;
  }

  void leads(FloorBus on) {
    lead = on;
  }
}
