package plenum.media.srtp;

/**
 * Where the ciphers come from: libcrypto where the machine has it, else the JDK. Both give the same
 * octets; libcrypto leaves no garbage. Free of state, so one may serve all threads.
 */
public sealed interface SrtpCiphers permits LibcryptoCiphers, JdkCiphers {

  /** The best that this machine has. To be asked once, at start: it loads and tries a library. */
  static SrtpCiphers best() {
    return LibcryptoCiphers.find().map(SrtpCiphers.class::cast).orElseGet(JdkCiphers::new);
  }

  /** What it is, for the log. */
  String name();

  /** AES-128-GCM in one direction. */
  Gcm gcm(byte[] key, Gcm.Direction direction);

  /** AES-128 in counter mode. */
  CounterMode counterMode(byte[] key);

  /** HMAC-SHA1. */
  HmacSha1 hmacSha1(byte[] key);
}
