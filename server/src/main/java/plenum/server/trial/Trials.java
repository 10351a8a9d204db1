package plenum.server.trial;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.programme.Kind;
import plenum.conference.programme.SeatId;
import plenum.server.invitation.Links;
import plenum.server.invitation.SeatLink;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.wire.OwnView;

/**
 * Makes trials, fills their seats with synthetic people, and takes them away after a day.
 * Thread-safe.
 */
public final class Trials implements AutoCloseable {
  /** How long a trial lives, from its making. */
  public static final Duration LIFE = Duration.ofHours(24);

  /** Each holds seven synthetic people who send sound and pictures; more would harm a meeting. */
  private static final int AT_ONCE = 3;

  /** Nobody signs in by this name: account ids look otherwise. */
  private static final Actor CONVENER = new Actor.Convener("trial");

  private static final Duration ARRIVAL = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final Logger LOG = System.getLogger(Trials.class.getName());

  private final Conferences conferences;
  private final Links links;
  private final Cast cast;
  private final InstantSource clock;
  private final Map<String, AutoCloseable> playing = new ConcurrentHashMap<>();

  /** Whoever sits in a trial's other seats. */
  public interface Cast {
    /**
     * Seats synthetic people; they go when what is returned is closed.
     *
     * @param seats each seat's personal link
     * @param speaker whom the visitor hears
     */
    AutoCloseable play(Map<SeatId, URI> seats, SeatId speaker);
  }

  public Trials(Conferences conferences, Links links, Cast cast, InstantSource clock) {
    this.conferences = conferences;
    this.links = links;
    this.cast = cast;
    this.clock = clock;
  }

  /** A new trial's link for its visitor; empty if as many as may be are running. */
  public synchronized Optional<URI> begin() {
    expire();
    if (playing.size() >= AT_ONCE) {
      return Optional.empty();
    }
    Instant now = clock.instant();
    var convened = conferences.convene(TrialProgramme.startingAt(now), CONVENER).join();
    if (!(convened.reply() instanceof Meeting.Reply.Done(var conference))) {
      throw new IllegalStateException("the trial was refused: " + convened.reply());
    }
    var seats = seatLinks(conference, now.plus(LIFE));
    URI visitor = seats.remove(TrialProgramme.VISITOR);
    play(convened.meeting(), conference, seats);
    return Optional.ofNullable(visitor);
  }

  private void play(Meeting meeting, Conference conference, Map<SeatId, URI> seats) {
    playing.put(conference.id().value(), cast.play(seats, TrialProgramme.SPEAKER));
    admitFirst(meeting);
  }

  /**
   * The visitor's secretary is let in before the visitor has the link: from then on the side admits
   * its own. Should it take too long, the visitor finds them waiting.
   */
  private void admitFirst(Meeting meeting) {
    Instant until = clock.instant().plus(ARRIVAL);
    try {
      while (clock.instant().isBefore(until) && !letIn(meeting)) {
        Thread.sleep(GLANCE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static boolean letIn(Meeting meeting) {
    var state = meeting.look(found -> found.state(TrialProgramme.FIRST_IN)).join();
    var knock = state.flatMap(seat -> seat.knocks().stream().findFirst());
    knock.ifPresent(waiting ->
        meeting
            .ask(
                new AdmissionCommand.Admit(TrialProgramme.FIRST_IN, waiting.device().key()),
                CONVENER)
            .join());
    return knock.isPresent() || state.filter(seat -> seat.here()).isPresent();
  }

  private Map<SeatId, URI> seatLinks(Conference conference, Instant until) {
    var all = new LinkedHashMap<SeatId, URI>();
    conference
        .seats()
        .forEach((seat, state) ->
            all.put(
                seat,
                links.seat(
                    new SeatLink(conference.id().value(), seat.value(), state.generation()),
                    until)));
    return all;
  }

  /** What a trial shows of itself to those in it; empty for any other conference. */
  public Optional<OwnView.Trial> strip(Conference conference) {
    if (conference.programme().heading().kind() != Kind.TRIAL) {
      return Optional.empty();
    }
    Instant until = until(conference);
    var addresses = new LinkedHashMap<String, String>();
    seatLinks(conference, until)
        .forEach((seat, link) -> addresses.put(seat.value(), link.getPath()));
    return Optional.of(new OwnView.Trial(addresses, until));
  }

  private static Instant until(Conference conference) {
    return conference.programme().heading().start().plus(LIFE);
  }

  /** Takes away the trials whose day is over; to be called now and then. */
  public synchronized void expire() {
    Instant now = clock.instant();
    for (Meeting meeting : conferences.all()) {
      Conference conference = meeting.look(found -> found).join();
      if (conference.programme().heading().kind() == Kind.TRIAL
          && !now.isBefore(until(conference))) {
        meeting.ask(new LineCommand.Expire(), new Actor.Server()).join();
        stop(conference.id().value());
        conferences.forget(meeting);
      }
    }
  }

  /** After a restart: the synthetic people of living trials take their seats again. */
  public synchronized void resume() {
    expire();
    for (Meeting meeting : conferences.all()) {
      Conference conference = meeting.look(found -> found).join();
      if (conference.programme().heading().kind() == Kind.TRIAL && playing.size() < AT_ONCE) {
        var seats = seatLinks(conference, until(conference));
        seats.remove(TrialProgramme.VISITOR);
        play(meeting, conference, seats);
      }
    }
  }

  private void stop(String conference) {
    AutoCloseable people = playing.remove(conference);
    if (people != null) {
      try {
        people.close();
      } catch (Exception failed) {
        LOG.log(Level.WARNING, "a trial's people did not leave", failed);
      }
    }
  }

  @Override
  public void close() {
    List<String> all = new ArrayList<>(playing.keySet());
    all.forEach(this::stop);
  }
}
