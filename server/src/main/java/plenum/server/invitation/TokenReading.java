package plenum.server.invitation;

/** What a token's text turns out to be. */
public sealed interface TokenReading {
  /** Signed by this server and not yet expired; perhaps revoked, which the caller checks. */
  record Valid(Token token) implements TokenReading {}

  /** Not signed by this server, cut off, or changed by as little as a bit. */
  record Forged() implements TokenReading {}

  /** Signed by this server, and over. */
  record Expired(Token token) implements TokenReading {}
}
