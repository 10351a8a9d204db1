package plenum.bench.flood;

import java.lang.foreign.MemorySegment;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import plenum.media.dtls.BouncyHandshakes;
import plenum.media.dtls.DtlsIdentity;
import plenum.media.dtls.Handshake;
import plenum.media.dtls.SrtpKeyingMaterial;
import plenum.media.ice.IceCredentials;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunWriter;
import plenum.media.stun.TransactionId;

/** Datagrams made before they are sent, since making them costs more than sending. */
final class Ammunition {
  /** So that a server that remembered each for itself would be seen to grow. */
  private static final int VARIETY = 1_024;

  /** Each is a client of its own that begins a handshake; that costs milliseconds. */
  private static final int HELLOS = 64;

  private static final int LONGEST = 1_200;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SecureRandom secure = new SecureRandom();
  private final RandomGenerator random;
  private final String username;

  /**
   * @param username of a connection that stands, as in its checks
   */
  Ammunition(RandomGenerator random, String username) {
    this.random = random;
    this.username = username;
  }

  List<byte[]> of(Flood flood) {
    var datagrams = new ArrayList<byte[]>();
    int count = flood == Flood.DTLS ? HELLOS : VARIETY;
    for (int i = 0; i < count; i++) {
      switch (flood) {
        case NONE -> {}
        case STUN -> datagrams.add(check(i));
        case DTLS -> datagrams.add(hello());
        case UNKNOWN -> datagrams.add(noise(i));
      }
    }
    return datagrams;
  }

  private byte[] check(int i) {
    var mine = IceCredentials.random(random);
    var theirs = IceCredentials.random(random);
    var octets = new byte[StunWriter.ENOUGH];
    int length =
        new StunWriter(
                MemorySegment.ofArray(octets), StunKind.REQUEST, TransactionId.random(random))
            .username(i % 2 == 0 ? theirs.ufrag() + ":" + mine.ufrag() : username)
            .priority(1_853_824_767)
            .controlling(random.nextLong())
            .useCandidate()
            .seal(new StunKey(theirs.password()));
    return Arrays.copyOf(octets, length);
  }

  private byte[] hello() {
    var identity = DtlsIdentity.generate(secure, Instant.now());
    var first = new CompletableFuture<byte[]>();
    var handshakes = new BouncyHandshakes(identity, secure, new Semaphore(1));
    try (var _ = handshakes.asClient(identity.fingerprint(), new First(first))) {
      return first.orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
  }

  /** Takes the first datagram; nothing ever answers it. */
  private record First(CompletableFuture<byte[]> datagram) implements Handshake.Listener {
    @Override
    public void send(byte[] octets) {
      datagram.complete(octets);
    }

    @Override
    public void completed(SrtpKeyingMaterial keys) {}

    @Override
    public void failed(String why) {
      datagram.completeExceptionally(new IllegalStateException(why));
    }

    @Override
    public void closed() {}
  }

  private byte[] noise(int i) {
    var octets = new byte[random.nextInt(1, LONGEST + 1)];
    random.nextBytes(octets);
    if (i % 3 == 0) {
      octets[0] = (byte) (0x80 | octets[0] & 0x3f);
    }
    return octets;
  }
}
