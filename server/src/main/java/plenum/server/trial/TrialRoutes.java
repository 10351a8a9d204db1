package plenum.server.trial;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.function.Function;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;
import plenum.server.local.LocalGuard;

/** One click makes a trial: {@code POST /api/try}, and {@code /local/try} for the command line. */
public final class TrialRoutes implements Routes {
  private static final Problem FULL =
      new Problem(
          503,
          "trials-full",
          "As many trials as this server allows are running.",
          "Each ends by itself after a day. Use the link of one that runs.");

  private static final Problem NOT_NOW =
      new Problem(
          503,
          "journal-unavailable",
          "The server cannot write to its database now.",
          "Try again in a moment; tell the operator if it stays so.");

  private final Trials trials;
  private final SameOrigin origin;
  private final LocalGuard guard;

  public TrialRoutes(Trials trials, SameOrigin origin, LocalGuard guard) {
    this.trials = trials;
    this.origin = origin;
    this.guard = guard;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/api/try", this::fromPage);
    routes.post("/local/try", this::fromCommand);
  }

  private void fromPage(Context context) {
    if (origin.allows(context)) {
      answer(context, URI::getPath);
    }
  }

  private void fromCommand(Context context) {
    if (guard.allows(context)) {
      answer(context, URI::toString);
    }
  }

  private void answer(Context context, Function<URI, String> shown) {
    context.header("Cache-Control", "no-store");
    switch (trials.begin()) {
      case Trials.Begun.Started(var link) -> context.json(Map.of("link", shown.apply(link)));
      case Trials.Begun.Full() -> FULL.answer(context);
      case Trials.Begun.Unavailable _ -> NOT_NOW.answer(context);
    }
  }
}
