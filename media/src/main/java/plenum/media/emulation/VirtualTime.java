package plenum.media.emulation;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import plenum.media.net.RemoteAddress;

/**
 * Runs nodes on an {@link EmulatedNetwork} from one instant at which something happens to the next,
 * so that a minute takes as long as its work. At one instant arrivals come first, then planned
 * actions, then deadlines, nodes in the order in which they joined. For one thread.
 */
public final class VirtualTime {
  /** More rounds at one instant than any protocol needs: somebody does not move its deadline. */
  private static final int MOST_ROUNDS = 10_000;

  private final EmulatedNetwork network;
  private final Map<RemoteAddress, Node> nodes = new LinkedHashMap<>();
  private final Agenda actions = new Agenda();
  private long nowNanos;
  private int rounds;

  public VirtualTime(EmulatedNetwork network, long startNanos) {
    this.network = network;
    this.nowNanos = startNanos;
  }

  public long nowNanos() {
    return nowNanos;
  }

  /** A node may join under several addresses. Throws if the address is taken. */
  public void join(RemoteAddress address, Node node) {
    if (nodes.putIfAbsent(address, node) != null) {
      throw new IllegalArgumentException("There is a node at " + address + " already");
    }
  }

  /** What still arrives for this address goes nowhere. */
  public void leave(RemoteAddress address) {
    nodes.remove(address);
  }

  /** Does something at that time, which it is given. */
  public void at(long atNanos, LongConsumer action) {
    actions.put(atNanos, () -> action.accept(atNanos));
  }

  /** Runs until that time, with all that happens at it. */
  public void runUntil(long untilNanos) {
    boolean _ = runUntil(() -> false, untilNanos);
  }

  public void runFor(Duration time) {
    runUntil(nowNanos + time.toNanos());
  }

  /**
   * Runs until the condition holds, which is asked after each instant, or until the limit. Returns
   * whether it holds.
   */
  public boolean runUntil(BooleanSupplier condition, long limitNanos) {
    for (long next = nextNanos(); next != Node.NEVER && next <= limitNanos; next = nextNanos()) {
      if (condition.getAsBoolean()) {
        return true;
      }
      moveTo(next);
      network.deliver(nowNanos, this::arrived);
      actions.run(nowNanos);
      pollDue();
    }
    if (!condition.getAsBoolean()) {
      moveTo(Math.max(nowNanos, limitNanos));
      return false;
    }
    return true;
  }

  private void moveTo(long next) {
    rounds = next > nowNanos ? 0 : rounds + 1;
    nowNanos = Math.max(nowNanos, next);
    if (rounds > MOST_ROUNDS) {
      throw new IllegalStateException("Time stands still at " + nowNanos + " ns; due: " + due());
    }
  }

  private List<RemoteAddress> due() {
    var due = new ArrayList<RemoteAddress>();
    nodes.forEach((address, node) -> {
      if (node.deadlineNanos() <= nowNanos) {
        due.add(address);
      }
    });
    return due;
  }

  private void pollDue() {
    for (var address : due()) {
      var node = nodes.get(address);
      if (node != null && node.deadlineNanos() <= nowNanos) {
        node.poll(nowNanos);
      }
    }
  }

  private long nextNanos() {
    long next =
        Math.min(
            network.nextArrivalNanos().orElse(Node.NEVER), actions.nextNanos().orElse(Node.NEVER));
    for (var node : nodes.values()) {
      next = Math.min(next, node.deadlineNanos());
    }
    return next == Node.NEVER ? Node.NEVER : Math.max(next, nowNanos);
  }

  private void arrived(RemoteAddress from, RemoteAddress to, byte[] datagram, long at) {
    var node = nodes.get(to);
    if (node != null) {
      node.receive(datagram, from, at);
    }
  }
}
