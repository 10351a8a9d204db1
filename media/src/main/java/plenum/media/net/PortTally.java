package plenum.media.net;

import java.util.concurrent.atomic.AtomicLong;

/** The running counts of one port: written by its thread, without a lock, read by any. */
final class PortTally {
  private final AtomicLong received = new AtomicLong();
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong truncated = new AtomicLong();
  private final AtomicLong refused = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();
  private final AtomicLong segmented = new AtomicLong();
  private final AtomicLong unsegmented = new AtomicLong();

  void received(int datagrams) {
    add(received, datagrams);
  }

  void sent(int datagrams) {
    add(sent, datagrams);
  }

  void truncated(int datagrams) {
    add(truncated, datagrams);
  }

  void refused(int datagrams) {
    add(refused, datagrams);
  }

  void failed() {
    add(failed, 1);
  }

  void segmented(int datagrams) {
    add(segmented, datagrams);
  }

  void unsegmented() {
    add(unsegmented, 1);
  }

  PortCounters counters(long overflowed) {
    return new PortCounters(
        received.get(),
        sent.get(),
        truncated.get(),
        refused.get(),
        failed.get(),
        overflowed,
        segmented.get(),
        unsegmented.get());
  }

  private static void add(AtomicLong counter, int more) {
    if (more != 0) {
      counter.lazySet(counter.getPlain() + more); // one writer: no read-modify-write needed
    }
  }
}
