package plenum.media.net;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.ref.Reference;

/**
 * The sending half of a Linux port. A batch goes out in calls of up to 64 messages. A message is
 * one datagram or, with segmentation, a run: neighbours to one address of equal length, of which
 * the last may be shorter. A run is one message of several iovecs with a UDP_SEGMENT control
 * message; the kernel routes it once and cuts it as late as it can (udp(7)), which is where two
 * thirds of the cost per datagram go.
 *
 * <p>The messages are written anew for each call and point into the batch: no payload is copied
 * before the kernel does.
 */
final class Departures {
  private static final int MESSAGES = 64;
  private static final int MOST_SEGMENTS = 64; // UDP_MAX_SEGMENTS of every kernel since 4.18
  private static final int MOST_OCTETS = 65_487; // 65,535 less the headers of IPv6 and UDP
  private static final int MOST_INTERRUPTIONS = 8;
  private static final int CONTROL_STRIDE = 24;
  private static final long CONTROL_LENGTH = 18; // cmsghdr and 16 bits
  private static final int SOL_UDP = 17;
  private static final int UDP_SEGMENT = 103;

  private final MessageHeaders messages;
  private final MemorySegment controls;
  private final int[] runs = new int[MESSAGES];
  private final MemorySegment state;
  private final boolean ipv4Only;
  private final PortTally tally;
  private boolean segmentation;

  Departures(Arena arena, boolean ipv4Only, boolean segmentation, PortTally tally) {
    this.messages = new MessageHeaders(arena, MESSAGES);
    this.controls = arena.allocate((long) CONTROL_STRIDE * MESSAGES, 8);
    this.state = arena.allocate(LinuxCalls.STATE);
    this.ipv4Only = ipv4Only;
    this.segmentation = segmentation;
    this.tally = tally;
    for (int i = 0; i < MESSAGES; i++) {
      long at = (long) i * CONTROL_STRIDE;
      controls.set(ValueLayout.JAVA_LONG, at, CONTROL_LENGTH);
      controls.set(ValueLayout.JAVA_INT, at + 8, SOL_UDP);
      controls.set(ValueLayout.JAVA_INT, at + 12, UDP_SEGMENT);
    }
  }

  /** Returns the slot to go on with. */
  int send(int socket, DatagramBatch batch, int first) {
    if (ipv4Only) {
      unmap(batch, first);
    }
    try {
      return sendFrom(socket, batch, first);
    } finally {
      Reference.reachabilityFence(batch); // the messages point into it by bare numbers
    }
  }

  private int sendFrom(int socket, DatagramBatch batch, int first) {
    int next = first;
    int separateUntil = first;
    int interruptions = 0;
    while (next < batch.count()) {
      int gathered = gather(batch, next, separateUntil);
      int sent = LinuxCalls.sendmmsg(state, socket, messages.segment(), gathered);
      if (sent > 0) {
        next += counted(sent);
        continue;
      }
      int errno = LinuxCalls.errno(state);
      switch (SendVerdict.of(errno, runs[0])) {
        case AGAIN -> {
          if (++interruptions > MOST_INTERRUPTIONS) {
            return next;
          }
        }
        case FULL -> {
          return next;
        }
        case SEPARATE -> separateUntil = separate(next);
        case NEVER_SEGMENT -> {
          segmentation = false;
          separateUntil = separate(next);
        }
        case REFUSED -> {
          tally.refused(runs[0]);
          next += runs[0];
        }
        case BROKEN ->
            throw new IllegalStateException("sendmmsg: " + LinuxCalls.strerror(state, errno));
      }
    }
    return next;
  }

  private static void unmap(DatagramBatch batch, int first) {
    for (int i = first; i < batch.count(); i++) {
      batch.addresses().unmap(i);
    }
  }

  private int separate(int next) {
    tally.unsegmented();
    return next + runs[0];
  }

  private int counted(int sent) {
    int datagrams = 0;
    int segmented = 0;
    for (int m = 0; m < sent; m++) {
      datagrams += runs[m];
      segmented += runs[m] > 1 ? runs[m] : 0;
    }
    tally.sent(datagrams);
    tally.segmented(segmented);
    return datagrams;
  }

  /** Writes messages for the slots from {@code from} on and returns how many. */
  private int gather(DatagramBatch batch, int from, int separateUntil) {
    int message = 0;
    int slot = from;
    while (slot < batch.count() && message < MESSAGES) {
      int run = segmentation && slot >= separateUntil ? run(batch, slot) : 1;
      messages.point(message, batch.addresses().pointer(slot), batch.vector(slot), run);
      control(message, run, batch.length(slot));
      runs[message++] = run;
      slot += run;
    }
    return message;
  }

  private void control(int message, int run, int length) {
    if (run == 1) {
      messages.control(message, 0, 0);
      return;
    }
    long at = (long) message * CONTROL_STRIDE;
    controls.set(ValueLayout.JAVA_SHORT, at + 16, (short) length);
    messages.control(message, controls.address() + at, CONTROL_STRIDE);
  }

  private static int run(DatagramBatch batch, int first) {
    int length = batch.length(first);
    int end =
        Math.min(batch.count(), first + Math.min(MOST_SEGMENTS, MOST_OCTETS / Math.max(1, length)));
    int next = first + 1;
    while (next < end
        && batch.length(next - 1) == length
        && follows(batch, next, length)
        && batch.addresses().same(first, next)) {
      next++;
    }
    return next - first;
  }

  /** An empty datagram is none of a run: the kernel cuts octets, and would lose it. */
  private static boolean follows(DatagramBatch batch, int slot, int length) {
    int own = batch.length(slot);
    return own > 0 && own <= length;
  }
}
