package plenum.server.trial;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
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
      answer(context, trials.begin().map(URI::getPath));
    }
  }

  private void fromCommand(Context context) {
    if (guard.allows(context)) {
      answer(context, trials.begin().map(URI::toString));
    }
  }

  private static void answer(Context context, Optional<String> link) {
    context.header("Cache-Control", "no-store");
    link.ifPresentOrElse(found -> context.json(Map.of("link", found)), () -> FULL.answer(context));
  }
}
