package plenum.fuzz.protocol;

import java.lang.foreign.MemorySegment;
import plenum.media.ice.IceCredentials;
import plenum.media.octets.Octets;
import plenum.media.stun.StunKey;
import plenum.media.stun.StunKind;
import plenum.media.stun.StunWriter;
import plenum.media.stun.TransactionId;

/** Connectivity checks that are what they claim to be, usual and odd ones. */
public final class Checks {
  /** Octets at the end that MESSAGE-INTEGRITY does not vouch for: the fingerprint. */
  static final int UNCOVERED = 8;

  private static final int NOMINATES = 1;
  private static final int PRIORITY = 2;
  private static final int CONTROLLED = 4;
  private static final int SUCCESS = 8;
  private static final int BARE = 0x20;

  private Checks() {}

  /** The peer's check with the password of {@code ours}; {@code flags} say what is in it. */
  public static byte[] write(IceCredentials ours, IceCredentials peer, int flags, int number) {
    var octets = MemorySegment.ofArray(new byte[StunWriter.ENOUGH]);
    var kind = (flags & SUCCESS) == 0 ? StunKind.REQUEST : StunKind.SUCCESS;
    var writer = new StunWriter(octets, kind, new TransactionId(number, ~number));
    writer.username(ours.ufrag() + ":" + peer.ufrag());
    if ((flags & NOMINATES) != 0) {
      writer.useCandidate();
    }
    if ((flags & PRIORITY) != 0) {
      writer.priority(number);
    }
    if ((flags & CONTROLLED) != 0) {
      writer.controlled(number);
    } else if ((flags & BARE) == 0) {
      writer.controlling(number);
    }
    return Octets.bytes(octets, 0, writer.seal(new StunKey(ours.password())));
  }
}
