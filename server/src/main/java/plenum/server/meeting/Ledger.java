package plenum.server.meeting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.event.Event;
import plenum.conference.programme.ConferenceId;
import plenum.journal.Appended;
import plenum.journal.Claim;
import plenum.journal.Draft;
import plenum.journal.Entry;
import plenum.journal.Trouble;
import plenum.journal.UnavailableException;
import plenum.journal.Writer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One conference's place in the journal: reads its state back, appends to it, and owes it what had
 * to be done while the journal did not answer. One thread at a time: the conference's own.
 */
final class Ledger {
  private static final Logger LOG = System.getLogger(Ledger.class.getName());
  private static final JsonMapper JSON = new JsonMapper();

  /** A restart on the same node takes its own lease over at once; others wait so long. */
  private static final Duration LEASE = Duration.ofSeconds(30);

  /**
   * After another program was found to hold the database. Each try may block the conference for the
   * database's patience: shorter holds up its views, longer refuses commands that would pass.
   */
  static final Duration RETRY = Duration.ofSeconds(2);

  private final Workplace workplace;
  private final ConferenceId id;
  private final List<Owed> owed = new ArrayList<>();
  private Optional<Writer> writer = Optional.empty();
  private boolean current;
  private Optional<Outage> outage = Optional.empty();

  /** The command stands beside its events: on a state that was read anew it is decided again. */
  private record Owed(Instant at, Actor by, Command command, List<Event> events) {}

  private record Outage(Trouble trouble, Instant until) {}

  /** What came of an append. */
  sealed interface Outcome {
    /** The events as they stand in the journal, which is how a replay will see them. */
    record Stored(List<Event> events) implements Outcome {}

    /** Somebody else wrote: the state must be read again and the command decided anew. */
    record Stale() implements Outcome {}

    record Unavailable(Trouble trouble) implements Outcome {}
  }

  /** What came of reading the state. */
  sealed interface Reading {
    record Read(Conference conference, ProtocolBook protocol) implements Reading {}

    record Unavailable(Trouble trouble) implements Reading {}
  }

  /** Nothing is claimed or read until {@link #read}. */
  Ledger(Workplace workplace, ConferenceId id) {
    this.workplace = workplace;
    this.id = id;
  }

  /** Whether the state that was read last rests on all that is stored. */
  boolean current() {
    return current;
  }

  /** How many events there are: it grows with each. */
  long length() {
    return writer.map(held -> held.head().seq()).orElse(0L);
  }

  /**
   * Claims the conference, reads its state, and decides anew what is owed: what another writer has
   * done in the meantime may have made it needless.
   *
   * @throws plenum.journal.UnreadableEventException if an event is of a later program
   */
  Reading read(Instant now) {
    var down = outageAt(now);
    if (down.isPresent()) {
      return new Reading.Unavailable(down.get());
    }
    return switch (workplace.journal().claim(id.value(), workplace.node(), now, LEASE)) {
      case Claim.Held(var held) -> read(held, now);
      case Claim.Elsewhere(var other, var until) ->
          unread(
              new Trouble(
                  Trouble.Kind.FAILED,
                  "conference %s is held by node %s until %s".formatted(id, other, until)),
              now);
      case Claim.Unavailable(var trouble) -> unread(trouble, now);
    };
  }

  private Reading read(Writer held, Instant now) {
    Conference conference = Conference.none(id);
    var protocol = new ProtocolBook();
    try {
      for (var recalled : held.recall(1)) {
        var event = workplace.codec().event(recalled);
        protocol.add(conference, event, recalled.entry().at());
        conference = conference.after(event);
      }
    } catch (UnavailableException failed) {
      return unread(failed.trouble(), now);
    }
    writer = Optional.of(held);
    current = true;
    return new Reading.Read(withOwed(conference, protocol), protocol);
  }

  private Reading unread(Trouble trouble, Instant now) {
    note(trouble, now);
    return new Reading.Unavailable(trouble);
  }

  private Conference withOwed(Conference read, ProtocolBook protocol) {
    Conference conference = read;
    var debts = List.copyOf(owed);
    owed.clear();
    for (var debt : debts) {
      if (Rules.decide(conference, debt.command(), debt.by(), debt.at())
              instanceof Decision.Accepted(var events)
          && !events.isEmpty()) {
        owed.add(new Owed(debt.at(), debt.by(), debt.command(), events));
        for (var event : events) {
          protocol.add(conference, event, debt.at());
          conference = conference.after(event);
        }
      }
    }
    return conference;
  }

