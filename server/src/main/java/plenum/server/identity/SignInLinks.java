package plenum.server.identity;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import plenum.server.identity.SignIn.LinkRefused;
import plenum.server.invitation.Links;
import plenum.server.invitation.TokenKind;
import plenum.server.invitation.TokenReading;
import plenum.server.invitation.TokenSigner;

/**
 * Links that sign a convener in once. Those not yet used are remembered, rather than those used: so
 * a link cannot be used again after a restart, at the price that a restart ends those open.
 * Thread-safe.
 */
public final class SignInLinks {
  /** Long enough to walk to another computer; whoever owns the data folder makes a new one. */
  public static final Duration GOOD_FOR = Duration.ofHours(1);

  /** Nobody needs more at once; beyond, the oldest ends. */
  private static final int OPEN = 1_000;

  private final Links links;
  private final TokenSigner signer;
  private final Map<Long, String> open =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, String> eldest) {
          return size() > OPEN;
        }
      };

  public SignInLinks(Links links, TokenSigner signer) {
    this.links = links;
    this.signer = signer;
  }

  public synchronized URI issue(Account account, Instant now) {
    var token = links.oneTime(TokenKind.SIGN_IN, account.id(), now.plus(GOOD_FOR));
    open.put(token.nonce(), account.id());
    return links.signIn(token);
  }

  /** What using a link comes to; {@code Good} only the first time. */
  sealed interface Use {
    record Good(String account) implements Use {}

    record Bad(LinkRefused.Why why) implements Use {}
  }

  Use use(String text, Instant now) {
    return switch (signer.read(text, now)) {
      case TokenReading.Valid(var token) when token.kind() == TokenKind.SIGN_IN ->
          spend(token.nonce());
      case TokenReading.Expired(var token) when token.kind() == TokenKind.SIGN_IN ->
          new Use.Bad(LinkRefused.Why.EXPIRED);
      case TokenReading.Valid _, TokenReading.Expired _, TokenReading.Forged _ ->
          new Use.Bad(LinkRefused.Why.FORGED);
    };
  }

  private synchronized Use spend(long nonce) {
    var account = open.remove(nonce);
    return account == null ? new Use.Bad(LinkRefused.Why.USED) : new Use.Good(account);
  }
}
