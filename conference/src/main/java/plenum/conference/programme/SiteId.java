package plenum.conference.programme;

/** Names one site within its delegation. */
public record SiteId(String value) {
  public SiteId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
