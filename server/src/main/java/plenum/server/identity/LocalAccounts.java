package plenum.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * Accounts that this server keeps itself. The first convener has no password until one is set: the
 * sign-in link of the start banner is the way in. Thread-safe.
 */
public final class LocalAccounts implements Accounts {
  /** The account of whoever owns the data folder. */
  public static final String FIRST = "convener";

  /** NIST SP 800-63B asks for at least 8 and for no rule of composition; 15 where it is all. */
  public static final int SHORTEST_PASSWORD = 12;

  /** Hashing is linear in the length; nobody types more. */
  public static final int LONGEST_PASSWORD = 256;

  private final AccountStore store;
  private final PasswordHash hash;
  private final SignInLinks links;
  private final SignInRate rate;
  private final String nobody;

  public LocalAccounts(AccountStore store, PasswordHash hash, SignInLinks links, SignInRate rate) {
    this.store = store;
    this.hash = hash;
    this.links = links;
    this.rate = rate;
    // Checked where there is no account, so that the answer takes as long; matches no password.
    this.nobody = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$" + "A".repeat(43);
  }

  /** The account that a fresh data folder starts with; made when it is missing. */
  public Account first() {
    return store
        .account(FIRST)
        .orElseGet(() -> {
          var account = new Account(FIRST, FIRST, null);
          store.keep(account);
          return account;
        });
  }

  /** Sets a password of allowed length; the caller has checked who asks. */
  public Account setPassword(Account account, String password) {
    if (password.length() < SHORTEST_PASSWORD || password.length() > LONGEST_PASSWORD) {
      throw new IllegalArgumentException("a password has 12 to 256 characters");
    }
    var changed = account.withPassword(hash.of(password));
    store.keep(changed);
    return changed;
  }

  public Optional<Account> account(String id) {
    return store.account(id);
  }

  @Override
  public SignIn byPassword(String name, String password, String from, Instant now) {
    var wait = wait("name " + name.toLowerCase(Locale.ROOT), now).or(() -> wait(from, now));
    if (wait.isPresent()) {
      return new SignIn.TooManyTries(wait.get());
    }
    if (password.length() > LONGEST_PASSWORD) {
      return new SignIn.WrongNameOrPassword();
    }
    var account = store.named(name);
    var written = account.flatMap(LocalAccounts::password).orElse(nobody);
    if (!hash.matches(password, written) || account.isEmpty()) {
      return new SignIn.WrongNameOrPassword();
    }
    rate.forgive(from);
    return new SignIn.SignedIn(account.get());
  }

  @Override
  public SignIn byLink(String token, String from, Instant now) {
    var wait = wait(from, now);
    if (wait.isPresent()) {
      return new SignIn.TooManyTries(wait.get());
    }
    return switch (links.use(token, now)) {
      case SignInLinks.Use.Bad(var why) -> new SignIn.LinkRefused(why);
      case SignInLinks.Use.Good(var id) -> signedIn(id, from);
    };
  }

  private SignIn signedIn(String id, String from) {
    rate.forgive(from);
    return store
        .account(id)
        .<SignIn>map(SignIn.SignedIn::new)
        .orElseGet(() -> new SignIn.LinkRefused(SignIn.LinkRefused.Why.USED));
  }

  private Optional<Duration> wait(String key, Instant now) {
    return rate.tryOnce(key, now);
  }

  private static Optional<String> password(Account account) {
    return Optional.ofNullable(account.password());
  }
}
