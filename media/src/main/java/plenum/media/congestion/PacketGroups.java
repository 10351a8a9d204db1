package plenum.media.congestion;

/**
 * Puts packets that were sent within 5 ms into one group and compares the time between groups at
 * the sender and at the receiver (draft-ietf-rmcat-gcc-02 section 4.2). What came in one burst,
 * because something on the way held it back and then let it go, counts as one group as well: a
 * Wi-Fi that wakes up is not a queue. Confined to one thread.
 */
final class PacketGroups {
  private static final long MILLI = 1_000_000;

  /** What is sent within this belongs together: a sender's own burst says nothing of the line. */
  private static final long GROUP = 5 * MILLI;

  /** Packets that came closer together than this, after waiting, came in one burst. */
  private static final long BURST = 5 * MILLI;

  /** A burst that lasts longer is a queue. */
  private static final long LONGEST_BURST = 100 * MILLI;

  /** A receiver's clock that leaps by more than this was set anew. */
  private static final long LEAP = 3_000 * MILLI;

  /** Groups in the wrong order that are passed over before everything begins anew. */
  private static final int REORDERED = 3;

  private final Group current = new Group();
  private final Group before = new Group();
  private int reordered;
  private double sentDelta;
  private double arrivalDelta;

  private static final class Group {
    boolean begun;
    long firstSent;
    long lastSent;
    long firstArrival;
    long lastArrival;

    void begin(long sent, long arrived) {
      begun = true;
      firstSent = sent;
      lastSent = sent;
      firstArrival = arrived;
      lastArrival = arrived;
    }

    void become(Group other) {
      begun = other.begun;
      firstSent = other.firstSent;
      lastSent = other.lastSent;
      firstArrival = other.firstArrival;
      lastArrival = other.lastArrival;
    }
  }

  /**
   * A packet came. True if a group is complete by it; then {@link #sentMillis} and {@link
   * #arrivalMillis} tell how far it lies from the group before.
   */
  boolean add(long sent, long arrived) {
    if (!current.begun) {
      current.begin(sent, arrived);
      return false;
    }
    if (sent < current.firstSent) {
      return false; // overtaken on the way
    }
    if (burst(sent, arrived) || sent - current.firstSent <= GROUP) {
      current.lastSent = Math.max(current.lastSent, sent);
      current.lastArrival = arrived;
      return false;
    }
    boolean complete = before.begun && compare();
    if (current.begun) {
      before.become(current);
    }
    current.begin(sent, arrived);
    return complete;
  }

  private boolean compare() {
    long sent = current.lastSent - before.lastSent;
    long arrival = current.lastArrival - before.lastArrival;
    if (arrival - sent >= LEAP) {
      reset();
      return false;
    }
    if (arrival < 0) {
      if (++reordered >= REORDERED) {
        reset();
      }
      return false;
    }
    reordered = 0;
    sentDelta = (double) sent / MILLI;
    arrivalDelta = (double) arrival / MILLI;
    return true;
  }

  private boolean burst(long sent, long arrived) {
    long since = arrived - current.lastArrival;
    long passed = sent - current.lastSent;
    if (passed == 0) {
      return true;
    }
    return since < passed && since <= BURST && arrived - current.firstArrival < LONGEST_BURST;
  }

  private void reset() {
    reordered = 0;
    before.begun = false;
    current.begun = false;
  }

  /** Between the last two groups, where they were sent. */
  double sentMillis() {
    return sentDelta;
  }

  /** Between the last two groups, where they came. */
  double arrivalMillis() {
    return arrivalDelta;
  }
}
