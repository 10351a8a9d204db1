package plenum.media.capture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import plenum.media.capture.HeaderRing.Captured;

/**
 * The blocks of a capture file (draft-ietf-opsawg-pcapng), little-endian. Each packet stands behind
 * an IPv4 and a UDP header that are made up, since media is encrypted where such headers are: the
 * peer is {@code 192.0.2.1}, this server {@code 192.0.2.2} (RFC 5737, for documentation), RTP goes
 * to and from the server's port 5004 and RTCP to and from 5005. Lengths are those of the decrypted
 * packet, of which less is in the file.
 */
public final class Pcapng {
  /** LINKTYPE_IPV4: a packet begins with its IPv4 header. */
  static final int LINK_TYPE = 228;

  static final int RTP_PORT = 5004;
  static final int RTCP_PORT = 5005;

  private static final int SECTION = 0x0a0d0d0a;
  private static final int INTERFACE = 1;
  private static final int STATISTICS = 5;
  private static final int PACKET = 6;
  private static final int BYTE_ORDER = 0x1a2b3c4d;

  private static final int COMMENT = 1;
  private static final int IP = 20;
  private static final int UDP = 8;
  private static final int PEER = 0xc0000201;
  private static final int SERVER = 0xc0000202;

  /** The peer's ports: one for each of its connections. */
  private static final int FIRST_PORT = 40_000;

  private static final int PORTS = 20_000;

  private Pcapng() {}

  /** What a file begins with: its section, and the one interface that its packets are of. */
  public static byte[] opening(String program, String comment) {
    var section = new Block(SECTION);
    section.u32(BYTE_ORDER).u16(1).u16(0).u64(-1);
    section.option(4, program.getBytes(UTF_8)).option(COMMENT, comment.getBytes(UTF_8));
    var seat = new Block(INTERFACE);
    seat.u16(LINK_TYPE).u16(0).u32(IP + UDP + HeaderRing.MOST_OCTETS);
    seat.option(2, "seat".getBytes(UTF_8))
        .option(3, "decrypted headers of one seat's packets".getBytes(UTF_8))
        .option(9, new byte[] {9}); // nanoseconds
    return join(section.whole(), seat.whole());
  }

  /** One packet. */
  public static byte[] packet(Captured packet) {
    byte[] header = packet.header();
    var block = new Block(PACKET);
    block.u32(0).u32((int) (packet.time() >>> 32)).u32((int) packet.time());
    block.u32(IP + UDP + header.length).u32(IP + UDP + packet.length());
    block.octets(addressed(packet)).octets(header).pad();
    block.option(2, fourOctets(packet.outbound() ? 2 : 1));
    if (packet.lost() > 0) {
      block.option(4, eightOctets(packet.lost()));
    }
    var comment = comment(packet);
    if (!comment.isEmpty()) {
      block.option(COMMENT, comment.getBytes(UTF_8));
    }
    return block.whole();
  }

  private static String comment(Captured packet) {
    var comment = new StringBuilder();
    if (packet.resumed()) {
      comment.append("not recorded before this: in a sealed room, or only just out of it; ");
    }
    packet.dropped().ifPresent(why -> comment.append("dropped: ").append(why.key()).append("; "));
    packet
        .latest()
        .ifPresent(why ->
            comment
                .append(packet.before())
                .append(" dropped before this on its stream, the last: ")
                .append(why.key())
                .append("; "));
    return comment.isEmpty() ? "" : comment.substring(0, comment.length() - 2);
  }

  private static byte[] addressed(Captured packet) {
    int peer = FIRST_PORT + Math.floorMod(packet.line(), PORTS);
    int server = packet.control() ? RTCP_PORT : RTP_PORT;
    var at = ByteBuffer.allocate(IP + UDP); // network order
    at.put((byte) 0x45).put((byte) 0).putShort((short) (IP + UDP + packet.length()));
    at.putShort((short) 0).putShort((short) 0x4000).put((byte) 64).put((byte) 17);
    at.putShort((short) 0);
    at.putInt(packet.outbound() ? SERVER : PEER).putInt(packet.outbound() ? PEER : SERVER);
    at.putShort(10, checksum(at));
    at.putShort((short) (packet.outbound() ? server : peer));
    at.putShort((short) (packet.outbound() ? peer : server));
    at.putShort((short) (UDP + packet.length())).putShort((short) 0); // without a checksum
    return at.array();
  }

  /** Of the IPv4 header (RFC 791). */
  private static short checksum(ByteBuffer header) {
    int sum = 0;
    for (int i = 0; i < IP; i += 2) {
      sum += header.getShort(i) & 0xffff;
    }
    sum = (sum & 0xffff) + (sum >> 16);
    return (short) ~((sum & 0xffff) + (sum >> 16));
  }

  /**
   * What a file ends with.
   *
   * @param from when the recording began, in nanoseconds since 1970
   * @param until when it ended
   * @param received packets that were to be recorded
   * @param dropped those of them that found no room on the way to the file
   */
  public static byte[] closing(long from, long until, long received, long dropped, String why) {
    var block = new Block(STATISTICS);
    block.u32(0).u32((int) (until >>> 32)).u32((int) until);
    block
        .option(2, time(from))
        .option(3, time(until))
        .option(4, eightOctets(received))
        .option(5, eightOctets(dropped))
        .option(COMMENT, why.getBytes(UTF_8));
    return block.whole();
  }

  private static byte[] time(long nanos) {
    return little(8).putInt((int) (nanos >>> 32)).putInt((int) nanos).array();
  }

  private static byte[] fourOctets(int value) {
    return little(4).putInt(value).array();
  }

  private static byte[] eightOctets(long value) {
    return little(8).putLong(value).array();
  }

  private static ByteBuffer little(int octets) {
    return ByteBuffer.allocate(octets).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] join(byte[] one, byte[] other) {
    return ByteBuffer.allocate(one.length + other.length).put(one).put(other).array();
  }

  /** One block as it is put together. */
  private static final class Block {
    private static final int FRAME = 12;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final int type;
    private boolean options;

    Block(int type) {
      this.type = type;
    }

    Block u16(int value) {
      return octets(little(2).putShort((short) value).array());
    }

    Block u32(int value) {
      return octets(fourOctets(value));
    }

    Block u64(long value) {
      return octets(eightOctets(value));
    }

    Block octets(byte[] octets) {
      body.writeBytes(octets);
      return this;
    }

    /** To a multiple of four. */
    Block pad() {
      while (body.size() % 4 != 0) {
        body.write(0);
      }
      return this;
    }

    Block option(int code, byte[] value) {
      options = true;
      return u16(code).u16(value.length).octets(value).pad();
    }

    byte[] whole() {
      if (options) {
        u32(0);
      }
      int length = FRAME + body.size();
      return little(length)
          .putInt(type)
          .putInt(length)
          .put(body.toByteArray())
          .putInt(length)
          .array();
    }
  }
}
