package plenum.media.emulation;

import java.time.Duration;

/** How much waits before a link of limited rate; what comes on top is lost. */
public sealed interface Queue {

  /** So many octets of datagrams, not counting the one on its way out. */
  record Octets(long limit) implements Queue {
    public Octets {
      if (limit < 0) {
        throw new IllegalArgumentException("A queue holds 0 octets or more, not " + limit);
      }
    }
  }

  /** As many octets as the link sends in so much time at its rate of the moment. */
  record Time(Duration limit) implements Queue {
    public Time {
      if (limit.isNegative()) {
        throw new IllegalArgumentException("A queue lasts 0 or longer, not " + limit);
      }
    }
  }
}
