package plenum.conference.programme;

/** Names one seat of a conference; a name once used is never given to another seat. */
public record SeatId(String value) {
  public SeatId {
    Identifiers.check(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
