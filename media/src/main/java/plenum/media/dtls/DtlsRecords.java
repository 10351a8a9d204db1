package plenum.media.dtls;

/**
 * Walks over the records of a datagram before Bouncy Castle reads them (RFC 6347 section 4.1).
 * Nothing is decrypted: of an encrypted record only the header is looked at.
 */
final class DtlsRecords {
  /** The largest datagram that is read: what an Ethernet carries. */
  static final int LARGEST_DATAGRAM = 1500;

  /**
   * Bouncy Castle sets aside as much memory as a fragment claims its message to have: up to 16 MB
   * for a datagram of 25 octets, sixteen times over. Certificates are the longest messages; those
   * of browsers have 300 octets, an RSA chain some thousands.
   */
  static final int LONGEST_MESSAGE = 16_384;

  private static final int RECORD_HEADER = 13;
  private static final int MESSAGE_HEADER = 12; // RFC 6347 section 4.2.2
  private static final int CHANGE_CIPHER_SPEC = 20;
  private static final int HANDSHAKE = 22;

  private final byte[] datagram;
  private int record;
  private int end;

  DtlsRecords(byte[] datagram) {
    this.datagram = datagram;
  }

  /** False if a plain message claims to be too long, or the records do not fill the datagram. */
  static boolean isAcceptable(byte[] datagram) {
    if (datagram.length > LARGEST_DATAGRAM) {
      return false;
    }
    var records = new DtlsRecords(datagram);
    while (records.next()) {
      if (records.hasOverlongMessage()) {
        return false;
      }
    }
    return records.end > 0 && records.end == datagram.length;
  }

  /** Goes to the next record; false if no further one fits. */
  boolean next() {
    if (end + RECORD_HEADER > datagram.length) {
      return false;
    }
    int next = end + RECORD_HEADER + u16(end + 11);
    if (next > datagram.length) {
      return false;
    }
    record = end;
    end = next;
    return true;
  }

  boolean isChangeCipherSpec() {
    return datagram[record] == CHANGE_CIPHER_SPEC && isPlain();
  }

  /**
   * {@code pieces} with those of the handshake message of {@code type} in this record, if plain.
   */
  Pieces with(int type, Pieces pieces) {
    var more = pieces;
    for (int at = firstMessage(); at + MESSAGE_HEADER <= end; at = nextMessage(at)) {
      if (datagram[at] == type && nextMessage(at) <= end) {
        more = more.with(u24(at + 1), u24(at + 6), u24(at + 9));
      }
    }
    return more;
  }

  private boolean hasOverlongMessage() {
    for (int at = firstMessage(); at + MESSAGE_HEADER <= end; at = nextMessage(at)) {
      if (u24(at + 1) > LONGEST_MESSAGE) {
        return true;
      }
    }
    return false;
  }

  /** The end of the record if there is none that could be read. */
  private int firstMessage() {
    return datagram[record] == HANDSHAKE && isPlain() ? record + RECORD_HEADER : end;
  }

  private int nextMessage(int message) {
    return message + MESSAGE_HEADER + u24(message + 9);
  }

  /** Epoch 0 is that of the messages before any key. */
  private boolean isPlain() {
    return u16(record + 3) == 0;
  }

  private int u16(int at) {
    return (datagram[at] & 0xff) << 8 | (datagram[at + 1] & 0xff);
  }

  private int u24(int at) {
    return u16(at) << 8 | (datagram[at + 2] & 0xff);
  }
}
