package plenum.media.engine;

import static plenum.fuzz.Oracle.demand;

import plenum.media.dtls.Handshake;

/** Those to whom a shard tells things that do not matter here. */
final class Deaf {
  static final EngineListener LISTENER =
      new EngineListener() {
        @Override
        public void connected(TransportId transport) {}

        @Override
        public void closed(TransportId transport, String why) {}

        @Override
        public void speaking(TransportId transport, int source, boolean speaking) {}

        @Override
        public void flowing(TransportId transport, int source, boolean flowing) {}
      };

  private Deaf() {}

  /** Takes records, but from nobody who has not proved to be there. */
  record Hands(ShardPeer peer) implements Handshake {
    @Override
    public boolean receive(byte[] datagram) {
      demand(peer.provedAnywhere(), "DTLS is read from proved addresses only");
      return true;
    }

    @Override
    public void close() {}
  }
}
