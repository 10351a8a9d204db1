package plenum.media.stun;

import java.util.Optional;

/** The class of a Binding message; no other method is read or written (RFC 8489 section 5). */
public enum StunKind {
  REQUEST(0x0001),
  INDICATION(0x0011),
  SUCCESS(0x0101),
  ERROR(0x0111);

  private final int type;

  StunKind(int type) {
    this.type = type;
  }

  /** The sixteen bits that open the message. */
  int type() {
    return type;
  }

  static Optional<StunKind> of(int type) {
    return switch (type) {
      case 0x0001 -> Optional.of(REQUEST);
      case 0x0011 -> Optional.of(INDICATION);
      case 0x0101 -> Optional.of(SUCCESS);
      case 0x0111 -> Optional.of(ERROR);
      default -> Optional.empty();
    };
  }
}
