package plenum.server.http;

import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * One line and one count per request. Both carry the route's pattern, never the path: paths hold
 * tokens, and a pattern keeps the number of time series small.
 */
final class RequestLog {
  private static final Logger LOG = LoggerFactory.getLogger("request");
  private static final double SECONDS_PER_MILLISECOND = 1e-3;

  private final Counter requests;
  private final Histogram seconds;

  RequestLog(PrometheusRegistry metrics) {
    requests =
        Counter.builder()
            .name("plenum_http_requests_total")
            .help("Requests answered, by route and status")
            .labelNames("method", "route", "status")
            .register(metrics);
    seconds =
        Histogram.builder()
            .name("plenum_http_request_seconds")
            .help("Time to answer a request")
            .classicUpperBounds(0.001, 0.005, 0.025, 0.1, 0.5, 2.5)
            .register(metrics);
  }

  void add(Context context, float milliseconds) {
    var route = route(context);
    var method = method(context);
    requests.labelValues(method, route, Integer.toString(context.statusCode())).inc();
    seconds.observe(milliseconds * SECONDS_PER_MILLISECOND);
    LOG.atLevel(watching(route) ? Level.DEBUG : Level.INFO)
        .addKeyValue("method", method)
        .addKeyValue("route", route)
        .addKeyValue("status", context.statusCode())
        .addKeyValue("ms", Math.round(milliseconds))
        .log("answered ");
  }

  /** Machines that watch ask every few seconds; a line each would bury the others. */
  private static boolean watching(String route) {
    return route.equals("/health") || route.equals("/ready") || route.equals("/metrics");
  }

  static String route(Context context) {
    var endpoint = context.endpoints().matchedHttpEndpoint();
    return endpoint == null ? "none" : endpoint.path;
  }

  /** A method of the caller's invention would be another time series each. */
  private static String method(Context context) {
    var method = context.req().getMethod();
    return switch (method) {
      case "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS" -> method;
      default -> "other";
    };
  }
}
