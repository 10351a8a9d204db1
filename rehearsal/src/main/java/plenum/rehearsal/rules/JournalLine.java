package plenum.rehearsal.rules;

import tools.jackson.databind.JsonNode;

/**
 * The public part of an event as the journal tells it.
 *
 * @param at when the server decided it, in nanoseconds since 1970 by the clock of the seats
 * @param actor who caused it, such as {@code seat:a}
 */
public record JournalLine(long seq, long at, String actor, String type, JsonNode body) {

  /** The same event at another time. */
  public JournalLine at(long nanos) {
    return new JournalLine(seq, nanos, actor, type, body);
  }

  /** A text of the body; empty if it has none of that name. */
  public String text(String name) {
    return body.path(name).asString("");
  }

  public boolean is(String name) {
    return type.equals(name);
  }
}
