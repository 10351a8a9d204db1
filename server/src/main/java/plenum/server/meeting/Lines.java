package plenum.server.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import plenum.conference.programme.SeatId;
import plenum.conference.routing.Ears;
import plenum.conference.routing.Hearing;
import plenum.conference.routing.Lanes;
import plenum.conference.routing.Layout;
import plenum.conference.routing.Live;
import plenum.conference.routing.OutletName;
import plenum.conference.routing.PhoneEar;
import plenum.conference.routing.SourceKind;
import plenum.conference.routing.SourceNumber;
import plenum.conference.routing.Spoke;
import plenum.conference.routing.ViewerId;
import plenum.conference.routing.Viewing;
import plenum.media.engine.Shortfall;
import plenum.media.engine.TransportId;

/**
 * What the engine says of a conference's lines at this moment: whose transport is up, what flows,
 * who speaks. None of it stands in the journal. Confined to the conference's thread.
 */
final class Lines {
  /** Who has spoken for so long is on the stage: shorter follows every cough. */
  static final Duration SPOKE = Duration.ofSeconds(1);

  private final Map<TransportId, Line> lines = new LinkedHashMap<>();
  private final Map<SeatId, List<Line>> senders = new HashMap<>();
  private final Map<SeatId, Layout> layouts = new HashMap<>();
  private final Set<SeatId> sharing = new HashSet<>();
  private final Map<SeatId, Hearing> hearing = new HashMap<>();
  private final Map<SeatId, String> signs = new HashMap<>();
  private final Set<SeatId> talkback = new HashSet<>();
  private final Map<ViewerId, PhoneEar> phones = new HashMap<>();
  private final List<Spoke> spoken = new ArrayList<>();
  private final Promises promises = new Promises();
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

