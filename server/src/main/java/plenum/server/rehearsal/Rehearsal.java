package plenum.server.rehearsal;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import plenum.rehearsal.clip.Persona;
import plenum.rehearsal.measure.DelaySeries;
import plenum.rehearsal.measure.SeatDiary;
import plenum.rehearsal.measure.Turns;
import plenum.rehearsal.report.Delay;
import plenum.rehearsal.report.DelayPoint;
import plenum.rehearsal.report.Findings;
import plenum.rehearsal.report.SelfCheckResult;
import plenum.rehearsal.report.Setting;
import plenum.rehearsal.report.Speech;
import plenum.rehearsal.seat.Conditions;
import plenum.rehearsal.seat.Ensemble;
import plenum.server.convening.ProgrammeWriter;
import plenum.server.rehearsal.RehearsalFailure.Reason;
import plenum.wire.OwnView;

/**
 * Conducts a rehearsal: convenes its conference, lets the company come, checks the measuring, holds
 * the meeting by its script, closes it, and takes the conference away. It knows the server by its
 * public addresses, but for the door by which it convenes.
 */
public final class Rehearsal {
  private static final Duration ARRIVAL = Duration.ofSeconds(30);
  private static final Duration PROCEEDINGS = Duration.ofSeconds(15);
  private static final Duration GLANCE = Duration.ofMillis(50);
  private static final long SECOND = 1_000_000_000;
  private static final double MILLI = 1e6;

  /** From the self-check to the first turn: what was still on its way has come by then. */
  private static final long BREATH = 2 * SECOND;

  /** Where no line can be written over, one is written so often. */
  private static final int SECONDS_PER_LINE = 15;

  /**
   * What is wanted.
   *
   * @param seats on each side, 2 or more
   * @param length of the meeting
   */
  public record Wish(int seats, Duration length, Conditions conditions) {}

  /**
   * The server.
   *
   * @param address by which the seats come
   * @param own whether it was started for this
   * @param http trusts its certificate
   */
  public record Target(URI address, boolean own, Door door, HttpClient http, LoadMeter meter) {}

  private final Wish wish;
  private final Target target;
  private final Progress progress;

  public Rehearsal(Wish wish, Target target, Progress progress) {
    this.wish = wish;
    this.target = target;
    this.progress = progress;
  }

  /**
   * Holds it; takes the wished length and about half a minute.
   *
   * @param now when it begins
   * @throws RehearsalFailure if there was no meeting to report of
   */
  public Findings hold(Instant now) throws RehearsalFailure, IOException, InterruptedException {
    progress.step("Convening a rehearsal of " + 2 * wish.seats + " seats");
    var programme = RehearsalProgramme.of(wish.seats, now, Duration.ofHours(1).plus(wish.length));
    try (var conference = Occasion.convene(target, ProgrammeWriter.write(programme));
        var company = company(conference)) {
      return hold(company, now);
    } finally {
      progress.end();
    }
  }

  private Company company(Occasion conference) throws IOException {
    return new Company(
        target.address, conference.tokens(), Ensemble.start(target.http, wish.conditions));
  }

  private Findings hold(Company company, Instant began)
      throws RehearsalFailure, InterruptedException {
    var places = RehearsalProgramme.places(wish.seats);
    progress.step("One comes and goes, unmeasured");
    company.warmUp(places.getFirst(), ARRIVAL);
    progress.step("The heads come");
    company.come(places.subList(0, 2), ARRIVAL);
    headsOrNothing(company);
    progress.step("The others come");
    company.come(places.subList(2, places.size()), ARRIVAL);
    progress.step("Two exchange voice and picture, to see whether it is noticed");
    var selfCheck = company.exchange().run();
    open(company);
    return meet(company, began, selfCheck);
  }

  private static void headsOrNothing(Company company) throws RehearsalFailure {
    for (var head : company.participants()) {
      if (!head.hasJoined()) {
        throw new RehearsalFailure(
            Reason.REFUSED,
            "No meeting without its heads: "
                + head.place().name()
                + " could not join within "
                + ARRIVAL.toSeconds()
                + " s ("
                + (head.trouble().isEmpty() ? "media did not connect" : head.trouble())
                + "). Does UDP reach the server? ./plenum doctor --server URL says more.");
      }
    }
  }

  private void open(Company company) throws RehearsalFailure, InterruptedException {
    var chair = company.participants().getFirst();
    if (!within(PROCEEDINGS, () -> chair.may(OwnView.May.PROPOSE_CLOSING))) {
      throw new RehearsalFailure(
          Reason.REFUSED, "The meeting could not be opened: " + chair.trouble());
    }
  }

