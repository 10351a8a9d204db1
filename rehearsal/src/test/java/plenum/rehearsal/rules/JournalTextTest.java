package plenum.rehearsal.rules;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JournalTextTest {
  private static final long SEED = 20260312;
  private static final int ROUNDS = 5_000;
  private static final String SEAL = "ab".repeat(32);

  private static String entry(long seq, String type) {
    return ("{\"actor\":\"seat:a\",\"at\":\"2026-03-12T08:00:0%dZ\",\"body\":{\"seat\":\"a\"},"
            + "\"conference\":\"c\",\"seq\":%d,\"term\":1,\"type\":\"%s\",\"version\":1}")
        .formatted(seq, seq, type);
  }

  private static byte[] sha256(byte[]... parts) throws Exception {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var part : parts) {
      digest.update(part);
    }
    return digest.digest();
  }

  private static String line(byte[] hash, String stored, boolean sealed) {
    var members =
        sealed
            ? Map.of("stored", stored, "hash", HexFormat.of().formatHex(hash), "digest", SEAL)
            : Map.of("stored", stored, "hash", HexFormat.of().formatHex(hash));
    return JsonMapper.shared().writeValueAsString(members) + "\n";
  }

  /** An open entry and a sealed one. */
  private static String journal() throws Exception {
    var one = entry(1, "opened").getBytes(UTF_8);
    var two = entry(2, "note-written").getBytes(UTF_8);
    var start = sha256("plenum journal 1\nc".getBytes(UTF_8));
    var first = sha256(start, length(one), one, new byte[] {0});
    var second = sha256(first, length(two), two, new byte[] {1}, HexFormat.of().parseHex(SEAL));
    return line(first, entry(1, "opened"), false) + line(second, entry(2, "note-written"), true);
  }

  private static byte[] length(byte[] of) {
    return ByteBuffer.allocate(4).putInt(of.length).array();
  }

  @Test
  void entries_are_read_with_their_times_by_the_seats_clock() throws Exception {
    var read = JournalText.read(journal(), 1_000);
    assertThat(read.lines())
        .extracting(JournalLine::type)
        .containsExactly("opened", "note-written");
    assertThat(read.lines().getFirst().at()).isEqualTo(1_773_302_401_000_000_000L - 1_000);
    assertThat(read.lines().getFirst().actor()).isEqualTo("seat:a");
    assertThat(read.lines().getFirst().text("seat")).isEqualTo("a");
  }

  @Test
  void a_whole_chain_holds_and_an_altered_entry_breaks_it() throws Exception {
    assertThat(JournalText.read(journal(), 0).firstBroken()).isZero();
    var altered = journal().replace("note-written", "note-wrItten");
    assertThat(JournalText.read(altered, 0).firstBroken()).isEqualTo(2);
    var open = journal().replace(SEAL, "");
    assertThat(JournalText.read(open, 0).firstBroken()).isEqualTo(2);
  }

  @Test
  void a_missing_entry_is_named() throws Exception {
    var second = journal().lines().toList().get(1);
    assertThatThrownBy(() -> JournalText.read(second, 0))
        .isInstanceOf(MalformedJournal.class)
        .hasMessageContaining("it is entry 2, not 1");
  }

  @Test
  void whatever_is_handed_out_is_read_or_refused() throws Exception {
    var good = journal();
    var random = new SplittableRandom(SEED);
    int refused = 0;
    for (int round = 0; round < ROUNDS; round++) {
      var text = new StringBuilder(good);
      for (int i = 0; i <= random.nextInt(3); i++) {
        text.setCharAt(random.nextInt(text.length()), (char) random.nextInt(0x3000));
      }
      text.setLength(random.nextInt(text.length() + 1));
      try {
        assertThat(JournalText.read(text.toString(), 0).lines()).hasSizeLessThan(3);
      } catch (MalformedJournal said) {
        refused++;
      } catch (RuntimeException escaped) {
        throw new AssertionError("seed " + SEED + ", round " + round + ": " + text, escaped);
      }
    }
    assertThat(refused).as("seed %d", SEED).isPositive();
  }
}
