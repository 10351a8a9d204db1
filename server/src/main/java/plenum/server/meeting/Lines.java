package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Layout;
import plenum.conference.routing.Live;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.Spoke;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;
import plenum.media.engine.TransportId;

/**
 * What the engine says of a conference's lines at this moment: whose transport is up, what flows,
 * who speaks. None of it stands in the journal. Confined to the conference's thread.
 */
final class Lines {
  /** Who has spoken for so long is on the stage: shorter follows every cough. */
  static final Duration SPOKE = Duration.ofSeconds(1);

  private final Map<TransportId, Line> lines = new LinkedHashMap<>();
  private final Map<SeatId, Layout> layouts = new HashMap<>();
  private final Map<SeatId, Instant> speakingSince = new HashMap<>();
  private final List<Spoke> spoken = new ArrayList<>();
  private int viewers;

  /** Whose a transport is, and for what. */
  sealed interface Owner {
    /** A seat's page: the one that its outlets are on. */
    record OfPage(SeatId seat) implements Owner {}

    /** Brings a seat's picture and sound from outside, and shows nothing. */
    record OfPublisher(SeatId seat) implements Owner {}

    /**
     * Watches.
     *
     * @param number the receiver's number in the engine, negative
     */
    record OfViewer(ViewerId id, int number, Viewing viewing) implements Owner {}
  }

  private static final class Line {
    final Owner owner;
    final Runnable ended;
    final Set<SourceKind> flows = EnumSet.noneOf(SourceKind.class);
    boolean up;

    Line(Owner owner, Runnable ended) {
      this.owner = owner;
      this.ended = ended;
    }
  }

  void opened(TransportId id, Owner owner) {
    opened(id, owner, () -> {});
  }

  /** {@code ended} runs once the transport is gone, for whatever reason. */
  void opened(TransportId id, Owner owner, Runnable ended) {
    lines.put(id, new Line(owner, ended));
  }

  /** A number for a viewer's outlets that no seat has. */
  int viewerNumber() {
    return - ++viewers;
  }

  /** The transport is up; whose it is. */
  Optional<Owner> connected(TransportId id) {
    var line = Optional.ofNullable(lines.get(id));
    line.ifPresent(found -> found.up = true);
    return line.map(found -> found.owner);
  }

  Optional<Owner> closed(TransportId id) {
    var line = Optional.ofNullable(lines.remove(id));
    line.ifPresent(found -> found.ended.run());
    return line.map(found -> found.owner);
  }

  void flowing(TransportId id, int source, boolean flows) {
    var line = lines.get(id);
    if (line != null) {
      var kind = new SourceNumber(source).kind();
      if (flows) {
        line.flows.add(kind);
      } else {
        line.flows.remove(kind);
      }
    }
  }

  /** Somebody at this seat began, or ceased, to speak. */
  void speaking(SeatId seat, boolean speaks, Instant now) {
    if (speaks) {
      speakingSince.putIfAbsent(seat, now);
    } else {
      speakingSince.remove(seat);
    }
  }

  /** Notes who has by now spoken for a second; whether that changes the stage's order. */
  boolean settle(Instant now) {
    var latest =
        spoken.isEmpty() ? Optional.<SeatId>empty() : Optional.of(spoken.getFirst().seat());
    speakingSince.forEach((seat, since) -> {
      boolean already =
          spoken.stream()
              .anyMatch(spoke -> spoke.seat().equals(seat) && !spoke.at().isBefore(since));
      if (!already && !now.isBefore(since.plus(SPOKE))) {
        spoken.removeIf(spoke -> spoke.seat().equals(seat));
        spoken.addFirst(new Spoke(seat, now));
      }
    });
    return !spoken.isEmpty() && !Optional.of(spoken.getFirst().seat()).equals(latest);
  }

