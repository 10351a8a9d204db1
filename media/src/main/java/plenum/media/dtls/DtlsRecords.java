package plenum.media.dtls;

/**
 * Looks at the records of a datagram before Bouncy Castle does, which sets aside as much memory as
 * a plaintext handshake fragment claims its message to have: up to 16 MB for a datagram of 25
 * octets, sixteen times over.
 */
final class DtlsRecords {
  /** The largest datagram that is read: what an Ethernet carries. */
  static final int LARGEST_DATAGRAM = 1500;

  /**
   * Certificates are the longest messages; browsers' have 300 octets, an RSA chain some thousands.
   */
  static final int LONGEST_MESSAGE = 16_384;

  private static final int RECORD_HEADER = 13; // RFC 6347 section 4.1
  private static final int MESSAGE_HEADER = 12; // RFC 6347 section 4.2.2
  private static final int HANDSHAKE = 22;

  private DtlsRecords() {}

  /**
   * False if a message of epoch 0 claims to be too long, or the records do not fill the datagram.
   */
  static boolean isAcceptable(byte[] datagram) {
    if (datagram.length > LARGEST_DATAGRAM) {
      return false;
    }
    int at = 0;
    while (at + RECORD_HEADER <= datagram.length) {
      int end = at + RECORD_HEADER + u16(datagram, at + 11);
      if (end > datagram.length || !isAcceptable(datagram, at, end)) {
        return false;
      }
      at = end;
    }
    return at > 0 && at == datagram.length;
  }

  private static boolean isAcceptable(byte[] datagram, int record, int end) {
    boolean isPlain = u16(datagram, record + 3) == 0;
    if (datagram[record] != HANDSHAKE || !isPlain) {
      return true;
    }
    int at = record + RECORD_HEADER;
    while (at + MESSAGE_HEADER <= end) {
      if (u24(datagram, at + 1) > LONGEST_MESSAGE) {
        return false;
      }
      at += MESSAGE_HEADER + u24(datagram, at + 9);
    }
    return true;
  }

  private static int u16(byte[] octets, int at) {
    return (octets[at] & 0xff) << 8 | octets[at + 1] & 0xff;
  }

  private static int u24(byte[] octets, int at) {
    return u16(octets, at) << 8 | octets[at + 2] & 0xff;
  }
}
