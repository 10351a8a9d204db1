package plenum.media.ice;

/** The times of consent freshness (RFC 7675 section 5.1), in nanoseconds. */
final class Consent {
  /**
   * How long after the last proof of it an address may still be sent to. The RFC's number; lower
   * drops people whose network pauses, higher floods those who left without a word.
   */
  static final long LASTS = 30_000_000_000L;

  /** How often a full agent asks for it, before the RFC's random factor of 0.8 to 1.2. */
  static final long ASKED_EVERY = 5_000_000_000L;

  private Consent() {}
}
