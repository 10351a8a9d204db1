package plenum.rehearsal.report;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;

/** A small rehearsal that went well, to be spoilt in one place. */
final class Samples {
  private Samples() {}

  static Setting setting(double lossPercent, int delayMillis) {
    return new Setting(
        "http://127.0.0.1:8080",
        true,
        Instant.parse("2027-03-04T08:00:00Z"),
        60,
        2,
        lossPercent,
        delayMillis,
        false,
        "a computer with 2 cores");
  }

  static SeatFigures seat(int number, String name) {
    return seat(number, name, OptionalDouble.of(100.0 * number), new Loss(1_000, 0, 5), List.of());
  }

  static SeatFigures seat(
      int number, String name, OptionalDouble join, Loss sound, List<Interruption> interruptions) {
    return new SeatFigures(
        number,
        name,
        number % 2 == 1 ? "Hollinfirth" : "Saltmere",
        (char) ('A' + number - 1),
        0x8c1c2c,
        400,
        join,
        sound,
        new Loss(10_000, 10, 200),
        new Delay(900, 3, 9, 30),
        new Delay(900, 5, 14, 60),
        40,
        40,
        0,
        800,
        0,
        4,
        45,
        interruptions,
        0,
        "");
  }

  static Findings findings(Setting setting, List<SeatFigures> seats) {
    return new Findings(
        setting,
        new SelfCheckResult(true, "Noticed."),
        seats,
        List.of(new Speech(1, 0, 30), new Speech(2, 30, 30)),
        new Delay(900, 3 + setting.lineDelayMillis(), 9 + setting.lineDelayMillis(), 200),
        new Delay(900, 5 + setting.lineDelayMillis(), 14 + setting.lineDelayMillis(), 200),
        List.of(new DelayPoint(0, 3, 9), new DelayPoint(1, 3, 8)),
        List.of(new DelayPoint(0, 5, 14)),
        new ServerLoad("process 1, by /proc", List.of(new ServerLoad.Point(1, 20, 140))),
        new Delay(1_200, 0.1, 1, 4));
  }

  static Findings good() {
    return findings(setting(0, 0), List.of(seat(1, "Crimson 1"), seat(2, "Azure 2")));
  }
}
