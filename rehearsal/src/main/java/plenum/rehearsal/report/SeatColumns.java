package plenum.rehearsal.report;

import java.util.List;

/** One seat's figures in words, the same for terminal and page. */
final class SeatColumns {
  static final List<String> HEADINGS =
      List.of(
          "join",
          "sound lost",
          "delay",
          "p95",
          "pictures lost",
          "repaired",
          "delay",
          "p95",
          "heard",
          "gaps",
          "freezes",
          "wrong");

  /** On a terminal the headings stand in two lines, so that a row is short. */
  static final List<String> GROUPS =
      List.of("", "", "", "", "sound", "", "", "pictures", "", "", "", "", "", "", "");

  static final List<String> TERMINAL =
      List.of(
          "seat",
          "side",
          "Hz",
          "join",
          "lost",
          "delay",
          "p95",
          "lost",
          "repaired",
          "delay",
          "p95",
          "heard",
          "gaps",
          "freezes",
          "wrong");

  private SeatColumns() {}

  /** On a card a figure stands without the columns before it. */
  static String alone(int column) {
    var heading = HEADINGS.get(column);
    var group = column > 3 ? "picture " : "sound ";
    return heading.equals("p95") || heading.equals("delay") ? group + heading : heading;
  }

  static List<String> of(SeatFigures seat) {
    return List.of(
        seat.joinMillis().isPresent() ? Numbers.millis(seat.joinMillis().getAsDouble()) : "never",
        Numbers.percent(seat.sound().percent()),
        delay(seat.soundDelay(), seat.soundDelay().medianMillis()),
        delay(seat.soundDelay(), seat.soundDelay().p95Millis()),
        Numbers.percent(seat.picture().percent()),
        Numbers.percent(seat.picture().repairedPercent()),
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
