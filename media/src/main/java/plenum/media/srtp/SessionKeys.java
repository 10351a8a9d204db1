package plenum.media.srtp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** What one direction of a transport encrypts and authenticates with: RTP and RTCP apart. */
record SessionKeys(Half rtp, Half rtcp) {
  private static final int LABELS_PER_HALF = 3;
  private static final int COUNTER_BLOCK = 16;

  // The label is the most significant octet of the 56-bit key_id, which is aligned to the right of
  // the 112-bit salt (RFC 3711 section 4.3.1 with a key derivation rate of zero).
  private static final int LABEL_AT = 7;

  /** The session key, salt and, where the profile has one, authentication key of one protocol. */
  @SuppressWarnings("ArrayRecordComponent") // Wiping needs the very arrays; nobody compares keys.
  record Half(byte[] key, byte[] salt, byte[] authenticationKey) {
    void wipe() {
      Arrays.fill(key, (byte) 0);
      Arrays.fill(salt, (byte) 0);
      Arrays.fill(authenticationKey, (byte) 0);
    }

    @Override
    public String toString() {
      return "Half[" + key.length + " octets of key]";
    }
  }

  /**
   * Derives session keys by AES-CM (RFC 3711 section 4.3), which AES-GCM uses too (RFC 7714 section
   * 11); its shorter salt stands at the left of the 112 bits.
   */
  static SessionKeys derive(SrtpProfile profile, byte[] masterKey, byte[] masterSalt) {
    return new SessionKeys(
        half(profile, masterKey, masterSalt, 0),
        half(profile, masterKey, masterSalt, LABELS_PER_HALF));
  }

  void wipe() {
    rtp.wipe();
    rtcp.wipe();
  }

  private static Half half(SrtpProfile profile, byte[] key, byte[] salt, int firstLabel) {
    return new Half(
        pseudoRandom(key, salt, firstLabel, profile.keyLength()),
        pseudoRandom(key, salt, firstLabel + 2, profile.saltLength()),
        pseudoRandom(key, salt, firstLabel + 1, profile.authenticationKeyLength()));
  }

  /** The first {@code length} octets of the AES-CM keystream for a label. */
  static byte[] pseudoRandom(byte[] masterKey, byte[] masterSalt, int label, int length) {
    var counter = Arrays.copyOf(masterSalt, COUNTER_BLOCK);
    counter[LABEL_AT] ^= (byte) label;
    try {
      var cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(masterKey, "AES"), new IvParameterSpec(counter));
      return cipher.doFinal(new byte[length]);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no AES in counter mode", e);
    }
  }
}
