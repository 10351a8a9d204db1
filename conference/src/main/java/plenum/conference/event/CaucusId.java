package plenum.conference.event;

import plenum.conference.programme.Identifiers;

/** Names one sealed room. */
public record CaucusId(String value) {
  public CaucusId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
