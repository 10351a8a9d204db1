package plenum.server.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import plenum.conference.command.Actor;
import plenum.conference.programme.Programme;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.journal.Database;
import plenum.journal.Entry;
import plenum.journal.Journal;
import plenum.media.engine.EngineSettings;
import plenum.media.engine.MediaEngine;
import plenum.media.engine.TransportId;
import plenum.server.capture.CaptureFiles;
import plenum.server.traversal.Relays;
import plenum.wire.FromPage;
import plenum.wire.WireJson;

/** Conferences on a real journal and a real media engine, by a clock that a test moves. */
public final class House implements AutoCloseable {
  static final Actor CONVENER = new Actor.Convener("owner");
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  public final TestClock clock;
  final Path file;
  final Database database;
  final Journal journal;
  public final Conferences conferences;
  final MediaEngine engine;
  final PrometheusRegistry metrics = new PrometheusRegistry();
  final Workplace workplace;
  final CaptureFiles captures;

  private House(Path folder, TestClock clock) {
    this.clock = clock;
    file = folder.resolve("plenum.db");
    database = Database.open(file, Duration.ofMillis(50));
    journal = new Journal(database, new SecureRandom());
    conferences = new Conferences(new SecureRandom());
    engine = engine(conferences);
    captures = new CaptureFiles(folder.resolve("captures"));
    var meters = new Meters(metrics);
    meters.watch(engine);
    workplace =
        new Workplace(
            journal,
            Workplace.codecOfEvents(),
            "one",
            engine,
            clock,
            new WireJson(),
            new Refusals(),
            _ -> Optional.empty(),
            (_, seat) -> URI.create("https://plenum.example/listen/" + seat),
            "test",
            meters,
            Relays.NONE,
            captures);
  }

  private static MediaEngine engine(Conferences listener) {
    try {
      var bind = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
      return MediaEngine.start(new EngineSettings(bind, 2, List.of()), listener);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  public static House open(Path folder) {
    return open(folder, new TestClock());
  }

  public static House open(Path folder, TestClock clock) {
    var house = new House(folder, clock);
    house.conferences.open(house.workplace);
    return house;
  }

  /** Before the conferences have been read. */
  static House unread(Path folder) {
    return new House(folder, new TestClock());
  }

  /** What a killed process leaves, read by a new one. */
  public House again() {
    engine.close();
    conferences.all().forEach(Meeting::close);
    database.close();
    return open(file.getParent(), clock);
  }

  Meeting convene(Programme programme) {
    var convened = conferences.convene(programme, CONVENER).join();
    assertThat(convened.reply()).isInstanceOf(Meeting.Reply.Done.class);
    return convened.meeting();
  }

  /** Lets time go by once all is done that was asked, and every conference do what is due then. */
  void pass(Duration time) {
    settle();
    clock.pass(time);
    settle();
  }

  /** The second look follows the turn that the first one caused. */
  void settle() {
    for (Meeting meeting : conferences.all()) {
      meeting.look(_ -> 0).join();
      meeting.look(_ -> 0).join();
    }
  }

  /** In small steps, so that nobody's page falls silent for a leap of the clock. */
  void passShowing() {
    pass(Display.PAUSE);
  }

  /** A page of this seat in the chamber; the head admits it. */
  Screen inside(Meeting meeting, SeatId seat) {
    var screen = Screen.at(meeting, seat);
    screen.ok(FromPage.Knock::new);
    if (!meeting.look(conference -> conference.admitted(seat)).join()) {
      var side = seat.value().startsWith("lanvia") ? Tables.HEAD : Tables.OTHER_HEAD;
      meeting
          .ask(
              new plenum.conference.command.AdmissionCommand.Admit(seat, screen.page().device()),
              new Actor.Seated(side))
          .join();
    }
    assertThat(meeting.look(conference -> conference.admitted(seat)).join()).isTrue();
    passShowing();
    screen.awaitOwn(own -> own.where() == plenum.wire.OwnView.Where.CHAMBER);
    return screen;
  }

  /** The media of a seat that is inside are up and its microphone flows. */
  TransportId connect(Meeting meeting, Screen screen, SeatId seat) {
    screen.ok(id -> new FromPage.Offer(id, Offers.CHAMBER, Offers.SOURCES, Offers.OUTLETS));
    var transport = meeting.look(_ -> meeting.lines().pages(seat)).join().getLast();
    conferences.connected(transport);
    conferences.flowing(transport, microphone(meeting, seat), true);
    settle();
    return transport;
  }

  /** The number of a seat's microphone. */
  int microphone(Meeting meeting, SeatId seat) {
    return meeting
        .look(c -> SourceNumber.of(c.seat(seat).orElseThrow(), SourceKind.MICROPHONE).value())
        .join();
  }

  List<String> events(Meeting meeting) {
    return journal.entries(meeting.id().value(), 1).stream().map(Entry::type).toList();
  }

  /** Another program holds the database until what is returned is closed. */
  public Connection hold() throws SQLException {
    var other = DriverManager.getConnection("jdbc:sqlite:" + file);
    try (var statement = other.createStatement()) {
      statement.execute("begin immediate");
    }
    return other;
  }

  /** So many pages are all that the disk has. */
  void pages(long most) throws ReflectiveOperationException {
    var pragma = Database.class.getDeclaredMethod("pragma", String.class);
    pragma.setAccessible(true); // a real disk that is full needs a file system of its own
    try {
      pragma.invoke(database, "max_page_count = " + most);
    } catch (InvocationTargetException failed) {
      throw new AssertionError(failed.getCause());
    }
  }

  public static void until(BooleanSupplier holds) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!holds.getAsBoolean()) {
      assertThat(System.nanoTime()).as("in time").isLessThan(deadline);
      Thread.onSpinWait();
      java.util.concurrent.locks.LockSupport.parkNanos(1_000_000);
    }
  }

  @Override
  public void close() {
    conferences.close();
    engine.close();
    database.close();
  }
}
