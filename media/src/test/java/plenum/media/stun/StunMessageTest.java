package plenum.media.stun;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;

class StunMessageTest {
  private final StunKey key = new StunKey(Rfc5769.PASSWORD);

  @Test
  void the_sample_request_is_read() {
    var request = read(Rfc5769.REQUEST);
    assertThat(request.kind()).isEqualTo(StunKind.REQUEST);
    assertThat(request.transaction()).isEqualTo(Rfc5769.TRANSACTION);
    assertThat(request.username()).contains("evtj:h6vY");
    assertThat(request.recipient()).contains("evtj");
    assertThat(request.priority()).hasValue(0x6e0001ffL);
    assertThat(request.controlled()).hasValue(0x932ff9b151263b36L);
    assertThat(request.controlling()).isEmpty();
    assertThat(request.nominates()).isFalse();
    assertThat(request.unknown()).isEmpty();
    assertThat(request.isFingerprinted()).isTrue();
    assertThat(request.isAuthentic(key)).isTrue();
  }

  @Test
  void the_sample_ipv4_response_is_read() {
    var response = read(Rfc5769.IPV4_RESPONSE);
    assertThat(response.kind()).isEqualTo(StunKind.SUCCESS);
    assertThat(response.mappedAddress()).contains(address("192.0.2.1", 32_853));
    assertThat(response.isAuthentic(key)).isTrue();
  }

  @Test
  void the_sample_ipv6_response_is_read() {
    var response = read(Rfc5769.IPV6_RESPONSE);
    assertThat(response.mappedAddress())
        .contains(address("2001:db8:1234:5678:11:2233:4455:6677", 32_853));
    assertThat(response.isAuthentic(key)).isTrue();
  }

  @Test
  void memory_off_the_heap_is_read_as_well() {
    try (var arena = Arena.ofConfined()) {
      var sample = Rfc5769.octets(Rfc5769.REQUEST);
      var octets = arena.allocate(sample.byteSize()).copyFrom(sample);
      assertThat(StunMessage.read(octets).orElseThrow().isAuthentic(key)).isTrue();
    }
  }

  @Test
  void another_password_does_not_authenticate() {
    assertThat(read(Rfc5769.REQUEST).isAuthentic(new StunKey("x" + Rfc5769.PASSWORD))).isFalse();
  }

  @Test
  void a_message_without_integrity_is_authentic_to_nobody() {
    var octets = blank();
    int length = new StunWriter(octets, StunKind.REQUEST, Rfc5769.TRANSACTION).username("a").seal();
    assertThat(StunMessage.read(octets.asSlice(0, length)).orElseThrow().isAuthentic(key))
        .isFalse();
  }

  @Test
  void a_wrong_fingerprint_is_not_read() {
    var octets = Rfc5769.octets(Rfc5769.REQUEST);
    Octets.put8(octets, octets.byteSize() - 1, 0);
    assertThat(StunMessage.read(octets)).isEmpty();
  }

  @Test
  void what_follows_the_integrity_counts_for_nothing() {
    var octets = blank();
    int sealed = new StunWriter(octets, StunKind.REQUEST, Rfc5769.TRANSACTION).seal(key) - 8;
    Octets.put32(octets, sealed, (long) StunFormat.USE_CANDIDATE << 16);
    Octets.put16(octets, 2, sealed + 4 - StunFormat.HEADER);
    var message = StunMessage.read(octets.asSlice(0, sealed + 4)).orElseThrow();
    assertThat(message.isAuthentic(key)).isTrue();
    assertThat(message.nominates()).isFalse();
  }

  @Test
  void of_two_usernames_the_first_counts() {
    var octets = blank();
    int length =
        new StunWriter(octets, StunKind.REQUEST, Rfc5769.TRANSACTION)
            .username("first")
            .username("second")
            .seal(key);
    assertThat(StunMessage.read(octets.asSlice(0, length)).orElseThrow().username())
        .contains("first");
  }

