package plenum.server;

import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import plenum.conference.Conference;
import plenum.conference.programme.SeatId;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.media.engine.EngineSettings;
import plenum.media.engine.MediaEngine;
import plenum.server.capture.CaptureFiles;
import plenum.server.configuration.Configuration;
import plenum.server.convening.ConveningRoutes;
import plenum.server.doctor.ReachabilityRoutes;
import plenum.server.document.Intake;
import plenum.server.http.Peer;
import plenum.server.http.Readiness;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;
import plenum.server.inspection.CaptureRoutes;
import plenum.server.inspection.InspectionRoutes;
import plenum.server.invitation.Links;
import plenum.server.invitation.Openings;
import plenum.server.invitation.PhoneLink;
import plenum.server.invitation.TokenSigner;
import plenum.server.journal.JournalRoutes;
import plenum.server.lifecycle.GracefulEnd;
import plenum.server.lifecycle.GracefulEnd.Stage;
import plenum.server.local.LocalGuard;
import plenum.server.meeting.Conferences;
import plenum.server.meeting.Meters;
import plenum.server.meeting.PageSocket;
import plenum.server.meeting.Refusals;
import plenum.server.meeting.Retention;
import plenum.server.meeting.Workplace;
import plenum.server.reading.Readers;
import plenum.server.rehearsal.RehearsalRoutes;
import plenum.server.rehearsal.Rehearsals;
import plenum.server.store.ConferencePapers;
import plenum.server.traversal.PublicAddresses;
import plenum.server.traversal.Relays;
import plenum.server.trial.TrialDocument;
import plenum.server.trial.TrialRoutes;
import plenum.server.trial.Trials;
import plenum.server.whip.TokenRoutes;
import plenum.server.whip.WhipRoutes;
import plenum.wire.WireJson;

/** The part of the wiring that has to do with conferences: journal, engine, pages, trials. */
final class Chambers {
  private static final Duration EXPIRY = Duration.ofMinutes(5);

  /** Between two looks of a trial's synthetic people: who is given the floor speaks within it. */
  private static final Duration LOOK = Duration.ofMillis(500);

  private static final String NODE = "one";

  private final Conferences conferences;
  private final MediaEngine engine;
  private final Trials trials;
  private final Rehearsals rehearsals;
  private final Retention retention;
  private final Runnable expiry;
  private final List<Routes> routes;

  private Chambers(
      Conferences conferences,
      MediaEngine engine,
      Trials trials,
      Rehearsals rehearsals,
      Retention retention,
      Runnable expiry,
      List<Routes> routes) {
    this.conferences = conferences;
    this.engine = engine;
    this.trials = trials;
    this.rehearsals = rehearsals;
    this.retention = retention;
    this.expiry = expiry;
    this.routes = routes;
  }

  /** What the conferences are given by the program. */
  record Given(
      Configuration configuration,
      Database database,
      String node,
      Links links,
      TokenSigner signer,
      LocalGuard guard,
      SameOrigin origin,
      Identity identity,
      boolean thisComputerOnly,
      Trials.Cast cast,
      ConferencePapers documents,
      CaptureFiles captures,
      String version,
      PrometheusRegistry metrics,
      SecureRandom random,
      InstantSource clock) {}

