package plenum.conference.programme;

/** Names one conference for good. */
public record ConferenceId(String value) {
  public ConferenceId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
