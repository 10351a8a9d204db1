package plenum.media.emulation;

import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

/** One direction of one node's access: a bottleneck, and the mishaps of {@link Link} after it. */
final class Wire {
  private final Agenda agenda;
  private final RandomGenerator random;
  private final Consumer<Datagram> out;
  private final Bottleneck bottleneck;
  private Link link;
  private boolean bad; // the state of Loss.Bursts
  private long lastInOrderNanos = Long.MIN_VALUE;
  private long entered;
  private long passed;
  private long lost;
  private long overflowed;
  private long darkened;
  private long duplicated;
  private long reordered;

  Wire(Agenda agenda, RandomGenerator random, Link link, Consumer<Datagram> out) {
    this.agenda = agenda;
    this.random = random;
    this.out = out;
    this.link = link;
    bottleneck = new Bottleneck(agenda, this::leave);
    bottleneck.rate(link.bitsPerSecond());
  }

  void change(UnaryOperator<Link> change) {
    link = change.apply(link);
    bottleneck.rate(link.bitsPerSecond());
  }

  void enter(Datagram datagram) {
    entered++;
    if (link.dark()) {
      darkened++;
    } else if (!bottleneck.offer(datagram, link.queue())) {
      overflowed++;
    }
  }

  LinkTally tally() {
    return new LinkTally(entered, passed, lost, overflowed, darkened, duplicated, reordered);
  }

  private void leave(Datagram datagram) {
    if (link.dark()) {
      darkened++;
      return;
    }
    if (loses()) {
      lost++;
      return;
    }
    carry(datagram);
    if (happens(link.duplication())) {
      duplicated++;
      carry(datagram);
    }
  }

  private boolean loses() {
    return switch (link.loss()) {
      case Loss.Random(var probability) -> happens(probability);
      case Loss.Bursts bursts -> {
        bad = bad ? !happens(bursts.leave()) : happens(bursts.enter());
        yield happens(bad ? bursts.lossInBad() : bursts.lossInGood());
      }
    };
  }

  private void carry(Datagram datagram) {
    passed++;
    long arrival = agenda.nowNanos() + link.delay().toNanos() + upTo(link.jitter());
    if (happens(link.reordering())) {
      reordered++;
      arrival = Math.max(arrival, lastInOrderNanos) + link.heldBack().toNanos();
    } else {
      arrival = Math.max(arrival, lastInOrderNanos);
      lastInOrderNanos = arrival;
    }
    agenda.put(arrival, () -> out.accept(datagram));
  }

  private long upTo(Duration most) {
    return most.isZero() ? 0 : random.nextLong(most.toNanos() + 1);
  }

  /** Draws nothing for what cannot or must happen, so that one link's settings disturb no other. */
  private boolean happens(double probability) {
    return probability > 0 && (probability >= 1 || random.nextDouble() < probability);
  }
}
