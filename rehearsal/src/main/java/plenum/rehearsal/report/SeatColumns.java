package plenum.rehearsal.report;

import java.util.List;

/** One seat's figures in words, the same for terminal and page. */
final class SeatColumns {
  static final List<String> HEADINGS =
      List.of(
          "join",
          "sound lost",
          "pictures lost",
          "repaired",
          "sound delay",
          "p95",
          "picture delay",
          "p95",
          "heard",
          "gaps",
          "freezes",
          "wrong");

  private SeatColumns() {}

  static List<String> of(SeatFigures seat) {
    return List.of(
        seat.joinMillis().isPresent() ? Numbers.millis(seat.joinMillis().getAsDouble()) : "never",
        Numbers.percent(seat.sound().percent()),
        Numbers.percent(seat.picture().percent()),
        Numbers.percent(seat.picture().repairedPercent()),
        delay(seat.soundDelay(), seat.soundDelay().medianMillis()),
        delay(seat.soundDelay(), seat.soundDelay().p95Millis()),
        delay(seat.pictureDelay(), seat.pictureDelay().medianMillis()),
        delay(seat.pictureDelay(), seat.pictureDelay().p95Millis()),
        seat.windowsHeard() + "/" + seat.windowsExpected(),
        times(seat, Interruption.Kind.GAP),
        freezes(seat),
        Long.toString(seat.windowsWrong() + seat.framesWrong()));
  }

  private static String delay(Delay delay, double millis) {
    return delay.measured() ? Numbers.millis(millis) : "-";
  }

  private static String times(SeatFigures seat, Interruption.Kind kind) {
    long count = seat.count(kind);
    return count == 0 ? "0" : count + " (" + Numbers.seconds(seat.seconds(kind)) + ")";
  }

  private static String freezes(SeatFigures seat) {
    long pauses = seat.count(Interruption.Kind.PAUSE);
    var freezes = times(seat, Interruption.Kind.FREEZE);
    return pauses == 0 ? freezes : freezes + " + " + pauses + " stopped";
  }
}
