package plenum.press.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.press.intake.form.FormReader;
import plenum.press.intake.form.UnreadableException;

class HostileTest {
  /** Loose: a runaway takes hours, a busy machine some seconds. */
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private static final int MUTATIONS = 60;

  @ParameterizedTest
  @ValueSource(longs = {1, 20261123})
  void mutations_of_every_sample_are_read_or_refused(long seed) throws Exception {
    var random = new Random(seed);
    for (var sample : Releases.open()) {
      for (int round = 0; round < MUTATIONS; round++) {
        var mutated = mutated(sample.bytes(), random);
        survives(mutated, "seed " + seed + ", " + sample.file() + ", round " + round);
      }
    }
  }

  @Test
  void every_sample_cut_anywhere_is_read_or_refused() throws Exception {
    for (var sample : Releases.open()) {
      int step = Math.max(1, sample.bytes().length / 40);
      for (int length = 0; length < sample.bytes().length; length += step) {
        survives(Arrays.copyOf(sample.bytes(), length), sample.file() + " cut at " + length);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a ",
        "A ",
        "said ",
        "Minh said, ",
        "Chairman of the Board ",
        "Mr. ",
        "the two sides agreed and ",
        "expressed ",
        "(",
        "(Photo: ",
        "Photo: Photo: ",
        "1/1/",
        "March 12, ",
        "Tran Van Son, Head of the Office, and ",
        "message of congratulations sent to ",
        "\" ",
        "'s ",
        "ông Trần Văn Sơn và ",
        "<div>",
        "<p>a",
        "[",
        "{\"bodies\":",
        "<newsItem>"
      })
  void no_repetition_makes_reading_slow(String piece) {
    int most = FormReader.MOST_CHARACTERS - 200;
    var text = "Hai Long (DLNA) – " + piece.repeat(most / piece.length());
    var bare = piece.repeat(most / piece.length());
    assertTimeoutPreemptively(
        LIMIT,
        () -> {
          survives(text.getBytes(StandardCharsets.UTF_8), piece);
          survives(bare.getBytes(StandardCharsets.UTF_8), piece);
        });
  }

  @Test
  void a_file_too_large_is_refused_before_it_is_looked_into() {
    var large = new byte[FormReader.MOST_BYTES + 1];
    assertThatThrownBy(() -> Releases.INTAKE.read(large, Releases.RECEIVED))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("bytes");
  }

  @Test
  void json_and_xml_nested_too_deep_are_refused() {
    var json = "{\"bodies\":" + "[".repeat(500) + "]".repeat(500) + "}";
    var xml = "<newsItem>" + "<a>".repeat(500) + "</a>".repeat(500) + "</newsItem>";
    assertThat(survives(json.getBytes(StandardCharsets.UTF_8), "json")).isFalse();
    assertThatThrownBy(
            () -> Releases.INTAKE.read(xml.getBytes(StandardCharsets.UTF_8), Releases.RECEIVED))
        .hasMessageContaining("nested deeper");
  }

  private static boolean survives(byte[] file, String what) {
    try {
      Releases.INTAKE.read(file, Releases.RECEIVED);
      return true;
    } catch (UnreadableException refused) {
      assertThat(refused.sentence()).isNotBlank();
      return false;
    } catch (RuntimeException | StackOverflowError thrown) {
      return fail(what, thrown);
    }
  }

  private static byte[] mutated(byte[] original, RandomGenerator random) {
    var bytes = original.clone();
    int changes = 1 + random.nextInt(12);
    for (int change = 0; change < changes; change++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes[at] = (byte) random.nextInt(32, 127);
        case 1 -> bytes[at] = '\n';
        case 2 -> bytes[at] = (byte) "(),./\"'<>{}[]:;-|".charAt(random.nextInt(17));
        default -> {
          int from = random.nextInt(bytes.length);
          int length = Math.min(random.nextInt(1, 60), bytes.length - Math.max(at, from));
          System.arraycopy(original, from, bytes, at, length);
        }
      }
    }
    return bytes;
  }
}
