package plenum.rehearsal.report;

import java.util.List;

/**
 * Whether a meeting under these conditions is fit to be held, by limits that are the same for every
 * rehearsal. What the lines lose and delay on purpose is not held against the server.
 */
public record Verdict(List<Check> checks) {
  /** Milliseconds. Longer, and people click again. */
  private static final double JOIN = 5_000;

  /** Milliseconds. Of the 150 that ITU-T G.114 calls good, a network needs some too. */
  private static final double DELAY = 100;

  /** Percent. Opus conceals single losses; more than this is heard. */
  private static final double LOSS = 1;

  /** Percent of the time. More than this, and a listener asks to repeat. */
  private static final double INTERRUPTED = 1;

  /** Seconds. A sentence is lost in longer ones. */
  private static final double LONGEST = 1;

  /** Percent. The tone is looked for in runs, of which a few may fall on a pause or a loss. */
  private static final double HEARD = 95;

  /** Percent of the frames: a change of the stage takes a few. */
  private static final double WRONG = 1;

  public Verdict {
    checks = List.copyOf(checks);
  }

  public boolean fit() {
    return checks.stream().allMatch(Check::held);
  }

  /** Those that were not held. */
  public List<Check> broken() {
    return checks.stream().filter(check -> !check.held()).toList();
  }

  public static Verdict of(Findings found) {
    var totals = Totals.of(found);
    double line = found.setting().lineLossPercent();
    double soundLimit = LOSS + line;
    var lost = found.seats().stream().filter(seat -> !seat.trouble().isEmpty()).count();
    return new Verdict(
        List.of(
            new Check(
                "Exchange of two sources",
                "noticed",
                found.selfCheck().noticed() ? "noticed" : "not noticed",
                found.selfCheck().noticed()),
            new Check(
                "Seats that joined",
                "all " + totals.seats(),
                Integer.toString(totals.joined()),
                totals.joined() == totals.seats() && totals.seats() > 0),
            new Check("Seats in trouble at the end", "none", Long.toString(lost), lost == 0),
            new Check(
                "Seats that had to come back",
                "none",
                "" + totals.returns(),
                totals.returns() == 0),
            most("Join, p95", totals.joinP95Millis(), JOIN, Numbers::millis),
            measured(
                most(
                    "Delay added to sound, p95",
                    totals.soundDelayP95Millis(),
                    DELAY,
                    Numbers::millis),
                found.soundDelay().measured(),
                false),
            measured(
                most(
                    "Delay added to pictures, median",
                    totals.pictureDelayMillis(),
                    DELAY,
                    Numbers::millis),
                found.pictureDelay().measured(),
                found.setting().personasRepeat()),
            most("Sound lost", totals.soundLossPercent(), soundLimit, Numbers::percent),
            most("Pictures lost after repair", totals.pictureLossPercent(), LOSS, Numbers::percent),
            most("Gaps, of the speech", totals.gapPercent(), INTERRUPTED, Numbers::percent),
            most("Freezes, of the pictures", totals.frozenPercent(), INTERRUPTED, Numbers::percent),
            most("Longest gap or freeze", totals.longestSeconds(), LONGEST, Numbers::seconds),
            new Check(
                "Speech found by its tone",
                "at least " + Numbers.percent(HEARD),
                Numbers.percent(totals.heardPercent()),
                totals.heardPercent() >= HEARD),
            new Check(
                "Turns of which nothing was heard",
                "none",
                Long.toString(totals.turnsMissed()),
                totals.turnsMissed() == 0),
            new Check(
                "Somebody else heard than who spoke",
                "never",
                totals.windowsWrong() + " s",
                totals.windowsWrong() == 0),
            most(
                "Frames that showed somebody else",
                totals.framesWrongPercent(),
                WRONG,
                Numbers::percent)));
  }

  private static Check most(
      String what, double value, double limit, java.util.function.DoubleFunction<String> words) {
    return new Check(what, "at most " + words.apply(limit), words.apply(value), value <= limit);
  }

  /** A figure that could not be measured breaks its limit, unless it could not be expected. */
  private static Check measured(Check check, boolean was, boolean excused) {
    return was ? check : new Check(check.what(), check.limit(), "not measured", excused);
  }
}
