package plenum.server.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.net.BindException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.SizeLimitHandler;

/**
 * Javalin on Jetty with two listeners: the public one, and the local door, plain HTTP on a free
 * port of 127.0.0.1, where alone the commands of this computer are answered. A separate socket
 * rather than a look at the peer's address, since a proxy makes the whole world look local.
 */
public final class HttpServer implements AutoCloseable {
  static final String LOCAL = "/local/";

  /**
   * Octets. What a handler reads at once, unless it streams; orders of proceedings are far less.
   */
  private static final long BODY = 1 << 20;

  /** Octets. The most that anything may send, a document of 60 million included. */
  private static final long LARGEST = 64L << 20;

  private static final String LOOPBACK = "127.0.0.1";
  private static final Problem NOT_FOUND =
      new Problem(404, "not-found", "There is nothing at this address.", null);

  /** What came of starting. */
  public sealed interface Start {
    record Started(HttpServer server) implements Start {}

    record PortInUse() implements Start {}

    record CannotListen(String why) implements Start {}
  }

  private final Listening listening;
  private final List<Routes> parts;
  private final PrometheusRegistry metrics;
  private final AtomicReference<Optional<ServerConnector>> open =
      new AtomicReference<>(Optional.empty());
  private final AtomicReference<Optional<ServerConnector>> local =
      new AtomicReference<>(Optional.empty());
  private final Javalin javalin;

  private HttpServer(Listening listening, List<Routes> parts, PrometheusRegistry metrics) {
    this.listening = listening;
    this.parts = List.copyOf(parts);
    this.metrics = metrics;
    this.javalin = Javalin.create(this::configure);
  }

  public static Start start(Listening listening, List<Routes> parts, PrometheusRegistry metrics) {
    var server = new HttpServer(listening, parts, metrics);
    try {
      server.javalin.start();
      return new Start.Started(server);
    } catch (RuntimeException failed) {
      server.close();
      return cause(failed, BindException.class)
          .<Start>map(HttpServer::why)
          .orElseGet(() -> new Start.CannotListen(String.valueOf(deepest(failed).getMessage())));
    }
  }

  /** The public listener's port. */
  public int port() {
    return open.get().map(ServerConnector::getLocalPort).orElse(listening.port());
  }

  /** The local door's port on 127.0.0.1. */
  public int localPort() {
    return local.get().map(ServerConnector::getLocalPort).orElse(0);
  }

  @Override
  public void close() {
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = BODY;
    config.http.generateEtags = false;
    config.http.prefer405over404 = true;
    config.jsonMapper(new Json());
    config.jetty.modifyServer(server -> server.setHandler(new SizeLimitHandler(LARGEST, -1)));
    config.jetty.addConnector(this::openConnector);
    config.jetty.addConnector(this::localConnector);
    var log = new RequestLog(metrics);
    config.requestLogger.http(log::add);
    routes(config.routes);
  }

  private ServerConnector openConnector(Server server, HttpConfiguration shared) {
    var connector = Connectors.open(server, shared, listening);
    open.set(Optional.of(connector));
    return connector;
  }

  private ServerConnector localConnector(Server server, HttpConfiguration shared) {
    var door = new Listening(LOOPBACK, 0, null, false, false);
    var connector = Connectors.open(server, shared, door);
    local.set(Optional.of(connector));
    return connector;
  }

  private void routes(RoutesConfig routes) {
    var headers = new SecurityHeaders(listening.secure(), listening.trusted());
    routes.before(headers::add);
    routes.before(this::keepApart);
    routes.wsBeforeUpgrade(this::keepApart);
    parts.forEach(part -> part.add(routes));
    Failures.add(routes);
  }

  /** The local door answers local questions only, and nothing else answers them. */
  private void keepApart(Context context) {
    boolean atDoor = context.req().getLocalPort() == localPort();
    boolean asksLocal = context.path().startsWith(LOCAL);
    boolean operations =
        context.path().equals("/health")
            || context.path().equals("/ready")
            || context.path().equals("/metrics");
    if (atDoor ? !asksLocal && !operations : asksLocal) {
      NOT_FOUND.answer(context);
    }
  }

  private static Start why(BindException failed) {
    var message = String.valueOf(failed.getMessage());
    return message.contains("in use") ? new Start.PortInUse() : new Start.CannotListen(message);
  }

  private static <T extends Throwable> Optional<T> cause(Throwable failed, Class<T> type) {
    Throwable at = failed;
    while (at != null) {
      if (type.isInstance(at)) {
        return Optional.of(type.cast(at));
      }
      at = at.getCause();
    }
    return Optional.empty();
  }

  private static Throwable deepest(Throwable failed) {
    Throwable at = failed;
    while (at.getCause() != null) {
      at = at.getCause();
    }
    return at;
  }
}
