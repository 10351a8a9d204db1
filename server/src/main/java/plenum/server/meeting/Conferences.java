package plenum.server.meeting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import plenum.conference.Conference;
import plenum.conference.Phase;
import plenum.conference.command.Actor;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Programme;
import plenum.journal.UnavailableException;
import plenum.media.engine.EngineListener;
import plenum.media.engine.Shortfall;
import plenum.media.engine.TransportId;

/** All conferences of this server, and where the engine's news about each of them goes. */
public final class Conferences implements EngineListener, AutoCloseable {
  private static final Logger LOG = System.getLogger(Conferences.class.getName());

  /** Letters that are read out well: no vowels, nothing that looks like another. */
  private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

  private static final int ID_LENGTH = 10;

  /** Between two tries to read what the journal did not give. */
  private static final Duration RETRY = Duration.ofSeconds(2);

  /** Longer than a disk that hangs for a moment. */
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final Duration FAREWELL = Duration.ofSeconds(2);

  private final Map<String, Meeting> meetings = new ConcurrentHashMap<>();

  /** Read, and found to be of a later program or damaged. */
  private final Set<String> unreadable = ConcurrentHashMap.newKeySet();

  private final SecureRandom random;
  private Optional<Workplace> workplace = Optional.empty();
  private Optional<Thread> reader = Optional.empty();
  private volatile boolean complete;
  private final List<Consumer<Conference>> leaving = new CopyOnWriteArrayList<>();
  private final List<Consumer<String>> forgotten = new CopyOnWriteArrayList<>();
  private final List<Runnable> closed = new CopyOnWriteArrayList<>();

  /** No conference yet: {@link #open} reads them. */
  public Conferences(SecureRandom random) {
    this.random = random;
  }

  /**
   * Reads every conference back from the journal. What it does not give is asked for again, until
   * it is there; what cannot be read is named and stays closed.
   */
  public void open(Workplace place) {
    workplace = Optional.of(place);
    place.meters().watch(this);
    complete = readAll();
    if (!complete) {
      reader = Optional.of(Thread.ofVirtual().name("reading-conferences").start(this::keepReading));
    }
  }

