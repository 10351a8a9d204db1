package plenum.media.srtp;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** AES-128-GCM by the JDK, through arrays. */
final class JdkGcm implements Gcm {
  private static final int TAG_BITS = 8 * TAG_LENGTH;

  private final int mode;
  private final Cipher cipher;
  private final ByteBuffer iv = ByteBuffer.allocate(12);
  private final Scratch in = new Scratch();
  private final Scratch out = new Scratch();
  private @Nullable Key key;

  JdkGcm(byte[] key, Direction direction) {
    this.key = new SecretKeySpec(key, "AES");
    mode =
        switch (direction) {
          case SEAL -> Cipher.ENCRYPT_MODE;
          case OPEN -> Cipher.DECRYPT_MODE;
        };
    try {
      cipher = Cipher.getInstance("AES/GCM/NoPadding");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This JDK has no AES-GCM", e);
    }
  }

  @Override
  public void start(int ivHead, long ivTail) {
    if (key == null) {
      throw new IllegalStateException("The cipher is closed");
    }
    iv.putInt(0, ivHead).putLong(4, ivTail);
    try {
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv.array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // Among others: sealing twice with the same vector.
    }
  }

  @Override
  public void associate(MemorySegment from, long offset, int length) {
    cipher.updateAAD(in.filled(from, offset, length), 0, length);
  }

  @Override
  public void seal(
      MemorySegment from, long fromOffset, int length, MemorySegment to, long toOffset) {
    try {
      int sealed =
          cipher.doFinal(
              in.filled(from, fromOffset, length), 0, length, out.atLeast(length + TAG_LENGTH), 0);
      out.emit(sealed, to, toOffset);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean open(
      MemorySegment from,
      long fromOffset,
      int length,
      long tagOffset,
      MemorySegment to,
      long toOffset) {
    var sealed = in.atLeast(length + TAG_LENGTH);
    MemorySegment.copy(from, JAVA_BYTE, fromOffset, sealed, 0, length);
    MemorySegment.copy(from, JAVA_BYTE, tagOffset, sealed, length, TAG_LENGTH);
    try {
      int opened = cipher.doFinal(sealed, 0, length + TAG_LENGTH, out.atLeast(length), 0);
      out.emit(opened, to, toOffset);
      return true;
    } catch (AEADBadTagException _) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    key = null;
  }
}
