package plenum.conference.routing;

/** Names one connection that only watches, apart from the page of any seat. */
public record ViewerId(String value) {
  @Override
  public String toString() {
    return value;
  }
}