  private Findings meet(Company company, Instant began, SelfCheckResult selfCheck)
      throws InterruptedException {
    long from = company.nowNanos() + BREATH;
    var turns = Turns.within(from, wish.length.toNanos(), 2 * wish.seats);
    var sounds = new DelaySeries(from);
    var pictures = new DelaySeries(from);
    var personas = company.participants().stream().map(one -> one.place().persona()).toList();
    company.begin(
        new SeatDiary.Meeting(turns, personas, once(personas), 2 * delayNanos(), sounds, pictures));
    progress.step("The meeting is open");
    pauseUntil(company, from);
    var load = new LoadLog(target.meter, company.nowNanos());
    var lateness = run(company, turns, load);
    long end = company.nowNanos();
    var seats = company.participants().stream().map(one -> one.figures(turns, end)).toList();
    close(company);
    return new Findings(
        setting(began, turns),
        selfCheck,
        seats,
        script(turns),
        Participant.delay(sounds.whole()),
        Participant.delay(pictures.whole()),
        points(sounds),
        points(pictures),
        load.load(),
        lateness);
  }

  /** Those that one seat alone wears. */
  private static Set<Persona> once(List<Persona> personas) {
    return personas.stream()
        .filter(persona -> personas.stream().filter(persona::equals).count() == 1)
        .collect(Collectors.toSet());
  }

  private long delayNanos() {
    return wish.conditions.delay().toNanos();
  }

  /** Returns how late the seats were. */
  private Delay run(Company company, Turns turns, LoadLog load) throws InterruptedException {
    try (var lateness = company.lateness()) {
      speak(company, turns, load);
      return lateness.soFar();
    }
  }

  private void speak(Company company, Turns turns, LoadLog load) throws InterruptedException {
    for (int second = 1; company.nowNanos() < turns.until(); second++) {
      pauseUntil(company, Math.min(turns.from() + second * SECOND, turns.until()));
      load.tick(company.nowNanos());
      company.participants().forEach(Participant::tick);
      say(company, turns, load, second);
    }
    pauseUntil(company, turns.until() + 2 * delayNanos() + SECOND / 2); // what is on its way
    company.participants().forEach(Participant::tick);
  }

  private void say(Company company, Turns turns, LoadLog load, int second) {
    var line =
        "%s/%s  %s  gaps %d, freezes %d%s"
            .formatted(
                clock(second),
                clock((turns.until() - turns.from()) / SECOND),
                turns
                    .at(company.nowNanos())
                    .map(turn -> company.participants().get(turn.speaker()).place().name())
                    .map(name -> name + " speaks,")
                    .orElse("over,"),
                count(company, SeatDiary.Kind.GAP),
                count(company, SeatDiary.Kind.FREEZE),
                load.latest()
                    .map(point ->
                        ", server %.0f %%, %.0f MB"
                            .formatted(point.cpuPercent(), point.megabytes()))
                    .orElse(""));
    if (second % SECONDS_PER_LINE == 0) {
      progress.step(line);
    } else {
      progress.tick(line);
    }
  }

  private static String clock(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }

  private static long count(Company company, SeatDiary.Kind kind) {
    return company.participants().stream()
        .flatMap(one -> one.troubles().stream())
        .filter(trouble -> trouble.kind() == kind)
        .count();
  }

  /** One chair proposes, the other agrees. A meeting that does not close is taken away open. */
  private void close(Company company) throws InterruptedException {
    progress.step("Closing");
    var chair = company.participants().getFirst();
    chair.proposeClosing();
    within(
        PROCEEDINGS,
        () -> !chair.may(OwnView.May.PROPOSE_CLOSING) && !chair.may(OwnView.May.WITHDRAW_CLOSING));
  }

  private Setting setting(Instant began, Turns turns) {
    return new Setting(
        target.address.toString(),
        target.own,
        began,
        (double) (turns.until() - turns.from()) / SECOND,
        wish.seats,
        100 * wish.conditions.loss(),
        (int) wish.conditions.delay().toMillis(),
        2 * wish.seats > Persona.values().length,
        (target.own ? "the server's own computer" : "this computer")
            + " with "
            + Runtime.getRuntime().availableProcessors()
            + " cores");
  }

  private static List<Speech> script(Turns turns) {
    return turns.all().stream()
        .map(turn ->
            new Speech(
                turn.speaker() + 1,
                (double) (turn.from() - turns.from()) / SECOND,
                (double) (turn.until() - turn.from()) / SECOND))
        .toList();
  }

  private static List<DelayPoint> points(DelaySeries series) {
    return series.points().stream()
        .map(point ->
            new DelayPoint(point.second(), point.medianNanos() / MILLI, point.p95Nanos() / MILLI))
        .toList();
  }

  private static void pauseUntil(Company company, long nanos) throws InterruptedException {
    long wait = nanos - company.nowNanos();
    if (wait > 0) {
      Thread.sleep(Duration.ofNanos(wait));
    }
  }

  private static boolean within(Duration patience, BooleanSupplier condition)
      throws InterruptedException {
    long until = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < until) {
      if (condition.getAsBoolean()) {
        return true;
      }
      Thread.sleep(GLANCE);
    }
    return condition.getAsBoolean();
  }
}
