package plenum.media.srtp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import plenum.media.octets.Octets;
import plenum.media.rtp.RtpHeader;

/** Keys, packets and both ends of a direction, in arrays for the eyes of tests. */
record SrtpFixture(SrtpCiphers ciphers, SrtpProfile profile) {
  static final int SSRC = 0x5501a0b2;
  private static final int ROOM = 70_000;

  /** Every profile with every implementation; libcrypto must be there, or the tests fail. */
  static List<SrtpFixture> all() {
    return bothCiphers()
        .flatMap(ciphers ->
            Stream.of(SrtpProfile.values()).map(profile -> new SrtpFixture(ciphers, profile)))
        .toList();
  }

  static Stream<SrtpCiphers> bothCiphers() {
    return Stream.of(LibcryptoCiphers.find().orElseThrow(), new JdkCiphers());
  }

  byte[] masterKey() {
    return octets(new java.util.Random(1), profile.keyLength());
  }

  byte[] masterSalt() {
    return octets(new java.util.Random(2), profile.saltLength());
  }

  SrtpSender sender() {
    return new SrtpSender(ciphers, profile, masterKey(), masterSalt());
  }

  SrtpReceiver receiver() {
    return new SrtpReceiver(ciphers, profile, masterKey(), masterSalt());
  }

  SrtpReceiver receiver(int maximumStreams) {
    var keys = SessionKeys.derive(profile, masterKey(), masterSalt());
    return new SrtpReceiver(ciphers, profile, keys, maximumStreams);
  }

  @Override
  public String toString() {
    return profile + " by " + ciphers.name();
  }

  /** What came out of one call on copies in off-heap memory. */
  record Opened(int result, byte[] packet) {}

  /** Protects an RTP packet; the index gives the rollover counter. */
  static byte[] protect(SrtpSender sender, byte[] rtp, long index) {
    try (var arena = Arena.ofConfined()) {
      var to = arena.allocate(ROOM);
      int header = RtpHeader.length(segment(arena, rtp), 0, rtp.length);
      int length = sender.protect(segment(arena, rtp), 0, header, rtp.length, to, 0, index);
      return Octets.bytes(to, 0, length);
    }
  }

  static byte[] protectRtcp(SrtpSender sender, byte[] rtcp) {
    try (var arena = Arena.ofConfined()) {
      var to = arena.allocate(ROOM);
      int length = sender.protectRtcp(segment(arena, rtcp), 0, rtcp.length, to, 0);
      return Octets.bytes(to, 0, length);
    }
  }

  static Opened unprotect(SrtpReceiver receiver, byte[] srtp) {
    try (var arena = Arena.ofConfined()) {
      var to = arena.allocate(ROOM);
      int result = receiver.unprotect(segment(arena, srtp), 0, srtp.length, to, 0);
      return new Opened(result, Octets.bytes(to, 0, Math.max(0, result)));
    }
  }

  static Opened unprotectRtcp(SrtpReceiver receiver, byte[] srtcp) {
    try (var arena = Arena.ofConfined()) {
      var to = arena.allocate(ROOM);
      int result = receiver.unprotectRtcp(segment(arena, srtcp), 0, srtcp.length, to, 0);
      return new Opened(result, Octets.bytes(to, 0, Math.max(0, result)));
    }
  }

  /** An RTP packet with a plain header and twenty octets of payload that tell its index. */
  static byte[] rtp(int ssrc, long index) {
    return rtp(ssrc, index, 0, 0, hex("%040x".formatted(index)));
  }

  /** An RTP packet with so many CSRCs and an extension of so many words (0: none). */
  static byte[] rtp(int ssrc, long index, int csrcs, int extensionWords, byte[] payload) {
    int extension = extensionWords > 0 ? 4 + 4 * extensionWords : 0;
    var packet = new byte[12 + 4 * csrcs + extension + payload.length];
    var to = MemorySegment.ofArray(packet);
    Octets.put8(to, 0, 0x80 | (extensionWords > 0 ? 0x10 : 0) | csrcs);
    Octets.put8(to, 1, 96);
    Octets.put16(to, 2, (int) index);
    Octets.put32(to, 4, 3000 * index);
    Octets.put32(to, 8, ssrc);
    for (int i = 0; i < csrcs; i++) {
      Octets.put32(to, 12 + 4 * i, 100 + i);
    }
    if (extension > 0) {
      Octets.put16(to, 12 + 4 * csrcs, 0xBEDE);
      Octets.put16(to, 14 + 4 * csrcs, extensionWords);
    }
    Octets.put(to, packet.length - payload.length, payload);
    return packet;
  }

  /** An RTCP receiver report without blocks, followed by the given octets. */
  static byte[] rtcp(int ssrc, byte[] rest) {
    var packet = new byte[8 + rest.length];
    var to = MemorySegment.ofArray(packet);
    Octets.put8(to, 0, 0x80);
    Octets.put8(to, 1, 201);
    Octets.put16(to, 2, 1 + rest.length / 4);
    Octets.put32(to, 4, ssrc);
    Octets.put(to, 8, rest);
    return packet;
  }

  /** Every packet of a list in an order in which none is more than {@code distance} late. */
  static <T> List<T> shuffled(List<T> packets, int distance, RandomGenerator random) {
    var left = new ArrayList<>(packets);
    var order = new ArrayList<T>();
    while (!left.isEmpty()) {
      order.add(left.remove(random.nextInt(Math.min(distance, left.size()))));
    }
    return order;
  }

  static MemorySegment segment(Arena arena, byte[] octets) {
    return arena.allocateFrom(JAVA_BYTE, octets);
  }

  static byte[] octets(RandomGenerator random, int length) {
    var octets = new byte[length];
    random.nextBytes(octets);
    return octets;
  }

  static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits.replaceAll("\\s", ""));
  }
}
