package plenum.conference.photograph;

import plenum.conference.programme.Identifiers;

/** Names one sitting for a photograph. */
public record SittingId(String value) {
  public SittingId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
