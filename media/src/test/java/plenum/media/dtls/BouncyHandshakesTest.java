package plenum.media.dtls;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class BouncyHandshakesTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final DtlsIdentity SERVER = DtlsIdentity.generate(RANDOM, Instant.now());
  private static final DtlsIdentity CLIENT = DtlsIdentity.generate(RANDOM, Instant.now());
  private static final List<Integer> BOTH = HandshakeSettings.USUAL.profiles();

  /** What the network does with a datagram: passes it on, late, twice or not at all. */
  private interface Fate {
    void of(byte[] datagram, Consumer<byte[]> onward);
  }

  private final Semaphore computing = new Semaphore(1);
  private final AtomicReference<Handshake> server = new AtomicReference<>();
  private final AtomicReference<Handshake> client = new AtomicReference<>();
  private int datagram = HandshakeSettings.USUAL.datagram();
  private Fate fate = (datagram, onward) -> onward.accept(datagram);
  private final Side serverSide = new Side(datagram -> carry(datagram, client));
  private final Side clientSide = new Side(datagram -> carry(datagram, server));

  @AfterEach
  void end() throws Exception {
    for (var handshake : List.of(server, client)) {
      if (handshake.get() != null) {
        handshake.get().close();
      }
    }
    if (server.get() != null) {
      serverSide.awaitEnd();
    }
    if (client.get() != null) {
      clientSide.awaitEnd();
    }
    assertThat(computing.tryAcquire(10, TimeUnit.SECONDS)).as("the permit came back").isTrue();
  }

  @Test
  void both_sides_get_the_same_keys_for_the_preferred_profile() throws Exception {
    connect(BOTH, BOTH);
    assertThat(serverSide.awaitKeys()).isEqualTo(clientSide.awaitKeys());
    assertThat(serverSide.awaitKeys().profile()).isEqualTo(SrtpKeyingMaterial.AEAD_AES_128_GCM);
    assertThat(serverSide.awaitKeys().material()).hasSize(56);
  }

  @Test
  void who_has_no_gcm_gets_the_other_profile() throws Exception {
    connect(BOTH, List.of(SrtpKeyingMaterial.AES_CM_128_HMAC_SHA1_80));
    assertThat(serverSide.awaitKeys()).isEqualTo(clientSide.awaitKeys());
    assertThat(serverSide.awaitKeys().profile())
        .isEqualTo(SrtpKeyingMaterial.AES_CM_128_HMAC_SHA1_80);
    assertThat(serverSide.awaitKeys().material()).hasSize(60);
  }

  @Test
  void the_servers_preference_decides() throws Exception {
    connect(BOTH, BOTH.reversed());
    assertThat(clientSide.awaitKeys().profile()).isEqualTo(SrtpKeyingMaterial.AEAD_AES_128_GCM);
  }

  @Test
  void without_a_common_profile_there_are_no_keys() throws Exception {
    connect(
        List.of(SrtpKeyingMaterial.AEAD_AES_128_GCM),
        List.of(SrtpKeyingMaterial.AES_CM_128_HMAC_SHA1_80));
    assertThat(serverSide.awaitEnd()).contains("none of the SRTP profiles [7]");
    assertThat(clientSide.awaitEnd()).contains("the peer refused with handshake_failure");
  }

  @Test
  void no_two_handshakes_have_the_same_keys() throws Exception {
    connect(BOTH, BOTH);
    var first = serverSide.awaitKeys();
    var again = new BouncyHandshakesTest();
    again.connect(BOTH, BOTH);
    assertThat(again.serverSide.awaitKeys()).isNotEqualTo(first);
    again.end();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void lost_doubled_and_reordered_flights_are_made_good(long seed) throws Exception {
    fate = disorder(new SplittableRandom(seed));
    connect(BOTH, BOTH);
    assertThat(serverSide.awaitKeys()).as("seed %d", seed).isEqualTo(clientSide.awaitKeys());
  }

  @ParameterizedTest
  @ValueSource(longs = {7, 8, 9})
  void messages_that_come_in_fragments_are_put_together(long seed) throws Exception {
    datagram = 64; // less than a signature
    fate = disorder(new SplittableRandom(seed));
    connect(BOTH, BOTH);
    assertThat(serverSide.awaitKeys()).as("seed %d", seed).isEqualTo(clientSide.awaitKeys());
  }

  @Test
  void a_client_with_an_rsa_certificate_and_short_datagrams_gets_its_keys() throws Exception {
    var role = RsaClient.made(RANDOM);
    server.set(handshakes(SERVER, BOTH).asServer(role.fingerprint(), serverSide));
    datagram = 256;
    var queue = new DatagramQueue(settings(BOTH), _ -> true, clientSide::send, computing);
    var handshake = new BouncyHandshake(queue, () -> role, clientSide);
    client.set(handshake);
    handshake.start();
    assertThat(serverSide.awaitKeys()).isEqualTo(clientSide.awaitKeys());
  }

  @Test
  void a_client_that_shows_another_certificate_is_refused() throws Exception {
    start(BOTH, BOTH, SERVER.fingerprint(), SERVER.fingerprint());
    assertThat(serverSide.awaitEnd())
        .startsWith("failed: ")
        .contains("the peer's certificate has the fingerprint " + CLIENT.fingerprint());
    assertThat(clientSide.awaitEnd())
        .isEqualTo("failed: the peer refused with bad_certificate(42)");
    assertThat(serverSide.calls).containsExactly("failed");
    assertThat(clientSide.calls).containsExactly("failed");
  }

  @Test
  void a_server_that_shows_another_certificate_is_refused() throws Exception {
    start(BOTH, BOTH, CLIENT.fingerprint(), CLIENT.fingerprint());
    assertThat(clientSide.awaitEnd())
        .startsWith("failed: ")
        .contains("the peer's certificate has the fingerprint " + SERVER.fingerprint());
    assertThat(serverSide.awaitEnd())
        .isEqualTo("failed: the peer refused with bad_certificate(42)");
  }

  @Test
  void a_fingerprint_of_another_hash_fails_with_a_plain_reason() throws Exception {
    server.set(handshakes(SERVER, BOTH).asServer("sha-1 AB:CD", serverSide));
    assertThat(serverSide.awaitEnd())
        .isEqualTo("failed: fingerprint by sha-1: only sha-256 is supported");
  }

  @Test
  void garbage_among_the_flights_does_no_harm() throws Exception {
    var random = new SplittableRandom(13);
    fate =
        (datagram, onward) -> {
          synchronized (random) {
            for (int i = 0; i < 5; i++) {
              onward.accept(garbage(random, datagram));
            }
          }
          onward.accept(datagram);
        };
    connect(BOTH, BOTH);
    assertThat(serverSide.awaitKeys()).as("seed 13").isEqualTo(clientSide.awaitKeys());
  }

  @ParameterizedTest
  @ValueSource(longs = {17, 18, 19, 20, 21})
  void garbage_after_the_handshake_does_no_harm(long seed) throws Exception {
    var last = new AtomicReference<byte[]>();
    fate =
        (datagram, onward) -> {
          last.set(datagram);
          onward.accept(datagram);
        };
    connect(BOTH, BOTH);
    serverSide.awaitKeys();
    clientSide.awaitKeys();
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 60; i++) { // the queue must have room for close_notify
      server.get().receive(garbage(random, last.get()));
      client.get().receive(garbage(random, last.get()));
    }
    client.get().close();
    assertThat(serverSide.awaitEnd()).as("seed %d", seed).isEqualTo("closed");
  }

  @Test
  void more_datagrams_than_the_queue_holds_are_dropped() throws Exception {
    computing.acquire(); // so that nobody reads
    server.set(handshakes(SERVER, BOTH).asServer(CLIENT.fingerprint(), serverSide));
    int taken = 0;
    for (int i = 0; i < 1000; i++) {
      taken += server.get().receive(record()) ? 1 : 0;
    }
    computing.release();
    assertThat(taken).isEqualTo(HandshakeSettings.USUAL.queue());
  }

  @Test
  void an_oversized_datagram_is_dropped() {
    server.set(handshakes(SERVER, BOTH).asServer(CLIENT.fingerprint(), serverSide));
    assertThat(server.get().receive(new byte[1501])).isFalse();
  }

  @Test
  void closing_is_seen_by_the_other_side() throws Exception {
    connect(BOTH, BOTH);
    serverSide.awaitKeys();
    clientSide.awaitKeys();
    server.get().close();
    assertThat(clientSide.awaitEnd()).isEqualTo("closed");
    assertThat(serverSide.awaitEnd()).isEqualTo("closed");
    assertThat(clientSide.calls).containsExactly("completed", "closed");
    assertThat(client.get().receive(record())).isFalse();
  }

  @Test
  void closing_before_the_peer_came_ends_the_wait() throws Exception {
    server.set(handshakes(SERVER, BOTH).asServer(CLIENT.fingerprint(), serverSide));
    server.get().close();
    server.get().close();
    assertThat(serverSide.awaitEnd()).isEqualTo("closed");
    assertThat(serverSide.calls).containsExactly("closed");
  }

  @Test
  void a_peer_that_never_answers_fails_at_the_deadline() throws Exception {
    fate = (_, _) -> {};
    var impatient =
        new HandshakeSettings(Duration.ofMillis(700), Duration.ofMillis(100), 64, 1200, BOTH);
    client.set(
        new BouncyHandshakes(CLIENT, RANDOM, computing, impatient)
            .asClient(SERVER.fingerprint(), clientSide));
    assertThat(clientSide.awaitEnd()).isEqualTo("failed: the handshake was not complete in time");
  }

  @Test
  void one_that_waits_for_its_peer_holds_no_permit() throws Exception {
    var sent = new CountDownLatch(1);
    var idle = new Side(_ -> sent.countDown());
    try (var _ = handshakes(CLIENT, BOTH).asClient(SERVER.fingerprint(), idle)) {
      assertThat(sent.await(30, TimeUnit.SECONDS)).isTrue();
      connect(BOTH, BOTH);
      assertThat(serverSide.awaitKeys()).isEqualTo(clientSide.awaitKeys());
    }
    assertThat(idle.awaitEnd()).isEqualTo("closed");
  }

  @Test
  void no_datagram_is_larger_than_1200_octets() throws Exception {
    var largest = new AtomicInteger();
    fate =
        (datagram, onward) -> {
          largest.accumulateAndGet(datagram.length, Math::max);
          onward.accept(datagram);
        };
    connect(BOTH, BOTH);
    serverSide.awaitKeys();
    clientSide.awaitKeys();
    assertThat(largest).hasValueLessThanOrEqualTo(1200);
  }

  private void connect(List<Integer> serverProfiles, List<Integer> clientProfiles) {
    start(serverProfiles, clientProfiles, CLIENT.fingerprint(), SERVER.fingerprint());
  }

  private void start(
      List<Integer> serverProfiles,
      List<Integer> clientProfiles,
      String expectedByServer,
      String expectedByClient) {
    server.set(handshakes(SERVER, serverProfiles).asServer(expectedByServer, serverSide));
    client.set(handshakes(CLIENT, clientProfiles).asClient(expectedByClient, clientSide));
  }

  private BouncyHandshakes handshakes(DtlsIdentity identity, List<Integer> profiles) {
    return new BouncyHandshakes(identity, RANDOM, computing, settings(profiles));
  }

  private HandshakeSettings settings(List<Integer> profiles) {
    var usual = HandshakeSettings.USUAL;
    return new HandshakeSettings(
        usual.deadline(), Duration.ofMillis(50), usual.queue(), datagram, profiles);
  }

  private void carry(byte[] datagram, AtomicReference<Handshake> to) {
    fate.of(
        datagram,
        onward -> {
          awaited(to).receive(onward);
        });
  }

  /**
   * A first datagram may be answered before {@code asClient} has returned; nothing may get lost.
   */
  private static Handshake awaited(AtomicReference<Handshake> to) {
    long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
    while (to.get() == null && System.nanoTime() - deadline < 0) {
      Thread.yield();
    }
    return Objects.requireNonNull(to.get(), "nobody is at the other end");
  }

  /** Loses, doubles and holds back until the next datagram: a tenth each. */
  private static Fate disorder(SplittableRandom random) {
    var held = new ArrayList<Runnable>();
    return (datagram, onward) -> {
      synchronized (random) {
        switch (random.nextInt(10)) {
          case 0 -> {}
          case 1 -> {
            held.add(() -> onward.accept(datagram));
            return;
          }
          case 2 -> {
            onward.accept(datagram);
            onward.accept(datagram);
          }
          default -> onward.accept(datagram);
        }
        held.forEach(Runnable::run);
        held.clear();
      }
    };
  }

  /** A record whose header may be good but whose content cannot be. */
  private static byte[] garbage(SplittableRandom random, byte[] sample) {
    var garbage = sample.clone();
    int from = random.nextBoolean() ? 13 : 0;
    for (int i = from; i < garbage.length; i++) {
      garbage[i] = (byte) random.nextInt();
    }
    if (from > 0) {
      garbage[0] = (byte) random.nextInt(20, 26);
      garbage[4] = 1; // encrypted, or so it says: what is plain, anybody can forge
      garbage[10] = (byte) random.nextInt();
    }
    return garbage;
  }

  private static byte[] record() {
    return new byte[] {22, -2, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0};
  }
}
