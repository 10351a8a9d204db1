package plenum.server.invitation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Base64;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenSignerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private final TokenSigner signer = new TokenSigner(key(1));
  private final Token seat =
      new Token(TokenKind.SEAT, "c7f3", "s-head-b", 4, NOW.plusSeconds(60), 0);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void what_was_signed_is_read_back(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      var token = token(random);
      assertThat(signer.read(signer.sign(token), NOW))
          .as("seed %d, token %d", seed, i)
          .isEqualTo(new TokenReading.Valid(token));
    }
  }

  @Test
  void every_flipped_bit_is_refused() {
    var octets = Base64.getUrlDecoder().decode(signer.sign(seat));
    for (int bit = 0; bit < octets.length * 8; bit++) {
      var changed = octets.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      var text = Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
      assertThat(signer.read(text, NOW)).as("bit %d", bit).isEqualTo(new TokenReading.Forged());
    }
  }

  @Test
  void every_changed_character_is_refused() {
    var text = signer.sign(seat);
    for (int at = 0; at < text.length(); at++) {
      for (char other : ALPHABET.toCharArray()) {
        if (other != text.charAt(at)) {
          var changed = text.substring(0, at) + other + text.substring(at + 1);
          assertThat(signer.read(changed, NOW)).as(changed).isEqualTo(new TokenReading.Forged());
        }
      }
    }
  }

  @Test
  void every_shortening_and_lengthening_is_refused() {
    var text = signer.sign(seat);
    for (int length = 0; length < text.length(); length++) {
      assertThat(signer.read(text.substring(0, length), NOW)).isEqualTo(new TokenReading.Forged());
    }
    assertThat(signer.read(text + "A", NOW)).isEqualTo(new TokenReading.Forged());
    assertThat(signer.read(text + "=", NOW)).isEqualTo(new TokenReading.Forged());
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void no_text_makes_it_throw(long seed) {
    var random = new Random(seed);
    for (int i = 0; i < 5_000; i++) {
      var text = mutated(signer.sign(token(random)), random);
      assertThat(signer.read(text, NOW)).as("seed %d: %s", seed, text).isNotNull();
    }
  }

  @Test
  void another_key_reads_nothing() {
    assertThat(new TokenSigner(key(2)).read(signer.sign(seat), NOW))
        .isEqualTo(new TokenReading.Forged());
  }

  @Test
  void the_last_second_is_good_and_the_next_is_not() {
    var text = signer.sign(seat);
    assertThat(signer.read(text, NOW.plusMillis(59_999))).isInstanceOf(TokenReading.Valid.class);
    assertThat(signer.read(text, NOW.plusSeconds(60))).isEqualTo(new TokenReading.Expired(seat));
  }

  @Test
  void a_seat_link_fits_a_small_qr_code() {
    assertThat(signer.sign(seat)).matches("[A-Za-z0-9_-]{30,80}");
  }

  @Test
  void ids_that_are_too_long_are_the_callers_mistake() {
    assertThatThrownBy(() -> new Token(TokenKind.SEAT, "x".repeat(65), "", 0, Instant.EPOCH, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Token token(RandomGenerator random) {
    var kinds = TokenKind.values();
    return new Token(
        kinds[random.nextInt(kinds.length)],
        id(random),
        id(random),
        random.nextInt(Integer.MAX_VALUE),
        NOW.plusSeconds(random.nextLong(1, 1L << 31)),
        random.nextBoolean() ? 0 : random.nextLong());
  }

  private static String id(RandomGenerator random) {
    var letters = "abcxyz019-ếđ漢";
    var id = new StringBuilder();
    random.ints(random.nextInt(20), 0, letters.length()).forEach(i -> id.append(letters.charAt(i)));
    return id.toString();
  }

  private static String mutated(String text, RandomGenerator random) {
    var changed = new StringBuilder(text);
    for (int i = random.nextInt(1, 4); i > 0; i--) {
      changed.setCharAt(random.nextInt(changed.length()), (char) random.nextInt(0x180));
    }
    return changed.substring(0, random.nextInt(changed.length() + 1));
  }

  private static byte[] key(int seed) {
    var key = new byte[32];
    new Random(seed).nextBytes(key);
    return key;
  }
}
