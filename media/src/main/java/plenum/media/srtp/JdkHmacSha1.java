package plenum.media.srtp;

import java.lang.foreign.MemorySegment;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** HMAC-SHA1 by the JDK, through arrays. */
final class JdkHmacSha1 implements HmacSha1 {
  private final Scratch in = new Scratch();
  private final Scratch out = new Scratch();
  private @Nullable Mac mac;

  JdkHmacSha1(byte[] key) {
    try {
      var keyed = Mac.getInstance("HmacSHA1");
      keyed.init(new SecretKeySpec(key, "HmacSHA1"));
      mac = keyed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no HMAC-SHA1", e);
    }
  }

  @Override
  public void start() {
    mac().reset();
  }

  @Override
  public void update(MemorySegment from, long offset, int length) {
    mac().update(in.filled(from, offset, length), 0, length);
  }

  @Override
  public void finish(MemorySegment to, long offset) {
    try {
      mac().doFinal(out.atLeast(LENGTH), 0);
      out.emit(LENGTH, to, offset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    mac = null;
  }

  private Mac mac() {
    if (mac == null) {
      throw new IllegalStateException("The cipher is closed");
    }
    return mac;
  }
}
