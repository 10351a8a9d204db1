package plenum.server.meeting;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import plenum.conference.command.Actor;
import plenum.conference.command.ProgrammeCommand;
import plenum.conference.programme.ConferenceId;
import plenum.conference.programme.Programme;
import plenum.conference.routing.SourceNumber;
import plenum.media.engine.EngineListener;
import plenum.media.engine.TransportId;

/** All conferences of this server, and where the engine's news about each of them goes. */
public final class Conferences implements EngineListener, AutoCloseable {
  private static final Logger LOG = System.getLogger(Conferences.class.getName());

  /** Letters that are read out well: no vowels, nothing that looks like another. */
  private static final String LETTERS = "bcdfghjkmnpqrstvwxz23456789";

  private static final int ID_LENGTH = 10;

  private final Map<String, Meeting> meetings = new ConcurrentHashMap<>();
  private final SecureRandom random;
  private Optional<Workplace> workplace = Optional.empty();

  /** No conference yet: {@link #open} reads them. */
  public Conferences(SecureRandom random) {
    this.random = random;
  }

  /** Reads every conference back from the journal. One that cannot be read is named and left. */
  public void open(Workplace place) {
    workplace = Optional.of(place);
    for (String id : place.journal().conferences()) {
      try {
        add(new ConferenceId(id));
      } catch (RuntimeException unreadable) {
        LOG.log(Level.ERROR, "conference " + id + " cannot be read and stays closed", unreadable);
      }
    }
  }

  private Meeting add(ConferenceId id) {
    var meeting = new Meeting(id, workplace.orElseThrow());
    meetings.put(id.value(), meeting);
    meeting.start();
    return meeting;
  }

  /** A conference in progress or to come. */
  public Optional<Meeting> find(String id) {
    return Optional.ofNullable(meetings.get(id));
  }

  /** All of them, in no order. */
  public Collection<Meeting> all() {
    return List.copyOf(meetings.values());
  }

  /** Convenes a new conference and gives it an id of its own. */
  public CompletableFuture<Convened> convene(Programme programme, Actor by) {
    Meeting meeting = add(freshId());
    return meeting
        .ask(new ProgrammeCommand.Convene(programme), by)
        .thenApply(reply -> {
          if (!(reply instanceof Meeting.Reply.Done)) {
            forget(meeting);
          }
          return new Convened(meeting, reply);
        });
  }

  /** A conference and what its convening came to; where it was refused there is no conference. */
  public record Convened(Meeting meeting, Meeting.Reply reply) {}

  private ConferenceId freshId() {
    var id = new StringBuilder();
    while (id.length() < ID_LENGTH) {
      id.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return meetings.containsKey(id.toString()) ? freshId() : new ConferenceId(id.toString());
  }

  /** Takes a conference away as if it had never been: a trial after its day. */
  public void forget(Meeting meeting) {
    meetings.remove(meeting.id().value(), meeting);
    meeting.close();
    workplace.ifPresent(place -> place.journal().delete(meeting.id().value()));
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
    tell(
        transport,
        meeting -> {
          int number = new SourceNumber(source).seatNumber();
          meeting.conference().programme().seats().stream()
              .filter(seat -> seat.number() == number)
              .findFirst()
              .ifPresent(seat -> meeting.speaking(transport, seat.id(), speaking));
        });
  }

  @Override
  public void flowing(TransportId transport, int source, boolean flowing) {
    tell(transport, meeting -> meeting.flowing(transport, source, flowing));
  }

  private void tell(TransportId transport, Consumer<Meeting> news) {
    find(transport.conference()).ifPresent(meeting -> meeting.post(news));
  }

  /** Tells the participants, then stops. */
  @Override
  public void close() {
    var farewells =
        meetings.values().stream()
            .map(meeting -> {
              var said = new CompletableFuture<Void>();
              meeting.post(here -> {
                here.sayGoodbye();
                said.complete(null);
              });
              return said;
            })
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(farewells)
        .completeOnTimeout(null, 2, java.util.concurrent.TimeUnit.SECONDS)
        .join();
    meetings.values().forEach(Meeting::close);
  }
}
