package plenum.server.rehearsal;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import plenum.rehearsal.report.StepTaken;
import plenum.wire.FromServer;

/**
 * Goes through a script: does what each step says, waits until it has come true in the views that
 * the step names, and leaves it so for as long as it says. The first step that does not come true
 * ends it. Confined to the conductor's thread.
 */
final class Performance {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** How exactly it is known when a page showed something. */
  private static final Duration GLANCE = Duration.ofMillis(25);

  private final Troupe troupe;
  private final Papers papers;
  private final Progress progress;
  private final List<StepTaken> taken = new ArrayList<>();
  private int refused;

  Performance(Troupe troupe, Papers papers, Progress progress) {
    this.troupe = troupe;
    this.papers = papers;
    this.progress = progress;
  }

  /** Why a step did not come true. */
  private static final class Unfulfilled extends Exception {
    private static final long serialVersionUID = 1;

    Unfulfilled(String why) {
      super(why);
    }
  }

  /**
   * Plays it.
   *
   * @return what was done; the last one says so if it failed
   */
  List<StepTaken> play(List<Step> script) throws InterruptedException {
    for (int i = 0; i < script.size(); i++) {
      var step = script.get(i);
      progress.step("%2d/%d  %s: %s".formatted(i + 1, script.size(), step.phase(), step.name()));
      long from = troupe.nowNanos();
      var failure = failure(step);
      taken.add(
          new StepTaken(step.phase(), step.name(), from, troupe.nowNanos(), failure.orElse("")));
      if (failure.isPresent()) {
        break;
      }
    }
    return List.copyOf(taken);
  }

  /** How many buttons that were not theirs people pressed in vain. */
  int refused() {
    return refused;
  }

  private Optional<String> failure(Step step) throws InterruptedException {
    try {
      for (var act : step.acts()) {
        perform(act);
      }
      for (var until : step.until()) {
        await(until);
      }
      stay(step.lasting());
      return Optional.empty();
    } catch (Unfulfilled why) {
      return Optional.of(String.valueOf(why.getMessage()));
    } catch (IOException broken) {
      return Optional.of("the server could not be asked: " + broken.getMessage());
    }
  }

  private void perform(Act act) throws Unfulfilled, IOException, InterruptedException {
    switch (act) {
      case Act.Ask(var number, var request) -> {
        var member = troupe.member(number);
        var scene =
            member
                .scene()
                .orElseThrow(() -> new Unfulfilled("seat " + number + " is not in the chamber"));
        var answer = member.seat().ask(request.apply(scene));
        if (answer instanceof FromServer.Refused(_, var why, _, var sentence)) {
          throw new Unfulfilled("seat " + number + " was refused (" + why + "): " + sentence);
        }
      }
      case Act.Try(var number, var request) -> {
        if (!(troupe.member(number).seat().ask(request) instanceof FromServer.Refused)) {
          throw new Unfulfilled("seat " + number + " was not refused");
        }
        refused++;
      }
      case Act.Speak(var seats) -> troupe.speak(seats);
      case Act.Bring(var number) -> papers.bring(troupe.member(number));
      case Act.Fetch(var seats) -> {
        for (int number : new TreeSet<>(seats)) {
          papers.fetch(troupe.member(number));
        }
      }
    }
  }

  private void await(Until until) throws Unfulfilled, InterruptedException {
    long deadline = troupe.nowNanos() + PATIENCE.toNanos();
    var missing = missing(until);
    while (missing.isPresent() && troupe.nowNanos() < deadline) {
      glance();
      missing = missing(until);
    }
    if (missing.isPresent()) {
      throw new Unfulfilled(
          "after %d s %s did not see %s (%s)"
              .formatted(
                  PATIENCE.toSeconds(),
                  missing.get().place().name(),
                  until.what(),
                  missing.get().seat().trouble()));
    }
  }

  private Optional<Troupe.Member> missing(Until until) {
    return new TreeSet<>(until.seats())
        .stream()
            .map(troupe::member)
            .filter(member -> member.scene().filter(until.seen()).isEmpty())
            .findFirst();
  }

  private void stay(Duration lasting) throws InterruptedException {
    long until = troupe.nowNanos() + lasting.toNanos();
    while (troupe.nowNanos() < until) {
      glance();
    }
  }

  private void glance() throws InterruptedException {
    Thread.sleep(GLANCE);
    long now = troupe.nowNanos();
    troupe.members().forEach(member -> member.look(now));
  }
}