  /** Appends what is owed first, then these; they are stored together, or none of them is. */
  Outcome append(Instant now, Actor by, List<Event> events) {
    if (events.isEmpty()) {
      return new Outcome.Stored(events);
    }
    var paid = pay(now);
    return paid instanceof Outcome.Stored ? store(now, now, by, events) : paid;
  }

  /** Appends what is owed, oldest first, as far as the journal takes it. */
  Outcome pay(Instant now) {
    while (!owed.isEmpty()) {
      var debt = owed.getFirst();
      var outcome = store(now, debt.at(), debt.by(), debt.events());
      if (!(outcome instanceof Outcome.Stored)) {
        return outcome;
      }
      owed.removeFirst();
    }
    return new Outcome.Stored(List.of());
  }

  private Outcome store(Instant now, Instant at, Actor by, List<Event> events) {
    var down = outageAt(now);
    if (down.isPresent()) {
      return new Outcome.Unavailable(down.get());
    }
    if (writer.isEmpty() || !current) {
      return new Outcome.Stale();
    }
    List<Draft> drafts = events.stream().map(workplace.codec()::draft).toList();
    long begun = System.nanoTime();
    var appended = writer.get().append(at, name(by, events), drafts);
    workplace.meters().appended(System.nanoTime() - begun);
    return switch (appended) {
      case Appended.Durable(var entries) -> stored(entries, events);
      case Appended.LostLease(), Appended.Conflict() -> {
        current = false;
        yield new Outcome.Stale();
      }
      case Appended.Unavailable(var trouble) -> {
        note(trouble, now);
        yield new Outcome.Unavailable(trouble);
      }
    };
  }

  /** Maps come back from the journal in another order: what is sealed holds none. */
  private Outcome stored(List<Entry> entries, List<Event> events) {
    outage = Optional.empty();
    var asStored = new ArrayList<Event>();
    for (int i = 0; i < events.size(); i++) {
      asStored.add(
          events.get(i).sealedPart().isPresent()
              ? events.get(i)
              : workplace.codec().event(asRead(entries.get(i))));
    }
    return new Outcome.Stored(asStored);
  }

  private static Entry asRead(Entry entry) {
    if (!(JSON.readTree(entry.stored()).get("body") instanceof ObjectNode body)) {
      throw new IllegalStateException("entry %d has no body".formatted(entry.seq()));
    }
    return new Entry(
        entry.conference(),
        entry.seq(),
        entry.at(),
        entry.term(),
        entry.actor(),
        entry.type(),
        entry.version(),
        body,
        entry.seal(),
        entry.stored(),
        entry.hash());
  }

  /** What was done without the journal, because it only closed edges; it is appended first. */
  void owe(Instant now, Actor by, Command command, List<Event> events) {
    if (!events.isEmpty()) {
      owed.add(new Owed(now, by, command, events));
    }
  }

  boolean owes() {
    return !owed.isEmpty();
  }

  /** Holds the conference for another while. */
  void renew(Instant now) {
    if (writer.isEmpty() || !current || outageAt(now).isPresent()) {
      return;
    }
    switch (writer.get().renew(now, LEASE)) {
      case Claim.Held _ -> outage = Optional.empty();
      case Claim.Elsewhere _ -> current = false;
      case Claim.Unavailable(var trouble) -> note(trouble, now);
    }
  }

  /** Says what is lost for good if nothing more can be appended. */
  void close(Instant now) {
    outage = Optional.empty();
    if (owes() && !(pay(now) instanceof Outcome.Stored)) {
      LOG.log(
          Level.ERROR,
          "conference {0} ends with {1} events that the journal did not take",
          id,
          owed.size());
    }
  }

  /** These take their time to refuse; of all else the next try finds out at once. */
  private void note(Trouble trouble, Instant now) {
    boolean slow =
        trouble.kind() == Trouble.Kind.LOCKED || trouble.kind() == Trouble.Kind.UNREACHABLE;
    outage = Optional.of(new Outage(trouble, slow ? now.plus(RETRY) : now));
  }

  private Optional<Trouble> outageAt(Instant now) {
    return outage
        .filter(found -> now.isBefore(found.until()))
        .filter(found -> !found.until().isAfter(now.plus(RETRY)))
        .map(Outage::trouble);
  }

  /** As the journal names who acts; where even that is sealed, in whose name it is done. */
  static String name(Actor by, List<Event> events) {
    var named = events.stream().map(Event::inNameOf).distinct().toList();
    return named.size() == 1
        ? named.getFirst().map(EventShapes::owner).orElseGet(() -> name(by))
        : name(by);
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
