package plenum.server.invitation;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns tokens into text for a URL and back. The text is base64url without padding of: version and
 * kind (an octet each), conference and subject (an octet of length, then UTF-8), generation and
 * expiry (32 bits each, network order), nonce (64 bits, only if not 0), and the first 16 octets of
 * HMAC-SHA-256 over all before it. Half the digest leaves 128 bits to guess, which RFC 2104,
 * section 5, allows, and keeps a link short enough for a QR code that a phone reads from a screen.
 *
 * <p>Thread-safe.
 */
public final class TokenSigner {
  private static final int VERSION = 1;
  private static final int MAC_OCTETS = 16;
  private static final int KEY_OCTETS = 32;
  private static final Base64.Encoder TO_TEXT = Base64.getUrlEncoder().withoutPadding();

  /** The longest text that can be a token; longer input is not even decoded. */
  private static final int LONGEST =
      (2 + 2 * (1 + Token.LONGEST_ID) + 4 + 4 + 8 + MAC_OCTETS) * 4 / 3 + 1;

  private final SecretKeySpec key;

  /** Signs under a key of at least 32 octets. */
  public TokenSigner(byte[] key) {
    if (key.length < KEY_OCTETS) {
      throw new IllegalArgumentException("a signing key has at least 32 octets");
    }
    this.key = new SecretKeySpec(key, "HmacSHA256");
  }

  public String sign(Token token) {
    var body = body(token);
    var signed = Arrays.copyOf(body, body.length + MAC_OCTETS);
    System.arraycopy(mac(body, body.length), 0, signed, body.length, MAC_OCTETS);
    return TO_TEXT.encodeToString(signed);
  }

  /** Reads any text; never throws. The comparison takes the same time wherever it fails. */
  public TokenReading read(String text, Instant now) {
    return octets(text)
        .filter(this::signedHere)
        .flatMap(TokenSigner::parse)
        .<TokenReading>map(token ->
            token.expired(now) ? new TokenReading.Expired(token) : new TokenReading.Valid(token))
        .orElseGet(TokenReading.Forged::new);
  }

  private static byte[] body(Token token) {
    var conference = token.conference().getBytes(StandardCharsets.UTF_8);
    var subject = token.subject().getBytes(StandardCharsets.UTF_8);
    int nonce = token.nonce() == 0 ? 0 : Long.BYTES;
    var body = ByteBuffer.allocate(12 + conference.length + subject.length + nonce);
    body.put((byte) VERSION).put((byte) token.kind().code());
    body.put((byte) conference.length).put(conference);
    body.put((byte) subject.length).put(subject);
    body.putInt(token.generation()).putInt((int) token.expires().getEpochSecond());
    if (nonce > 0) {
      body.putLong(token.nonce());
    }
    return body.array();
  }

  /** Only the one text that {@link #sign} would write: stray low bits at its end are refused. */
  private static Optional<byte[]> octets(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      var octets = Base64.getUrlDecoder().decode(text);
      return Optional.of(octets).filter(found -> TO_TEXT.encodeToString(found).equals(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private boolean signedHere(byte[] octets) {
    int body = octets.length - MAC_OCTETS;
    return body > 0
        && MessageDigest.isEqual(
            mac(octets, body), Arrays.copyOfRange(octets, body, octets.length));
  }

  private static Optional<Token> parse(byte[] octets) {
    var body = ByteBuffer.wrap(octets, 0, octets.length - MAC_OCTETS);
    try {
      return body.get() == VERSION
          ? kind(body.get()).map(kind -> token(kind, body))
          : Optional.empty();
    } catch (BufferUnderflowException | IllegalArgumentException _) {
      return Optional.empty(); // signed by a later version of this program
    }
  }

  private static Token token(TokenKind kind, ByteBuffer body) {
    var conference = id(body);
    var subject = id(body);
    int generation = body.getInt();
    var expires = Instant.ofEpochSecond(Integer.toUnsignedLong(body.getInt()));
    return new Token(
        kind, conference, subject, generation, expires, body.hasRemaining() ? body.getLong() : 0);
  }

  private static Optional<TokenKind> kind(int code) {
    return Arrays.stream(TokenKind.values()).filter(kind -> kind.code() == code).findFirst();
  }

  private static String id(ByteBuffer body) {
    var id = new byte[Byte.toUnsignedInt(body.get())];
    body.get(id);
    return new String(id, StandardCharsets.UTF_8);
  }

  private byte[] mac(byte[] octets, int length) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(octets, 0, length);
      return Arrays.copyOf(mac.doFinal(), MAC_OCTETS);
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every JDK has HmacSHA256", missing);
    }
  }
}
