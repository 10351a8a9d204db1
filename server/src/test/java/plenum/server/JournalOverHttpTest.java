package plenum.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenum.conference.event.Audience;
import plenum.conference.event.CaucusEvent;
import plenum.conference.event.SealedPart;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.SeatId;
import plenum.journal.Appended;
import plenum.journal.Cabinet;
import plenum.journal.Claim;
import plenum.journal.Database;
import plenum.journal.Draft;
import plenum.journal.Journal;
import plenum.rehearsal.rules.JournalLine;
import plenum.rehearsal.rules.JournalText;
import plenum.server.command.Launch.Launched;
import plenum.server.configuration.ConfigurationReader;
import plenum.server.configuration.Key;
import plenum.server.configuration.Reading;
import plenum.server.identity.Account;
import plenum.server.identity.PasswordHash;
import plenum.server.local.LocalClient;
import plenum.server.local.LocalClient.Answer;
import plenum.server.local.RunningServer;
import plenum.server.meeting.Workplace;
import plenum.server.store.CabinetAccounts;

class JournalOverHttpTest {
  private static final String JOURNAL = "/api/conferences/fen/journal";
  private static final String SECRET = "Between ourselves: no.";
  private static final String PASSWORD = "another long enough one";
  private static final Instant LATER = Instant.parse("2026-03-12T09:00:00Z");

  /** Enough for two answers. */
  private static final int NOTES = 1_100;

  @TempDir static Path data;
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static Launched.Running running;
  private static String convener = "";
  private static String other = "";

  @BeforeAll
  static void start() throws Exception {
    OpenConference.in(data, RANDOM);
    noteWhatIsSealed();
    var settings =
        new EnumMap<Key, String>(Map.of(Key.PORT, "0", Key.MEDIA_PORT, "0", Key.HOST, "127.0.0.1"));
    var reading = (Reading.Read) new ConfigurationReader(Map.of()).read(data, settings);
    running =
        (Launched.Running)
            new Program(InstantSource.system(), RANDOM).start(reading.configuration());
    convener = signIn("{\"name\":\"convener\",\"password\":\"" + PASSWORD + "\"}");
    other = signIn("{\"name\":\"second\",\"password\":\"" + PASSWORD + "\"}");
  }

  private static void noteWhatIsSealed() throws IOException {
    try (var database = Database.open(data.resolve("plenum.db"), Database.PATIENCE)) {
      var accounts = new CabinetAccounts(new Cabinet(database));
      var hash = new PasswordHash(RANDOM).of(PASSWORD);
      accounts.keep(new Account("convener", "convener", hash));
      accounts.keep(new Account("second", "second", hash));
      var journal = new Journal(database, RANDOM);
      var claim = (Claim.Held) journal.claim("fen", "one", LATER, Duration.ofSeconds(1));
      assertThat(claim.writer().append(LATER, "delegation:osk", notes()))
          .isInstanceOf(Appended.Durable.class);
    }
  }

  private static List<Draft> notes() {
    var codec = Workplace.codecOfEvents();
    var side = new DelegationId("osk");
    var note =
        new SealedPart.Noted(
            new Audience.OneDelegation(side),
            new SeatId("osk-head"),
            Optional.empty(),
            SECRET,
            LATER);
    var drafts = new ArrayList<Draft>();
    for (int i = 0; i < NOTES; i++) {
      drafts.add(codec.draft(new CaucusEvent.NoteWritten(side, Optional.of(note))));
    }
    return drafts;
  }

  @AfterAll
  static void stop() {
    running.end().run(Duration.ofSeconds(10));
    CLIENT.shutdownNow();
  }

  private static String signIn(String body) throws Exception {
    var request =
        to("/api/sign-in")
            .header("Origin", origin())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body));
    var answer = send(request);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  private static String origin() {
    return "http://127.0.0.1:" + running.welcome().address().getPort();
  }

  private static HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create(origin() + path));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return CLIENT.send(request.build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(String path, String cookie) throws Exception {
    return send(to(path).header("Cookie", cookie));
  }

  /** All of it, part by part. */
  private static String whole() throws Exception {
    var first = get(JOURNAL, convener).body();
    return first + get(JOURNAL + "?from=" + (first.lines().count() + 1), convener).body();
  }

  @Test
  void its_convener_gets_the_public_part_from_which_the_chain_can_be_recomputed() throws Exception {
    var answer = get(JOURNAL, convener);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/x-ndjson");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("private, no-store");
    var read = JournalText.read(whole(), 0);
    assertThat(read.lines())
        .extracting(JournalLine::type)
        .contains("convened", "seat-admitted", "opened", "note-written");
    assertThat(read.firstBroken()).isZero();
  }

  @Test
  void what_is_sealed_is_not_in_it() throws Exception {
    assertThat(whole()).contains("note-written", "\"digest\"").doesNotContain(SECRET, "salt");
  }

  @Test
  void an_answer_has_at_most_a_thousand_entries() throws Exception {
    assertThat(get(JOURNAL, convener).body().lines()).hasSize(1_000);
    var rest = get(JOURNAL + "?from=1001", convener).body();
    assertThat(rest.lines().findFirst().orElse("")).contains("\\\"seq\\\":1001,");
    assertThat(get(JOURNAL + "?from=100000", convener).body()).isEmpty();
  }

  @Test
  void nobody_else_gets_it() throws Exception {
    assertThat(send(to(JOURNAL)).statusCode()).isEqualTo(401);
    var refused = get(JOURNAL, other);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("no-conference").doesNotContain("convened");
    assertThat(get("/api/conferences/never/journal", convener).statusCode()).isEqualTo(404);
  }

  @Test
  void the_owner_of_the_data_folder_gets_it_at_the_local_door_and_nobody_elsewhere()
      throws Exception {
    var note = RunningServer.find(data).orElseThrow();
    var answer =
        (Answer.Answered) new LocalClient(note).get("/local/conferences/fen/journal?from=2");
    assertThat(answer.good()).as(answer.body()).isTrue();
    assertThat(answer.body().getBytes(UTF_8)).hasSizeGreaterThan(1_000);
    assertThat(answer.body()).doesNotContain(SECRET);
    assertThat(get("/local/conferences/fen/journal", convener).statusCode()).isEqualTo(404);
    var stranger =
        send(HttpRequest.newBuilder(URI.create(note.door() + "/local/conferences/fen/journal")));
    assertThat(stranger.statusCode()).isEqualTo(401);
  }

  @Test
  void a_number_that_is_none_is_refused() throws Exception {
    for (var from : List.of("0", "-1", "one", "")) {
      assertThat(get(JOURNAL + "?from=" + from, convener).statusCode()).as(from).isEqualTo(400);
    }
  }
}
