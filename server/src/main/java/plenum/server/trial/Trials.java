package plenum.server.trial;

import static java.util.concurrent.TimeUnit.SECONDS;

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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.agenda.Matter;
import plenum.conference.command.Actor;
import plenum.conference.command.AdmissionCommand;
import plenum.conference.command.AgendaCommand;
import plenum.conference.command.DeviceKey;
import plenum.conference.command.FloorCommand;
import plenum.conference.command.LineCommand;
import plenum.conference.command.ProceedingsCommand;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.floor.Tie;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Kind;
import plenum.conference.programme.SeatId;
import plenum.journal.Trouble;
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

  /** Each holds seven synthetic people who send pictures; more would harm a meeting. */
  private static final int AT_ONCE = 3;

  /** Nobody signs in by this name: account ids look otherwise. */
  private static final Actor CONVENER = new Actor.Convener("trial");

  private static final Duration ARRIVAL = Duration.ofSeconds(5);
  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final Logger LOG = System.getLogger(Trials.class.getName());

  private final Conferences conferences;
  private final Links links;
  private final Cast cast;
  private final TrialDocument document;
  private final InstantSource clock;
  private final Map<String, Performance> playing = new ConcurrentHashMap<>();

  /** Whose people had not all arrived when their first guest was let go in. */
  private final Set<Meeting> late = ConcurrentHashMap.newKeySet();

  /** Whoever sits in a trial's other seats. */
  public interface Cast {
    /**
     * Seats synthetic people; they go when what is returned is closed.
     *
     * @param seats each seat's personal link
     */
    Company play(Map<SeatId, URI> seats);
  }

  /** The synthetic people of one trial. Any thread may ask them. */
  public interface Company extends AutoCloseable {
    /** By which device each of them comes; it stays the same. */
    Map<SeatId, DeviceKey> devices();

    /** These make a sound where their microphones are open, all others none. */
    void talk(Set<SeatId> speaking);

    /** Whose seat was taken comes to it again. Asking while they are on their way is harmless. */
    void seatAgain(SeatId seat);

    /** They leave. */
    @Override
    void close();
  }

  public Trials(
      Conferences conferences,
      Links links,
      Cast cast,
      TrialDocument document,
      InstantSource clock) {
    this.conferences = conferences;
    this.links = links;
    this.cast = cast;
    this.document = document;
    this.clock = clock;
  }

  /** What pressing the button came to. */
  public sealed interface Begun {
    /** The visitor's own link. */
    record Started(URI link) implements Begun {}

    /** As many as may be are running. */
    record Full() implements Begun {}

    /** The journal did not take it. */
    record Unavailable(Trouble trouble) implements Begun {}
  }

  /** Makes a trial and seats its people. */
  public synchronized Begun begin() {
    expire();
    if (playing.size() >= AT_ONCE) {
      return new Begun.Full();
    }
    Instant now = clock.instant();
    var convened =
        conferences
            .convene(
                new ProgrammeCommand.Convene(
                    TrialProgramme.startingAt(now), TrialAgenda.items(), TrialProgramme.booths()),
                CONVENER)
            .join();
    return switch (convened.reply()) {
      case Meeting.Reply.Done(var conference) -> begin(convened.meeting(), conference);
      case Meeting.Reply.Unavailable(var trouble) -> new Begun.Unavailable(trouble);
      case Meeting.Reply.Refused(var why, _) ->
          throw new IllegalStateException("the trial was refused: " + why);
    };
  }

  private Begun begin(Meeting meeting, Conference conference) {
    var seats = seatLinks(conference, until(conference));
    var visitor = Optional.ofNullable(seats.remove(TrialProgramme.VISITOR)).orElseThrow();
    try {
      play(meeting, conference, seats);
    } catch (RuntimeException noCast) {
      conferences.forget(meeting); // an empty room would be no trial
      throw noCast;
    }
    return new Begun.Started(visitor);
  }

  private void play(Meeting meeting, Conference conference, Map<SeatId, URI> seats) {
    playing.put(conference.id().value(), new Performance(meeting, cast.play(seats), clock));
    prepare(meeting);
  }

  /**
   * The visitor's secretary is let in before the visitor has the link: from then on the side admits
   * its own. The other side's head opens and begins the briefing, so that a meeting is under way
   * when the visitor comes. Should that take too long, the visitor finds what there is, and the
   * rest follows as soon as they arrive.
   */
  private void prepare(Meeting meeting) {
    Instant until = clock.instant().plus(ARRIVAL);
    try {
      boolean ready = prepared(meeting);
      while (!ready && clock.instant().isBefore(until)) {
        Thread.sleep(GLANCE);
        ready = prepared(meeting);
      }
      if (!ready) {
        late.add(meeting);
      }
      document.lay(meeting);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (CompletionException over) {
      LOG.log(Level.DEBUG, "trial {0} ended before its first guest came", meeting.id());
    }
  }

  private static boolean prepared(Meeting meeting) {
    return letIn(meeting) & begun(meeting);
  }

  /** Never throws; a trial that has ended meanwhile is late no more. */
  private boolean arrived(Meeting meeting) {
    try {
      boolean ready = prepared(meeting);
      if (ready) {
        document.lay(meeting);
      }
      return ready;
    } catch (CompletionException over) {
      LOG.log(Level.DEBUG, "trial {0} ended before its people came", meeting.id());
      return true;
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

  /** The visitor, who has not come, counts as asked: one chair alone opens and adopts. */
  private static boolean begun(Meeting meeting) {
    if (!meeting.look(found -> found.admitted(TrialProgramme.SPEAKER)).join()) {
      return false;
    }
    if (meeting.look(found -> found.phase() == Phase.CONVENED).join()) {
      var speaker = new Actor.Seated(TrialProgramme.SPEAKER);
      meeting.ask(new ProceedingsCommand.Open(), speaker).join();
      meeting.ask(new AgendaCommand.Propose(new Matter.AdoptAgenda()), speaker).join();
      tie(meeting, "norhaven", TrialProgramme.SPEAKER);
      tie(meeting, "lam-giang", TrialProgramme.FIRST_IN);
    }
    return true;
  }

  private static void tie(Meeting meeting, String side, SeatId leader) {
    meeting
        .ask(
            new FloorCommand.TieInterpreter(
                new SeatId(side + "-interpreter"), new Tie.ToSide(new DelegationId(side))),
            new Actor.Seated(leader))
        .join();
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

  /** Takes away the trials whose day is over; to be called now and then. Never throws. */
  public synchronized void expire() {
    Instant now = clock.instant();
    running((meeting, conference) -> {
      if (!now.isBefore(until(conference))) {
        expire(meeting);
      }
    });
  }

  /** Where the journal does not take it, the trial stays until it does: asked again next time. */
  private void expire(Meeting meeting) {
    if (meeting.ask(new LineCommand.Expire(), new Actor.Server()).join()
        instanceof Meeting.Reply.Done) {
      stop(meeting.id().value());
      conferences.forget(meeting);
    }
  }

  /** After a restart: the synthetic people of living trials take their seats again. */
  public synchronized void resume() {
    expire();
    running((meeting, conference) -> {
      if (playing.size() < AT_ONCE && !playing.containsKey(conference.id().value())) {
        var seats = seatLinks(conference, until(conference));
        seats.remove(TrialProgramme.VISITOR);
        play(meeting, conference, seats);
      }
    });
  }

  /**
   * In every trial the synthetic people do what comes next, if anything; to be called every second
   * or so. Never throws.
   *
   * @return completes when it is done
   */
  public CompletableFuture<?> perform() {
    late.removeIf(this::arrived);
    return CompletableFuture.allOf(
        playing.values().stream().map(Performance::step).toArray(CompletableFuture[]::new));
  }

  /** One that fails keeps no other from its turn. */
  private void running(BiConsumer<Meeting, Conference> work) {
    for (Meeting meeting : conferences.all()) {
      try {
        Conference conference = meeting.look(found -> found).orTimeout(10, SECONDS).join();
        if (conference.programme().heading().kind() == Kind.TRIAL) {
          work.accept(meeting, conference);
        }
      } catch (RuntimeException failed) {
        LOG.log(Level.WARNING, "trial " + meeting.id() + " could not be looked after", failed);
      }
    }
  }

  private void stop(String conference) {
    late.removeIf(meeting -> meeting.id().value().equals(conference));
    var people = playing.remove(conference);
    if (people != null) {
      people.company().close();
    }
  }

  @Override
  public void close() {
    List<String> all = new ArrayList<>(playing.keySet());
    all.forEach(this::stop);
  }
}
