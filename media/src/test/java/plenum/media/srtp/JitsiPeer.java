package plenum.media.srtp;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.jitsi.srtp.SrtcpCryptoContext;
import org.jitsi.srtp.SrtpContextFactory;
import org.jitsi.srtp.SrtpCryptoContext;
import org.jitsi.srtp.SrtpErrorStatus;
import org.jitsi.srtp.SrtpPolicy;
import org.jitsi.srtp.crypto.Aes;
import org.jitsi.utils.ByteArrayBuffer;
import org.jitsi.utils.logging2.LoggerImpl;

/** One direction of one SSRC by jitsi-srtp: an implementation that shares nothing with ours. */
final class JitsiPeer {
  private final SrtpCryptoContext rtp;
  private final SrtcpCryptoContext rtcp;

  private JitsiPeer(SrtpFixture fixture, boolean sends, int ssrc) {
    Aes.setFactoryClassName("SunJCE"); // Or it measures all providers first, for seconds.
    var factory =
        new SrtpContextFactory(
            sends,
            fixture.masterKey(),
            fixture.masterSalt(),
            policy(fixture.profile()),
            policy(fixture.profile()),
            new LoggerImpl("jitsi-srtp"));
    try {
      rtp = factory.deriveContext(ssrc, 0);
      rtcp = factory.deriveControlContext(ssrc);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  static JitsiPeer sender(SrtpFixture fixture, int ssrc) {
    return new JitsiPeer(fixture, true, ssrc);
  }

  static JitsiPeer receiver(SrtpFixture fixture, int ssrc) {
    return new JitsiPeer(fixture, false, ssrc);
  }

  byte[] protect(byte[] packet) throws GeneralSecurityException {
    var buffer = new Buffer(packet);
    return buffer.after(rtp.transformPacket(buffer));
  }

  byte[] protectRtcp(byte[] packet) throws GeneralSecurityException {
    var buffer = new Buffer(packet);
    return buffer.after(rtcp.transformPacket(buffer));
  }

  byte[] unprotect(byte[] packet) throws GeneralSecurityException {
    var buffer = new Buffer(packet);
    return buffer.after(rtp.reverseTransformPacket(buffer, false));
  }

  byte[] unprotectRtcp(byte[] packet) throws GeneralSecurityException {
    var buffer = new Buffer(packet);
    return buffer.after(rtcp.reverseTransformPacket(buffer));
  }

  private static SrtpPolicy policy(SrtpProfile profile) {
    return switch (profile) {
      case AEAD_AES_128_GCM ->
          new SrtpPolicy(
              SrtpPolicy.AESGCM_ENCRYPTION, 16, SrtpPolicy.NULL_AUTHENTICATION, 0, 16, 12);
      case AES_CM_128_HMAC_SHA1_80 ->
          new SrtpPolicy(
              SrtpPolicy.AESCM_ENCRYPTION, 16, SrtpPolicy.HMACSHA1_AUTHENTICATION, 20, 10, 14);
    };
  }

  /** What jitsi-srtp works on in place; with room for a tag behind the packet. */
  private static final class Buffer implements ByteArrayBuffer {
    private byte[] octets;
    private int offset;
    private int length;

    Buffer(byte[] packet) {
      octets = Arrays.copyOf(packet, packet.length + 64);
      length = packet.length;
    }

    byte[] after(SrtpErrorStatus status) {
      if (status != SrtpErrorStatus.OK) {
        throw new AssertionError("jitsi-srtp: " + status);
      }
      return Arrays.copyOfRange(octets, offset, offset + length);
    }

    @Override
    public byte[] getBuffer() {
      return octets;
    }

    @Override
    public int getOffset() {
      return offset;
    }

    @Override
    public int getLength() {
      return length;
    }

    @Override
    public void setLength(int length) {
      this.length = length;
    }

    @Override
    public void setOffset(int offset) {
      this.offset = offset;
    }

    @Override
    public boolean isInvalid() {
      return false;
    }

    @Override
    public void readRegionToBuff(int from, int count, byte[] to) {
      System.arraycopy(octets, offset + from, to, 0, count);
    }

    @Override
    public void grow(int more) {
      octets = Arrays.copyOf(octets, octets.length + more);
    }

    @Override
    public void append(byte[] data, int count) {
      grow(count);
      System.arraycopy(data, 0, octets, offset + length, count);
      length += count;
    }

    @Override
    public void shrink(int by) {
      length -= by;
    }
  }
}