    /**
     * A phone that listens beside a seat.
     *
     * @param number the receiver's number in the engine, negative
     */
    record OfPhone(ViewerId id, int number) implements Owner {}
  }

  private static final class Line {
    final TransportId id;
    final Owner owner;
    final Runnable ended;
    final Set<SourceKind> flows = EnumSet.noneOf(SourceKind.class);
    final Map<SourceKind, Integer> needed = new EnumMap<>(SourceKind.class);
    Map<OutletName, Shortfall> lacking = Map.of();
    Optional<Instant> speakingSince = Optional.empty();
    boolean up;

    Line(TransportId id, Owner owner, Runnable ended) {
      this.id = id;
      this.owner = owner;
      this.ended = ended;
    }
  }

  void opened(TransportId id, Owner owner) {
    opened(id, owner, () -> {});
  }

  /** {@code ended} runs once the transport is gone, for whatever reason. */
  void opened(TransportId id, Owner owner, Runnable ended) {
    var line = new Line(id, owner, ended);
    lines.put(id, line);
    seatOf(owner)
        .ifPresent(seat -> senders.computeIfAbsent(seat, _ -> new ArrayList<>()).add(line));
  }

  /** A number for a viewer's or a phone's outlets that no seat has. */
  int viewerNumber() {
    return - ++viewers;
  }

  /** The transport is up; whose it is. */
  Optional<Owner> connected(TransportId id) {
    var line = Optional.ofNullable(lines.get(id));
    line.ifPresent(found -> found.up = true);
    return line.map(found -> found.owner);
  }

  /** Nothing comes by this transport any more; empty if that was known. */
  Optional<Owner> closed(TransportId id) {
    var line = Optional.ofNullable(lines.remove(id));
    line.ifPresent(found -> {
      seatOf(found.owner)
          .ifPresent(seat -> senders.computeIfPresent(seat, (_, its) -> without(its, found)));
      found.ended.run();
    });
    return line.map(found -> found.owner);
  }

  private static @Nullable List<Line> without(List<Line> lines, Line gone) {
    lines.remove(gone);
    return lines.isEmpty() ? null : lines;
  }

  /** What sends as this seat. */
  private List<Line> of(SeatId seat) {
    return senders.getOrDefault(seat, List.of());
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

  /**
   * From which layer on this source of a transport is needed; the seat whose page has to know, if
   * that transport is still the one by which it sends.
   */
  Optional<SeatId> needed(TransportId id, int source, int from) {
    var line = lines.get(id);
    if (line == null) {
      return Optional.empty();
    }
    line.needed.put(new SourceNumber(source).kind(), from);
    return seatOf(line.owner)
        .filter(seat -> pages(seat).reversed().stream().findFirst().equals(Optional.of(id)));
  }

  /** From which layer on what the seat's page sends is needed; what is not named is, whole. */
  Map<SourceKind, Integer> needed(SeatId seat) {
    return of(seat).stream()
        .filter(line -> line.owner instanceof Owner.OfPage)
        .map(line -> line.needed)
        .reduce(Map.of(), (_, latest) -> latest);
  }

  /** What this transport's line is too thin for, by the outlets' places. */
  void lacking(TransportId id, Map<Integer, Shortfall> bySlot) {
    var line = lines.get(id);
    if (line != null) {
      var lacking = new EnumMap<OutletName, Shortfall>(OutletName.class);
      bySlot.forEach((slot, it) -> lacking.put(OutletName.values()[slot], it));
      line.lacking = lacking;
    }
  }

  /** What the line to the seat's page is too thin for. */
  Map<OutletName, Shortfall> lacking(SeatId seat) {
    return of(seat).stream()
        .filter(line -> line.owner instanceof Owner.OfPage)
        .map(line -> line.lacking)
        .reduce(Map.of(), (_, latest) -> latest);
  }

  /** Somebody began, or ceased, to speak by this transport. */
  void speaking(TransportId id, boolean speaks, Instant now) {
    var line = lines.get(id);
    if (line != null) {
      line.speakingSince =
          speaks ? line.speakingSince.or(() -> Optional.of(now)) : Optional.empty();
    }
  }

  /** Whose microphone is about to flow. */
  Promises promises() {
    return promises;
  }

  /** The clock was set: who speaks has begun now, and who spoke did so before. */
  void leapt(Instant now) {
    lines.values().forEach(line -> line.speakingSince = line.speakingSince.map(_ -> now));
    spoken.replaceAll(spoke -> new Spoke(spoke.seat(), now.minus(SPOKE)));
    promises.leapt(now);
  }

  /** Notes who has by now spoken for a second, of those who can be heard; whether anybody has. */
  boolean settle(Instant now, Predicate<SeatId> heard) {
    var full =
        speaking().entrySet().stream()
            .filter(entry -> heard.test(entry.getKey()) && isNews(entry.getKey(), entry.getValue()))
            .filter(entry -> !now.isBefore(entry.getValue().plus(SPOKE)))
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList();
    full.forEach(seat -> {
      spoken.removeIf(spoke -> spoke.seat().equals(seat));
      spoken.addFirst(new Spoke(seat, now));
    });
    return !full.isEmpty();
  }

  /** When {@link #settle} could have something new to say. */
  Optional<Instant> nextSpoke(Predicate<SeatId> heard) {
    return speaking().entrySet().stream()
        .filter(entry -> heard.test(entry.getKey()) && isNews(entry.getKey(), entry.getValue()))
        .map(entry -> entry.getValue().plus(SPOKE))
        .min(Instant::compareTo);
  }

  /** One speech is noted once, however long it is. */
  private boolean isNews(SeatId seat, Instant since) {
    return spoken.stream()
        .noneMatch(spoke -> spoke.seat().equals(seat) && !spoke.at().isBefore(since));
  }

  /** Who speaks now, and since when, by whichever of their transports came first. */
  private Map<SeatId, Instant> speaking() {
    var speaking = new LinkedHashMap<SeatId, Instant>();
    for (Line line : lines.values()) {
      line.speakingSince.ifPresent(since ->
          seatOf(line.owner)
              .ifPresent(seat -> speaking.merge(seat, since, (a, b) -> a.isBefore(b) ? a : b)));
    }
    return speaking;
  }

  /** Whose a transport is; empty if it is gone. */
  Optional<Owner> owner(TransportId id) {
    return Optional.ofNullable(lines.get(id)).map(line -> line.owner);
  }

  /** The seat as which a transport sends; empty if it is gone, or only watches. */
  Optional<SeatId> sender(TransportId id) {
    return Optional.ofNullable(lines.get(id)).flatMap(line -> seatOf(line.owner));
  }

  /** The seat was left: who takes it next begins anew. */
  void forget(SeatId seat) {
    layouts.remove(seat);
    sharing.remove(seat);
    hearing.remove(seat);
    signs.remove(seat);
    talkback.remove(seat);
    promises.forget(seat);
    spoken.removeIf(spoke -> spoke.seat().equals(seat));
  }

  /** Whether that is another one than before. */
  boolean layout(SeatId seat, Layout layout) {
    return layouts.put(seat, layout) != layout;
  }

  /**
   * The seat's page says whether it shows slides. That counts as long as its line is up, whatever
   * comes: of a page that stands still browsers send nothing for seconds, and it is to be seen all
   * the same.
   *
   * @return whether that is news
   */
  boolean shares(SeatId seat, boolean now) {
    return now ? sharing.add(seat) : sharing.remove(seat);
  }

  /** The seat's page wants to hear this; whether that is news. */
  boolean listens(SeatId seat, Hearing wish) {
    return !wish.equals(hearing.put(seat, wish));
  }

  /** The seat's page wants to see this sign language, or none; whether that is news. */
  boolean watches(SeatId seat, Optional<String> language) {
    var before = Optional.ofNullable(signs.remove(seat));
    language.ifPresent(wish -> signs.put(seat, wish));
    return !before.equals(language);
  }

  /** What the seat's page wants to hear. */
  Hearing hearing(SeatId seat) {
    return hearing.getOrDefault(seat, Hearing.DEFAULT);
  }

  /**
   * The seat's page talks to its partner in the booth alone, or no longer; whether that is news.
   */
  boolean talksBack(SeatId seat, boolean now) {
    return now ? talkback.add(seat) : talkback.remove(seat);
  }

  /** Beside which seat this phone listens, and what to; whether that is news. */
  boolean listens(ViewerId phone, PhoneEar ear) {
    return !ear.equals(phones.put(phone, ear));
  }

  /** The phone's page is gone. */
  void forget(ViewerId phone) {
    phones.remove(phone);
  }

  /** The transports of a seat's page. */
  List<TransportId> pages(SeatId seat) {
    return of(seat).stream()
        .filter(line -> line.owner instanceof Owner.OfPage)
        .map(line -> line.id)
        .toList();
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

  boolean speaks(SeatId seat) {
    return of(seat).stream().anyMatch(line -> line.speakingSince.isPresent());
  }

  boolean connected(SeatId seat) {
    return of(seat).stream().anyMatch(line -> line.up);
  }

  boolean flows(SeatId seat, SourceKind kind) {
    return of(seat).stream().anyMatch(line -> line.flows.contains(kind));
  }

  /** What the rules of routing may know. */
  Live live() {
    var connected = new HashSet<SeatId>();
    var flowing = new HashMap<SeatId, Set<SourceKind>>();
    var watching = new HashMap<ViewerId, Viewing>();
    var listening = new HashMap<ViewerId, PhoneEar>();
    var shown = new HashMap<>(layouts);
    for (Line line : lines.values()) {
      if (!line.up) {
        continue;
      }
      switch (line.owner) {
        case Owner.OfPage(var seat) -> {
          connected.add(seat);
          if (sharing.contains(seat)) {
            flowing.computeIfAbsent(seat, _ -> new HashSet<>()).add(SourceKind.SLIDES);
          }
          if (promises.stands(seat)) {
            flowing.computeIfAbsent(seat, _ -> new HashSet<>()).add(SourceKind.MICROPHONE);
          }
        }
        case Owner.OfPublisher(var seat) -> {
          connected.add(seat);
          if (pages(seat).isEmpty()) {
            shown.put(seat, Layout.NOTHING);
          }
        }
        case Owner.OfViewer(var id, _, var viewing) -> watching.put(id, viewing);
        case Owner.OfPhone(var id, _) ->
            Optional.ofNullable(phones.get(id)).ifPresent(ear -> listening.put(id, ear));
      }
      seatOf(line.owner)
          .ifPresent(
              seat -> flowing.computeIfAbsent(seat, _ -> new HashSet<>()).addAll(line.flows));
    }
    return new Live(
        connected,
        flowing,
        spoken,
        shown,
        watching,
        new Ears(hearing, signs, talkback, listening, Lanes.NONE));
  }

  /** The engine's number of a viewer or a phone, 0 if it is gone. */
  int number(ViewerId id) {
    for (var line : lines.values()) {
      switch (line.owner) {
        case Owner.OfViewer(var viewer, var number, _) when viewer.equals(id) -> {
          return number;
        }
        case Owner.OfPhone(var phone, var number) when phone.equals(id) -> {
          return number;
        }
        default -> {}
      }
    }
    return 0;
  }

  /** What a viewer watches; empty if it is gone. */
  Optional<Viewing> viewing(ViewerId viewer) {
    return viewer(viewer).map(Owner.OfViewer::viewing);
  }

  private Optional<Owner.OfViewer> viewer(ViewerId viewer) {
    return lines.values().stream()
        .map(line -> line.owner)
        .filter(Owner.OfViewer.class::isInstance)
        .map(Owner.OfViewer.class::cast)
        .filter(owner -> owner.id().equals(viewer))
        .findFirst();
  }

  static Optional<SeatId> seatOf(Owner owner) {
    return switch (owner) {
      case Owner.OfPage(var seat) -> Optional.of(seat);
      case Owner.OfPublisher(var seat) -> Optional.of(seat);
      case Owner.OfViewer _, Owner.OfPhone _ -> Optional.empty();
    };
  }

  /**
   * The seat in whose right a transport is there, which is also a watcher's. A phone's is its own:
   * who only listens beside a seat does not keep it occupied.
   */
  static Optional<SeatId> rightOf(Owner owner) {
    return switch (owner) {
      case Owner.OfPage(var seat) -> Optional.of(seat);
      case Owner.OfPublisher(var seat) -> Optional.of(seat);
      case Owner.OfViewer(_, _, var viewing) -> viewing.as();
      case Owner.OfPhone _ -> Optional.empty();
    };
  }
}
