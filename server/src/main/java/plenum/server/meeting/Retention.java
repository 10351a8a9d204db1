package plenum.server.meeting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import plenum.conference.Conference;

/**
 * Deletes closed conferences after their time, with all that lies beside them. What they have
 * issued stays, and so does everything where no time was set.
 */
public final class Retention {
  private static final Logger LOG = System.getLogger(Retention.class.getName());

  private final Conferences conferences;
  private final Optional<Duration> time;
  private final InstantSource clock;

  /**
   * @param time after the closing; empty to keep them for good
   */
  public Retention(Conferences conferences, Optional<Duration> time, InstantSource clock) {
    this.conferences = conferences;
    this.time = time;
    this.clock = clock;
  }

  /** Deletes those whose time is over; to be called now and then. Never throws. */
  public void expire() {
    time.ifPresent(after -> {
      Instant now = clock.instant();
      for (Meeting meeting : conferences.all()) {
        try {
          if (over(meeting.look(found -> found).join(), now.minus(after))) {
            conferences.forget(meeting);
            LOG.log(Level.INFO, "conference {0} was deleted after its time", meeting.id());
          }
        } catch (RuntimeException failed) {
          LOG.log(Level.WARNING, "conference " + meeting.id() + " was not deleted yet", failed);
        }
      }
    });
  }

  /** Trials and rehearsals go in their own way. */
  private static boolean over(Conference conference, Instant before) {
    return conference.programme().heading().kind().counts()
        && conference.proceedings().closedAt().filter(at -> !at.isAfter(before)).isPresent();
  }
}
