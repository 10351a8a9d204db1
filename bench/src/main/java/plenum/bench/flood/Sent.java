package plenum.bench.flood;

/** What a flood asked, and what it was answered; octets are those of UDP's payload. */
record Sent(long datagrams, long octets, long answers, long answeredOctets) {
  static final Sent NOTHING = new Sent(0, 0, 0, 0);

  /** Octets answered per octet asked; 0 if nothing was asked. */
  double amplification() {
    return octets == 0 ? 0 : (double) answeredOctets / octets;
  }
}
