package plenum.media.stun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;

/**
 * Writes one Binding message from the start of a memory segment. {@link #seal} ends it and returns
 * its length; before that the segment holds no valid message. A segment that is too small is the
 * caller's fault and ends in {@link IndexOutOfBoundsException}; {@link #ENOUGH} octets are enough.
 */
public final class StunWriter {
  /** Octets that hold any message ICE knows, with the longest username (RFC 8489 section 14.3). */
  public static final int ENOUGH = 640;

  private final MemorySegment octets;
  private final TransactionId transaction;
  private int end = StunFormat.HEADER;

  public StunWriter(MemorySegment octets, StunKind kind, TransactionId transaction) {
    this.octets = octets;
    this.transaction = transaction;
    Octets.put16(octets, 0, kind.type());
    Octets.put32(octets, 4, StunFormat.COOKIE);
    Octets.put32(octets, 8, transaction.first());
    Octets.put64(octets, 12, transaction.rest());
  }

  public StunWriter username(String username) {
    var value = username.getBytes(UTF_8);
    Octets.put(octets, header(StunFormat.USERNAME, value.length), value);
    return advance(value.length);
  }

  /** {@code priority} is 0 to 2^32 - 1 (RFC 8445 section 5.1.2). */
  public StunWriter priority(long priority) {
    Octets.put32(octets, header(StunFormat.PRIORITY, 4), priority);
    return advance(4);
  }

  public StunWriter useCandidate() {
    header(StunFormat.USE_CANDIDATE, 0);
    return advance(0);
  }

  public StunWriter controlling(long tieBreaker) {
    Octets.put64(octets, header(StunFormat.ICE_CONTROLLING, 8), tieBreaker);
    return advance(8);
  }

  public StunWriter controlled(long tieBreaker) {
    Octets.put64(octets, header(StunFormat.ICE_CONTROLLED, 8), tieBreaker);
    return advance(8);
  }

  public StunWriter mappedAddress(RemoteAddress address) {
    int value = end + StunFormat.ATTRIBUTE_HEADER;
    int length = MappedAddress.write(octets, value, address, transaction);
    header(StunFormat.XOR_MAPPED_ADDRESS, length);
    return advance(length);
  }

  /** ERROR-CODE with an empty reason phrase, and UNKNOWN-ATTRIBUTES if the error names any. */
  public StunWriter error(ErrorCode error) {
    int value = header(StunFormat.ERROR_CODE, 4);
    Octets.put32(octets, value, (error.code() / 100) << 8 | error.code() % 100);
    advance(4);
    return error.unknown().isEmpty() ? this : unknownAttributes(error);
  }

  /** Ends the message with MESSAGE-INTEGRITY and FINGERPRINT; its length in octets. */
  public int seal(StunKey key) {
    int value = header(StunFormat.MESSAGE_INTEGRITY, StunFormat.INTEGRITY);
    Octets.put(octets, value, key.sign(octets, end));
    advance(StunFormat.INTEGRITY);
    return seal();
  }

  /** Ends the message with FINGERPRINT alone, for those that need no key; its length in octets. */
  public int seal() {
    int value = header(StunFormat.FINGERPRINT, 4);
    Octets.put16(octets, 2, value + 4 - StunFormat.HEADER);
    Octets.put32(octets, value, StunFingerprint.of(octets, end));
    advance(4);
    return end;
  }

  private StunWriter unknownAttributes(ErrorCode error) {
    int length = 2 * error.unknown().size();
    int value = header(StunFormat.UNKNOWN_ATTRIBUTES, length);
    for (int i = 0; i < error.unknown().size(); i++) {
      Octets.put16(octets, value + 2L * i, error.unknown().get(i));
    }
    return advance(length);
  }

  /** Writes type and length; returns where the value goes. */
  private int header(int type, int length) {
    Octets.put16(octets, end, type);
    Octets.put16(octets, end + 2L, length);
    return end + StunFormat.ATTRIBUTE_HEADER;
  }

  private StunWriter advance(int length) {
    int from = end + StunFormat.ATTRIBUTE_HEADER + length;
    end += StunFormat.ATTRIBUTE_HEADER + StunFormat.padded(length);
    for (int at = from; at < end; at++) { // three at most
      Octets.put8(octets, at, 0);
    }
    return this;
  }
}
