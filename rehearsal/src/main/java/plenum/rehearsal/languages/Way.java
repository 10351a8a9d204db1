package plenum.rehearsal.languages;

import plenum.wire.Outlet;

/** By which kind of outlet something is heard. */
public enum Way {
  /** The original: the floor's three outlets. */
  FLOOR,
  /** A language: the outlets A and B, which take turns. */
  CHANNEL,
  /** The colleague in the booth. */
  PARTNER;

  static Way of(Outlet outlet) {
    return switch (outlet) {
      case CHANNEL_A, CHANNEL_B -> CHANNEL;
      case PARTNER_SOUND -> PARTNER;
      default -> FLOOR;
    };
  }
}
