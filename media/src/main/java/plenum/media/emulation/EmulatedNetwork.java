package plenum.media.emulation;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import plenum.media.net.RemoteAddress;

/**
 * A network of addresses in virtual time. A datagram passes its sender's {@link Direction#UP up}
 * link, then its receiver's {@link Direction#DOWN down} link; between them is nothing. So what
 * several senders have for one receiver shares that receiver's rate, as at home.
 *
 * <p>The same seed and the same calls give the same arrivals, to the nanosecond; each link draws
 * from a source of its own, so that changing one leaves the mishaps of the others as they were. For
 * one thread; times are nanoseconds and never go back.
 */
public final class EmulatedNetwork {
  private final long seed;
  private final Link standard;
  private final Agenda agenda = new Agenda();
  private final Map<RemoteAddress, Map<Direction, Wire>> wires = new HashMap<>();
  private Arrival arrival = EmulatedNetwork::early;

  /** Takes what arrives. The octets are the receiver's to keep. */
  @FunctionalInterface
  public interface Arrival {
    void arrived(RemoteAddress from, RemoteAddress to, byte[] datagram, long nowNanos);
  }

  /** With perfect links. */
  public EmulatedNetwork(long seed) {
    this(seed, Link.PERFECT);
  }

  /** With {@code standard} for both directions of every node that is given no other. */
  public EmulatedNetwork(long seed, Link standard) {
    this.seed = seed;
    this.standard = standard;
  }

  /** Sets a node's link as of the last time seen; what its queue holds stays in it. */
  public void link(RemoteAddress node, Direction direction, Link link) {
    wire(node, direction).change(_ -> link);
  }

  /** Plans a change of a node's link; what its queue holds by then goes on as the link then is. */
  public void change(
      RemoteAddress node, Direction direction, long atNanos, UnaryOperator<Link> change) {
    var wire = wire(node, direction);
    agenda.put(atNanos, () -> wire.change(change));
  }

  /** Cuts a node off, both ways, for a while; what is past its link by then still arrives. */
  public void blackout(RemoteAddress node, long fromNanos, long untilNanos) {
    for (var direction : Direction.values()) {
      change(node, direction, fromNanos, link -> link.withDark(true));
      change(node, direction, untilNanos, link -> link.withDark(false));
    }
  }

  /**
   * Sends a copy of a datagram. Throws {@link IllegalArgumentException} for a time before one that
   * this network has seen.
   */
  public void send(RemoteAddress from, RemoteAddress to, byte[] datagram, long nowNanos) {
    var copy = new Datagram(from, to, datagram.clone());
    var wire = wire(from, Direction.UP);
    agenda.put(nowNanos, () -> wire.enter(copy));
  }

  /**
   * When to call {@link #deliver} next: no arrival is earlier, though there may be none then. Empty
   * when nothing is under way or planned.
   */
  public OptionalLong nextArrivalNanos() {
    return agenda.nextNanos();
  }

  /** Hands over what has arrived by now, in order of arrival, each with its own time. */
  public void deliver(long nowNanos, Arrival consumer) {
    arrival = consumer;
    try {
      agenda.run(nowNanos);
    } finally {
      arrival = EmulatedNetwork::early;
    }
  }

  /** What became of the datagrams on one link so far. */
  public LinkTally tally(RemoteAddress node, Direction direction) {
    return wire(node, direction).tally();
  }

  private Wire wire(RemoteAddress node, Direction direction) {
    return wires
        .computeIfAbsent(node, _ -> new EnumMap<>(Direction.class))
        .computeIfAbsent(direction, _ -> newWire(node, direction));
  }

  private Wire newWire(RemoteAddress node, Direction direction) {
    long[] place = {seed, node.high(), node.low(), node.port(), direction == Direction.UP ? 1 : 2};
    long own = 0;
    for (long part : place) {
      own = new SplittableRandom(own ^ part).nextLong();
    }
    return new Wire(
        agenda,
        new SplittableRandom(own),
        standard,
        switch (direction) {
          case UP -> datagram -> wire(datagram.to, Direction.DOWN).enter(datagram);
          case DOWN -> this::arrive;
        });
  }

  /** A duplicate shares its octets with the first until here. */
  private void arrive(Datagram datagram) {
    var octets = datagram.octets.clone();
    arrival.arrived(datagram.from, datagram.to, octets, agenda.nowNanos());
  }

  private static void early(RemoteAddress from, RemoteAddress to, byte[] datagram, long now) {
    throw new IllegalStateException("Nothing arrives but in deliver");
  }
}
