package plenum.conference.interpretation;

/** What an interpreter has chosen to hear. */
public sealed interface Ear {
  /** The floor while the booth knows its language, else the pivot's channel: automatic relay. */
  record AsNeeded() implements Ear {}

  /** The floor, whatever is spoken. */
  record OfFloor() implements Ear {}

  /**
   * Another channel: relay.
   *
   * @param language BCP 47
   */
  record Relay(String language) implements Ear {}
}
