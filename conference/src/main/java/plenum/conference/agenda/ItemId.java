package plenum.conference.agenda;

import plenum.conference.programme.Identifiers;

/** Names one item of an agenda. */
public record ItemId(String value) {
  public ItemId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
