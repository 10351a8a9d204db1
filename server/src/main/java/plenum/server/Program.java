package plenum.server;

import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import plenum.conference.programme.Limits;
import plenum.journal.Cabinet;
import plenum.journal.Database;
import plenum.journal.Journal;
import plenum.journal.UnavailableException;
import plenum.media.net.PortInUseException;
import plenum.server.capture.CaptureFiles;
import plenum.server.command.ExitCode;
import plenum.server.command.Launch;
import plenum.server.command.Welcome;
import plenum.server.configuration.Configuration;
import plenum.server.configuration.ConfigurationFile;
import plenum.server.http.HttpServer;
import plenum.server.http.MediaThreads;
import plenum.server.http.Operations;
import plenum.server.http.Readiness;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;
import plenum.server.http.StaticClient;
import plenum.server.invitation.Links;
import plenum.server.invitation.TokenSigner;
import plenum.server.lifecycle.GracefulEnd;
import plenum.server.lifecycle.GracefulEnd.Stage;
import plenum.server.local.DataFolder;
import plenum.server.local.LocalGuard;
import plenum.server.local.RunningServer;
import plenum.server.meeting.Workplace;
import plenum.server.publication.Publications;
import plenum.server.store.CabinetAccounts;
import plenum.server.store.CabinetSessions;
import plenum.server.store.ConferencePapers;
import plenum.server.store.Databases;
import plenum.server.trial.SyntheticCast;

/** The server put together: every part is made here and given what it needs. */
final class Program implements Launch {
  /** For as long as the trial conference that it leads to lives. */
  private static final Duration TRIAL_LINK = Duration.ofHours(24);

  private static final String ONLY_NODE = "one";

  private static final int LOCAL_TOKEN_OCTETS = 32;

  private final InstantSource clock;
  private final SecureRandom random;

  Program(InstantSource clock, SecureRandom random) {
    this.clock = clock;
    this.random = random;
  }

  @Override
  public Launched start(Configuration configuration) {
    return switch (DataFolder.take(configuration.data())) {
      case DataFolder.Taking.Taken(var folder) -> start(configuration, folder);
      case DataFolder.Taking.InUse() -> inUse(configuration);
      case DataFolder.Taking.Unusable(var why) ->
          new Launched.Refused(
              "The data folder %s cannot be used (%s). Choose another: --data DIR"
                  .formatted(configuration.data(), why),
              ExitCode.DATA_FOLDER);
    };
  }

  private Launched start(Configuration configuration, DataFolder folder) {
    var end = new GracefulEnd();
    end.add(Stage.STORES, "data folder", folder::close);
    var launched = start(configuration, folder, end);
    if (launched instanceof Launched.Refused) {
      end.run(Duration.ofSeconds(1));
    }
    return launched;
  }

  private Launched start(Configuration configuration, DataFolder folder, GracefulEnd end) {
    try {
      ConfigurationFile.createIfAbsent(folder.path());
      var reach = Reach.of(configuration, folder, clock.instant(), random);
      return start(configuration, folder, end, reach);
    } catch (PortInUseException inUse) {
      return new Launched.Refused(
          inUse.getMessage() + ". End that program, or choose another port: --media-port PORT",
          ExitCode.CANNOT_LISTEN);
    } catch (UnavailableException failed) {
      return new Launched.Refused(
          "The database cannot be used (" + failed.getMessage() + ").", ExitCode.DATA_FOLDER);
    } catch (IOException failed) {
      return new Launched.Refused(
          "The data folder cannot be written (" + failed.getMessage() + ").", ExitCode.DATA_FOLDER);
    } catch (GeneralSecurityException wrong) {
      return new Launched.Refused(
          "The certificate cannot be used: " + wrong.getMessage(), ExitCode.CONFIGURATION);
    }
  }

