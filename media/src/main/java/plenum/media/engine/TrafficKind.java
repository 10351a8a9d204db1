package plenum.media.engine;

/** What packets are, as far as figures tell them apart. */
public enum TrafficKind {
  SOUND,
  PICTURE,

  /** Packets of pictures that are sent again (RTX, RFC 4588). */
  REPAIR,

  /** What belongs to no stream that was agreed on. */
  UNKNOWN
}
