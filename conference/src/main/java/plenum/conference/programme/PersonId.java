package plenum.conference.programme;

/** Names one person of a conference. */
public record PersonId(String value) {
  public PersonId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
