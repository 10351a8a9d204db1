package plenum.conference.floor;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import plenum.conference.programme.DelegationId;
import plenum.conference.programme.Ordered;
import plenum.conference.programme.SeatId;

/**
 * The floor as it stands.
 *
 * @param turns who may speak, the longest first; a point of order stands beside the turn that it
 *     interrupts, which does not run meanwhile
 * @param asks who waits, in the order in which they came or were put
 * @param priority chairs for whom all others are silent
 * @param ties consecutive interpreters, and whom they render
 * @param used how long each side has spoken in turns that are over
 * @param extra what chairs have added to a side's quota
 * @param last who had the floor last, chairs' own microphones aside
 * @param spoken the language that is being spoken in a seat, where it is not the person's own
 */
public record Floor(
    Terms terms,
    List<Turn> turns,
    List<Ask> asks,
    List<SeatId> priority,
    Map<SeatId, Tie> ties,
    Map<DelegationId, Duration> used,
    Map<DelegationId, Duration> extra,
    Optional<SeatId> last,
    Map<SeatId, String> spoken) {

  /** Every microphone that is on is heard. */
  public static final Floor NONE =
      new Floor(
          Terms.OPEN,
          List.of(),
          List.of(),
          List.of(),
          Map.of(),
          Map.of(),
          Map.of(),
          Optional.empty(),
          Map.of());

  public Floor {
    turns = List.copyOf(turns);
    asks = List.copyOf(asks);
    priority = List.copyOf(priority);
    ties = Ordered.copyOf(ties);
    used = Ordered.copyOf(used);
    extra = Ordered.copyOf(extra);
    spoken = Ordered.copyOf(spoken);
  }

  public Mode mode() {
    return terms.mode();
  }

  public Optional<Turn> turn(SeatId seat) {
    return turns.stream().filter(turn -> turn.seat().equals(seat)).findFirst();
  }

  /** Who has the floor where one at a time has it; a point of order goes before. */
  public Optional<Turn> holder() {
    return turns.stream()
        .filter(turn -> turn.right() == Right.POINT_OF_ORDER)
        .findFirst()
        .or(() ->
            mode().isSingle()
                ? turns.stream().filter(turn -> turn.right() != Right.CHAIR).findFirst()
                : Optional.empty());
  }

  /** The turns that count: all but chairs' own microphones. */
  public List<Turn> counted() {
    return turns.stream().filter(turn -> turn.right() != Right.CHAIR).toList();
  }

  /** The open microphones of a discussion: what a point of order interrupts is still among them. */
  public List<Turn> discussing() {
    return counted().stream().filter(turn -> turn.right() != Right.POINT_OF_ORDER).toList();
  }

  /** Who has the floor or had it last, chairs' own microphones aside. */
  public Optional<SeatId> latest() {
    return counted().isEmpty() ? last : Optional.of(counted().getLast().seat());
  }

  public Optional<Ask> ask(SeatId seat, AskKind kind) {
    return asks.stream().filter(ask -> ask.is(seat, kind)).findFirst();
  }

  /**
   * Those who wait, in the order in which they are served.
   *
   * @param sideOf whose a seat is
   */
  public List<Ask> order(Function<SeatId, Optional<DelegationId>> sideOf) {
    var queue = new Queue(asks, sideOf);
    return terms.alternate() ? queue.alternating(latest().flatMap(sideOf)) : queue.served();
  }

  /**
   * Who renders this speaker one after the other; their own interpreter goes before the side's.
   *
   * @param side whose seat it is
   */
  public Optional<SeatId> interpreterOf(SeatId speaker, Optional<DelegationId> side) {
    return tied(new Tie.ToSeat(speaker))
        .or(() -> side.flatMap(delegation -> tied(new Tie.ToSide(delegation))));
  }

  /** How much of its quota a side has left, never less than nothing; empty where there is none. */
  public Optional<Duration> quotaLeft(
      DelegationId side, Function<SeatId, Optional<DelegationId>> sideOf, Instant now) {
    return terms
        .quota()
        .map(quota -> quota.plus(extra.getOrDefault(side, Duration.ZERO)))
        .map(quota -> quota.minus(usedUntil(side, sideOf, now)))
        .map(left -> left.isNegative() ? Duration.ZERO : left);
  }

  /** How long this side has spoken until then, in turns that are over and in those that run. */
  public Duration usedUntil(
      DelegationId side, Function<SeatId, Optional<DelegationId>> sideOf, Instant now) {
    return counted().stream()
        .filter(turn -> sideOf.apply(turn.seat()).filter(side::equals).isPresent())
        .map(turn -> turn.spokenUntil(now))
        .reduce(used.getOrDefault(side, Duration.ZERO), Duration::plus);
  }

  /** Which turns are heard now; the voice of each, and nobody else, has an open microphone. */
  public List<Turn> heard() {
    return turns.stream().filter(this::isHeard).toList();
  }

  private boolean isHeard(Turn turn) {
    if (!priority.isEmpty()) {
      return false;
    }
    return turn.right() == Right.CHAIR
        || turn.right() == Right.POINT_OF_ORDER
        || turns.stream().noneMatch(other -> other.right() == Right.POINT_OF_ORDER);
  }

  public Floor with(Terms changed) {
    return new Floor(changed, turns, asks, priority, ties, used, extra, last, spoken);
  }

  /** With the clocks of all turns set going or stopped as it is from that moment. */
  public Floor clocked(Instant at) {
    return withTurns(
        turns.stream()
            .map(turn ->
                isHeard(turn) == turn.running().isPresent()
                    ? turn
                    : isHeard(turn) ? turn.resumed(at) : turn.paused(at))
            .toList());
  }

  public Floor begun(Turn turn) {
    return withTurns(
        Stream.concat(
                turns.stream().filter(other -> !other.seat().equals(turn.seat())), Stream.of(turn))
            .toList());
  }

  /** Without this seat's turn; its time is put down to its side. */
  public Floor ended(SeatId seat, Optional<DelegationId> side, Instant at) {
    var turn = turn(seat);
    if (turn.isEmpty()) {
      return this;
    }
    var less = withTurns(turns.stream().filter(other -> !other.seat().equals(seat)).toList());
    if (turn.get().right() == Right.CHAIR) {
      return less;
    }
    var had = less.withLast(seat);
    return side.map(s -> had.withUsed(s, turn.get().spokenUntil(at))).orElse(had);
  }

  public Floor withTurn(SeatId seat, UnaryOperator<Turn> change) {
    return withTurns(
        turns.stream().map(turn -> turn.seat().equals(seat) ? change.apply(turn) : turn).toList());
  }

  public Floor with(Ask ask) {
    return withAsks(Stream.concat(asks.stream(), Stream.of(ask)).toList());
  }

  public Floor without(SeatId seat, AskKind kind) {
    return withAsks(asks.stream().filter(ask -> !ask.is(seat, kind)).toList());
  }

  /** With these seats in the places that they hold among those who wait, in another order. */
  public Floor reordered(AskKind kind, List<SeatId> seats) {
    var queue = new ArrayDeque<Ask>();
    seats.forEach(seat -> ask(seat, kind).ifPresent(queue::add));
    return withAsks(
        asks.stream()
            .map(ask ->
                ask.kind() == kind && seats.contains(ask.seat()) && !queue.isEmpty()
                    ? queue.remove()
                    : ask)
            .toList());
  }

  public Floor withPriority(SeatId chair) {
    return priority.contains(chair)
        ? this
        : withPriority(Stream.concat(priority.stream(), Stream.of(chair)).toList());
  }

  public Floor withoutPriority(SeatId chair) {
    return withPriority(priority.stream().filter(other -> !other.equals(chair)).toList());
  }

  public Floor with(SeatId interpreter, Tie tie) {
    return withTies(Ordered.with(ties, interpreter, tie));
  }

  public Floor withoutTie(SeatId interpreter) {
    return withTies(Ordered.without(ties, interpreter));
  }

  public Floor withExtra(DelegationId side, Duration more) {
    var sum = extra.getOrDefault(side, Duration.ZERO).plus(more);
    return new Floor(
        terms, turns, asks, priority, ties, used, Ordered.with(extra, side, sum), last, spoken);
  }

  public Floor withSpoken(SeatId seat, Optional<String> language) {
    var changed =
        language
            .<Map<SeatId, String>>map(tag -> Ordered.with(spoken, seat, tag))
            .orElseGet(() -> Ordered.without(spoken, seat));
    return new Floor(terms, turns, asks, priority, ties, used, extra, last, changed);
  }

  /** With all sides' times counted anew: another item is open. */
  public Floor withoutTimes() {
    return new Floor(terms, turns, asks, priority, ties, Map.of(), Map.of(), last, spoken);
  }

  /** Without what was prepared for a seat that is struck; what it still does, its going ends. */
  public Floor without(SeatId seat) {
    return without(seat, AskKind.LISTED).withoutTie(seat).withSpoken(seat, Optional.empty());
  }

  public Floor withAsks(List<Ask> changed) {
    return new Floor(terms, turns, changed, priority, ties, used, extra, last, spoken);
  }

  private Floor withTurns(List<Turn> changed) {
    return new Floor(terms, changed, asks, priority, ties, used, extra, last, spoken);
  }

  private Floor withPriority(List<SeatId> chairs) {
    return new Floor(terms, turns, asks, chairs, ties, used, extra, last, spoken);
  }

  private Floor withTies(Map<SeatId, Tie> changed) {
    return new Floor(terms, turns, asks, priority, changed, used, extra, last, spoken);
  }

  private Floor withLast(SeatId seat) {
    return new Floor(terms, turns, asks, priority, ties, used, extra, Optional.of(seat), spoken);
  }

  private Floor withUsed(DelegationId side, Duration more) {
    var sum = used.getOrDefault(side, Duration.ZERO).plus(more);
    return new Floor(
        terms, turns, asks, priority, ties, Ordered.with(used, side, sum), extra, last, spoken);
  }

  private Optional<SeatId> tied(Tie tie) {
    return ties.entrySet().stream()
        .filter(entry -> entry.getValue().equals(tie))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
