package plenum.server.rehearsal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import plenum.conference.programme.Kind;
import plenum.rehearsal.report.Delay;
import plenum.rehearsal.report.FormalFindings;
import plenum.rehearsal.report.FormalSetting;
import plenum.rehearsal.report.RemainingPaper;
import plenum.rehearsal.report.SelfCheckResult;
import plenum.rehearsal.report.StepTaken;
import plenum.rehearsal.rules.Fault;
import plenum.rehearsal.rules.Inquiry;
import plenum.rehearsal.rules.JournalText;
import plenum.rehearsal.rules.MalformedJournal;
import plenum.rehearsal.rules.Matter;
import plenum.rehearsal.rules.Span;
import plenum.rehearsal.rules.Tolerance;
import plenum.rehearsal.seat.Conditions;
import plenum.rehearsal.seat.Ensemble;
import plenum.server.convening.ProgrammeWriter;
import plenum.server.rehearsal.RehearsalFailure.Reason;

/**
 * Conducts a formal rehearsal: convenes it, plays its script with synthetic seats, and has what
 * they received judged by the journal. It knows the server by its public addresses, but for the
 * door by which it convenes and reads the journal.
 */
public final class FormalRehearsal {
  private static final Duration ARRIVAL = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(2);
  private static final double MILLI = 1e6;

  /** What is still on its way when the script is over comes by then. */
  private static final Duration BREATH = Duration.ofSeconds(1);

  /**
   * What is wanted.
   *
   * @param pace how long what can be heard is left to be heard; a meeting takes about thirty times
   *     as long
   * @param papers a folder, which need not be there yet, for what remains of it
   */
  public record Wish(Duration pace, Conditions conditions, Path papers) {}

  private final Wish wish;
  private final Rehearsal.Target target;
  private final Progress progress;

  public FormalRehearsal(Wish wish, Rehearsal.Target target, Progress progress) {
    this.wish = wish;
    this.target = target;
    this.progress = progress;
  }

  /**
   * Holds it.
   *
   * @param now when it begins
   * @throws RehearsalFailure if there was no meeting to report of
   */
  public FormalFindings hold(Instant now)
      throws RehearsalFailure, IOException, InterruptedException {
    progress.step("Convening a formal meeting of two sides with six seats each");
    // On a server of its own, which is thrown away, it is held as one that is meant, so that it is
    // published and archived; on one that goes on running nothing of it may be.
    var kind = target.own() ? Kind.REAL : Kind.REHEARSAL;
    var programme = FormalProgramme.of(now, LONGEST, kind);
    var file = ProgrammeWriter.write(programme, FormalProgramme.agenda());
    try (var occasion = Occasion.convene(target, file);
        var ensemble = Ensemble.start(target.http(), wish.conditions);
        var troupe = new Troupe(target.address(), occasion.tokens(), ensemble)) {
      return hold(occasion, troupe, now);
    } finally {
      progress.end();
    }
  }

  private FormalFindings hold(Occasion occasion, Troupe troupe, Instant began)
      throws RehearsalFailure, InterruptedException {
    var places = FormalProgramme.places();
    progress.step("One comes and goes, unmeasured");
    troupe.warmUp(ARRIVAL);
    progress.step("The heads come, and then the others");
    boolean all =
        troupe.come(places.subList(0, 2), ARRIVAL)
            && troupe.come(places.subList(2, places.size()), ARRIVAL);
    if (!all) {
      throw new RehearsalFailure(
          Reason.REFUSED,
          "Not all twelve seats could join within "
              + ARRIVAL.toSeconds()
              + " s. Does UDP reach the server? ./plenum doctor --server URL says more.");
    }
    progress.step("Two exchange voice and picture, to see whether it is noticed");
    var exchange = troupe.exchange().run();
    var pages = new PageRequests(target.address(), target.http(), occasion.id(), occasion.tokens());
    var performance = new Performance(troupe, new Papers(pages), progress);
    try (var lateness = troupe.lateness()) {
      long from = troupe.nowNanos();
      var steps = performance.play(FormalScript.of(wish.pace));
      long until = troupe.nowNanos();
      Thread.sleep(BREATH);
      var secretariat =
          new Secretariat(troupe, pages, target.own(), occasion.signIn(), wish.papers(), progress);
      if (steps.getLast().failure().isEmpty()) {
        steps = joined(steps, secretariat.work());
      }
      progress.step("Judging what was received by the journal");
      return judged(
          occasion,
          troupe,
          new Account(
              began,
              exchange,
              steps,
              new Span(from, until),
              lateness.soFar(),
              lateness.heldUp(),
              performance.refused(),
              secretariat.papers()));
    }
  }

  private static List<StepTaken> joined(List<StepTaken> some, List<StepTaken> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /** What there is beside the media. */
  private record Account(
      Instant began,
      SelfCheckResult exchange,
      List<StepTaken> steps,
      Span heard,
      Delay lateness,
      List<Span> heldUp,
      int refused,
      List<RemainingPaper> papers) {}

  private FormalFindings judged(Occasion occasion, Troupe troupe, Account account)
      throws RehearsalFailure {
    var clock = troupe.clock();
    long line = 2 * wish.conditions.delay().toNanos();
    long late = Math.round(account.lateness().longestMillis() * MILLI);
    long unsure = clock.correctionNanos() == 0 ? 0 : clock.errorNanos();
    var tolerance = Tolerance.of(line, late, unsure);
    try {
      var matter =
          new Matter(
              JournalText.read(occasion.journal(), clock.correctionNanos()),
              FormalProgramme.places().stream().map(FormalProgramme.Place::player).toList(),
              troupe.received(),
              Set.of(FormalProgramme.ABSENT),
              tolerance,
              account.heard(),
              account.heldUp());
      return new FormalFindings(
          setting(account),
          account.exchange(),
          Fault.planted(matter),
          account.steps(),
          matter.cast(),
          matter.received(),
          Inquiry.of(matter),
          tolerance,
          account.heard(),
          account.refused(),
          account.heldUp().stream().mapToLong(pause -> pause.until() - pause.from()).sum(),
          account.lateness(),
          account.papers());
    } catch (MalformedJournal wrong) {
      throw new RehearsalFailure(
          Reason.REFUSED, "The journal cannot be read: " + wrong.getMessage());
    }
  }

  private FormalSetting setting(Account account) {
    return new FormalSetting(
        target.address().toString(),
        target.own(),
        account.began(),
        account.heard(),
        100 * wish.conditions.loss(),
        (int) wish.conditions.delay().toMillis(),
        (target.own() ? "the server's own computer" : "this computer")
            + " with "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
  }
}
