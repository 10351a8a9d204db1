package plenum.server.meeting;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.event.Event;
import plenum.conference.protocol.Protocol;
import plenum.conference.protocol.ProtocolEntry;

/**
 * The latest lines of a conference's protocol, as its events come about or are read back. Confined
 * to the conference's thread.
 */
final class ProtocolBook {
  /** Some hours of a lively meeting. Older lines are in the journal. */
  static final int KEPT = 500;

  private final ArrayDeque<ProtocolEntry> kept = new ArrayDeque<>();
  private long events;

  /**
   * The next event of the conference: also one that the journal does not have yet, since it will
   * have it next, under this number.
   *
   * @param before the state in which it happened
   */
  void add(Conference before, Event event, Instant at) {
    events++;
    Protocol.of(before, event, at, events).ifPresent(this::keep);
  }

  private void keep(ProtocolEntry entry) {
    kept.addLast(entry);
    if (kept.size() > KEPT) {
      kept.removeFirst();
    }
  }

  /** The number of the last event, whether or not it has a line. */
  long last() {
    return events;
  }

  List<ProtocolEntry> kept() {
    return List.copyOf(kept);
  }

  /** What came after this event, the oldest first. */
  Stream<ProtocolEntry> after(long number) {
    return kept.stream().filter(entry -> entry.number() > number);
  }

  /** Whether somebody who has read the one has read the other. */
  boolean says(ProtocolBook other) {
    return events == other.events && kept().equals(other.kept());
  }
}
