package plenum.server.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Refusal;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.CaucusCommand;
import plenum.conference.command.ChamberCommand;
import plenum.conference.command.Command;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.event.Event;
import plenum.conference.programme.ConferenceId;
import plenum.journal.Trouble;

/**
 * What has happened in a conference, and what is to happen next: the state and its place in the
 * journal, kept as one. Confined to the conference's thread.
 */
final class Chronicle {
  private static final int STALE_TRIES = 3;

  private final Ledger ledger;
  private Conference conference;
  private ProtocolBook protocol = new ProtocolBook();
  private boolean replaced;

  /** What a command came to. */
  sealed interface Decided {
    /** These have happened, on the state as it was before. */
    record Happened(Conference before, List<Event> events) implements Decided {}

    record Refused(Refusal why) implements Decided {}

    record Unavailable(Trouble trouble) implements Decided {}
  }

  /** Nothing is claimed or read until {@link #read} or the first command. */
  Chronicle(Workplace workplace, ConferenceId id) {
    ledger = new Ledger(workplace, id);
    conference = Conference.none(id);
  }

  Conference conference() {
    return conference;
  }

  /** What has happened, line by line; another one once another writer's doings were read. */
  ProtocolBook protocol() {
    return protocol;
  }

  /** How many events there are: it grows with each. */
  long length() {
    return ledger.length();
  }

  /** Takes the journal's state for ours; why not, if it does not answer. */
  Optional<Trouble> read(Instant now) {
    return switch (ledger.read(now)) {
      case Ledger.Reading.Read(var read, var told) -> {
        replaced |= !read.equals(conference);
        conference = read;
        protocol = told.says(protocol) ? protocol : told;
        yield Optional.empty();
      }
      case Ledger.Reading.Unavailable(var trouble) -> Optional.of(trouble);
    };
  }

  /** Whether the state was replaced by the journal's since this was asked last. */
  boolean replaced() {
    boolean was = replaced;
    replaced = false;
    return was;
  }

  Decided decide(Command command, Actor actor, Instant now) {
    for (int i = 0; i < STALE_TRIES; i++) {
      var outage = ledger.current() ? Optional.<Trouble>empty() : read(now);
      if (outage.isPresent() && !closesEdges(command)) {
        return new Decided.Unavailable(outage.get());
      }
      switch (Rules.decide(conference, command, actor, now)) {
        case Decision.Refused(var why) -> {
          return new Decided.Refused(why);
        }
        case Decision.Accepted(var events) -> {
          switch (ledger.append(now, actor, events)) {
            case Ledger.Outcome.Stored(var stored) -> {
              return happened(stored, now);
            }
            case Ledger.Outcome.Stale() when outage.isEmpty() -> {} // decided anew
            case Ledger.Outcome.Stale() -> {
              return owe(now, command, actor, events);
            }
            case Ledger.Outcome.Unavailable(var trouble) -> {
              return closesEdges(command)
                  ? owe(now, command, actor, events)
                  : new Decided.Unavailable(trouble);
            }
          }
        }
      }
    }
    throw new IllegalStateException("another writer keeps taking " + conference.id());
  }

  private Decided happened(List<Event> events, Instant at) {
    Conference before = conference;
    for (Event event : events) {
      protocol.add(conference, event, at);
      conference = conference.after(event);
    }
    return new Decided.Happened(before, events);
  }

  private Decided owe(Instant now, Command command, Actor actor, List<Event> events) {
    ledger.owe(now, actor, command, events);
    return happened(events, now);
  }

  /** What only takes something away is done at once, whether or not the journal answers. */
  private static boolean closesEdges(Command command) {
    return command instanceof AdmissionCommand.Leave
        || command instanceof AdmissionCommand.Remove
        || command instanceof ChamberCommand.Mute
        || command instanceof FloorCommand.Yield
        || command instanceof FloorCommand.Take
        || command instanceof FloorCommand.TakePriority
        || command instanceof FloorCommand.EndOverdue
        || command instanceof CaucusCommand.Withdraw
        || command instanceof LineCommand.LineLost;
  }

  /** Whether something was done that the journal has not taken yet. */
  boolean owes() {
    return ledger.owes();
  }

  /** Writes what is owed, as far as the journal takes it. */
  void pay(Instant now) {
    if (!ledger.current()) {
      read(now);
    }
    if (ledger.pay(now) instanceof Ledger.Outcome.Stale) {
      read(now);
      ledger.pay(now);
    }
  }

  void renew(Instant now) {
    ledger.renew(now);
  }

  /** Writes what is owed once more, and says what is lost for good. */
  void close(Instant now) {
    ledger.close(now);
  }
}
