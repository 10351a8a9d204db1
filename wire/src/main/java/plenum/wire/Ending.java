package plenum.wire;

/** Why a page's connection ends for good. */
public enum Ending {
  /** Another browser with the same link was admitted in its place. */
  REPLACED,
  /** The same browser opened the seat in another tab. */
  OPENED_IN_ANOTHER_TAB,
  /** Whoever admits for this side said no. */
  TURNED_AWAY,
  /** Taken out by one's own side. */
  REMOVED,
  /** Left by one's own will. */
  LEFT,
  /** The link is expired. */
  LINK_EXPIRED,
  /** The link was revoked or replaced by a newer one. */
  LINK_REVOKED,
  /** The link was not made by this server, or was cut when it was copied. */
  LINK_INVALID,
  /** The conference is over and gone (a trial after its day). */
  CONFERENCE_GONE,
  /** The page is older than the server: reload. */
  OUTDATED_PAGE,
  /** The server stops in an orderly way; the page tries again by itself. */
  SERVER_STOPS,
  /** The page reads too slowly, or sends what it must not; it connects again. */
  CONNECTION_FAULT
}
