package plenum.media.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * One outlet as its receiver gets it, by extended sequence number, whether a packet came at once or
 * as a repair.
 */
final class Playback {
  private static final int MOST_ASKED = 16;

  final boolean video;
  final TreeMap<Long, Packet> packets = new TreeMap<>();
  final List<Integer> repaired = new ArrayList<>();
  long reports;
  int lastReport;
  long lastReportAt;
  private long expectedBefore;
  private long cameBefore;
  private long forgotten;
  private long forgottenLacking;
  private long forgottenRepaired;
  private long complete; // all before it came, or are given up
  private final TreeMap<Long, Integer> asked = new TreeMap<>();

  record Packet(
      long sequence,
      long timestamp,
      boolean marker,
      int contributors,
      int contributor,
      byte[] payload,
      long at) {}

  Playback(boolean video) {
    this.video = video;
  }

  void arrived(Packet packet) {
    var before = packets.putIfAbsent(packet.sequence, packet);
    if (before != null && !Arrays.equals(before.payload, packet.payload)) {
      throw new IllegalStateException("Number " + packet.sequence + " has two payloads");
    }
  }

  /** Keeps so many of the last numbers, for meetings that last. */
  void forget(int kept) {
    while (!packets.isEmpty() && packets.firstKey() < packets.lastKey() - kept) {
      long first = packets.pollFirstEntry().getKey();
      long next = packets.firstKey();
      forgotten++;
      forgottenLacking += next - first - 1;
    }
    asked.headMap(packets.isEmpty() ? 0 : packets.firstKey()).clear();
    forgottenRepaired += repaired.stream().distinct().count();
    repaired.clear();
  }

  /** The number that is meant by 16 bits of it. */
  long near(int sequence) {
    long highest = packets.isEmpty() ? sequence : packets.lastKey();
    return highest + (short) (sequence - (int) highest);
  }

  /** What is missing among the last hundred numbers and was not asked for too often. */
  List<Long> missing() {
    var missing = new ArrayList<Long>();
    if (packets.isEmpty()) {
      return missing;
    }
    long from = Math.max(packets.firstKey(), packets.lastKey() - 100);
    complete = Math.max(complete, from);
    while (packets.containsKey(complete)) {
      complete++;
    }
    from = complete;
    for (long number = from; number < packets.lastKey() && missing.size() < MOST_ASKED; number++) {
      if (!packets.containsKey(number) && asked.merge(number, 1, Integer::sum) <= 10) {
        missing.add(number);
      }
    }
    return missing;
  }

  /** Numbers between the first and the last that never came. */
  long gaps() {
    return packets.isEmpty() ? 0 : packets.lastKey() - packets.firstKey() + 1 - packets.size();
  }

  /** Of 256, since it was asked last; what came as a repair was lost before. */
  int fractionLost() {
    long kept = packets.isEmpty() ? 0 : packets.lastKey() - packets.firstKey() + 1;
    long expected = kept + forgotten + forgottenLacking;
    long again = forgottenRepaired + repaired.stream().distinct().count();
    long came = forgotten + packets.size() - again;
    long lost = (expected - expectedBefore) - (came - cameBefore);
    long of = expected - expectedBefore;
    expectedBefore = expected;
    cameBefore = came;
    return of <= 0 ? 0 : (int) Math.clamp(lost * 256 / of, 0, 255);
  }

  List<Integer> contributors() {
    return packets.values().stream().map(Packet::contributor).distinct().toList();
  }

  long silences() {
    return packets.values().stream().filter(packet -> Truth.silent(packet.payload)).count();
  }
}
