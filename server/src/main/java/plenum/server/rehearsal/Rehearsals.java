package plenum.server.rehearsal;

import static java.util.concurrent.TimeUnit.SECONDS;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.LineCommand;
import plenum.conference.programme.Kind;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;

/**
 * Takes rehearsals away as if they had never been: when whoever convened one says so, and by itself
 * some hours after it was to end, should nobody have said it. Thread-safe.
 */
public final class Rehearsals {
  /**
   * How long a rehearsal outlives the end that its programme names. Shorter could take away one
   * that runs late; longer keeps what a command left behind that was killed.
   */
  public static final Duration AFTERWARDS = Duration.ofHours(4);

  private static final int PATIENCE = 10;
  private static final Logger LOG = System.getLogger(Rehearsals.class.getName());

  private final Conferences conferences;
  private final InstantSource clock;

  public Rehearsals(Conferences conferences, InstantSource clock) {
    this.conferences = conferences;
    this.clock = clock;
  }

  /** What came of taking one away. */
  public enum Ended {
    GONE,
    /** It is meant, or a trial: neither is taken away like this. */
    NO_REHEARSAL,
    /** The journal does not take it now; it is tried again by {@link #expire}. */
    NOT_NOW
  }

  /** Takes this one away, whatever its stage; who is in it is told that it is gone. */
  public Ended end(Meeting meeting) {
    if (kind(state(meeting)) != Kind.REHEARSAL) {
      return Ended.NO_REHEARSAL;
    }
    var reply = meeting.ask(new LineCommand.Expire(), new Actor.Server());
    if (reply.orTimeout(PATIENCE, SECONDS).join() instanceof Meeting.Reply.Done) {
      conferences.forget(meeting);
      return Ended.GONE;
    }
    return Ended.NOT_NOW;
  }

  /** Takes away those whose time is over; to be called now and then. Never throws. */
  public void expire() {
    Instant now = clock.instant();
    for (Meeting meeting : conferences.all()) {
      try {
        if (over(state(meeting), now)) {
          end(meeting);
        }
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "rehearsal " + meeting.id() + " could not be taken away", failed);
      }
    }
  }

  private static boolean over(Conference conference, Instant now) {
    var heading = conference.programme().heading();
    return heading.kind() == Kind.REHEARSAL
        && now.isAfter(heading.start().plus(heading.duration()).plus(AFTERWARDS));
  }

  /** Asked of the conference's own thread. */
  static Conference state(Meeting meeting) {
    return meeting.look(found -> found).orTimeout(PATIENCE, SECONDS).join();
  }

  private static Kind kind(Conference conference) {
    return conference.programme().heading().kind();
  }
}
