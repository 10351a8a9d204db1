package plenum.media.srtp;

/**
 * The ciphers of the JDK: about a kilobyte of garbage per packet, on every system. It gives no way
 * to wipe the keys inside its ciphers; closing forgets them.
 */
final class JdkCiphers implements SrtpCiphers {

  @Override
  public String name() {
    return "JDK";
  }

  @Override
  public Gcm gcm(byte[] key, Gcm.Direction direction) {
    return new JdkGcm(key, direction);
  }

  @Override
  public CounterMode counterMode(byte[] key) {
    return new JdkCounterMode(key);
  }

  @Override
  public HmacSha1 hmacSha1(byte[] key) {
    return new JdkHmacSha1(key);
  }
}
