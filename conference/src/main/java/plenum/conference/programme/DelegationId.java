package plenum.conference.programme;

/** Names one side of a conference. */
public record DelegationId(String value) {
  public DelegationId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
