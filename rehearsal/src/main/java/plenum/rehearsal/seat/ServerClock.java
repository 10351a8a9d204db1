package plenum.rehearsal.seat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * By how much the server's clock is ahead of the loop's, as a greeting told it: the server said its
 * time at some moment between our asking and its answer.
 *
 * @param aheadNanos what is to be taken from a time of the server's
 * @param errorNanos by how much that may be wrong, either way
 */
public record ServerClock(long aheadNanos, long errorNanos) {
  /** Nobody asked yet. */
  public static final ServerClock UNKNOWN = new ServerClock(0, Long.MAX_VALUE);

  static ServerClock told(Instant said, long askedNanos, long answeredNanos) {
    long half = (answeredNanos - askedNanos) / 2;
    long server = ChronoUnit.NANOS.between(Instant.EPOCH, said);
    return new ServerClock(server - askedNanos - half, half);
  }

  /** Whichever is known better. */
  public ServerClock or(ServerClock other) {
    return errorNanos <= other.errorNanos ? this : other;
  }

  /** A difference that lies within its own error is none: both run on one computer. */
  public long correctionNanos() {
    return Math.abs(aheadNanos) <= errorNanos ? 0 : aheadNanos;
  }
}
