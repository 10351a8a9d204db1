package plenum.bench.flood;

/** What comes to the media port from strangers. */
public enum Flood {
  /** Nothing: what the others are compared with. */
  NONE("none"),
  /**
   * STUN binding requests, well-formed, with a key of the sender's own invention: half for user
   * names that nobody has, half for that of a connection that stands.
   */
  STUN("STUN, forged names"),
  /** DTLS ClientHellos, each good, from addresses that no check came from. */
  DTLS("DTLS ClientHello"),
  /** Octets at random, 1 to 1,200 of them; a third begin as RTP does. */
  UNKNOWN("unknown UDP");

  private final String words;

  Flood(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }
}
