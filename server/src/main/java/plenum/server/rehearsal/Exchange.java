package plenum.server.rehearsal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Judge;
import plenum.rehearsal.measure.SelfCheck;
import plenum.rehearsal.measure.Watcher;
import plenum.rehearsal.report.SelfCheckResult;
import plenum.rehearsal.seat.MediaCore;
import plenum.wire.Outlet;

/**
 * Before anything is believed: the two heads exchange voice and picture behind the judge's back,
 * and a third seat must notice it in what it hears, on its stage, and in the other head's place.
 */
final class Exchange {
  private static final Duration PATIENCE = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final long FRESH = 1_000_000_000;
  private static final List<Outlet> FLOOR = List.of(Outlet.FLOOR_1, Outlet.FLOOR_2, Outlet.FLOOR_3);

  /** A seat as far as this needs it. */
  record Witness(
      int number,
      String name,
      Persona persona,
      boolean head,
      BooleanSupplier hasJoined,
      Supplier<Optional<MediaCore>> media,
      Watcher watcher) {}

  private final List<Witness> seats;
  private final Consumer<OptionalInt> solo;
  private final LongSupplier clock;

  /**
   * @param seats the two heads first
   * @param solo lets the seat of this place in the list speak alone, or nobody
   */
  Exchange(List<Witness> seats, Consumer<OptionalInt> solo, LongSupplier clock) {
    this.seats = List.copyOf(seats);
    this.solo = solo;
    this.clock = clock;
  }

  /** The first head speaks alone meanwhile. */
  SelfCheckResult run() throws InterruptedException {
    solo.accept(OptionalInt.of(0));
    try {
      return seats.stream()
          .filter(one -> !one.head() && one.hasJoined().getAsBoolean())
          .findFirst()
          .map(this::witnessed)
          .orElseGet(() -> result(false, "Nobody but the heads had joined to witness it."));
    } finally {
      solo.accept(OptionalInt.empty());
    }
  }

  private SelfCheckResult witnessed(Witness witness) {
    var first = seats.get(0);
    var second = seats.get(1);
    var media = first.media().get();
    var other = second.media().get();
    if (media.isEmpty() || other.isEmpty()) {
      return result(false, "A head was not connected.");
    }
    var outcome =
        SelfCheck.run(
            new SelfCheck.Player(media.get(), first.persona()),
            new SelfCheck.Player(other.get(), second.persona()),
            new Judge(expected(witness)),
            witness.watcher(),
            PATIENCE);
    var who = witness.name();
    return switch (outcome) {
      case SelfCheck.Outcome.Noticed() ->
          result(true, who + " noticed it in the sound and in both pictures, and its end.");
      case SelfCheck.Outcome.NeverRight(var what) ->
          result(false, who + " found mistakes before anything was exchanged: " + what);
      case SelfCheck.Outcome.Unnoticed(var what) ->
          result(false, who + " did not notice all of it, only: " + what);
      case SelfCheck.Outcome.NotRightAgain(var what) ->
          result(false, who + " still found mistakes after its end: " + what);
    };
  }

  private static SelfCheckResult result(boolean noticed, String what) {
    var verdict = noticed ? "" : " So no figure of this report is to be trusted.";
    return new SelfCheckResult(
        noticed, "Self-check: the two heads exchanged voice and picture. " + what + verdict);
  }

  private Map<Outlet, Persona> expected(Witness witness) {
    var speaker = seats.get(0).persona();
    var otherHead = witness.number() % 2;
    var expected = new EnumMap<Outlet, Persona>(Outlet.class);
    expected.put(floor(witness, speaker).orElse(Outlet.FLOOR_1), speaker);
    expected.put(Outlet.STAGE, speaker);
    expected.put(Outlet.HEAD, seats.get(otherHead).persona());
    return expected;
  }

  /** Which of its floor outlets the witness hears the speaker in. */
  private Optional<Outlet> floor(Witness witness, Persona speaker) {
    long until = clock.getAsLong() + PATIENCE.toNanos();
    try {
      while (clock.getAsLong() < until) {
        var found = FLOOR.stream().filter(outlet -> hears(witness, outlet, speaker)).findFirst();
        if (found.isPresent()) {
          return found;
        }
        Thread.sleep(GLANCE);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private boolean hears(Witness witness, Outlet outlet, Persona speaker) {
    return witness.watcher().idleNanos(outlet, clock.getAsLong()) < FRESH
        && witness.watcher().heard(outlet).equals(Set.of(speaker));
  }
}
