package plenum.server;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import plenum.server.configuration.Configuration;
import plenum.server.http.Peer;
import plenum.server.http.Routes;
import plenum.server.http.SameOrigin;
import plenum.server.identity.Account;
import plenum.server.identity.AccountStore;
import plenum.server.identity.Convener;
import plenum.server.identity.IdentityRoutes;
import plenum.server.identity.LocalAccounts;
import plenum.server.identity.LocalSignIn;
import plenum.server.identity.PasswordHash;
import plenum.server.identity.SessionCookie;
import plenum.server.identity.SessionStore;
import plenum.server.identity.Sessions;
import plenum.server.identity.SignInLinks;
import plenum.server.identity.SignInRate;
import plenum.server.invitation.Links;
import plenum.server.invitation.TokenSigner;
import plenum.server.local.LocalGuard;

/** The part of the wiring that has to do with who a convener is. */
final class Identity {
  private final SignInLinks signInLinks;
  private final LocalAccounts accounts;
  private final Convener convener;
  private final IdentityRoutes routes;
  private final InstantSource clock;

  Identity(
      Configuration configuration,
      Links links,
      TokenSigner signer,
      AccountStore accountStore,
      SessionStore sessionStore,
      SecureRandom random,
      InstantSource clock) {
    this.clock = clock;
    signInLinks = new SignInLinks(links, signer);
    accounts =
        new LocalAccounts(accountStore, new PasswordHash(random), signInLinks, new SignInRate());
    var sessions = new Sessions(sessionStore, random, configuration.session());
    var cookie = new SessionCookie(configuration.reachedByHttps());
    var origin = new SameOrigin(configuration.publicUrl().orElse(null));
    convener = new Convener(sessions, accounts, cookie, origin, clock);
    routes =
        new IdentityRoutes(
            accounts,
            accounts,
            sessions,
            cookie,
            convener,
            origin,
            new Peer(configuration.behindProxy()),
            clock);
  }

  /** What handlers of convener's pages ask who it is. */
  Convener convener() {
    return convener;
  }

  /** The account of whoever owns the data folder. */
  Account owner() {
    return accounts.first();
  }

  Routes routes() {
    return routes;
  }

  Routes localRoutes(LocalGuard guard) {
    return new LocalSignIn(guard, accounts, signInLinks, clock);
  }

  URI signInLink(Instant now) {
    return signInLinks.issue(accounts.first(), now);
  }
}
