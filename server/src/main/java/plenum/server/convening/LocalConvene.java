package plenum.server.convening;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.function.Supplier;
import plenum.server.http.Routes;
import plenum.server.identity.Account;
import plenum.server.local.LocalGuard;

/** Convenes for the owner of the data folder: {@code POST /local/convene} with the file. */
final class LocalConvene implements Routes {
  private final LocalGuard guard;
  private final Supplier<Account> owner;
  private final Convening convening;

  LocalConvene(LocalGuard guard, Supplier<Account> owner, Convening convening) {
    this.guard = guard;
    this.owner = owner;
    this.convening = convening;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.post("/local/convene", this::convene);
  }

  private void convene(Context context) {
    if (guard.allows(context)) {
      convening.byFile(context, owner.get());
    }
  }
}
