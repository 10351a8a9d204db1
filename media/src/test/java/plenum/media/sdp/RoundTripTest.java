package plenum.media.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenum.media.ice.IceCredentials;

/** Whatever can be said is read back as it was said. */
class RoundTripTest {
  private static final List<String> FEEDBACK = List.of("nack", "nack pli", "ccm fir", "goog-remb");

  private RandomGenerator random = new SplittableRandom(0);

  static LongStream seeds() {
    return LongStream.range(0, 300);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_offer_written_is_the_offer_read(long seed) throws SdpException {
    random = new SplittableRandom(seed);
    var offer = offer();

    assertThat(Offer.parse(offer.write(seed, 1))).as("seed %d", seed).isEqualTo(offer);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void an_answer_written_is_the_answer_read(long seed) throws SdpException {
    random = new SplittableRandom(seed);
    var answer = Samples.answer(offer());
    var described = answer.sections().stream().map(Answer.Section::description).toList();

    if (described.stream().allMatch(MediaDescription::rejected)) {
      assertThat(answer.write()).contains("a=group:BUNDLE\r\n");
    } else {
      assertThat(RemoteAnswer.parse(answer.write()).media())
          .as("seed %d", seed)
          .isEqualTo(described);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void the_same_offer_always_gets_the_same_text(long seed) {
    random = new SplittableRandom(seed);
    var offer = offer();

    assertThat(Samples.answer(offer).write())
        .as("seed %d", seed)
        .isEqualTo(Samples.answer(offer).write());
  }

  private Offer offer() {
    var media = new ArrayList<MediaDescription>();
    media.add(media("first"));
    for (int i = random.nextInt(8); i > 0; i--) {
      media.add(
          random.nextInt(8) == 0 ? MediaDescription.refusing(media("gone" + i)) : media("m" + i));
    }
    return new Offer(
        new IceCredentials(word("u", 4), word("p", 22)),
        Fingerprint.ofCertificate(new byte[] {(byte) random.nextInt()}),
        random.nextBoolean() ? Setup.ACTIVE : Setup.ACTPASS,
        random.nextBoolean() ? Set.of() : Set.of("trickle"),
        random.nextBoolean(),
        media);
  }

  private MediaDescription media(String mid) {
    var kind = random.nextBoolean() ? Kind.AUDIO : Kind.VIDEO;
    var rids =
        kind == Kind.VIDEO && random.nextBoolean() ? List.of("h", "m-1", "l_2") : List.<String>of();
    return new MediaDescription(
        mid,
        kind,
        false,
        "UDP/TLS/RTP/SAVPF",
        Direction.values()[random.nextInt(4)],
        codecs(kind),
        extensions(),
        rids,
        List.of(),
        !rids.isEmpty() && random.nextBoolean(),
        sources(),
        random.nextBoolean() ? Optional.empty() : Optional.of(new Msid(word("s", 3), word("t", 5))),
        random.nextBoolean());
  }

  private List<Codec> codecs(Kind kind) {
    var codecs = new ArrayList<Codec>();
    int payloadType = 20 + random.nextInt(50);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      var name =
          kind == Kind.AUDIO
              ? random.nextBoolean() ? "opus" : word("X", 3)
              : random.nextBoolean() ? "VP8" : "H264";
      var codec =
          new Codec(
              payloadType++,
              name,
              kind == Kind.AUDIO ? 48_000 : 90_000,
              kind == Kind.AUDIO ? 1 + random.nextInt(2) : 1,
              parameters(),
              feedback());
      codecs.add(codec);
      if (random.nextBoolean()) {
        codecs.add(Codec.rtx(payloadType++, codec));
      }
    }
    return codecs;
  }

  private Map<String, String> parameters() {
    var parameters = new LinkedHashMap<String, String>();
    for (int i = random.nextInt(4); i > 0; i--) {
      parameters.put(word("k", 2), random.nextBoolean() ? "" : word("v", 6));
    }
    if (random.nextBoolean()) {
      parameters.put("packetization-mode", "1");
      parameters.put("profile-level-id", "42%04x".formatted(random.nextInt(65_536)));
    }
    return parameters;
  }

  private Set<String> feedback() {
    var feedback = new LinkedHashSet<String>();
    FEEDBACK.stream().filter(_ -> random.nextBoolean()).forEach(feedback::add);
    return feedback;
  }

  /** Numbers mean the same in every section, as they must. */
  private List<HeaderExtension> extensions() {
    var extensions = new ArrayList<HeaderExtension>();
    for (var known : KnownExtension.values()) {
      if (random.nextBoolean()) {
        var direction = Direction.values()[random.nextInt(4)];
        extensions.add(new HeaderExtension(12 + known.ordinal(), known.uri(), direction));
      }
    }
    return extensions;
  }

  private List<SignalledSource> sources() {
    var sources = new ArrayList<SignalledSource>();
    long ssrc = 1 + random.nextLong(0xffff_0000L);
    for (int i = random.nextInt(4); i > 0; i--) {
      var rtx = random.nextBoolean() ? OptionalLong.of(ssrc + 1) : OptionalLong.empty();
      sources.add(new SignalledSource(ssrc, rtx, word("c", 8)));
      ssrc += 2;
    }
    return sources;
  }

  private String word(String first, int more) {
    var word = new StringBuilder(first);
    for (int i = 0; i < more; i++) {
      word.append((char) ('a' + random.nextInt(26)));
    }
    return word.toString();
  }
}
