package plenum.media.stun;

/** The numbers of the wire format (RFC 8489 sections 5 and 18.3, RFC 8445 section 16.1). */
final class StunFormat {
  static final int HEADER = 20;
  static final int ATTRIBUTE_HEADER = 4;
  static final int COOKIE = 0x2112a442;

  static final int USERNAME = 0x0006;
  static final int MESSAGE_INTEGRITY = 0x0008;
  static final int ERROR_CODE = 0x0009;
  static final int UNKNOWN_ATTRIBUTES = 0x000a;
  static final int XOR_MAPPED_ADDRESS = 0x0020;
  static final int PRIORITY = 0x0024;
  static final int USE_CANDIDATE = 0x0025;
  static final int FINGERPRINT = 0x8028;
  static final int ICE_CONTROLLED = 0x8029;
  static final int ICE_CONTROLLING = 0x802a;

  static final int IPV4 = 1;
  static final int IPV6 = 2;

  /** A MESSAGE-INTEGRITY value: one HMAC-SHA1. */
  static final int INTEGRITY = 20;

  /**
   * XORed into the CRC so that it differs from one of an inner protocol (RFC 8489 section 14.7).
   */
  static final int FINGERPRINT_XOR = 0x5354554e;

  private StunFormat() {}

  /** A value's length with its padding to four octets. */
  static int padded(int length) {
    return length + 3 & ~3;
  }

  /**
   * Attributes below 0x8000 must be understood (RFC 8489 section 14). Besides what is read here,
   * those whose absence of effect is harmless count as understood: MAPPED-ADDRESS, REALM, NONCE and
   * the two of SHA-256 and PASSWORD-ALGORITHM, which stand beside MESSAGE-INTEGRITY.
   */
  static boolean isUnderstood(int type) {
    return switch (type) {
      case 0x0001, 0x0014, 0x0015, 0x001c, 0x001d -> true;
      case USERNAME, MESSAGE_INTEGRITY, ERROR_CODE, UNKNOWN_ATTRIBUTES -> true;
      case XOR_MAPPED_ADDRESS, PRIORITY, USE_CANDIDATE -> true;
      default -> type >= 0x8000;
    };
  }
}