  /**
   * Opens the media ports and reads the conferences back.
   *
   * @throws IOException if a media port is in use
   */
  static Chambers open(Given given, Readiness readiness, GracefulEnd end) throws IOException {
    var conferences = new Conferences(given.random());
    var configuration = given.configuration();
    var publicAddresses = PublicAddresses.of(configuration, given.random());
    var engine = MediaEngine.start(settings(configuration, publicAddresses), conferences);
    var relays = Relays.of(configuration, given.random());
    end.add(Stage.MEDIA, "media engine", engine::close);
    var json = new WireJson();
    var document = new TrialDocument(given.documents());
    var trials = new Trials(conferences, given.links(), given.cast(), document, given.clock());
    var rehearsals = new Rehearsals(conferences, given.clock());
    var journal = new Journal(given.database(), given.random());
    conferences.open(
        new Workplace(
            journal,
            Workplace.codecOfEvents(),
            given.node(),
            engine,
            given.clock(),
            json,
            new Refusals(),
            trials::strip,
            (conference, seat) -> phone(given.links(), conference, seat),
            given.version(),
            meters(given, engine),
            relays,
            given.captures()));
    conferences.whenForgotten(given.captures()::forget);
    end.add(Stage.PARTICIPANTS, "conferences", conferences::close);
    end.add(Stage.PARTICIPANTS, "trials", trials::close);
    readiness.add("database", () -> given.database().trouble().map(Object::toString));
    readiness.add(
        "media",
        () -> engine.figures().running() ? Optional.empty() : Optional.of("it has stopped"));
    readiness.add("conferences", conferences::trouble);
    var readers =
        new Readers(conferences, given.signer(), given.identity().convener(), given.clock());
    var openings = new Openings(new Cabinet(given.database()));
    var convening = new ConveningRoutes(convening(given, conferences, openings));
    var socket =
        new PageSocket(
            conferences,
            given.signer(),
            openings,
            json,
            given.origin(),
            new Peer(given.configuration().behindProxy()),
            given.clock());
    return new Chambers(
        conferences,
        engine,
        trials,
        rehearsals,
        new Retention(conferences, given.configuration().retention(), given.clock()),
        () -> given.captures().expire(given.clock().instant()),
        List.of(
            socket,
            convening,
            new TrialRoutes(trials, given.origin(), given.guard()),
            new ReachabilityRoutes(engine.reachability(), publicAddresses),
            new RehearsalRoutes(
                conferences, rehearsals, given.identity().convener(), given.guard()),
            new JournalRoutes(conferences, journal, given.identity().convener(), given.guard()),
            new InspectionRoutes(conferences, readers, relays, given.guard(), given.clock()),
            new CaptureRoutes(readers, given.captures(), given.clock()),
            new TokenRoutes(conferences, given.links(), given.guard(), given.clock()),
            new WhipRoutes(
                conferences,
                given.signer(),
                new Peer(given.configuration().behindProxy()),
                relays,
                given.random(),
                given.clock())));
  }

  private static URI phone(Links links, Conference conference, SeatId seat) {
    var beside = conference.phones().beside(seat);
    return links.phone(
        new PhoneLink(conference.id().value(), seat.value(), beside.generation()),
        beside.until().orElseThrow());
  }

  private static Meters meters(Given given, MediaEngine engine) {
    var meters = new Meters(given.metrics());
    meters.watch(engine);
    return meters;
  }

  private static ConveningRoutes.Given convening(
      Given given, Conferences conferences, Openings openings) {
    return new ConveningRoutes.Given(
        conferences,
        given.identity().convener(),
        given.identity()::owner,
        given.links(),
        given.signer(),
        openings,
        given.guard(),
        given.origin(),
        given.thisComputerOnly(),
        new Intake(given.documents()),
        given.clock());
  }

  /**
   * Where nobody chose an address, pages are for this computer only and media is on all addresses
   * none the less: browsers send nothing from a loopback address (RFC 8445, section 5.1.1.1), and
   * ICE and DTLS let in only who has the page. An address that was chosen holds for both.
   */
  private static EngineSettings settings(
      Configuration configuration, List<InetAddress> publicAddresses) throws IOException {
    boolean everywhere = configuration.lan() || !configuration.hostChosen();
    var host = InetAddress.getByName(everywhere ? "::" : configuration.host());
    var bind = new InetSocketAddress(host, configuration.mediaPort());
    int shards = configuration.shards(Runtime.getRuntime().availableProcessors());
    return new EngineSettings(bind, shards, publicAddresses, configuration.mediaTcp());
  }

  /** Once the pages can be reached: the people of living trials come back, the old ones go. */
  void begin(GracefulEnd end) {
    var timer =
        Executors.newSingleThreadScheduledExecutor(
            task -> Thread.ofPlatform().daemon().name("trials").unstarted(task));
    timer.execute(trials::resume);
    var _ =
        timer.scheduleWithFixedDelay(
            trials::expire, EXPIRY.toSeconds(), EXPIRY.toSeconds(), TimeUnit.SECONDS);
    var _ =
        timer.scheduleWithFixedDelay(
            rehearsals::expire, EXPIRY.toSeconds(), EXPIRY.toSeconds(), TimeUnit.SECONDS);
    var _ =
        timer.scheduleWithFixedDelay(retention::expire, 0, EXPIRY.toSeconds(), TimeUnit.SECONDS);
    var _ = timer.scheduleWithFixedDelay(expiry, 0, EXPIRY.toSeconds(), TimeUnit.SECONDS);
    var _ =
        timer.scheduleWithFixedDelay(
            trials::perform, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    end.add(Stage.PARTICIPANTS, "trial timer", timer::shutdownNow);
  }

  List<Routes> routes() {
    return routes;
  }

  Conferences conferences() {
    return conferences;
  }

  MediaEngine engine() {
    return engine;
  }
}
