package plenum.server.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Map;
import plenum.server.http.Routes;
import plenum.server.local.LocalGuard;

/** Gives the owner of the data folder a new sign-in link. */
public final class LocalSignIn implements Routes {
  private final LocalGuard guard;
  private final LocalAccounts accounts;
  private final SignInLinks links;
  private final InstantSource clock;

  public LocalSignIn(
      LocalGuard guard, LocalAccounts accounts, SignInLinks links, InstantSource clock) {
    this.guard = guard;
    this.accounts = accounts;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/local/link", this::link);
  }

  private void link(Context context) {
    if (guard.allows(context)) {
      var now = clock.instant();
      var link = links.issue(accounts.first(), now);
      context.header("Cache-Control", "no-store");
      context.json(Map.of("link", link.toString(), "minutes", SignInLinks.GOOD_FOR.toMinutes()));
    }
  }
}
