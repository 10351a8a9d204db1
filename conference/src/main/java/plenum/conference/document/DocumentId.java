package plenum.conference.document;

import plenum.conference.programme.Identifiers;

/** Names one document of a conference, whatever its language versions. */
public record DocumentId(String value) {
  public DocumentId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