  private Launched start(
      Configuration configuration, DataFolder folder, GracefulEnd end, Reach reach)
      throws IOException {
    var base = new AtomicReference<>(reach.url(configuration.port()));
    var own = new AtomicReference<>(reach.ownUrl(configuration.port()));
    var signer = new TokenSigner(folder.key(random));
    var links = new Links(base::get, signer, random);
    var secret = localToken();
    var guard = new LocalGuard(secret);
    var database = Databases.open(configuration);
    end.add(Stage.STORES, "database", database::close);
    var cabinet = new Cabinet(database);
    var identity =
        new Identity(
            configuration,
            links,
            signer,
            new CabinetAccounts(cabinet),
            new CabinetSessions(cabinet),
            random,
            clock);
    var readiness = new Readiness();
    var metrics = new PrometheusRegistry();
    JvmMetrics.builder().register(metrics);
    MediaThreads.register(metrics);
    var documents = new ConferencePapers(folder.path().resolve("documents"), Limits.DOCUMENT_BYTES);
    var chambers =
        Chambers.open(
            new Chambers.Given(
                configuration,
                database,
                node(configuration, folder),
                links,
                signer,
                guard,
                new SameOrigin(configuration.publicUrl().orElse(null)),
                identity,
                reach.words() == Welcome.Reach.THIS_COMPUTER,
                new SyntheticCast(own::get),
                documents,
                new CaptureFiles(folder.path().resolve("captures")),
                version(),
                metrics,
                random,
                clock),
            readiness,
            end);
    var parts = new ArrayList<Routes>(chambers.routes());
    var remains = new Remains(chambers.conferences(), database, signer, identity, clock);
    var published = new AtomicReference<Publications>();
    parts.addAll(
        remains.routes(
            folder.path().resolve("photographs"),
            documents,
            random,
            photographs -> {
              published.set(
                  new Publications(
                      configuration,
                      folder.path(),
                      base::get,
                      chambers.conferences(),
                      new Journal(database, random),
                      new Cabinet(database),
                      Workplace.codecOfEvents(),
                      photographs,
                      random,
                      clock));
              return published.get();
            }));
    parts.addAll(
        remains.archive(folder.path().resolve("archive"), published.get(), guard, random, end));
    parts.addAll(
        List.of(
            new Operations(version(), readiness, metrics, configuration.metricsPublic(), clock),
            identity.routes(),
            identity.localRoutes(guard),
            new StaticClient(Program.class.getClassLoader(), "web")));
    return switch (HttpServer.start(reach.listening(), parts, metrics)) {
      case HttpServer.Start.PortInUse() -> portInUse(configuration);
      case HttpServer.Start.CannotListen(var why) ->
          new Launched.Refused(
              "Cannot listen on %s port %d: %s"
                  .formatted(reach.listening().host(), configuration.port(), why),
              ExitCode.CANNOT_LISTEN);
      case HttpServer.Start.Started(var server) -> {
        base.set(reach.url(server.port()));
        own.set(reach.ownUrl(server.port()));
        end.add(Stage.HTTP, "http", server::close);
        note(folder, server, base.get(), secret, end);
        new Certificates(configuration, folder, reach, random, clock).keep(end);
        chambers.begin(end);
        end.add(Stage.STORES, "publisher", published.get().begin()::close);
        yield new Launched.Running(welcome(configuration, database, reach, links, identity), end);
      }
    };
  }

  private void note(DataFolder folder, HttpServer server, URI url, String secret, GracefulEnd end)
      throws IOException {
    var door = URI.create("http://127.0.0.1:" + server.localPort());
    new RunningServer(ProcessHandle.current().pid(), url, door, secret).write(folder.path());
    end.add(Stage.PARTICIPANTS, "note", () -> RunningServer.erase(folder.path()));
  }

  /**
   * A file has one server, whatever machine it is copied to; a PostgreSQL database may have two.
   */
  private String node(Configuration configuration, DataFolder folder) throws IOException {
    return configuration.postgres().isPresent() ? folder.node(random) : ONLY_NODE;
  }

  private Welcome welcome(
      Configuration configuration, Database database, Reach reach, Links links, Identity identity) {
    var now = clock.instant();
    return new Welcome(
        version(),
        database.name(),
        links.base(),
        (configuration.mediaTcp() ? "UDP and TCP" : "UDP")
            + " from port "
            + configuration.mediaPort(),
        reach.words(),
        identity.signInLink(now),
        links.trial(now.plus(TRIAL_LINK)));
  }

  private String localToken() {
    var octets = new byte[LOCAL_TOKEN_OCTETS];
    random.nextBytes(octets);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
  }

  private static Launched inUse(Configuration configuration) {
    var where =
        RunningServer.find(configuration.data())
            .map(server -> " (process " + server.pid() + ", " + server.url() + ")")
            .orElse("");
    return new Launched.Refused(
        "A server already runs on %s%s. End it, or choose another folder: --data DIR"
            .formatted(configuration.data(), where),
        ExitCode.DATA_FOLDER);
  }

  private static Launched portInUse(Configuration configuration) {
    return new Launched.Refused(
        "Port %d is in use by another program. End that program, or choose another port: --port %d"
            .formatted(configuration.port(), configuration.port() + 1),
        ExitCode.CANNOT_LISTEN);
  }

  private static String version() {
    return Optional.ofNullable(Program.class.getPackage().getImplementationVersion())
        .orElse("(development)");
  }
}
