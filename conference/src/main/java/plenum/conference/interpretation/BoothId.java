package plenum.conference.interpretation;

import plenum.conference.programme.Identifiers;

/** Names a booth within its conference. */
public record BoothId(String value) {
  public BoothId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
