package plenum.conference;

import java.util.List;
import plenum.conference.event.Event;

/** What a command comes to. */
public sealed interface Decision {
  /** Allowed. No events means that it changes nothing: asking twice is harmless. */
  record Accepted(List<Event> events) implements Decision {
    public Accepted {
      events = List.copyOf(events);
    }
  }

  record Refused(Refusal why) implements Decision {}

  static Decision accepted(Event... events) {
    return new Accepted(List.of(events));
  }

  static Decision refused(Refusal why) {
    return new Refused(why);
  }
}
