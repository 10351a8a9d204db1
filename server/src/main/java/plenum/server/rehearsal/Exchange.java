package plenum.server.rehearsal;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.Judge;
import plenum.rehearsal.measure.SelfCheck;
import plenum.rehearsal.report.SelfCheckResult;
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

  private final Company company;

  Exchange(Company company) {
    this.company = company;
  }

  /** The first head speaks alone meanwhile. */
  SelfCheckResult run() throws InterruptedException {
    company.solo(OptionalInt.of(0));
    try {
      return company.participants().stream()
          .filter(one -> !one.place().head() && one.hasJoined())
          .findFirst()
          .map(this::witnessed)
          .orElseGet(() -> result(false, "Nobody but the heads had joined to witness it."));
    } finally {
      company.solo(OptionalInt.empty());
    }
  }

  private SelfCheckResult witnessed(Participant witness) {
    var first = company.participants().get(0);
    var second = company.participants().get(1);
    var media = first.media();
    var other = second.media();
    if (media.isEmpty() || other.isEmpty()) {
      return result(false, "A head was not connected.");
    }
    var outcome =
        SelfCheck.run(
            new SelfCheck.Player(media.get(), first.place().persona()),
            new SelfCheck.Player(other.get(), second.place().persona()),
            new Judge(expected(witness)),
            witness.watcher(),
            PATIENCE);
    var who = witness.place().name();
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

  private Map<Outlet, Persona> expected(Participant witness) {
    var speaker = company.participants().get(0).place().persona();
    var otherHead = witness.place().number() % 2;
    var expected = new EnumMap<Outlet, Persona>(Outlet.class);
    expected.put(floor(witness, speaker).orElse(Outlet.FLOOR_1), speaker);
    expected.put(Outlet.STAGE, speaker);
    expected.put(Outlet.HEAD, company.participants().get(otherHead).place().persona());
    return expected;
  }

  /** Which of its floor outlets the witness hears the speaker in. */
  private Optional<Outlet> floor(Participant witness, Persona speaker) {
    long until = company.nowNanos() + PATIENCE.toNanos();
    try {
      while (company.nowNanos() < until) {
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

  private boolean hears(Participant witness, Outlet outlet, Persona speaker) {
    return witness.watcher().idleNanos(outlet, company.nowNanos()) < FRESH
        && witness.watcher().heard(outlet).equals(Set.of(speaker));
  }
}
