package plenum.media.capture;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads a capture file by the specification, and refuses whatever it does not allow. */
public record PcapngFile(
    int linkType, Map<Integer, byte[]> section, List<Packet> packets, Map<Integer, byte[]> end) {

  /**
   * A packet with its addresses.
   *
   * @param time in nanoseconds since 1970
   * @param header what of the UDP payload is in the file
   * @param length octets of UDP payload that there were
   */
  public record Packet(
      long time,
      int from,
      int to,
      int sourcePort,
      int targetPort,
      byte[] header,
      int length,
      Map<Integer, byte[]> options) {
    public boolean outbound() {
      return little(options.get(2)).getInt() == 2;
    }

    public String comment() {
      return options.containsKey(1) ? new String(options.get(1), StandardCharsets.UTF_8) : "";
    }

    public long lostBefore() {
      return options.containsKey(4) ? little(options.get(4)).getLong() : 0;
    }

    public boolean control() {
      return sourcePort == 5005 || targetPort == 5005;
    }
  }

  static ByteBuffer little(byte[] octets) {
    return ByteBuffer.wrap(octets).order(ByteOrder.LITTLE_ENDIAN);
  }

  public static PcapngFile read(byte[] file) {
    var at = little(file);
    int linkType = -1;
    Map<Integer, byte[]> section = Map.of();
    Map<Integer, byte[]> end = Map.of();
    var packets = new ArrayList<Packet>();
    while (at.hasRemaining()) {
      int start = at.position();
      int type = at.getInt();
      int length = at.getInt();
      require(length % 4 == 0 && length >= 12, "length " + length + " of a block");
      require(at.getInt(start + length - 4) == length, "both lengths of a block agree");
      var body = at.slice(start + 8, length - 12).order(ByteOrder.LITTLE_ENDIAN);
      switch (type) {
        case 0x0a0d0d0a -> {
          require(start == 0 && body.getInt() == 0x1a2b3c4d, "the section's byte order");
          require(body.getShort() == 1 && body.getShort() == 0, "version 1.0");
          require(body.getLong() == -1, "a section of any length");
          section = options(body);
        }
        case 1 -> {
          linkType = body.getShort();
          body.getShort();
          body.getInt();
          require(options(body).get(9)[0] == 9, "times in nanoseconds");
        }
        case 6 -> packets.add(packet(body));
        case 5 -> {
          body.position(12);
          end = options(body);
        }
        default -> throw new IllegalArgumentException("A block of type " + type);
      }
      at.position(start + length);
    }
    return new PcapngFile(linkType, section, packets, end);
  }

  private static Packet packet(ByteBuffer body) {
    require(body.getInt() == 0, "the first interface");
    long time = (long) body.getInt() << 32 | Integer.toUnsignedLong(body.getInt());
    int captured = body.getInt();
    int original = body.getInt();
    require(captured <= original, "no more captured than there was");
    var data = new byte[captured];
    body.get(data);
    body.position((body.position() + 3) / 4 * 4);
    var ip = ByteBuffer.wrap(data);
    require(ip.get(0) == 0x45 && ip.get(9) == 17, "UDP over IPv4");
    require((ip.getShort(2) & 0xffff) == original, "the length in the IP header");
    int sum = 0;
    for (int i = 0; i < 20; i += 2) {
      sum += ip.getShort(i) & 0xffff;
    }
    require((sum & 0xffff) + (sum >> 16) == 0xffff, "the checksum of the IP header");
    require((ip.getShort(24) & 0xffff) == original - 20, "the length in the UDP header");
    var header = new byte[captured - 28];
    ip.get(28, header);
    return new Packet(
        time,
        ip.getInt(12),
        ip.getInt(16),
        ip.getShort(20) & 0xffff,
        ip.getShort(22) & 0xffff,
        header,
        original - 28,
        options(body));
  }

  private static Map<Integer, byte[]> options(ByteBuffer body) {
    var options = new HashMap<Integer, byte[]>();
    while (body.remaining() >= 4) {
      int code = body.getShort();
      var value = new byte[body.getShort()];
      if (code == 0) {
        require(value.length == 0 && !body.hasRemaining(), "options end with the block");
        return options;
      }
      body.get(value);
      body.position((body.position() + 3) / 4 * 4);
      options.put(code, value);
    }
    require(options.isEmpty() && !body.hasRemaining(), "an end after options");
    return options;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalArgumentException("The file has not: " + what);
    }
  }
}
