package plenum.rehearsal.report;

/**
 * The figures of all seats together; those of delay without what the lines took on purpose.
 *
 * @param gapPercent of the time in which others spoke
 * @param frozenPercent of the time in which pictures were shown, over all outlets
 * @param longestSeconds the longest interruption of any kind but a turn unheard
 */
public record Totals(
    int seats,
    int joined,
    double joinMedianMillis,
    double joinP95Millis,
    double soundLossPercent,
    double pictureLossPercent,
    double repairedPercent,
    double soundDelayMillis,
    double soundDelayP95Millis,
    double pictureDelayMillis,
    double pictureDelayP95Millis,
    long gaps,
    double gapPercent,
    long freezes,
    double frozenPercent,
    long pauses,
    double longestSeconds,
    double heardPercent,
    long turnsMissed,
    long windowsWrong,
    double framesWrongPercent,
    long returns,
    double cpuPercent,
    double cpuHighestPercent,
    double memoryHighestMegabytes) {

  public static Totals of(Findings found) {
    var joins =
        found.seats().stream()
            .flatMapToDouble(seat -> seat.joinMillis().stream())
            .sorted()
            .toArray();
    var sound = found.seats().stream().map(SeatFigures::sound).reduce(Loss.NONE, Loss::plus);
    var picture = found.seats().stream().map(SeatFigures::picture).reduce(Loss.NONE, Loss::plus);
    int line = found.setting().lineDelayMillis();
    return new Totals(
        found.seats().size(),
        joins.length,
        quantile(joins, 0.5),
        quantile(joins, 0.95),
        sound.percent(),
        picture.percent(),
        picture.repairedPercent(),
        added(found.soundDelay().medianMillis(), line),
        added(found.soundDelay().p95Millis(), line),
        added(found.pictureDelay().medianMillis(), line),
        added(found.pictureDelay().p95Millis(), line),
        count(found, Interruption.Kind.GAP),
        gapPercent(found),
        count(found, Interruption.Kind.FREEZE),
        frozenPercent(found),
        count(found, Interruption.Kind.PAUSE),
        longest(found),
        heardPercent(found),
        count(found, Interruption.Kind.UNHEARD),
        found.seats().stream().mapToLong(SeatFigures::windowsWrong).sum(),
        wrongPercent(found),
        found.seats().stream().mapToLong(SeatFigures::returns).sum(),
        found.server().averageCpu(),
        found.server().highestCpu(),
        found.server().highestMegabytes());
  }

  private static double added(double millis, int line) {
    return Math.max(0, millis - line);
  }

  /** The value that this share of all do not exceed; 0 if there are none. */
  static double quantile(double[] sorted, double share) {
    return sorted.length == 0
        ? 0
        : sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
  }

  private static long count(Findings found, Interruption.Kind kind) {
    return found.seats().stream().mapToLong(seat -> seat.count(kind)).sum();
  }

  private static double gapPercent(Findings found) {
    double listened = found.seats().stream().mapToDouble(SeatFigures::listened).sum();
    double gaps =
        found.seats().stream().mapToDouble(seat -> seat.seconds(Interruption.Kind.GAP)).sum();
    return share(gaps, listened);
  }

  private static double frozenPercent(Findings found) {
    double shown =
        found.setting().seconds() * found.seats().stream().mapToInt(SeatFigures::pictures).sum();
    double frozen =
        found.seats().stream()
            .mapToDouble(seat ->
                seat.seconds(Interruption.Kind.FREEZE) + seat.seconds(Interruption.Kind.PAUSE))
            .sum();
    return share(frozen, shown);
  }

  private static double longest(Findings found) {
    return found.seats().stream()
        .flatMap(seat -> seat.interruptions().stream())
        .filter(one -> one.kind() != Interruption.Kind.UNHEARD)
        .mapToDouble(Interruption::seconds)
        .max()
        .orElse(0);
  }

  private static double heardPercent(Findings found) {
    int expected = found.seats().stream().mapToInt(SeatFigures::windowsExpected).sum();
    int heard = found.seats().stream().mapToInt(SeatFigures::windowsHeard).sum();
    return share(heard, expected);
  }

  private static double wrongPercent(Findings found) {
    double wrong = found.seats().stream().mapToDouble(SeatFigures::framesWrong).sum();
    double all =
        found.seats().stream().mapToDouble(seat -> seat.framesRight() + seat.framesWrong()).sum();
    return share(wrong, all);
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : 100 * part / whole;
  }
}
