package plenum.media.engine;

/**
 * What an engine has done since it was started, over all its shards; together no snapshot of one
 * instant.
 *
 * @param running whether every shard's thread still works
 * @param transports at this moment
 * @param received datagrams of any kind
 * @param sent datagrams handed to the system
 * @param dropped datagrams lost on this machine: no room in a buffer, or refused by the system
 * @param strangers datagrams that belong to no transport
 * @param refused packets that were forged, replayed or malformed
 */
public record EngineFigures(
    boolean running,
    int transports,
    long received,
    long sent,
    long dropped,
    long strangers,
    long refused) {

  static final EngineFigures NONE = new EngineFigures(true, 0, 0, 0, 0, 0, 0);

  EngineFigures plus(EngineFigures more) {
    return new EngineFigures(
        running && more.running,
        transports + more.transports,
        received + more.received,
        sent + more.sent,
        dropped + more.dropped,
        strangers + more.strangers,
        refused + more.refused);
  }
}
