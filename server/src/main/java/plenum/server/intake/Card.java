package plenum.server.intake;

/**
 * What stands of a kept release in memory.
 *
 * @param header without its sketch
 * @param corrections how many there are
 */
record Card(Header header, int corrections, boolean confirmed) {
  /** Whether it is in the archive. */
  boolean isFiled() {
    return confirmed || !header.waiting();
  }

  Card corrected() {
    return new Card(header, corrections + 1, confirmed);
  }

  Card looked() {
    return new Card(header, corrections, true);
  }
}
