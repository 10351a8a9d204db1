package plenum.media.engine;

import java.util.Map;

/**
 * Told what happens in the engine. Called on a shard's thread: it hands over and returns at once.
 */
public interface EngineListener {
  /** Keys are agreed: media flows from here on. */
  void connected(TransportId transport);

  /** The transport is gone: consent lapsed, the handshake failed, or the peer closed. */
  void closed(TransportId transport, String why);

  /** Somebody began, or ceased, to speak at a source. */
  void speaking(TransportId transport, int source, boolean speaking);

  /** Packets of a source began, or ceased, to come. */
  void flowing(TransportId transport, int source, boolean flowing);

  /**
   * The sender is to send a source's layers from this place on: 0 is all of them, 3 none. Told only
   * of sources that {@link ConnectionRequest} names for it; at the beginning all are sent.
   */
  default void needed(TransportId transport, int source, int from) {}

  /**
   * What a receiver's outlets for pictures lack because its line is thin has changed; told seconds
   * after it began or ended, so that it can be said to people.
   *
   * @param bySlot what is not named lacks nothing; slots as in {@link OutletKey}
   */
  default void lacking(TransportId transport, Map<Integer, Shortfall> bySlot) {}
}
