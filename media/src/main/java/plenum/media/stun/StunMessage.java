package plenum.media.stun;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import plenum.media.net.RemoteAddress;
import plenum.media.octets.Octets;

/**
 * A Binding message as it lies in memory (RFC 8489). It is a view: valid as long as the memory it
 * was read from is unchanged. Reading checks the frame, every attribute's length and the
 * FINGERPRINT; whether the sender knows the password is for {@link #isAuthentic} to say, and until
 * then nothing in the message is to be believed.
 *
 * <p>Of an attribute that comes twice the first counts, and what follows MESSAGE-INTEGRITY is not
 * looked at (RFC 8489 sections 14 and 14.5): nobody vouches for it.
 */
public final class StunMessage {
  /** More than that in one message is not worth listing; a full list is all a 420 is for. */
  private static final int MOST_UNKNOWN = 16;

  private static final int LONGEST_USERNAME = 513; // RFC 5389 section 15.3; ICE needs it all

  private final MemorySegment octets;
  private final StunKind kind;
  private List<Integer> unknown = List.of(); // nearly always
  private int username;
  private int integrity;
  private int errorCode;
  private int unknownAttributes;
  private int mappedAddress;
  private int priority;
  private int useCandidate;
  private int controlled;
  private int controlling;
  private boolean fingerprinted;

  private StunMessage(MemorySegment octets, StunKind kind) {
    this.octets = octets;
    this.kind = kind;
  }

  /**
   * Whether {@code datagram} starts like a STUN message that fills it: two zero bits, the magic
   * cookie, and a length that is a multiple of four and matches. Cheap; {@link #read} has the last
   * word.
   */
  public static boolean looksLikeStun(MemorySegment datagram) {
    long size = datagram.byteSize();
    return size >= StunFormat.HEADER
        && size % 4 == 0
        && Octets.u8(datagram, 0) < 0x40
        && Octets.u16(datagram, 2) == size - StunFormat.HEADER
        && Octets.i32(datagram, 4) == StunFormat.COOKIE;
  }

  /**
   * Empty if {@code datagram} is not a well-formed Binding message, or its FINGERPRINT is wrong;
   * never throws.
   */
  public static Optional<StunMessage> read(MemorySegment datagram) {
    if (!looksLikeStun(datagram)) {
      return Optional.empty();
    }
    var kind = StunKind.of(Octets.u16(datagram, 0));
    if (kind.isEmpty()) {
      return Optional.empty();
    }
    var message = new StunMessage(datagram, kind.get());
    return message.index() ? Optional.of(message) : Optional.empty();
  }

  public StunKind kind() {
    return kind;
  }

  public TransactionId transaction() {
    return new TransactionId(Octets.i32(octets, 8), Octets.i64(octets, 12));
  }

  /** Octets of the whole message. */
  public int length() {
    return (int) octets.byteSize();
  }

  /** Whether MESSAGE-INTEGRITY is there and was made with {@code key}. */
  public boolean isAuthentic(StunKey key) {
    return integrity > 0 && key.verifies(octets, integrity);
  }

  /** Whether a FINGERPRINT is there; a wrong one is not read at all. */
  public boolean isFingerprinted() {
    return fingerprinted;
  }

  /** As in {@code recipient:sender} for ICE (RFC 8445 section 7.2.2). */
  public Optional<String> username() {
    return username == 0 ? Optional.empty() : Optional.of(new String(value(username), UTF_8));
  }

