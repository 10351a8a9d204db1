package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Good descriptions, damaged: whatever comes in, out comes a description that can be answered, or
 * the one documented exception.
 */
class MutationTest {
  private static final int MUTATIONS = 600;

  /** Larger samples differ from the small ones in the number of their sections alone. */
  private static final int LONGEST_SAMPLE = 10_000;

  private static final List<String> SPICE =
      List.of(
          "",
          "-1",
          "0",
          "4294967296",
          "99999999999999999999",
          ";",
          ";;",
          "~",
          "=",
          ":",
          "/",
          " ",
          "\r\n",
          "\n",
          "\r",
          "\u0000",
          "\u00e9",
          "a=",
          "m=",
          "a=mid:0\r\n",
          "a=simulcast:send ",
          "a=simulcast:recv ;~,\r\n",
          "a=rid: send\r\n",
          "a=ssrc-group:FID 1\r\n",
          "a=extmap:1/ x\r\n",
          "a=fmtp:96 \r\n",
          "a=rtcp-fb:* \r\n",
          "a=rtpmap:96 /\r\n",
          "a=group:BUNDLE\r\n",
          "a=msid:\r\n",
          "a=ssrc:1 msid:\r\n",
          "a=candidate:\r\n",
          "a=ice-options:,\r\n",
          "m=audio 9 RTP/SAVPF\r\n");

  static List<String> samples() {
    return Samples.names().filter(name -> Samples.text(name).length() < LONGEST_SAMPLE).toList();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damaged_offers_are_answered_or_refused(String name) {
    var random = new SplittableRandom(name.hashCode());
    var good = Samples.text(name);

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            readOffer(damaged(good, random), "seed " + name.hashCode() + " mutation " + i);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void damaged_answers_are_read_or_refused(String name) throws SdpException {
    var random = new SplittableRandom(name.hashCode());
    var good = Samples.answer(Samples.offer(name)).write();

    assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          for (int i = 0; i < MUTATIONS; i++) {
            readAnswer(damaged(good, random), "seed " + name.hashCode() + " mutation " + i);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("samples")
  void truncated_offers_are_answered_or_refused(String name) {
    var good = Samples.text(name);

    for (int length = 0; length < good.length(); length += 7) {
      readOffer(good.substring(0, length), name + " cut at " + length);
    }
  }

  private static void readOffer(String text, String which) {
    try {
      var answer = Samples.answer(Offer.parse(text)).write();
      assertThat(answer).as(which).startsWith("v=0\r\n").doesNotContain("\r\n\r\n");
    } catch (SdpException refused) {
      checkRefusal(refused, text, which);
    } catch (RuntimeException undocumented) {
      throw new AssertionError(which + ":\n" + text, undocumented);
    }
  }

  private static void readAnswer(String text, String which) {
    try {
      assertThat(RemoteAnswer.parse(text).media()).as(which).isNotEmpty();
    } catch (SdpException refused) {
      checkRefusal(refused, text, which);
    } catch (RuntimeException undocumented) {
      throw new AssertionError(which + ":\n" + text, undocumented);
    }
  }

  private static void checkRefusal(SdpException refused, String text, String which) {
    long lines = text.chars().filter(c -> c == '\n').count() + 1;
    assertThat((long) refused.line()).as(which).isBetween(1L, lines);
    assertThat(refused.getMessage()).as(which).matches("[\\x20-\\x7e]{1,400}");
  }

  private static String damaged(String good, RandomGenerator random) {
    var text = good;
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text = damagedOnce(text, random);
    }
    return text;
  }

  private static String damagedOnce(String text, RandomGenerator random) {
    if (text.isEmpty()) {
      return text;
    }
    int at = random.nextInt(text.length());
    int end = Math.min(text.length(), at + random.nextInt(20));
    var spice = SPICE.get(random.nextInt(SPICE.size()));
    return switch (random.nextInt(6)) {
      case 0 -> text.substring(0, at) + spice + text.substring(at);
      case 1 -> text.substring(0, at) + spice + text.substring(end);
      case 2 -> text.substring(0, at) + (char) random.nextInt(256) + text.substring(at + 1);
      case 3 -> text.substring(0, at) + text.substring(at, end).repeat(3) + text.substring(end);
      case 4 -> withLinesMoved(text, random);
      default -> withWordReplaced(text, spice, random);
    };
  }

  private static String withLinesMoved(String text, RandomGenerator random) {
    var lines = new ArrayList<>(List.of(text.split("\r\n", -1)));
    Collections.swap(lines, random.nextInt(lines.size()), random.nextInt(lines.size()));
    return String.join("\r\n", lines);
  }

  private static String withWordReplaced(String text, String word, RandomGenerator random) {
    var words = text.split("(?<=[ :;=\n])", -1);
    words[random.nextInt(words.length)] = word;
    return String.join("", words);
  }
}
