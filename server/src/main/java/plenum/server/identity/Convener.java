package plenum.server.identity;

import io.javalin.http.Context;
import java.time.InstantSource;
import java.util.Optional;
import plenum.server.http.Problem;
import plenum.server.http.SameOrigin;

/** Tells the handlers of convener's pages who asks. */
public final class Convener {
  private static final Problem SIGNED_OUT =
      new Problem(
          401, "signed-out", "You are not signed in.", "Sign in, or ask for a link: ./plenum link");

  private final Sessions sessions;
  private final LocalAccounts accounts;
  private final SessionCookie cookie;
  private final SameOrigin origin;
  private final InstantSource clock;

  public Convener(
      Sessions sessions,
      LocalAccounts accounts,
      SessionCookie cookie,
      SameOrigin origin,
      InstantSource clock) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.cookie = cookie;
    this.origin = origin;
    this.clock = clock;
  }

  /** Who reads; empty, and the answer is written, where nobody is signed in. */
  public Optional<Account> reading(Context context) {
    var account = signedIn(context);
    if (account.isEmpty()) {
      SIGNED_OUT.answer(context);
    }
    return account;
  }

  /** Who changes something: as {@link #reading}, and from a page of our own. */
  public Optional<Account> changing(Context context) {
    return origin.allows(context) ? reading(context) : Optional.empty();
  }

  Optional<Account> signedIn(Context context) {
    return cookie
        .read(context)
        .flatMap(secret -> sessions.session(secret, clock.instant()))
        .flatMap(session -> accounts.account(session.account()));
  }
}
