package plenum.rehearsal.report;

import java.util.List;

/** Everything that a rehearsal found out. */
public record Findings(
    Setting setting,
    SelfCheckResult selfCheck,
    List<SeatFigures> seats,
    List<Speech> script,
    Delay soundDelay,
    Delay pictureDelay,
    List<DelayPoint> soundOverTime,
    List<DelayPoint> pictureOverTime,
    ServerLoad server) {
  public Findings {
    seats = List.copyOf(seats);
    script = List.copyOf(script);
    soundOverTime = List.copyOf(soundOverTime);
    pictureOverTime = List.copyOf(pictureOverTime);
  }
}
