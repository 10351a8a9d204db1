package plenum.media.emulation;

import java.time.Duration;

/**
 * One direction of a node's access to the network, as it is at one time. In this order a datagram
 * meets the queue and the rate, then loss, duplication, delay with jitter, and reordering.
 *
 * @param bitsPerSecond the rate, counted over the UDP payload; 0 is unlimited
 * @param queue what waits for the rate; without meaning when it is unlimited
 * @param loss what is lost on the way
 * @param duplication the probability that a datagram arrives twice
 * @param delay what every datagram takes
 * @param jitter up to so much more, uniformly; by itself it never lets one overtake another
 * @param reordering the probability that a datagram is held back while later ones pass
 * @param heldBack for how long such a one is held back
 * @param dark whether nothing gets through at all
 */
public record Link(
    long bitsPerSecond,
    Queue queue,
    Loss loss,
    double duplication,
    Duration delay,
    Duration jitter,
    double reordering,
    Duration heldBack,
    boolean dark) {

  /** Everything arrives at the instant it was sent. */
  public static final Link PERFECT =
      new Link(
          0,
          new Queue.Time(Duration.ofMillis(200)),
          Loss.NONE,
          0,
          Duration.ZERO,
          Duration.ZERO,
          0,
          Duration.ZERO,
          false);

  public Link {
    if (bitsPerSecond < 0 || bitsPerSecond > 100_000_000_000L) {
      throw new IllegalArgumentException(
          "A rate is 0 to 100 Gbit/s, not " + bitsPerSecond + " bit/s");
    }
    Chance.check(duplication);
    Chance.check(reordering);
    notNegative("A delay", delay);
    notNegative("Jitter", jitter);
    notNegative("What a datagram is held back for", heldBack);
  }

  private static void notNegative(String what, Duration duration) {
    if (duration.isNegative()) {
      throw new IllegalArgumentException(what + " is 0 or longer, not " + duration);
    }
  }

  public Link withRate(long bitsPerSecond, Queue queue) {
    return new Link(
        bitsPerSecond, queue, loss, duplication, delay, jitter, reordering, heldBack, dark);
  }

  public Link withLoss(Loss loss) {
    return new Link(
        bitsPerSecond, queue, loss, duplication, delay, jitter, reordering, heldBack, dark);
  }

  /** Random loss with this probability. */
  public Link withLoss(double probability) {
    return withLoss(new Loss.Random(probability));
  }

  public Link withDuplication(double probability) {
    return new Link(
        bitsPerSecond, queue, loss, probability, delay, jitter, reordering, heldBack, dark);
  }

  public Link withDelay(Duration delay) {
    return new Link(
        bitsPerSecond, queue, loss, duplication, delay, jitter, reordering, heldBack, dark);
  }

  public Link withJitter(Duration jitter) {
    return new Link(
        bitsPerSecond, queue, loss, duplication, delay, jitter, reordering, heldBack, dark);
  }

  public Link withReordering(double probability, Duration heldBack) {
    return new Link(
        bitsPerSecond, queue, loss, duplication, delay, jitter, probability, heldBack, dark);
  }

  public Link withDark(boolean dark) {
    return new Link(
        bitsPerSecond, queue, loss, duplication, delay, jitter, reordering, heldBack, dark);
  }
}
