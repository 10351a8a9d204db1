package plenum.media.dtls;

import java.util.Arrays;

/**
 * What a handshake yields for SRTP (RFC 5764 section 4.2). It knows nothing of how the keys are
 * used. {@link #toString} keeps them to itself.
 */
public final class SrtpKeyingMaterial {
  /** SRTP_AEAD_AES_128_GCM (RFC 7714 section 14.2). */
  public static final int AEAD_AES_128_GCM = 7;

  /** SRTP_AES128_CM_HMAC_SHA1_80 (RFC 5764 section 4.1.2). */
  public static final int AES_CM_128_HMAC_SHA1_80 = 1;

  private final int profile;
  private final byte[] material;

  /** {@code material} is the exported block of {@link #length} octets. */
  public SrtpKeyingMaterial(int profile, byte[] material) {
    if (material.length != length(profile)) {
      throw new IllegalArgumentException(
          "profile " + profile + " takes " + length(profile) + " octets, not " + material.length);
    }
    this.profile = profile;
    this.material = material.clone();
  }

  /** The use_srtp protection profile, 7 or 1. */
  public int profile() {
    return profile;
  }

  /** Client's key, server's key, client's salt, server's salt, one after the other; a copy. */
  public byte[] material() {
    return material.clone();
  }

  /** Octets of the block of {@code profile}: twice key and salt. */
  static int length(int profile) {
    return switch (profile) {
      case AEAD_AES_128_GCM -> 2 * (16 + 12);
      case AES_CM_128_HMAC_SHA1_80 -> 2 * (16 + 14);
      default -> throw new IllegalArgumentException("unknown SRTP profile " + profile);
    };
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SrtpKeyingMaterial that
        && profile == that.profile
        && Arrays.equals(material, that.material);
  }

  @Override
  public int hashCode() {
    return 31 * profile + Arrays.hashCode(material);
  }

  @Override
  public String toString() {
    return "SrtpKeyingMaterial[profile=" + profile + "]";
  }
}
