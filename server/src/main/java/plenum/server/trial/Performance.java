package plenum.server.trial;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import plenum.conference.Conference;
import plenum.conference.Decision;
import plenum.conference.Rules;
import plenum.conference.command.Actor;
import plenum.server.meeting.Meeting;

/**
 * One trial's synthetic people at work: what the {@link Prompter} says is asked of the meeting, one
 * thing at a time. Thread-safe.
 */
final class Performance {
  private static final Logger LOG = System.getLogger(Performance.class.getName());

  private final Meeting meeting;
  private final Trials.Company company;
  private final InstantSource clock;
  private Course course;
  private CompletableFuture<@Nullable Void> underway = CompletableFuture.completedFuture(null);

  Performance(Meeting meeting, Trials.Company company, InstantSource clock) {
    this.meeting = meeting;
    this.company = company;
    this.clock = clock;
    course = Course.begun(clock.instant());
  }

  Trials.Company company() {
    return company;
  }

  /** Does the next thing unless one is on its way; completes when that has been answered. */
  synchronized CompletableFuture<@Nullable Void> step() {
    if (underway.isDone()) {
      underway = meeting.numbered().thenCompose(this::next).handle((_, fault) -> over(fault));
    }
    return underway;
  }

  private synchronized CompletableFuture<@Nullable Void> next(Meeting.Numbered found) {
    var situation = seen(found.conference(), clock.instant());
    company.talk(Talk.of(situation));
    situation.deserted().forEach(company::seatAgain);
    var cue = Prompter.next(course, situation);
    return switch (cue) {
      case Cue.Rest(var then) -> {
        course = then;
        yield CompletableFuture.completedFuture(null);
      }
      case Cue.Act act -> act(act, situation, found.revision());
    };
  }

  private CompletableFuture<@Nullable Void> act(Cue.Act act, Situation before, long revision) {
    var actor = new Actor.Seated(act.by());
    var decision = Rules.decide(before.conference(), act.command(), actor, before.now());
    long alone =
        decision instanceof Decision.Accepted(var events) ? revision + events.size() : revision;
    return meeting
        .ask(act.command(), actor)
        .thenCompose(reply ->
            meeting
                .numbered()
                .thenAccept(after -> acted(act, reply, after, after.revision() == alone)));
  }

  /** Where anything else has happened meanwhile, somebody was at work: theirs goes before. */
  private synchronized void acted(
      Cue.Act act, Meeting.Reply reply, Meeting.Numbered after, boolean alone) {
    var done = seen(after.conference(), clock.instant());
    var then = reply instanceof Meeting.Reply.Done ? act.then().having(done) : course;
    course = alone && reply instanceof Meeting.Reply.Done ? then : then.disturbed(done.now());
  }

  private Situation seen(Conference conference, Instant now) {
    return new Situation(conference, company.devices(), now);
  }

  private @Nullable Void over(@Nullable Throwable fault) {
    if (fault != null) {
      LOG.log(Level.DEBUG, "trial {0} has no programme now: {1}", meeting.id(), fault);
    }
    return null;
  }
}
