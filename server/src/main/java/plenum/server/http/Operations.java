package plenum.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** What those who run the server ask it: /health, /ready, /metrics. */
public final class Operations implements Routes {
  private static final Problem NOT_FOR_YOU =
      new Problem(
          403,
          "metrics-are-local",
          "Metrics are given to this computer alone.",
          "Set metrics-public = true to give them to everybody.");

  private final String version;
  private final Readiness readiness;
  private final PrometheusRegistry metrics;
  private final boolean metricsPublic;
  private final InstantSource clock;
  private final Instant started;

  public Operations(
      String version,
      Readiness readiness,
      PrometheusRegistry metrics,
      boolean metricsPublic,
      InstantSource clock) {
    this.version = version;
    this.readiness = readiness;
    this.metrics = metrics;
    this.metricsPublic = metricsPublic;
    this.clock = clock;
    this.started = clock.instant();
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/health", this::health);
    routes.get("/ready", this::ready);
    routes.get("/metrics", this::metrics);
  }

  private void health(Context context) {
    long up = Duration.between(started, clock.instant()).toSeconds();
    context.header("Cache-Control", "no-store");
    context.json(Map.of("status", "up", "version", version, "seconds", up));
  }

  private void ready(Context context) {
    var parts = readiness.now();
    boolean all = parts.values().stream().allMatch("ok"::equals);
    context.status(all ? 200 : 503).header("Cache-Control", "no-store");
    context.json(Map.of("ready", all, "parts", parts));
  }

  private void metrics(Context context) throws IOException {
    if (!metricsPublic && !fromHere(context)) {
      NOT_FOR_YOU.answer(context);
      return;
    }
    var out = new ByteArrayOutputStream();
    PrometheusTextFormatWriter.create()
        .write(out, metrics.scrape(), EscapingScheme.UNDERSCORE_ESCAPING);
    context.contentType(PrometheusTextFormatWriter.CONTENT_TYPE).result(out.toByteArray());
  }

  /** A proxy on this computer speaks for others, and says so. */
  private static boolean fromHere(Context context) throws UnknownHostException {
    return InetAddress.getByName(context.req().getRemoteAddr()).isLoopbackAddress()
        && context.header("X-Forwarded-For") == null
        && context.header("Forwarded") == null;
  }
}
