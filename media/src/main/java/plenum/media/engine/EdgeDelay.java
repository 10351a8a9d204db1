package plenum.media.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How long sound takes from one peer through the engine to another, on the mean between two
 * readings of their lines. Measured are the least round trips, what the sender's reports show its
 * packets to be held up, what the receiver's round trips show beyond their least, and what the
 * shard takes; that one way of a line is half of its least round trip is assumed. Not in it: what a
 * sender does before it dates a packet, and what a receiver does once it has it.
 *
 * @param slot of the receiver's outlet, as in {@link OutletKey}
 * @param source what is carried there
 * @param nanos from the packet's being sent to its arrival
 * @param line of these, what both lines take at the least: half of each least round trip
 */
public record EdgeDelay(
    TransportId from, TransportId to, int slot, int source, long nanos, long line) {

  /**
   * Of all edges on which sound was carried between two readings. An edge is left out as long as
   * something of it was not measured: no report of the sender came, or no round trip is known.
   */
  public static List<EdgeDelay> between(List<LineFigures> before, List<LineFigures> after) {
    var edges = new ArrayList<EdgeDelay>();
    for (LineFigures to : after) {
      for (var carried : to.timing().carried()) {
        sender(before, after, carried.source())
            .flatMap(sender -> edge(sender, before, to, carried))
            .ifPresent(edges::add);
      }
    }
    return edges;
  }

  /** Who sends a source, and how much later than its line needs that came on the mean. */
  private record Sender(LineFigures line, long late) {}

  /** Of two that claim one number the later transport has it. */
  private static Optional<Sender> sender(
      List<LineFigures> before, List<LineFigures> after, int source) {
    return after.stream()
        .filter(line -> line.timing().late(source).packets() > 0)
        .max((a, b) -> Long.compare(a.transport().number(), b.transport().number()))
        .flatMap(line -> {
          var was = timing(before, line).late(source);
          var is = line.timing().late(source);
          long packets = is.packets() - was.packets();
          return packets <= 0
              ? Optional.empty()
              : Optional.of(new Sender(line, (is.nanos() - was.nanos()) / packets));
        });
  }

  private static LineFigures.Timing timing(List<LineFigures> before, LineFigures line) {
    return before.stream()
        .filter(old -> old.transport().equals(line.transport()))
        .findFirst()
        .map(LineFigures::timing)
        .orElse(LineFigures.Timing.NONE);
  }

  private static Optional<EdgeDelay> edge(
      Sender sender, List<LineFigures> before, LineFigures to, LineFigures.Carried carried) {
    var up = sender.line.timing().leastRoundTrip();
    var down = to.timing().leastRoundTrip();
    if (up.isEmpty() || down.isEmpty()) {
      return Optional.empty();
    }
    long here = inside(before, sender.line);
    if (sender.line.timing().turns().shard() != to.timing().turns().shard()) {
      here += inside(before, to);
    }
    long line = (up.getAsLong() + down.getAsLong()) / 2;
    return Optional.of(
        new EdgeDelay(
            sender.line.transport(),
            to.transport(),
            carried.slot(),
            carried.source(),
            line + sender.late + here + to.timing().held(),
            line));
  }

  private static long inside(List<LineFigures> before, LineFigures line) {
    var was = timing(before, line).turns();
    var is = line.timing().turns();
    long datagrams = is.datagrams() - was.datagrams();
    return datagrams <= 0 ? 0 : (is.nanos() - was.nanos()) / datagrams;
  }
}
