package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.event.Event;
import plenum.conference.programme.ConferenceId;
import plenum.journal.Appended;
import plenum.journal.Claim;
import plenum.journal.Draft;
import plenum.journal.EventCodec;
import plenum.journal.Journal;
import plenum.journal.Trouble;
import plenum.journal.Writer;

/**
 * One conference's place in the journal: reads its state back, appends to it, and owes it what had
 * to be done while the journal did not answer. One thread at a time: the conference's own.
 */
final class Ledger {
  /** A restart on the same node takes its own lease over at once; others wait so long. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  private final Journal journal;
  private final EventCodec<Event> codec;
  private final ConferenceId id;
  private final String node;
  private final List<Owed> owed = new ArrayList<>();
  private Writer writer;

  private record Owed(Instant at, Actor by, List<Event> events) {}

  /** What came of an append. */
  sealed interface Outcome {
    record Stored() implements Outcome {}

    /** Somebody else wrote: the state must be read again and the command decided anew. */
    record Stale() implements Outcome {}

    record Unavailable(Trouble trouble) implements Outcome {}
  }

  /**
   * Claims the conference.
   *
   * @throws IllegalStateException if the journal does not answer or another node holds it
   */
  Ledger(Journal journal, EventCodec<Event> codec, ConferenceId id, String node, Instant now) {
    this.journal = journal;
    this.codec = codec;
    this.id = id;
    this.node = node;
    writer = claim(now);
  }

  private Writer claim(Instant now) {
    return switch (journal.claim(id.value(), node, now, LEASE)) {
      case Claim.Held(var held) -> held;
      case Claim.Elsewhere(var other, var until) ->
          throw new IllegalStateException(
              "conference %s is held by node %s until %s".formatted(id, other, until));
      case Claim.Unavailable(var trouble) ->
          throw new IllegalStateException("the journal does not answer: " + trouble);
    };
  }

  /** The state that follows from all that is in the journal. */
  Conference read() {
    Conference conference = Conference.none(id);
    for (var recalled : writer.recall(1)) {
      conference = conference.after(codec.event(recalled));
    }
    return conference;
  }

  /** Claims again and reads again, after {@link Outcome.Stale}. */
  Conference reread(Instant now) {
    writer = claim(now);
    return read();
  }

  /** Appends what is owed first, then these; together they are stored, or not. */
  Outcome append(Instant now, Actor by, List<Event> events) {
    while (!owed.isEmpty()) {
      var debt = owed.getFirst();
      var outcome = store(debt.at(), debt.by(), debt.events());
      if (!(outcome instanceof Outcome.Stored)) {
        return outcome;
      }
      owed.removeFirst();
    }
    return store(now, by, events);
  }

  private Outcome store(Instant at, Actor by, List<Event> events) {
    if (events.isEmpty()) {
      return new Outcome.Stored();
    }
    List<Draft> drafts = events.stream().map(codec::draft).toList();
    return switch (writer.append(at, name(by), drafts)) {
      case Appended.Durable _ -> new Outcome.Stored();
      case Appended.LostLease() -> new Outcome.Stale();
      case Appended.Conflict() -> new Outcome.Stale();
      case Appended.Unavailable(var trouble) -> new Outcome.Unavailable(trouble);
    };
  }

  /** What was done without the journal, because it only closed edges; it is appended first. */
  void owe(Instant now, Actor by, List<Event> events) {
    owed.add(new Owed(now, by, events));
  }

  /** Holds the conference for another while; whether it is still ours. */
  boolean renew(Instant now) {
    return writer.renew(now, LEASE) instanceof Claim.Held;
  }

  /** As the journal names who acts. */
  static String name(Actor actor) {
    return switch (actor) {
      case Actor.Convener(var account) -> "convener:" + account;
      case Actor.Seated(var seat) -> "seat:" + seat;
      case Actor.DelegationSecretaryLink(var delegation) -> "delegation:" + delegation;
      case Actor.Server() -> "server";
    };
  }
}
