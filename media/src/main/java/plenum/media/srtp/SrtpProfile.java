package plenum.media.srtp;

import java.util.Optional;

/** The protection profiles that the engine speaks, in the order in which it prefers them. */
public enum SrtpProfile {
  /** RFC 7714. What Chromium and Firefox choose when it is offered. */
  AEAD_AES_128_GCM(0x0007, 12, 16, 0),

  /** RFC 3711 with RFC 5764 section 4.1.2: for who has nothing better. */
  AES_CM_128_HMAC_SHA1_80(0x0001, 14, 10, 20);

  /** Octets of a master or session encryption key. */
  static final int KEY_LENGTH = 16;

  /** The E bit and the SRTCP index that follow every SRTCP packet (RFC 3711 section 3.4). */
  static final int INDEX_LENGTH = 4;

  private final int id;
  private final int saltLength;
  private final int tagLength;
  private final int authenticationKeyLength;

  SrtpProfile(int id, int saltLength, int tagLength, int authenticationKeyLength) {
    this.id = id;
    this.saltLength = saltLength;
    this.tagLength = tagLength;
    this.authenticationKeyLength = authenticationKeyLength;
  }

  /** The profile with this DTLS-SRTP id, if the engine speaks it. */
  public static Optional<SrtpProfile> ofId(int id) {
    for (var profile : values()) {
      if (profile.id == id) {
        return Optional.of(profile);
      }
    }
    return Optional.empty();
  }

  /** The SRTPProtectionProfile of the use_srtp extension (RFC 5764 section 4.1.2). */
  public int id() {
    return id;
  }

  /** Octets of a master key. */
  public int keyLength() {
    return KEY_LENGTH;
  }

  /** Octets of a master salt. */
  public int saltLength() {
    return saltLength;
  }

  /** Octets of the authentication tag of an SRTP packet: by how much it outgrows the RTP packet. */
  public int tagLength() {
    return tagLength;
  }

  /** Octets of the authentication tag of an SRTCP packet. */
  public int rtcpTagLength() {
    return tagLength;
  }

  /** By how many octets an SRTCP packet outgrows the RTCP packet: the tag and the index. */
  public int rtcpOverhead() {
    return rtcpTagLength() + INDEX_LENGTH;
  }

  /**
   * Octets of keying material to export from DTLS: both keys, both salts (RFC 5764 section 4.2).
   */
  public int exportedLength() {
    return 2 * (keyLength() + saltLength);
  }

  /** Octets of the session authentication key; 0 where the cipher authenticates by itself. */
  int authenticationKeyLength() {
    return authenticationKeyLength;
  }
}
