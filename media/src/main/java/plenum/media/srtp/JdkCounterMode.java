package plenum.media.srtp;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-128 in counter mode by the JDK, through arrays. */
final class JdkCounterMode implements CounterMode {
  private final Cipher cipher;
  private final ByteBuffer counter = ByteBuffer.allocate(16);
  private final Scratch in = new Scratch();
  private final Scratch out = new Scratch();
  private @Nullable Key key;

  JdkCounterMode(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
    try {
      cipher = Cipher.getInstance("AES/CTR/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no AES in counter mode", e);
    }
  }

  @Override
  public void apply(
      long counterHead,
      long counterTail,
      MemorySegment from,
      long fromOffset,
      int length,
      MemorySegment to,
      long toOffset) {
    if (key == null) {
      throw new IllegalStateException("The cipher is closed");
    }
    counter.putLong(0, counterHead).putLong(8, counterTail);
    try {
      cipher.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter.array()));
      int done =
          cipher.doFinal(in.filled(from, fromOffset, length), 0, length, out.atLeast(length), 0);
      out.emit(done, to, toOffset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    key = null;
  }
}