  /** When {@link #settle} could have something new to say. */
  Optional<Instant> nextSpoke(Instant now) {
    return speakingSince.entrySet().stream()
        .filter(entry ->
            spoken.stream()
                .noneMatch(spoke ->
                    spoke.seat().equals(entry.getKey()) && !spoke.at().isBefore(entry.getValue())))
        .map(entry -> entry.getValue().plus(SPOKE))
        .min(Instant::compareTo);
  }

  void layout(SeatId seat, Layout layout) {
    layouts.put(seat, layout);
  }

  /** The transports of a seat's page. */
  List<TransportId> pages(SeatId seat) {
    return ids(new Owner.OfPage(seat));
  }

  /** What outside devices have of a seat: they send as it, or watch in its right. */
  List<TransportId> outside(SeatId seat) {
    return lines.entrySet().stream()
        .filter(entry -> !(entry.getValue().owner instanceof Owner.OfPage))
        .filter(entry -> rightOf(entry.getValue().owner).filter(seat::equals).isPresent())
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Everything that flows as a seat or in its right: its page, and devices from outside. */
  List<TransportId> all(SeatId seat) {
    var all = new ArrayList<>(pages(seat));
    all.addAll(outside(seat));
    return all;
  }

  private List<TransportId> ids(Owner owner) {
    return lines.entrySet().stream()
        .filter(entry -> entry.getValue().owner.equals(owner))
        .map(Map.Entry::getKey)
        .toList();
  }

  boolean speaks(SeatId seat) {
    return speakingSince.containsKey(seat);
  }

  boolean connected(SeatId seat) {
    return lines.values().stream()
        .anyMatch(line -> line.up && seatOf(line.owner).filter(seat::equals).isPresent());
  }

  boolean flows(SeatId seat, SourceKind kind) {
    return lines.values().stream()
        .anyMatch(line ->
            line.flows.contains(kind) && seatOf(line.owner).filter(seat::equals).isPresent());
  }

  /** What the rules of routing may know. */
  Live live() {
    var connected = new HashSet<SeatId>();
    var flowing = new HashMap<SeatId, Set<SourceKind>>();
    var watching = new HashMap<ViewerId, Viewing>();
    var shown = new HashMap<>(layouts);
    for (Line line : lines.values()) {
      if (!line.up) {
        continue;
      }
      switch (line.owner) {
        case Owner.OfPage(var seat) -> connected.add(seat);
        case Owner.OfPublisher(var seat) -> {
          connected.add(seat);
          if (pages(seat).isEmpty()) {
            shown.put(seat, Layout.NOTHING);
          }
        }
        case Owner.OfViewer(var id, _, var viewing) -> watching.put(id, viewing);
      }
      seatOf(line.owner)
          .ifPresent(
              seat -> flowing.computeIfAbsent(seat, _ -> new HashSet<>()).addAll(line.flows));
    }
    return new Live(connected, flowing, spoken, shown, watching);
  }

  /** The engine's number of a viewer, 0 if it is gone. */
  int number(ViewerId viewer) {
    return lines.values().stream()
        .map(line -> line.owner)
        .filter(Owner.OfViewer.class::isInstance)
        .map(Owner.OfViewer.class::cast)
        .filter(owner -> owner.id().equals(viewer))
        .mapToInt(Owner.OfViewer::number)
        .findFirst()
        .orElse(0);
  }

  static Optional<SeatId> seatOf(Owner owner) {
    return switch (owner) {
      case Owner.OfPage(var seat) -> Optional.of(seat);
      case Owner.OfPublisher(var seat) -> Optional.of(seat);
      case Owner.OfViewer _ -> Optional.empty();
    };
  }

  /** The seat in whose right a transport is there, which is also a watcher's. */
  static Optional<SeatId> rightOf(Owner owner) {
    return switch (owner) {
      case Owner.OfPage(var seat) -> Optional.of(seat);
      case Owner.OfPublisher(var seat) -> Optional.of(seat);
      case Owner.OfViewer(_, _, var viewing) -> viewing.as();
    };
  }
}
