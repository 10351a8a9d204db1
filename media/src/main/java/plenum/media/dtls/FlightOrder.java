package plenum.media.dtls;

/**
 * Keeps a client's ChangeCipherSpec from overtaking its CertificateVerify. Bouncy Castle's server
 * switches to the new keys as soon as it sees the former, and from then on drops the latter however
 * often it is sent again, so that one reordered datagram would end the handshake. A
 * ChangeCipherSpec that comes too early is dropped instead; the client repeats the whole flight.
 *
 * <p>For servers that demand a certificate: only then is there a CertificateVerify.
 */
final class FlightOrder {
  private static final int CERTIFICATE_VERIFY = 15; // RFC 5246 section 7.4

  private boolean verified;

  /** False if the datagram, whose form must be acceptable, comes too early. */
  boolean isInOrder(byte[] datagram) {
    if (verified) {
      return true;
    }
    boolean seen = false;
    for (var records = new DtlsRecords(datagram); records.next(); ) {
      if (records.isChangeCipherSpec() && !seen) {
        return false;
      }
      seen |= records.hasMessage(CERTIFICATE_VERIFY);
    }
    verified = seen;
    return true;
  }
}
