package plenum.rehearsal.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who speaks when: all seats one after the other, each for the same time, over and over until the
 * end. Times are nanoseconds since 1970 by the loop's clock.
 *
 * @param from when the first turn begins
 * @param length of one turn
 * @param count of all turns
 * @param seats how many take turns, by their numbers from 0
 */
public record Turns(long from, long length, int count, int seats) {
  /** Under this a turn is too short for the stage to follow and for a tone to be found twice. */
  private static final long SHORTEST = 4_000_000_000L;

  /** Longer turns would let fewer people speak in a short rehearsal. */
  private static final long LONGEST = 10_000_000_000L;

  /** One of them. */
  public record Turn(int speaker, long from, long until) {}

  public Turns {
    if (length <= 0 || count < 1 || seats < 1) {
      throw new IllegalArgumentException("there are no such turns: " + length + ", " + count);
    }
  }

  /** Divides this time so that everybody speaks twice if it suffices, in turns of 4 to 10 s. */
  public static Turns within(long from, long nanos, int seats) {
    long wanted = Math.clamp(nanos / (2L * seats), SHORTEST, LONGEST);
    int count = (int) Math.max(1, nanos / wanted);
    return new Turns(from, nanos / count, count, seats);
  }

  public long until() {
    return from + count * length;
  }

  /** The turn of this moment; empty before and after the meeting. */
  public Optional<Turn> at(long now) {
    return now < from || now >= until()
        ? Optional.empty()
        : Optional.of(turn((int) ((now - from) / length)));
  }

  public List<Turn> all() {
    var all = new ArrayList<Turn>();
    for (int i = 0; i < count; i++) {
      all.add(turn(i));
    }
    return all;
  }

  private Turn turn(int number) {
    long begins = from + number * length;
    return new Turn(number % seats, begins, begins + length);
  }
}
