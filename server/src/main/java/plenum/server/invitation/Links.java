package plenum.server.invitation;

import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Writes the addresses that people are given. The base is asked for each time, since the port is
 * known only once the server listens.
 */
public final class Links {
  private final Supplier<URI> base;
  private final TokenSigner signer;
  private final RandomGenerator random;

  /** {@code random} must be cryptographically strong: it makes one-time nonces. */
  public Links(Supplier<URI> base, TokenSigner signer, RandomGenerator random) {
    this.base = base;
    this.signer = signer;
    this.random = random;
  }

  public URI seat(SeatLink link, Instant expires) {
    var token =
        reusable(TokenKind.SEAT, link.conference(), link.seat(), link.generation(), expires);
    return page("/s/", token);
  }

  public URI delegation(DelegationLink link, Instant expires) {
    var token =
        reusable(
            TokenKind.DELEGATION, link.conference(), link.delegation(), link.generation(), expires);
    return page("/d/", token);
  }

  /** Leads to the page by which a phone listens. */
  public URI phone(PhoneLink link, Instant expires) {
    return page(
        "/listen/",
        reusable(TokenKind.PHONE, link.conference(), link.seat(), link.generation(), expires));
  }

  /** Leads to the page on which one presses "Try it alone". */
  public URI trial(Instant expires) {
    return page("/try/", reusable(TokenKind.TRY, "", "", 0, expires));
  }

  /** A one-time link; {@code token} is one that {@link #oneTime} made. */
  public URI signIn(Token token) {
    return page("/sign-in/", token);
  }

  /** A token for somebody who writes it into a program, not into a browser. */
  public String bearer(
      TokenKind kind, String conference, String subject, int generation, Instant expires) {
    return signer.sign(reusable(kind, conference, subject, generation, expires));
  }

  /** A token with a nonce that no other has; who spends it keeps the nonce. */
  public Token oneTime(TokenKind kind, String subject, Instant expires) {
    long nonce = random.nextLong() | 1; // never 0, which would mean "as often as needed"
    return new Token(kind, "", subject, 0, whole(expires), nonce);
  }

  /** Where pages are reached; without a trailing slash. */
  public URI base() {
    return base.get();
  }

  private static Token reusable(
      TokenKind kind, String conference, String subject, int generation, Instant expires) {
    return new Token(kind, conference, subject, generation, whole(expires), 0);
  }

  private static Instant whole(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private URI page(String path, Token token) {
    return URI.create(base.get() + path + signer.sign(token));
  }
}
