package plenum.rehearsal.seat;

/**
 * What came in one outlet so far, by sequence numbers.
 *
 * @param received repairs among them
 * @param asked packets that were asked for again, each as often as it was
 */
public record Flow(long expected, long received, long repaired, long asked) {
  public long lost() {
    return Math.max(0, expected - received);
  }
}
