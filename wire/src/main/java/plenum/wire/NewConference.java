package plenum.wire;

/**
 * Asks for a new conference.
 *
 * @param language BCP 47 tag of its leading language, mostly that of the asking page
 * @param zone the IANA zone of whoever asks, for the first side's city
 */
public record NewConference(Template template, String language, String zone) {
  /** What stands in it from the beginning. */
  public enum Template {
    /** Nothing but the language and a date. */
    EMPTY,
    /** Two sides, each with a head's seat and names to be filled in. */
    TWO_SIDES
  }
}
