package plenum.server.invitation;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a link says of itself. It is signed, not secret, so it holds ids and no names. Whether it
 * has been revoked is not known here: the caller compares the generation with the conference's.
 *
 * @param conference at most 64 octets of UTF-8; empty where the kind has no conference
 * @param subject the seat, delegation or account; at most 64 octets of UTF-8
 * @param generation grows by one whenever the subject's links are issued anew; not negative
 * @param expires whole seconds, from 1970 to 2106
 * @param nonce tells apart two one-time tokens for the same subject; 0 where the token is good as
 *     often as needed
 */
public record Token(
    TokenKind kind,
    String conference,
    String subject,
    int generation,
    Instant expires,
    long nonce) {
  static final int LONGEST_ID = 64;
  private static final long LAST_SECOND = 0xffffffffL;

  public Token {
    demand(octets(conference) <= LONGEST_ID, "conference id is longer than 64 octets");
    demand(octets(subject) <= LONGEST_ID, "subject id is longer than 64 octets");
    demand(generation >= 0, "generation is negative");
    demand(expires.getNano() == 0, "expiry is not a whole second");
    long second = expires.getEpochSecond();
    demand(second >= 0 && second <= LAST_SECOND, "expiry is not between 1970 and 2106");
  }

  /** Whose last moment of use has passed. */
  boolean expired(Instant now) {
    return !now.isBefore(expires);
  }

  /** Never the ids: a token's text must not reach a log in part either. */
  @Override
  public String toString() {
    return "Token[" + kind + "]";
  }

  private static void demand(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** Lone surrogates would not come back from the wire as they went. */
  private static int octets(String id) {
    var encoded = id.getBytes(StandardCharsets.UTF_8);
    demand(id.equals(new String(encoded, StandardCharsets.UTF_8)), "id is not well-formed Unicode");
    return encoded.length;
  }
}