  private void keepReading() {
    try {
      while (!complete) {
        Thread.sleep(RETRY);
        complete = readAll();
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whether nothing is left to be read. */
  private boolean readAll() {
    try {
      boolean all = true;
      for (String id : workplace.orElseThrow().journal().conferences()) {
        all &= meetings.containsKey(id) || unreadable.contains(id) || read(new ConferenceId(id));
      }
      return all;
    } catch (UnavailableException failed) {
      LOG.log(Level.WARNING, "the conferences cannot be read yet: {0}", failed.trouble());
      return false;
    }
  }

  private boolean read(ConferenceId id) {
    try {
      var recalled = Meeting.recalled(id, workplace.orElseThrow());
      recalled.ifPresent(this::add);
      return recalled.isPresent();
    } catch (RuntimeException damaged) {
      unreadable.add(id.value());
      LOG.log(Level.ERROR, "conference " + id + " cannot be read and stays closed", damaged);
      return true;
    }
  }

  private void add(Meeting meeting) {
    meetings.put(meeting.id().value(), meeting);
    meeting.whenClosed(() -> closed.forEach(Runnable::run));
    meeting.start();
  }

  /** What keeps conferences from being there; empty if nothing does. */
  public Optional<String> trouble() {
    return complete
        ? Optional.empty()
        : Optional.of("the journal has not given all conferences yet");
  }

  /** A conference in progress or to come. */
  public Optional<Meeting> find(String id) {
    return Optional.ofNullable(meetings.get(id));
  }

  /** Whether a conference that is not found may yet be: then it is to be asked for again. */
  public boolean mayCome(String id) {
    return !complete || unreadable.contains(id);
  }

  /** All of them, in no order. */
  public Collection<Meeting> all() {
    return List.copyOf(meetings.values());
  }

  /**
   * The state of each, in no order. One that is taken away while the others are asked is left out,
   * as if it had gone before.
   *
   * @throws CompletionException if one that is there cannot answer
   */
  public List<Meeting.Numbered> states() {
    var asked = new LinkedHashMap<Meeting, CompletableFuture<Meeting.Numbered>>();
    all()
        .forEach(meeting ->
            asked.put(
                meeting, meeting.numbered().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)));
    return asked.entrySet().stream().flatMap(one -> state(one.getKey(), one.getValue())).toList();
  }

  private Stream<Meeting.Numbered> state(
      Meeting meeting, CompletableFuture<Meeting.Numbered> answer) {
    try {
      return Stream.of(answer.join());
    } catch (CompletionException failed) {
      if (meetings.get(meeting.id().value()) == meeting) {
        throw failed;
      }
      return Stream.empty();
    }
  }

  int count() {
    return meetings.size();
  }

  int pages() {
    return meetings.values().stream().mapToInt(Meeting::pages).sum();
  }

  /** Convenes a new conference and gives it an id of its own. */
  public CompletableFuture<Convened> convene(Programme programme, Actor by) {
    return convene(new ProgrammeCommand.Convene(programme), by);
  }

  /** Convenes a new conference as this says, and gives it an id of its own. */
  public CompletableFuture<Convened> convene(ProgrammeCommand.Convene command, Actor by) {
    Meeting meeting = Meeting.fresh(freshId(), workplace.orElseThrow());
    add(meeting);
    return meeting
        .ask(command, by)
        .handleAsync(
            (reply, fault) -> {
              if (!(reply instanceof Meeting.Reply.Done)) {
                withdraw(meeting);
              }
              if (fault != null) {
                throw new IllegalStateException(fault);
              }
              return new Convened(meeting, reply);
            },
            task -> Thread.ofVirtual().start(task));
  }

  /** A conference and what its convening came to; where it was refused there is no conference. */
  public record Convened(Meeting meeting, Meeting.Reply reply) {}

  /** Nothing has happened in it; its place in the journal is empty, or was somebody else's. */
  private void withdraw(Meeting meeting) {
    meetings.remove(meeting.id().value(), meeting);
    meeting.close();
    if (meeting.conference().phase() == Phase.NOT_CONVENED) {
      erase(meeting.id());
    }
  }

  private ConferenceId freshId() {
    var id = new StringBuilder();
    while (id.length() < ID_LENGTH) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    boolean taken = meetings.containsKey(id.toString()) || unreadable.contains(id.toString());
    return taken ? freshId() : new ConferenceId(id.toString());
  }

  /** Whom to tell, on its own thread, that a conference closed or a closed one changed. */
  public void whenClosed(Runnable told) {
    closed.add(told);
  }

  /**
   * Whom to tell that a conference is about to be taken away, so that what is to outlive it is
   * kept: while it is still there, where it goes after its time, and once nothing can happen in it
   * any more. Who throws keeps it in the journal.
   */
  public void beforeForgotten(Consumer<Conference> told) {
    leaving.add(told);
  }

  /** Whom to tell when a conference is taken away, so that what else was kept of it goes too. */
  public void whenForgotten(Consumer<String> told) {
    forgotten.add(told);
  }

  /**
   * Takes a conference away after its time. What is to outlive it is kept before it is gone for
   * those who look for it, so that they always find the one or the other.
   *
   * @param state of the conference, as it was found
   * @throws RuntimeException as {@link #forget} does; where it is still there then, it stays
   */
  void retire(Meeting meeting, Conference state) {
    leaving.forEach(told -> told.accept(state));
    forget(meeting);
  }

  /**
   * Takes a conference away as if it had never been: a trial after its day. Where the journal does
   * not let it go now, it is there again after a restart, as one that has expired.
   *
   * @throws RuntimeException if what is to outlive it could not be kept: then too it is there again
   *     after a restart
   */
  public void forget(Meeting meeting) {
    meetings.remove(meeting.id().value(), meeting);
    meeting.close();
    leaving.forEach(told -> told.accept(meeting.conference()));
    erase(meeting.id());
    forgotten.forEach(told -> told.accept(meeting.id().value()));
  }

  private void erase(ConferenceId id) {
    try {
      workplace.orElseThrow().journal().delete(id.value());
    } catch (UnavailableException failed) {
      LOG.log(Level.WARNING, "conference {0} stays in the journal: {1}", id, failed.trouble());
    }
  }

  @Override
  public void connected(TransportId transport) {
    tell(transport, meeting -> meeting.connected(transport));
  }

  @Override
  public void closed(TransportId transport, String why) {
    LOG.log(Level.DEBUG, "transport {0} closed: {1}", transport.number(), why);
    tell(transport, meeting -> meeting.closed(transport));
  }

  @Override
  public void speaking(TransportId transport, int source, boolean speaking) {
    tell(transport, meeting -> meeting.speaking(transport, speaking));
  }

  @Override
  public void flowing(TransportId transport, int source, boolean flowing) {
    tell(transport, meeting -> meeting.flowing(transport, source, flowing));
  }

  @Override
  public void needed(TransportId transport, int source, int from) {
    tell(transport, meeting -> meeting.needed(transport, source, from));
  }

  @Override
  public void lacking(TransportId transport, Map<Integer, Shortfall> bySlot) {
    tell(transport, meeting -> meeting.lacking(transport, bySlot));
  }

  private void tell(TransportId transport, Consumer<Meeting> news) {
    find(transport.conference()).ifPresent(meeting -> meeting.tell(news));
  }

  /** Tells the participants, then stops. */
  @Override
  public void close() {
    complete = true;
    reader.ifPresent(Thread::interrupt);
    var farewells =
        meetings.values().stream().map(Meeting::sayGoodbye).toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(farewells)
        .exceptionally(_ -> null)
        .completeOnTimeout(null, FAREWELL.toMillis(), TimeUnit.MILLISECONDS)
        .join();
    meetings.values().forEach(Meeting::close);
  }
}