  @ParameterizedTest
  @ValueSource(ints = {0x00, 0x01, 0x40, 0x80, 0xff})
  void only_the_two_zero_bits_look_like_stun(int first) {
    var octets = Rfc5769.octets(Rfc5769.REQUEST);
    Octets.put8(octets, 0, first);
    assertThat(StunMessage.looksLikeStun(octets)).isEqualTo(first < 0x40);
  }

  @Test
  void another_cookie_does_not_look_like_stun() {
    var octets = Rfc5769.octets(Rfc5769.REQUEST);
    Octets.put8(octets, 7, 0x43);
    assertThat(StunMessage.looksLikeStun(octets)).isFalse();
  }

  @Test
  void a_length_that_does_not_match_does_not_look_like_stun() {
    var octets = Rfc5769.octets(Rfc5769.REQUEST);
    assertThat(StunMessage.looksLikeStun(octets.asSlice(0, octets.byteSize() - 4))).isFalse();
    assertThat(StunMessage.looksLikeStun(MemorySegment.ofArray(new byte[0]))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void no_mutation_or_truncation_does_harm(long seed) {
    var random = new SplittableRandom(seed);
    for (int round = 0; round < 20_000; round++) {
      var mutant = mutate(random);
      try {
        StunMessage.read(mutant).ifPresent(this::touchAll);
      } catch (RuntimeException e) {
        throw new AssertionError(
            "seed " + seed + " round " + round + ": " + Arrays.toString(bytes(mutant)), e);
      }
    }
  }

  private void touchAll(StunMessage message) {
    message.username();
    message.recipient();
    message.priority();
    message.controlled();
    message.controlling();
    message.mappedAddress();
    message.error();
    assertThat(message.unknown()).hasSizeLessThanOrEqualTo(16);
    message.isAuthentic(key);
  }

  /** Changes some octets of a sample without FINGERPRINT, which would catch nearly all of it. */
  private static MemorySegment mutate(RandomGenerator random) {
    var octets = bytes(sample(random.nextInt(4)));
    if (random.nextInt(4) > 0) {
      octets = Arrays.copyOf(octets, octets.length - 8);
    }
    if (random.nextInt(3) == 0) {
      octets = Arrays.copyOf(octets, random.nextInt(octets.length + 1));
    }
    for (int i = random.nextInt(6); i > 0 && octets.length > 20; i--) {
      octets[20 + random.nextInt(octets.length - 20)] = (byte) random.nextInt();
    }
    var mutant = MemorySegment.ofArray(octets);
    if (octets.length >= 4 && random.nextInt(8) > 0) {
      Octets.put16(mutant, 2, octets.length - 20);
    }
    return mutant;
  }

  private static MemorySegment sample(int which) {
    return switch (which) {
      case 0 -> Rfc5769.octets(Rfc5769.REQUEST);
      case 1 -> Rfc5769.octets(Rfc5769.IPV4_RESPONSE);
      case 2 -> Rfc5769.octets(Rfc5769.IPV6_RESPONSE);
      default -> refusal();
    };
  }

  private static MemorySegment refusal() {
    var octets = blank();
    int length =
        new StunWriter(octets, StunKind.ERROR, Rfc5769.TRANSACTION)
            .error(ErrorCode.unknownAttributes(List.of(0x7001, 0x7002, 0x7003)))
            .seal(new StunKey(Rfc5769.PASSWORD));
    return octets.asSlice(0, length);
  }

  private static StunMessage read(String hex) {
    return StunMessage.read(Rfc5769.octets(hex)).orElseThrow();
  }

  private static MemorySegment blank() {
    return MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
  }

  private static byte[] bytes(MemorySegment octets) {
    return Octets.bytes(octets, 0, (int) octets.byteSize());
  }

  private static RemoteAddress address(String host, int port) {
    return RemoteAddress.of(new InetSocketAddress(host, port));
  }
}