  /** Whether {@link #username} is this, in UTF-8; leaves nothing behind. */
  public boolean usernameIs(byte[] expected) {
    if (username == 0 || lengthOf(username) != expected.length) {
      return false;
    }
    int at = username + StunFormat.ATTRIBUTE_HEADER;
    for (int i = 0; i < expected.length; i++) {
      if (Octets.u8(octets, at + i) != (expected[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** The first half of the username: whose check this claims to be for. */
  public Optional<String> recipient() {
    return username().map(name -> name.substring(0, Math.max(0, name.indexOf(':'))));
  }

  /** PRIORITY, 0 to 2^32 - 1. */
  public OptionalLong priority() {
    return priority == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Octets.u32(octets, priority + StunFormat.ATTRIBUTE_HEADER));
  }

  /** Whether USE-CANDIDATE is there. */
  public boolean nominates() {
    return useCandidate > 0;
  }

  /** The tie-breaker of ICE-CONTROLLING, if the sender has that role. */
  public OptionalLong controlling() {
    return tieBreaker(controlling);
  }

  /** The tie-breaker of ICE-CONTROLLED, if the sender has that role. */
  public OptionalLong controlled() {
    return tieBreaker(controlled);
  }

  /** XOR-MAPPED-ADDRESS: as whom the responder saw the requester. */
  public Optional<RemoteAddress> mappedAddress() {
    return mappedAddress == 0
        ? Optional.empty()
        : MappedAddress.read(
            octets,
            mappedAddress + StunFormat.ATTRIBUTE_HEADER,
            lengthOf(mappedAddress),
            transaction());
  }

  /** ERROR-CODE, with UNKNOWN-ATTRIBUTES if they are there. */
  public Optional<ErrorCode> error() {
    if (errorCode == 0) {
      return Optional.empty();
    }
    int hundreds = Octets.u8(octets, errorCode + 6) & 7;
    int rest = Octets.u8(octets, errorCode + 7);
    return Optional.of(new ErrorCode(hundreds * 100 + rest, refusedAttributes()));
  }

  /** Attributes that the sender demands be understood and that are not; at most sixteen. */
  public List<Integer> unknown() {
    return List.copyOf(unknown);
  }

  private List<Integer> refusedAttributes() {
    var refused = new ArrayList<Integer>();
    int end = unknownAttributes == 0 ? 0 : Math.min(lengthOf(unknownAttributes), 2 * MOST_UNKNOWN);
    for (int at = 0; at + 2 <= end; at += 2) {
      refused.add(Octets.u16(octets, unknownAttributes + StunFormat.ATTRIBUTE_HEADER + at));
    }
    return refused;
  }

  private OptionalLong tieBreaker(int attribute) {
    return attribute == 0
        ? OptionalLong.empty()
        : OptionalLong.of(Octets.i64(octets, attribute + StunFormat.ATTRIBUTE_HEADER));
  }

  private byte[] value(int attribute) {
    return Octets.bytes(octets, attribute + StunFormat.ATTRIBUTE_HEADER, lengthOf(attribute));
  }

  private int lengthOf(int attribute) {
    return Octets.u16(octets, attribute + 2);
  }

  /** Notes where each attribute starts; false if one does not fit. Offset 0 means absent. */
  private boolean index() {
    int size = length();
    int at = StunFormat.HEADER;
    while (at < size) {
      int type = Octets.u16(octets, at);
      int next = at + StunFormat.ATTRIBUTE_HEADER + StunFormat.padded(lengthOf(at));
      if (next > size || !note(type, at, next == size)) {
        return false;
      }
      at = next;
    }
    return true;
  }

  private boolean note(int type, int at, boolean last) {
    if (type == StunFormat.FINGERPRINT) {
      fingerprinted =
          last && lengthOf(at) == 4 && fingerprint(at) == StunFingerprint.of(octets, at);
      return fingerprinted;
    }
    return integrity > 0 || (hasGoodLength(type, lengthOf(at)) && remember(type, at));
  }

  private int fingerprint(int at) {
    return Octets.i32(octets, at + StunFormat.ATTRIBUTE_HEADER);
  }

  private static boolean hasGoodLength(int type, int length) {
    return switch (type) {
      case StunFormat.USERNAME -> length <= LONGEST_USERNAME;
      case StunFormat.MESSAGE_INTEGRITY -> length == StunFormat.INTEGRITY;
      case StunFormat.ERROR_CODE -> length >= 4;
      case StunFormat.UNKNOWN_ATTRIBUTES -> length % 2 == 0;
      case StunFormat.PRIORITY -> length == 4;
      case StunFormat.USE_CANDIDATE -> length == 0;
      case StunFormat.ICE_CONTROLLED, StunFormat.ICE_CONTROLLING -> length == 8;
      default -> true;
    };
  }

  private boolean remember(int type, int at) {
    switch (type) {
      case StunFormat.USERNAME -> username = first(username, at);
      case StunFormat.MESSAGE_INTEGRITY -> integrity = at;
      case StunFormat.ERROR_CODE -> {
        errorCode = first(errorCode, at);
        return isErrorCode(at);
      }
      case StunFormat.UNKNOWN_ATTRIBUTES -> unknownAttributes = first(unknownAttributes, at);
      case StunFormat.XOR_MAPPED_ADDRESS -> mappedAddress = first(mappedAddress, at);
      case StunFormat.PRIORITY -> priority = first(priority, at);
      case StunFormat.USE_CANDIDATE -> useCandidate = first(useCandidate, at);
      case StunFormat.ICE_CONTROLLED -> controlled = first(controlled, at);
      case StunFormat.ICE_CONTROLLING -> controlling = first(controlling, at);
      default -> rememberUnknown(type);
    }
    return true;
  }

  /** RFC 8489 section 14.8: the hundreds are 3 to 6, the rest 0 to 99. */
  private boolean isErrorCode(int at) {
    int hundreds = Octets.u8(octets, at + 6) & 7;
    return hundreds >= 3 && hundreds <= 6 && Octets.u8(octets, at + 7) < 100;
  }

  private void rememberUnknown(int type) {
    if (!StunFormat.isUnderstood(type) && unknown.size() < MOST_UNKNOWN) {
      unknown = unknown.isEmpty() ? new ArrayList<>() : unknown;
      unknown.add(type);
    }
  }

  private static int first(int noted, int at) {
    return noted == 0 ? at : noted;
  }
}
