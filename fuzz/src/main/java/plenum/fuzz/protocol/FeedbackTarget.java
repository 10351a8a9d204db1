package plenum.fuzz.protocol;

import static plenum.fuzz.Oracle.demand;
import static plenum.fuzz.Oracle.same;

import java.lang.foreign.MemorySegment;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plenum.fuzz.FuzzTarget;
import plenum.fuzz.Script;
import plenum.fuzz.ScriptWriter;
import plenum.media.rtp.ArrivalLog;
import plenum.media.rtp.RtcpWriter;

/**
 * The log of arrivals under sequences of numbers and times. Writing ends, every feedback is well
 * formed and of bounded size, and no number is told as come that did not, or at another time than
 * it did, to a quarter of a millisecond.
 */
public final class FeedbackTarget implements FuzzTarget {
  private static final int MOST_STEPS = 512;
  private static final long STEP_NANOS = 250_000;

  /** A log of 2,048 numbers, told by 400 or until a time is out of reach. */
  private static final int MOST_FEEDBACKS = 2100;

  @Override
  public void accept(byte[] input) {
    new Run().play(new Script(input));
  }

  @Override
  public List<byte[]> seeds() {
    var steady = new ScriptWriter();
    var jumps = new ScriptWriter();
    for (int i = 0; i < 40; i++) {
      steady.u8(i % 8 == 7 ? 3 : 0).u8(1).u8(20);
      jumps.u8(i % 5).u8(37 * i).u8(i);
    }
    return List.of(steady.end(), jumps.end());
  }

  private static final class Run {
    private final ArrivalLog log = new ArrivalLog();
    private final RtcpWriter writer = new RtcpWriter(MemorySegment.ofArray(new byte[1200]));
    private final Map<Integer, Set<Long>> steps = new HashMap<>();
    private long now = 1_800_000_000_000_000_000L;
    private int sequence = 65_000;
    private int feedbacks;

    void play(Script script) {
      for (int step = 0; step < MOST_STEPS && script.more(); step++) {
        switch (script.u8() % 5) {
          case 0 -> arrives(sequence + (byte) script.u8(), script.u8() * 100_000L);
          case 1 -> arrives(sequence + 1, script.u16() * 1_000_000L);
          case 2 -> arrives(sequence + 64 * script.u8(), 0);
          case 3 -> tell();
          default -> arrives(sequence + 1, script.u8());
        }
      }
      tell();
    }

    private void arrives(int number, long later) {
      now += later;
      sequence = number & 0xffff;
      log.arrived(sequence, now);
      var step = Math.floorMod(now / STEP_NANOS, TransportFeedback.REACH);
      steps.computeIfAbsent(sequence, _ -> new HashSet<>()).add(step);
    }

    private void tell() {
      int written = 0;
      while (log.pending()) {
        demand(written++ < MOST_FEEDBACKS, "writing feedback ends");
        writer.start();
        demand(log.write(writer, 1, 2), "one feedback fits into a packet");
        var feedback = TransportFeedback.read(writer.data(), writer.length());
        same(feedbacks++ & 0xff, feedback.count(), "feedbacks are counted");
        feedback.arrivals().forEach(this::judge);
      }
    }

    /** A number may have come once more, 65,536 later; then either time is right. */
    private void judge(int number, long step) {
      var came = steps.getOrDefault(number, Set.of());
      demand(came.contains(step), "what is told as come came, and then");
    }
  }
}
