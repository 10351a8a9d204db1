package plenum.server.identity;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenum.server.http.Json;
import plenum.server.http.Peer;
import plenum.server.http.Problem;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;

/**
 * Signing in and out. A link is spent by the page's POST, not by opening the address: mail scanners
 * and previews open addresses too.
 */
public final class IdentityRoutes implements Routes {
  /** Either a token, or a name and a password. */
  record Request(@Nullable String token, @Nullable String name, @Nullable String password) {}

  record NewPassword(String password) {}

  private static final Problem INCOMPLETE =
      new Problem(400, "incomplete", "Send a token, or a name and a password.", null);
  private static final Problem WRONG =
      new Problem(401, "wrong-name-or-password", "The name or the password is wrong.", null);
  private static final Problem LENGTH =
      new Problem(400, "password-length", "A password has 12 to 256 characters.", null);

  private final Accounts accounts;
  private final LocalAccounts local;
  private final Sessions sessions;
  private final SessionCookie cookie;
  private final Convener convener;
  private final SameOrigin origin;
  private final Peer peer;
  private final InstantSource clock;

  public IdentityRoutes(
      Accounts accounts,
      LocalAccounts local,
      Sessions sessions,
      SessionCookie cookie,
      Convener convener,
      SameOrigin origin,
      Peer peer,
      InstantSource clock) {
    this.accounts = accounts;
    this.local = local;
    this.sessions = sessions;
    this.cookie = cookie;
    this.convener = convener;
    this.origin = origin;
    this.peer = peer;
    this.clock = clock;
  }

  @Override
  public void add(RoutesConfig routes) {
    routes.get("/api/session", this::who);
    routes.post("/api/sign-in", this::signIn);
    routes.post("/api/sign-out", this::signOut);
    routes.put("/api/account/password", this::setPassword);
  }

  private void who(Context context) {
    context.header("Cache-Control", "no-store");
    convener.reading(context).ifPresent(account -> context.json(named(account)));
  }

  private void signIn(Context context) {
    if (!origin.allows(context)) {
      return;
    }
    var request = Json.read(context.body(), Request.class);
    var from = peer.address(context);
    var now = clock.instant();
    if (request.token() != null) {
      answer(context, accounts.byLink(request.token(), from, now));
    } else if (request.name() != null && request.password() != null) {
      answer(context, accounts.byPassword(request.name(), request.password(), from, now));
    } else {
      INCOMPLETE.answer(context);
    }
  }

  private void answer(Context context, SignIn result) {
    switch (result) {
      case SignIn.SignedIn(var account) -> {
        cookie.write(context, sessions.open(account, clock.instant()), sessions.length());
        context.header("Cache-Control", "no-store").json(named(account));
      }
      case SignIn.WrongNameOrPassword() -> WRONG.answer(context);
      case SignIn.LinkRefused(var why) -> refused(why).answer(context);
      case SignIn.TooManyTries(var left) -> {
        context.header("Retry-After", Long.toString(left.toSeconds() + 1));
        tooMany(left).answer(context);
      }
    }
  }

  private static Problem refused(SignIn.LinkRefused.Why why) {
    var sentence =
        switch (why) {
          case FORGED -> "This sign-in link is not one of this server's.";
          case EXPIRED -> "This sign-in link has expired.";
          case USED -> "This sign-in link has been used, or the server was started anew since.";
        };
    var code = "link-" + why.name().toLowerCase(Locale.ROOT);
    return new Problem(401, code, sentence, "A new one: ./plenum link");
  }

  private static Problem tooMany(Duration left) {
    long minutes = left.toMinutes() + 1;
    return new Problem(
        429, "too-many-tries", "Too many tries to sign in.", "Wait " + minutes + " minutes.");
  }

  private void signOut(Context context) {
    if (origin.allows(context)) {
      cookie.read(context).ifPresent(sessions::end);
      cookie.erase(context);
      context.status(204);
    }
  }

  private void setPassword(Context context) {
    convener.changing(context).ifPresent(account -> setPassword(context, account));
  }

  private void setPassword(Context context, Account account) {
    var wish = Json.read(context.body(), NewPassword.class).password();
    if (wish.length() < LocalAccounts.SHORTEST_PASSWORD
        || wish.length() > LocalAccounts.LONGEST_PASSWORD) {
      LENGTH.answer(context);
    } else {
      local.setPassword(account, wish);
      context.status(204);
    }
  }

  private static Map<String, String> named(Account account) {
    return Map.of("id", account.id(), "name", account.name());
  }
}
