package plenum.media.dtls;

/**
 * Keeps a client's ChangeCipherSpec from overtaking its CertificateVerify. Bouncy Castle's server
 * switches to the new keys as soon as it sees the former, and from then on drops the latter however
 * often it is sent again, so that one reordered datagram would end the handshake. A
 * ChangeCipherSpec that comes too early is dropped instead; the client repeats the whole flight.
 *
 * <p>The CertificateVerify may come in pieces: OpenSSL behind GStreamer sends datagrams of 256
 * octets, and an RSA signature alone has as many.
 *
 * <p>For servers that demand a certificate: only then is there a CertificateVerify.
 */
final class FlightOrder {
  private static final int CERTIFICATE_VERIFY = 15; // RFC 5246 section 7.4

  private Pieces verify = Pieces.NONE;

  /** False if the datagram, whose form must be acceptable, comes too early. */
  boolean isInOrder(byte[] datagram) {
    var seen = verify;
    for (var records = new DtlsRecords(datagram); !seen.areWhole() && records.next(); ) {
      if (records.isChangeCipherSpec()) {
        return false;
      }
      seen = records.with(CERTIFICATE_VERIFY, seen);
    }
    verify = seen;
    return true;
  }
}
