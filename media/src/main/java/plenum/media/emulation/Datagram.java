package plenum.media.emulation;

import plenum.media.net.RemoteAddress;

/** A datagram under way; one is as good as another with the same octets only to its receiver. */
final class Datagram {
  final RemoteAddress from;
  final RemoteAddress to;
  final byte[] octets;

  Datagram(RemoteAddress from, RemoteAddress to, byte[] octets) {
    this.from = from;
    this.to = to;
    this.octets = octets;
  }

  long bits() {
    return octets.length * 8L;
  }
}
