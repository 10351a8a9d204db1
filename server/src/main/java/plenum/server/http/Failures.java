package plenum.server.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/** Turns whatever goes wrong in a handler into a plain answer that gives nothing away. */
final class Failures {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static void add(RoutesConfig routes) {
    routes.exception(HttpResponseException.class, (failed, context) -> refused(failed, context));
    routes.exception(JacksonException.class, (failed, context) -> malformed(failed, context));
    routes.exception(Exception.class, Failures::broken);
  }

  private static void refused(HttpResponseException failed, Context context) {
    int status = failed.getStatus();
    failed
        .getDetails()
        .forEach((name, value) -> {
          if (name.equals("Allow")) {
            context.header(name, value);
          }
        });
    new Problem(status, "refused", sentence(status), null).answer(context);
  }

  private static String sentence(int status) {
    return switch (status) {
      case 404 -> "There is nothing at this address.";
      case 405 -> "This address does not take such a request.";
      case 413 -> "This is larger than the server takes.";
      case 415 -> "The server does not read this type of content.";
      default -> "The request cannot be answered as it is.";
    };
  }

  private static void malformed(JacksonException failed, Context context) {
    var at = failed.getLocation();
    var where = at == null ? "" : "Line " + at.getLineNr() + ", column " + at.getColumnNr() + ".";
    new Problem(400, "malformed", "The content is not the JSON that is expected here.", where)
        .answer(context);
  }

  private static void broken(Exception failed, Context context) {
    LOG.atError().addKeyValue("route", RequestLog.route(context)).setCause(failed).log("failed ");
    new Problem(500, "failed", "Something went wrong on the server.", "Its log says more.")
        .answer(context);
  }
}
