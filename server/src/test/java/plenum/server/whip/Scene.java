package plenum.server.whip;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.InetAddress;
import java.net.InetSocketAddress;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import plenum.conference.Conference;
import plenum.conference.command.Actor;
import plenum.conference.command.Command;
import plenum.conference.programme.Chairing;
import plenum.conference.programme.Delegation;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.FloorPolicy;
import plenum.conference.programme.Heading;
import plenum.conference.programme.Kind;
import plenum.conference.programme.Occupant;
import plenum.conference.programme.Person;
import plenum.conference.programme.PersonId;
import plenum.conference.programme.PersonName;
import plenum.conference.programme.Programme;
import plenum.conference.programme.Purpose;
import plenum.conference.programme.Role;
import plenum.conference.programme.Seat;
import plenum.conference.programme.SeatId;
import plenum.conference.programme.Site;
import plenum.conference.programme.SiteId;
import plenum.conference.programme.Texts;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.media.engine.EngineSettings;
import plenum.media.engine.MediaEngine;
import plenum.server.capture.CaptureFiles;
import plenum.server.http.HttpServer;
import plenum.server.http.Json;
import plenum.server.http.Listening;
import plenum.server.http.Peer;
import plenum.server.invitation.Links;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenSigner;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meeting;
import plenum.server.meeting.Meters;
import plenum.server.meeting.Refusals;
import plenum.server.meeting.Workplace;
import plenum.server.traversal.Relays;
import plenum.wire.WireJson;

/** A server of conferences with its engine, on loopback, and one client. */
final class Scene implements AutoCloseable {
  static final Actor CONVENER = new Actor.Convener("convener");
  static final SeatId HEAD = new SeatId("lowmere-head");

  private static final String LOCAL = "of-the-owner";

  final SecureRandom random = new SecureRandom();
  final Links links;
  private final TokenSigner signer = new TokenSigner(new byte[32]);
  private final Conferences conferences = new Conferences(random);
  private final Database database;
  private final MediaEngine engine;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  Scene(Path folder) throws Exception {
    database = Database.open(folder.resolve("plenum.db"), Database.PATIENCE);
    var clock = InstantSource.system();
    var relays =
        new Relays(
            List.of("turn:192.0.2.9:3478", "turns:192.0.2.9:5349?transport=tcp"),
            "secret".getBytes(UTF_8),
            Duration.ofHours(1),
            random);
    var bind = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    engine = MediaEngine.start(new EngineSettings(bind, 1, List.of()), conferences);
    conferences.open(
        new Workplace(
            new Journal(database, random),
            Workplace.codecOfEvents(),
            "one",
            engine,
            clock,
            new WireJson(),
            new Refusals(),
            _ -> Optional.empty(),
            (_, seat) -> URI.create("https://plenum.example/listen/" + seat),
            "test",
            new Meters(new PrometheusRegistry()),
            relays,
            new CaptureFiles(folder.resolve("captures"))));
    links = new Links(() -> URI.create("http://plenum.example"), signer, random);
    var routes =
        List.of(
            new WhipRoutes(conferences, signer, new Peer(false), relays, random, clock),
            new TokenRoutes(conferences, links, new LocalGuard(LOCAL), clock));
    var listening = new Listening("127.0.0.1", 0, null, false, false);
    var started = HttpServer.start(listening, List.copyOf(routes), new PrometheusRegistry());
    server = ((HttpServer.Start.Started) started).server();
  }

  /** Convenes a conference of two invented sides. */
  Meeting convene(FloorPolicy floor) throws Exception {
    var convened = conferences.convene(programme(floor), CONVENER).get(10, TimeUnit.SECONDS);
    if (!(convened.reply() instanceof Meeting.Reply.Done)) {
      throw new AssertionError(convened.reply().toString());
    }
    return convened.meeting();
  }

  static Conference state(Meeting meeting) throws Exception {
    return meeting.look(conference -> conference).get(10, TimeUnit.SECONDS);
  }

  static void does(Meeting meeting, Actor actor, Command command) throws Exception {
    var reply = meeting.ask(command, actor).get(10, TimeUnit.SECONDS);
    if (!(reply instanceof Meeting.Reply.Done)) {
      throw new AssertionError(reply.toString());
    }
  }

  String guestToken(Meeting meeting, TokenKind kind) {
    return token(kind, meeting, "", 0, Instant.now().plusSeconds(60));
  }

  String headToken(Meeting meeting, TokenKind kind) {
    return token(kind, meeting, HEAD.value(), 1, Instant.now().plusSeconds(60));
  }

  String token(TokenKind kind, Meeting meeting, String seat, int generation, Instant expires) {
    return links.bearer(kind, meeting.id().value(), seat, generation, expires);
  }

  static String endpoint(Meeting meeting, String protocol) {
    return "/conferences/" + meeting.id() + "/" + protocol;
  }

  HttpRequest.Builder to(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port()).resolve(path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<String> post(String path, String token, String offer) throws Exception {
    return send(
        to(path)
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/sdp")
            .POST(BodyPublishers.ofString(offer)));
  }

  /** Asks the local door for a token. */
  HttpResponse<String> askToken(Map<String, ?> question) throws Exception {
    var door = URI.create("http://127.0.0.1:" + server.localPort() + "/local/token");
    return send(
        HttpRequest.newBuilder(door)
            .header("Authorization", "Bearer " + LOCAL)
            .POST(BodyPublishers.ofString(Json.text(question))));
  }

  @Override
  public void close() {
    client.shutdownNow();
    server.close();
    conferences.close();
    engine.close();
    database.close();
  }

  private static Programme programme(FloorPolicy floor) {
    var lowmere = new DelegationId("lowmere");
    var tarnby = new DelegationId("tarnby");
    var heading =
        new Heading(
            Purpose.INFORM,
            english("The new ferry"),
            Instant.parse("2026-05-20T08:00:00Z"),
            Duration.ofHours(1),
            Optional.of(lowmere),
            List.of(lowmere, tarnby),
            floor,
            Kind.REAL,
            List.of("en"),
            new Chairing.AllHeads());
    return new Programme(
        heading,
        List.of(side(lowmere), side(tarnby)),
        List.of(head(lowmere), head(tarnby)),
        List.of(seat(1, lowmere), seat(2, tarnby)));
  }

  private static Delegation side(DelegationId id) {
    return new Delegation(
        id,
        english("Board of " + id),
        List.of(english("Council")),
        List.of(new Site(new SiteId("main"), english("Harbour"), "Europe/Oslo")),
        "en",
        Optional.of(new PersonId(id + "-head")),
        Optional.empty(),
        english("Board of " + id),
        "#1f5f8b");
  }

  private static Person head(DelegationId side) {
    var name = new PersonName("Una Brekkvold of " + side, "Ms Brekkvold", "Chair", "Council");
    return new Person(new PersonId(side + "-head"), Optional.of(side), Map.of("en", name));
  }

  private static Seat seat(int number, DelegationId side) {
    return new Seat(
        new SeatId(side + "-head"),
        number,
        Optional.of(side),
        Role.HEAD,
        new Occupant.OnePerson(new PersonId(side + "-head")),
        Optional.of(new SiteId("main")));
  }

  private static Texts english(String text) {
    return Texts.of("en", text);
  }
}
