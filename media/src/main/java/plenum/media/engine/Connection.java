package plenum.media.engine;

/** A request that was answered: the transport waits for the peer's first check. */
public record Connection(TransportId id, String answer) {}
